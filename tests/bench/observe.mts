import type {Page} from 'playwright';

/** What the page saw of itself through PerformanceObserver, in milliseconds. */
export interface Seen {
  fcp: number;
  lcp: number;
  /** Largest group of shifts, as web vitals count it. */
  cls: number;
  /** What moved: for the reader of a figure that is not 0. */
  moved: string[];
  /** Time over 50 ms of long tasks after the first paint. */
  tbt: number;
}

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: {node?: Element | null}[];
}

interface Timing extends PerformanceEntry {
  interactionId: number;
}

interface Log {
  entries: Record<string, PerformanceEntry[]>;
}

declare global {
  interface Window {
    bench: Log;
  }
}

/** Collects from the first byte on. Runs in the page: no inner function may have a name, tsx would wrap it. */
export async function observe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.bench = {entries: {}};
    for (const type of ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask', 'event']) {
      window.bench.entries[type] = [];
      new PerformanceObserver(list => {
        window.bench.entries[type]?.push(...list.getEntries());
      }).observe({type, buffered: true, durationThreshold: 16} as PerformanceObserverInit);
    }
  });
}

/** The figures of the load so far. */
export function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const {entries} = window.bench;
    const fcp = entries.paint?.find(({name}) => name === 'first-contentful-paint')?.startTime ?? Number.NaN;
    const lcp = entries['largest-contentful-paint']?.at(-1)?.startTime ?? Number.NaN;
    let cls = 0;
    let group = 0;
    let groupStart = 0;
    let last = Number.NEGATIVE_INFINITY;
    const moved: string[] = [];
    for (const shift of (entries['layout-shift'] ?? []) as Shift[]) {
      if (shift.hadRecentInput) continue;
      if (shift.startTime - last > 1000 || shift.startTime - groupStart > 5000) {
        group = 0;
        groupStart = shift.startTime;
      }
      last = shift.startTime;
      group += shift.value;
      cls = Math.max(cls, group);
      for (const {node} of shift.sources) {
        const element = node?.nodeType === 1 ? node : node?.parentElement;
        if (element) moved.push([element.localName, ...element.classList].join('.'));
      }
    }
    let tbt = 0;
    for (const {startTime, duration} of entries.longtask ?? []) {
      const from = Math.max(startTime, fcp);
      tbt += Math.max(0, startTime + duration - from - 50);
    }
    return {fcp, lcp, cls, tbt, moved: [...new Set(moved)]};
  });
}

/** The longest of the events one action made, from input to the next frame. Below 16 ms nothing is told: 16. */
export async function timeOf(page: Page, action: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.bench.entries.event = [];
  });
  await action();
  await page.waitForTimeout(700);
  return page.evaluate(() => {
    let longest = 16;
    for (const event of window.bench.entries.event as Timing[]) {
      if (event.interactionId) longest = Math.max(longest, event.duration);
    }
    return longest;
  });
}
