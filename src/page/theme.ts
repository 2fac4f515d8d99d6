import {remember, remembered} from './store';

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

const button = () => document.querySelector('[data-theme-switch]');

function isDark(): boolean {
  return root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;
}

/** Says on the button what holds now; the page itself is coloured by CSS. */
export function showTheme(): void {
  button()?.setAttribute('aria-pressed', String(isDark()));
}

/**
 * The other theme; when it is the system's own, nothing is remembered and the page follows the system again. The
 * button answers in the first frame, the page in the next: every element takes its style anew, which a phone feels.
 */
export function switchTheme(): void {
  const next = button()?.getAttribute('aria-pressed') === 'true' ? 'light' : 'dark';
  const system = dark.matches ? 'dark' : 'light';
  remember('theme', next === system ? null : next);
  button()?.setAttribute('aria-pressed', String(next === 'dark'));
  requestAnimationFrame(() =>
    setTimeout(() => {
      root.dataset.theme = next;
    }),
  );
}

/** Keeps up with the system and with other tabs. */
export function watchTheme(): void {
  addEventListener('storage', followTheme);
  dark.addEventListener('change', showTheme);
}

/** Another tab, or a page that came back from the cache, may have been left in another theme. */
export function followTheme(): void {
  const theme = remembered('theme');
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  showTheme();
}
