import {remember, remembered} from './store';

/** Shows on the button whether all answers are open. */
export function showOpenAll(): void {
  const button = document.querySelector<HTMLElement>('[data-open-all]');
  if (!button) return;
  const open = remembered('open-all') !== null;
  button.setAttribute('aria-pressed', String(open));
  button.textContent = open ? 'Закрыть все' : 'Открыть все';
}

/** Opens or closes every short answer of the list, and every list from now on. */
export function toggleAll(): void {
  const open = remembered('open-all') === null;
  remember('open-all', open ? '1' : null);
  for (const item of document.querySelectorAll<HTMLDetailsElement>('.ql details')) item.open = open;
  showOpenAll();
}

/** The chosen level stands in the address, so that the list can be sent as it is seen. */
export function keepLevel(level: string): void {
  const url = new URL(location.href);
  if (level) url.searchParams.set('level', level);
  else url.searchParams.delete('level');
  history.replaceState(history.state, '', url);
}
