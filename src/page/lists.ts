import {remember, remembered} from './store';

/** Shows on the button whether all answers are open. */
export function showOpenAll(): void {
  const button = document.querySelector<HTMLElement>('[data-open-all]');
  if (!button) return;
  const open = remembered('open-all') !== null;
  if (button.getAttribute('aria-pressed') === String(open)) return;
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

/** What a list can be filtered by; each has its place in the address. */
export const filters = ['level', 'asked', 'topic'] as const;

/** The controls of a filter: radios or a select. */
export function filterControls(): (HTMLInputElement | HTMLSelectElement)[] {
  return [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.filter input, .filter select')];
}

/** Sets the controls as the address says; a value that no control has is passed over. */
export function followAddress(): void {
  const asked = new URLSearchParams(location.search);
  for (const control of filterControls()) {
    const value = asked.get(control.name);
    if (!value) continue;
    if (control instanceof HTMLInputElement) control.checked ||= control.value === value;
    else if ([...control.options].some(option => option.value === value)) control.value = value;
  }
}

/** The choice stands in the address, so that the list can be sent as it is seen. */
export function keepFilter({name, value}: {name: string; value: string}): void {
  const url = new URL(location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
  tellShown();
}

function isChosen(control: HTMLInputElement | HTMLSelectElement): boolean {
  return control.value !== '' && (control instanceof HTMLSelectElement || control.checked);
}

/** Says how many of the questions are left by the filters. */
export function tellShown(): void {
  const status = document.querySelector<HTMLElement>('[data-shown]');
  // To ask what is visible makes the browser lay the page out, so it is not asked where nothing can be hidden.
  if (!status || (status.hidden && !filterControls().some(isChosen))) return;
  const all = Number(status.dataset.shown);
  const left = [...document.querySelectorAll('.ql > li')].filter(item => item.checkVisibility()).length;
  status.hidden = left === all;
  status.textContent = left ? `Показано ${left} из ${all}` : 'Таких вопросов нет. Снимите один из отборов.';
}
