// Open answers belong to the history entry, so that Back finds the page as it was left.

/** Every `<details>` of the text, in document order. */
export function listDetails(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('main details')];
}

/** Which of them this history entry had open when it was left; undefined when the reader comes by a link. */
export function openPlaces(): number[] | undefined {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type !== 'back_forward' && navigation?.type !== 'reload') return undefined;
  const open = (history.state as {open?: unknown} | null)?.open;
  return Array.isArray(open) ? open : undefined;
}

export function savePlaces(): void {
  const open = listDetails().flatMap((item, i) => (item.open ? [i] : []));
  history.replaceState({...(history.state as object | null), open}, '');
}
