// A long answer costs a phone a fifth of a second of layout at the tap that opens it. So it is laid out before, block
// by block, while nothing else is done; `data-ahead` keeps each block on its own (`content-visibility`) until then.
// The short answers of a list are small and need only be laid out.

const slice = 8;

const idle = () =>
  new Promise<void>(resolve => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), {timeout: 1000});
    else setTimeout(resolve, 50);
  });

const answer = () => document.querySelector<HTMLElement>('[data-ahead]');

/** Does the work block by block, in idle slices, for as long as it is wanted. */
async function forEachBlock(
  blocks: readonly HTMLElement[],
  work: (block: HTMLElement) => void,
  wanted: () => boolean,
): Promise<void> {
  let since = 0;
  for (const block of blocks) {
    if (performance.now() - since > slice) {
      await idle();
      since = performance.now();
    }
    if (!wanted()) return;
    work(block);
  }
}

const range = document.createRange();

/** To ask where hidden content stands makes the browser lay it out. */
function layOut(block: HTMLElement): void {
  range.selectNodeContents(block);
  range.getBoundingClientRect();
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
  await forEachBlock(
    [...body.children] as HTMLElement[],
    block => {
      block.style.contentVisibility = 'visible';
      block.getBoundingClientRect();
    },
    () => body.dataset.ahead !== undefined,
  );
  settle();
}

async function layOutAnswer(body: HTMLElement): Promise<void> {
  if (!CSS.supports('content-visibility', 'auto')) return;
  document.addEventListener('toggle', event => void opened(event), true);
  addEventListener('beforeprint', settle);
  body.dataset.ahead = '';
  await idle();
  await forEachBlock([...body.children] as HTMLElement[], layOut, () => body.dataset.ahead !== undefined);
}

/** Lays closed answers of a narrow page out ahead of the tap. */
export async function layOutAhead(): Promise<void> {
  if (!matchMedia('(max-width: 64rem)').matches) return;
  const body = document.querySelector<HTMLElement>('.ans:not([open]) > .full');
  if (body) return layOutAnswer(body);
  await idle();
  await forEachBlock(
    [...document.querySelectorAll<HTMLElement>('.ql details:not([open]) > .body')],
    layOut,
    () => true,
  );
}
