/** The one box that tells of the setting or the term under the pointer or with the focus. Its words stand on the link. */
let box: HTMLElement | undefined;
let owner: HTMLElement | undefined;
let tapped: HTMLElement | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  ...inside: (string | Node)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  made.append(...inside);
  return made;
}

function close(): void {
  clearTimeout(leaving);
  owner?.removeAttribute('aria-describedby');
  box?.remove();
  box = owner = tapped = undefined;
}

function closeSoon(): void {
  clearTimeout(leaving);
  leaving = setTimeout(close, 200);
}

/** Below the name, or above it where there is no room; never beyond the edges. */
function place(link: HTMLElement, around: HTMLElement): void {
  const {top, bottom} = link.getBoundingClientRect();
  const left = link.getClientRects()[0]?.left ?? 0;
  const {offsetWidth: width, offsetHeight: height} = around;
  const page = document.documentElement;
  const below = bottom + 6;
  around.style.left = `${Math.max(8, Math.min(left, page.clientWidth - width - 8))}px`;
  around.style.top = `${below + height > page.clientHeight ? top - height - 6 : below}px`;
}

/** What the link says: the default and the history of a setting, or what a term means. */
function wordsOf({dataset: {def, more = '', name = '', means = ''}}: HTMLElement): [title: string, text: string] {
  return def === undefined ? [name, means] : [`По умолчанию ${def}`, more];
}

function wayOn(link: HTMLAnchorElement): HTMLElement {
  const on = element('a', 'В глоссарии');
  on.href = link.href;
  return on;
}

/** Shows what the link says of itself; it stays while the pointer is on the link or on the box. */
export function showPreview(link: HTMLElement): void {
  clearTimeout(leaving);
  if (owner === link) return;
  close();
  owner = link;
  const [title, text] = wordsOf(link);
  const words = element('div', element('b', title), ' ', element('span', text));
  words.role = 'tooltip';
  words.id = 'preview';
  box = element('div', words);
  box.className = 'pv';
  if (link.matches('.term')) box.append(wayOn(link as HTMLAnchorElement));
  box.addEventListener('pointerenter', () => clearTimeout(leaving));
  // The link keeps its focus, and so the box, while its own link is pressed.
  box.addEventListener('mousedown', event => event.preventDefault());
  for (const part of [box, link])
    part.addEventListener('pointerleave', event => (event as PointerEvent).pointerType === 'mouse' && closeSoon());
  link.setAttribute('aria-describedby', words.id);
  link.addEventListener('blur', close, {once: true});
  document.body.append(box);
  place(link, box);
}

/** The first tap on a term opens its box; the next one goes to the glossary. Returns what a screen reader should say. */
export function tapTerm(link: HTMLAnchorElement): string {
  if (tapped === link) {
    location.assign(link.href);
    return '';
  }
  showPreview(link);
  tapped = link;
  return wordsOf(link).join('. ');
}

/** The page moved: the box follows what has the focus, and leaves what the pointer was on. */
function moved(): void {
  if (owner && box && owner.matches(':focus-visible')) place(owner, box);
  else close();
}

addEventListener('keydown', event => event.key === 'Escape' && close());
addEventListener('scroll', moved, {passive: true, capture: true});
addEventListener('pointerdown', ({target}) => {
  if (!box?.contains(target as Node) && !owner?.contains(target as Node)) close();
});
