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

function note(item: Element): void {
  const id = item.closest<HTMLElement>('[data-question]')?.dataset.question;
  const ids = seen();
  if (id && !ids.has(id)) remember('seen', JSON.stringify([...ids, id]));
}

/** An answer that the reader opens is remembered with its question. */
export function noteSeen({target}: Event): void {
  const item = target as Element;
  if (!item.matches(answers)) return;
  note(item);
  showSeen();
}

/** Answers that a link opened before this script was there to be told. */
export function noteOpened(): void {
  for (const item of document.querySelectorAll(answers)) note(item);
}
