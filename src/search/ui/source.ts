import {prepareInSteps} from '../correct';
import {type Loaded, loadInSteps} from '../load';
import {readNamesInSteps} from '../rank';

const fetched = new Map<string, Promise<ArrayBuffer>>();
const loading = new Map<string, Promise<Loaded>>();
const slice = 8;

const pause = () => new Promise<void>(resolve => setTimeout(resolve));
const idle = () =>
  new Promise<void>(resolve => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), {timeout: 2000});
    else setTimeout(resolve, 50);
  });

/** Does work in slices, so that keys and scrolling are served in between. */
async function inSlices<T>(steps: Generator<void, T>, between: () => Promise<void>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
    if (performance.now() - since > slice) {
      await between();
      since = performance.now();
    }
  }
}

/** What would make the first questions slower than the rest is done while nothing else is. */
async function warmUp(index: Loaded): Promise<void> {
  await idle();
  await inSlices(readNamesInSteps(index), idle);
  await inSlices(prepareInSteps(index), idle);
}

/** The bytes of an index file, fetched once; after a failure the next call tries again. */
function bytesOf(address: string, priority: RequestPriority): Promise<ArrayBuffer> {
  let found = fetched.get(address);
  if (!found) {
    found = fetch(address, {priority}).then(response => {
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      return response.arrayBuffer();
    });
    found.catch(() => fetched.delete(address));
    fetched.set(address, found);
  }
  return found;
}

/** Fetches the index and leaves it unread: to read it costs a phone a second, and most readers never search. */
export function fetchAhead(address: string): void {
  if (!loading.has(address)) bytesOf(address, 'low').catch(() => {});
}

async function makeIndex(address: string): Promise<Loaded> {
  const bytes = await bytesOf(address, 'auto');
  fetched.delete(address);
  const index = await inSlices(loadInSteps(JSON.parse(new TextDecoder().decode(bytes))), pause);
  void warmUp(index);
  return index;
}

/** The index at an address, made once; after a failure the next call tries again. */
export function indexAt(address: string): Promise<Loaded> {
  let found = loading.get(address);
  if (!found) {
    found = makeIndex(address);
    found.catch(() => loading.delete(address));
    loading.set(address, found);
  }
  return found;
}

/** Base URL of the site: index files stand in `assets/`. */
export function baseOf(address: string): string {
  return address.replace(/assets\/[^/]*$/, '');
}

/** Address of a place of the book in the browser. */
export function addressOf(base: string, prefix: string, url: string): string {
  return base + prefix + url.slice(1);
}
