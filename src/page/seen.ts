import {remember, remembered} from './store';

/** Ids of the questions whose answer was opened on this device. */
function seen(): Set<string> {
  try {
    const ids: unknown = JSON.parse(remembered('seen') ?? '[]');
    return new Set(Array.isArray(ids) ? ids.map(String) : []);
  } catch {
    return new Set();
  }
}

/** Marks opened questions in lists and says how many of a reading path they are. */
export function showSeen(): void {
  const ids = seen();
  if (!ids.size) return;
  for (const item of document.querySelectorAll<HTMLElement>('.ql > [data-question]')) {
    const mark = item.querySelector<HTMLElement>('.seen');
    if (mark) mark.hidden = !ids.has(item.dataset.question ?? '');
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-progress]')) {
    const own = (place.dataset.progress ?? '').split(' ');
    const opened = own.filter(id => ids.has(id)).length;
    place.textContent = opened ? `, открыто ${opened}` : '';
  }
}

const answers = '.ans[open], .ql details[open]';

/** Remembers the questions of opened answers; false when all of them were known. */
function note(items: Iterable<Element>): boolean {
  const ids = seen();
  const known = ids.size;
  for (const item of items) {
    const id = item.closest<HTMLElement>('[data-question]')?.dataset.question;
    if (id) ids.add(id);
  }
  if (ids.size === known) return false;
  remember('seen', JSON.stringify([...ids]));
  return true;
}

/** An answer that the reader opens is remembered with its question. */
export function noteSeen({target}: Event): void {
  const item = target as Element;
  if (item.matches(answers) && note([item])) showSeen();
}

/** Answers that a link opened before this script was there to be told. */
export function noteOpened(): void {
  note(document.querySelectorAll(answers));
}
