import {layOutAhead, settle} from './ahead';
import {copyCode, share} from './copy';
import {arriveFromSearch, watchSearch} from './find';
import {pressKey, showKeys, switchKeys} from './keys';
import {keepFilter, showOpenAll, tellShown, toggleAll} from './lists';
import {openPlaces, savePlaces} from './places';
import {hashTarget, reveal} from './reveal';
import {say} from './say';
import {noteOpened, noteSeen, showSeen} from './seen';
import {followTheme, showTheme, switchTheme, watchTheme} from './theme';

/** Follows the address: opens what holds the target and goes there. */
function goToHash(): void {
  const target = hashTarget(location.hash);
  if (!target) return;
  settle();
  reveal(target);
  target.scrollIntoView();
}

/** The same page in another release keeps the reader's place: the fragment, or the opened answer. */
function keepPlace(link: HTMLAnchorElement): void {
  const open = document.getElementById('answer')?.closest('details')?.open;
  link.hash = location.hash || (open ? '#answer' : '');
}

function press(button: HTMLElement, event: MouseEvent): void {
  if (button.dataset.share !== undefined) {
    // In a list it is a link, so that the browser can open it in a new tab; pressed, it shares and stays here.
    event.preventDefault();
    void share(button);
  } else if (button.dataset.copy !== undefined) void copyCode(button);
  else if (button.dataset.themeSwitch !== undefined) switchTheme();
  else toggleAll();
}

function click(event: MouseEvent): void {
  const target = event.target as Element;
  const button = target.closest<HTMLElement>('[data-share],[data-copy],[data-theme-switch],[data-open-all]');
  // `auxclick` is here for links only: another mouse button presses nothing.
  if (button && event.type === 'click') press(button, event);

  const link = target.closest<HTMLAnchorElement>('a[href]');
  if (!link) return;
  if (link.dataset.version !== undefined) keepPlace(link);
  if (link.matches('.term') && event.type === 'click') explain(event, link);
  const here =
    link.pathname === location.pathname && link.search === location.search && link.origin === location.origin;
  if (here && link.hash) {
    link.closest<HTMLElement>('[popover]:popover-open')?.hidePopover();
    // The browser tells nothing when the fragment is the same again.
    if (link.hash === location.hash) goToHash();
  }
}

function change(event: Event): void {
  const input = event.target as HTMLInputElement;
  if (input.matches('.filter input, .filter select')) keepFilter(input);
  if (input.matches('[data-keys-switch]')) switchKeys(input.checked);
}

/** A setting or a term under the mouse or with the focus tells of itself; the code for it comes when first asked. */
function preview(event: Event): void {
  const hovers = event instanceof PointerEvent;
  if (hovers && event.pointerType !== 'mouse') return;
  const link = (event.target as Element).closest?.<HTMLElement>('[data-def],.term');
  if (!link) return;
  const show = () =>
    void import('./preview').then(({showPreview}) => link.matches(':hover,:focus-visible') && showPreview(link));
  // A mouse that only passes over the words asks nothing.
  if (hovers) setTimeout(show, 120);
  else show();
}

/** A finger has no hover: it opens what a term means first, and the box leads on. */
function explain(event: MouseEvent, link: HTMLAnchorElement): void {
  const {pointerType} = event as PointerEvent;
  const byFinger = pointerType ? pointerType !== 'mouse' : matchMedia('(hover: none)').matches;
  if (!byFinger) return;
  event.preventDefault();
  void import('./preview').then(
    ({tapTerm}) => say(tapTerm(link)),
    () => location.assign(link.href),
  );
}

function type(event: Event): void {
  const input = event.target as HTMLInputElement;
  if (input.matches('[data-filter]')) void import('./filter').then(({filterSettings}) => filterSettings(input));
}

/** Listeners stand on the document, so it does not matter when the page is drawn (in `npm start`: later). */
export function start(): void {
  watchSearch();
  document.addEventListener('click', click);
  document.addEventListener('auxclick', click);
  document.addEventListener('change', change);
  document.addEventListener('keydown', pressKey);
  document.addEventListener('pointerover', preview);
  document.addEventListener('focusin', preview);
  document.addEventListener('input', type);
  document.addEventListener('toggle', savePlaces, true);
  document.addEventListener('toggle', noteSeen, true);
  addEventListener('hashchange', goToHash);
  watchTheme();
  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    followTheme();
    showSeen();
  });
}

/** Brings the page in step with the reader once it is drawn. */
export function arrive(): void {
  showTheme();
  showOpenAll();
  tellShown();
  noteOpened();
  showSeen();
  showKeys();
  if (!openPlaces()) goToHash();
  arriveFromSearch();
  void layOutAhead();
}
