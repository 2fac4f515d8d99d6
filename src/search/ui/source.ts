import {prepare} from '../correct';
import {type Loaded, loadInSteps} from '../load';

const loading = new Map<string, Promise<Loaded>>();

const idle = (work: () => void) =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(work) : setTimeout(work, 200);

const slice = 8;

/** Makes the index ready in slices, so that keys and scrolling are served in between. */
async function ready(file: Parameters<typeof loadInSteps>[0]): Promise<Loaded> {
  const steps = loadInSteps(file);
  let since = performance.now();
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
    if (performance.now() - since > slice) {
      await new Promise(resolve => setTimeout(resolve));
      since = performance.now();
    }
  }
}

async function fetchIndex(address: string): Promise<Loaded> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const index = await ready(await response.json());
  // Typos wait until there is time; the first one makes it ready otherwise.
  idle(() => prepare(index));
  return index;
}

/** The index at an address, fetched once; after a failure the next call tries again. */
export function indexAt(address: string): Promise<Loaded> {
  let found = loading.get(address);
  if (!found) {
    found = fetchIndex(address);
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
