const woken = new WeakMap<Element, Promise<void>>();

/** Takes an island over, once: its script is fetched, its controls are read, then it is hydrated. */
function wake(element: HTMLElement): Promise<void> {
  let promise = woken.get(element);
  if (!promise) {
    promise = import('./wake').then(module => module.wake(element));
    woken.set(element, promise);
  }
  return promise;
}

/** A click made before the script is there is made again when it is. */
function clickLater(event: MouseEvent): void {
  const target = event.target as HTMLElement;
  const island = target.closest<HTMLElement>('[data-island]');
  if (!island || 'awake' in island.dataset || !target.closest('label,button,input')) return;
  event.preventDefault();
  event.stopPropagation();
  void wake(island).then(() => target.isConnected && target.click());
}

/** Islands wake when they come near the screen, are touched or get the focus. */
export function watchIslands(): void {
  const islands = document.querySelectorAll<HTMLElement>('[data-island]');
  if (!islands.length) return;
  const near = new IntersectionObserver(
    entries => {
      for (const {isIntersecting, target} of entries) if (isIntersecting) void wake(target as HTMLElement);
    },
    {rootMargin: '300px'},
  );
  for (const island of islands) {
    near.observe(island);
    for (const type of ['pointerdown', 'focusin']) island.addEventListener(type, () => void wake(island), {once: true});
  }
  document.addEventListener('click', clickLater, true);
}
