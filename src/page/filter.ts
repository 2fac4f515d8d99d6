import {plural} from '../kafka/format';

const texts = new WeakMap<Element, string>();
let whole: string | undefined;

const normal = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** What a row is found by: its name and what is said of it. */
function textOf(row: Element): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = normal(row.querySelector('th')?.textContent ?? '');
  texts.set(row, text);
  return text;
}

/** Leaves the settings that have every typed word in their name or description. */
export function filterSettings(input: HTMLInputElement): void {
  const words = normal(input.value).split(/\s+/).filter(Boolean);
  const rows = [...document.querySelectorAll<HTMLElement>('.set tbody tr[id]')];
  let shown = 0;
  for (const row of rows) {
    row.hidden = !words.every(word => textOf(row).includes(word));
    if (!row.hidden) shown++;
  }
  const count = document.querySelector('[data-count]');
  if (count) {
    whole ??= count.textContent ?? '';
    const found = `${shown}\u00A0${plural(shown, ['настройка', 'настройки', 'настроек'])} из ${rows.length}`;
    count.textContent = words.length ? found : whole;
  }
  const none = document.querySelector<HTMLElement>('[data-filter-none]');
  if (none) none.hidden = shown > 0;
}
