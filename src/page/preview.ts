/** The one box that tells of the setting under the pointer or with the focus. Its words stand on the link. */
let box: HTMLElement | undefined;
let owner: HTMLElement | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

function line(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function close(): void {
  clearTimeout(leaving);
  owner?.removeAttribute('aria-describedby');
  box?.remove();
  box = owner = undefined;
}

function closeSoon(): void {
  clearTimeout(leaving);
  leaving = setTimeout(close, 200);
}

/** Below the name, or above it where there is no room; never beyond the edges. */
function place(link: HTMLElement, element: HTMLElement): void {
  const name = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = element;
  const page = document.documentElement;
  const below = name.bottom + 6;
  element.style.left = `${Math.max(8, Math.min(name.left, page.clientWidth - width - 8))}px`;
  element.style.top = `${below + height > page.clientHeight ? name.top - height - 6 : below}px`;
}

/** Shows what the link says of its setting; it stays while the pointer is on the link or on the box. */
export function showPreview(link: HTMLElement): void {
  clearTimeout(leaving);
  if (owner === link) return;
  close();
  owner = link;
  box = document.createElement('div');
  box.className = 'pv';
  box.id = 'preview';
  box.role = 'tooltip';
  box.append(line('b', `По умолчанию ${link.dataset.def}`), line('span', link.dataset.more ?? ''));
  box.addEventListener('pointerenter', () => clearTimeout(leaving));
  box.addEventListener('pointerleave', closeSoon);
  link.setAttribute('aria-describedby', box.id);
  link.addEventListener('pointerleave', closeSoon, {once: true});
  link.addEventListener('blur', close, {once: true});
  document.body.append(box);
  place(link, box);
}

addEventListener('keydown', event => event.key === 'Escape' && close());
addEventListener('scroll', close, {passive: true, capture: true});
