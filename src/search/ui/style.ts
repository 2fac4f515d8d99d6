import text from './search.css';

let added = false;

/** The style of search comes with its script: pages that do not search do not carry it. */
export function addStyle(): void {
  // In `npm start` the bundler has added it already and gives no text.
  if (added || typeof text !== 'string') return;
  added = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
