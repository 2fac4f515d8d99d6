import {stem} from '../../versions/stem';
import {tokenize} from '../tokens';
import {addStyle} from './style';

const key = 'found';
const shown = 4000;
const fresh = 15_000;

interface Found {
  path: string;
  terms: readonly string[];
  at: number;
}

/** Leaves word for the page that is opened next: which words brought the reader there. */
export function leaveFound(path: string, terms: readonly string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({path, terms, at: Date.now()} satisfies Found));
  } catch {
    // The page opens without marks.
  }
}

function takeFound(): Found | undefined {
  try {
    const saved = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Found | null;
    sessionStorage.removeItem(key);
    return saved && saved.path === location.pathname && Date.now() - saved.at < fresh ? saved : undefined;
  } catch {
    return undefined;
  }
}

function ranges(root: Element, terms: ReadonlySet<string>): Range[] {
  const found: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const {start, end, parts, whole} of tokenize(node.textContent ?? '')) {
      if (!terms.has(stem(whole)) && !parts.some(part => terms.has(stem(part)))) continue;
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      found.push(range);
    }
  }
  return found;
}

/** Marks for a moment the words that brought the reader to this page. */
export function markFound(): void {
  const found = takeFound();
  const main = document.getElementById('main');
  if (!found || !main || typeof Highlight === 'undefined' || !CSS.highlights) return;
  addStyle();
  CSS.highlights.set('found', new Highlight(...ranges(main, new Set(found.terms))));
  setTimeout(() => CSS.highlights.delete('found'), shown);
}
