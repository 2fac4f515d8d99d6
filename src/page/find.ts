import type * as Search from '../search/ui';
import {isTyping} from './keys';

/** The search is a script of its own, fetched when the reader first reaches for it. */
const search = (): Promise<typeof Search> => import('../search/ui');
const link = () => document.querySelector<HTMLAnchorElement>('[data-find]');

function open(found: HTMLAnchorElement): void {
  void search().then(
    ({openSearch}) => openSearch(found.dataset.find ?? '', found.pathname),
    // Offline before the first search: the page of results says what can be done.
    () => location.assign(found.href),
  );
}

function click(event: MouseEvent): void {
  const found = (event.target as Element).closest<HTMLAnchorElement>('[data-find]');
  if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(found);
}

function press(event: KeyboardEvent): void {
  const found = link();
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
  if (!found || !(slash || (event.code === 'KeyK' && (event.ctrlKey || event.metaKey)))) return;
  event.preventDefault();
  open(found);
}

/** Whoever moves on the page may search soon; on a good connection the index is then fetched, but not yet read. */
function ahead(): void {
  const {connection} = navigator as {connection?: {saveData: boolean; effectiveType: string}};
  if (!connection || connection.saveData || connection.effectiveType !== '4g') return;
  requestIdleCallback(() => void search().then(({fetchAhead}) => fetchAhead(link()?.dataset.find ?? '')));
}

/** Listens for what opens the search, and takes up what it left for this page. */
export function watchSearch(): void {
  document.addEventListener('click', click);
  document.addEventListener('keydown', press);
  document.addEventListener('focusin', ({target}) => {
    const address = (target as HTMLElement).dataset.find;
    if (address) void search().then(({warm}) => warm(address));
  });
  for (const type of ['pointermove', 'scroll']) addEventListener(type, ahead, {once: true, passive: true});
}

/** The page of results, and the words that brought the reader here. */
export function arriveFromSearch(): void {
  const page = document.querySelector<HTMLElement>('[data-results]');
  if (page) void search().then(({startPage}) => startPage(page, link()?.dataset.find ?? ''));
  try {
    if (sessionStorage.getItem('found')) void search().then(({markFound}) => markFound());
  } catch {
    // No storage, no marks.
  }
}
