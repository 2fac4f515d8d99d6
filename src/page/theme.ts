import {remember, remembered} from './store';

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  return root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;
}

/** Says on the button what holds now; the page itself is coloured by CSS. */
export function showTheme(): void {
  document.querySelector('[data-theme-switch]')?.setAttribute('aria-pressed', String(isDark()));
}

/** The other theme; when it is the system's own, nothing is remembered and the page follows the system again. */
export function switchTheme(): void {
  const next = isDark() ? 'light' : 'dark';
  const system = dark.matches ? 'dark' : 'light';
  root.dataset.theme = next;
  remember('theme', next === system ? null : next);
  showTheme();
}

/** Another tab, or a page that came back from the cache, may have been left in another theme. */
export function followTheme(): void {
  const theme = remembered('theme');
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  showTheme();
}
