// A long answer costs a phone a fifth of a second of layout at the tap that opens it. So it is laid out before, block
// by block, while nothing else is done; `data-ahead` keeps each block on its own (`content-visibility`) until then.

const slice = 8;

const idle = () =>
  new Promise<void>(resolve => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), {timeout: 1000});
    else setTimeout(resolve, 50);
  });

const answer = () => document.querySelector<HTMLElement>('[data-ahead]');

async function forEachBlock(body: HTMLElement, work: (block: HTMLElement) => void): Promise<void> {
  let since = 0;
  for (const block of [...body.children] as HTMLElement[]) {
    if (performance.now() - since > slice) {
      await idle();
      since = performance.now();
    }
    if (body.dataset.ahead === undefined) return;
    work(block);
  }
}

/** The whole answer in its true height, at once: for whoever is about to measure or scroll. */
export function settle(): void {
  const body = answer();
  if (!body) return;
  delete body.dataset.ahead;
  for (const block of body.children as HTMLCollectionOf<HTMLElement>) block.style.contentVisibility = '';
}

async function opened(event: Event): Promise<void> {
  const body = answer();
  if (!body || event.target !== body.parentElement) return;
  await forEachBlock(body, block => {
    block.style.contentVisibility = 'visible';
    block.getBoundingClientRect();
  });
  settle();
}

/** Lays the closed full answer of a narrow page out ahead of the tap. */
export async function layOutAhead(): Promise<void> {
  const body = document.querySelector<HTMLElement>('.ans:not([open]) > .full');
  if (!body || !CSS.supports('content-visibility', 'auto') || !matchMedia('(max-width: 64rem)').matches) return;
  document.addEventListener('toggle', event => void opened(event), true);
  addEventListener('beforeprint', settle);
  body.dataset.ahead = '';
  await idle();
  const range = document.createRange();
  await forEachBlock(body, block => {
    range.selectNodeContents(block);
    range.getBoundingClientRect();
  });
}
