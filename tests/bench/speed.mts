import type {Browser, CDPSession, Page} from 'playwright';
import {type Network, newReader, slow3G, slow4G, throttle} from './browser.mts';
import {median, printTable, withWorst} from './figures.mts';
import {observe, type Seen, seen, timeOf} from './observe.mts';
import type {Pages, Site} from './site.mts';
import {TrafficCounter} from './traffic.mts';

const cpu = 4;
const kinds = ['question', 'topic', 'home'] as const;
type Kind = (typeof kinds)[number];

/** What a reader does on a page; the first of the selectors that is there is tapped. */
const actions = {
  'open an answer': ['details.ans:has(> #answer) > summary', '.ql details > summary', 'details > summary'],
  'switch theme': ['[data-theme-switch]'],
  'open the sheet': ['.dock [popovertarget=contents]', '.dock [popovertarget=versions]'],
} satisfies Record<string, string[]>;
type Action = keyof typeof actions;

interface Load extends Seen {
  times: Partial<Record<Action, number>>;
}

/** Brings the first of the selectors that is there to the middle; its centre, or undefined if nothing is drawn. */
function bringUp(page: Page, selectors: readonly string[]): Promise<{x: number; y: number} | undefined> {
  return page.evaluate(selectors => {
    for (const selector of selectors) {
      const element = document.querySelector(selector);
      element?.scrollIntoView({block: 'center', behavior: 'instant'});
      const box = element?.getBoundingClientRect();
      if (box?.height) return {x: box.x + box.width / 2, y: box.y + box.height / 2};
    }
    return undefined;
  }, selectors);
}

/**
 * A finger as it is: it rests for a moment. No locator and no tap of Playwright's is used, for its first gives the page
 * listeners for touch and pointer that are waited for and counted.
 */
async function tap(page: Page, cdp: CDPSession, selectors: readonly string[]): Promise<number> {
  await bringUp(page, selectors);
  await page.waitForTimeout(500);
  // What was far may have got its size only when it came near.
  const point = await bringUp(page, selectors);
  if (!point) throw new Error(`${page.url()}: nothing to tap, expected one of: ${selectors.join(', ')}`);
  return timeOf(page, async () => {
    await cdp.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [point]});
    await page.waitForTimeout(80);
    await cdp.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
  });
}

async function load(browser: Browser, url: string, network: Network, interact: boolean): Promise<Load> {
  const {page, cdp, context} = await newReader(browser);
  await observe(page);
  const counter = new TrafficCounter(cdp);
  await throttle(cdp, network, cpu);
  await page.goto(url, {timeout: 120_000});
  await counter.settled(1500, 60_000);
  const times: Load['times'] = {};
  if (interact) {
    for (const [name, selectors] of Object.entries(actions) as [Action, string[]][]) {
      times[name] = await tap(page, cdp, selectors);
    }
  }
  const figures = await seen(page);
  await context.close();
  return {...figures, times};
}

/** What a tap costs on an empty page with one button: the least this machine can show. */
async function floor(browser: Browser, runs: number): Promise<number[]> {
  const {page, cdp, context} = await newReader(browser);
  await observe(page);
  await page.goto('data:text/html,<button onclick="this.textContent += 1">1</button>');
  await throttle(cdp, slow4G, cpu);
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await tap(page, cdp, ['button']));
  await context.close();
  return times;
}

async function loads(
  browser: Browser,
  site: Site,
  pages: Pages,
  runs: number,
  network: Network,
  interact: boolean,
): Promise<Record<Kind, Load[]>> {
  const all: Record<Kind, Load[]> = {question: [], topic: [], home: []};
  for (let i = 0; i < runs; i++) {
    for (const kind of kinds) all[kind].push(await load(browser, site.origin + pages[kind], network, interact));
  }
  return all;
}

/** Table 2: how fast a page is there and answers. `interact` is false for a site with other controls than ours. */
export async function printSpeed(
  browser: Browser,
  site: Site,
  pages: Pages,
  {runs, interact, whose}: {runs: number; interact: boolean; whose: string},
): Promise<void> {
  const normal = await loads(browser, site, pages, runs, slow4G, interact);
  const slow = await loads(browser, site, pages, Math.min(runs, 3), slow3G, false);
  const moved = [...new Set(kinds.flatMap(kind => [...normal[kind], ...slow[kind]].flatMap(one => one.moved)))];
  const of = (list: readonly Load[], figure: 'fcp' | 'lcp' | 'cls' | 'tbt', digits = 0) =>
    withWorst(
      list.map(one => one[figure]),
      digits,
    );
  printTable(
    `2. Loading, ${whose}: ${cpu}× slower CPU, first visit, median (worst) of ${runs}`,
    ['page', 'FCP ms', 'LCP ms', 'TBT ms', `CLS ${slow4G.name}`, `CLS ${slow3G.name}`],
    kinds.map(kind => [
      kind,
      of(normal[kind], 'fcp'),
      of(normal[kind], 'lcp'),
      of(normal[kind], 'tbt'),
      of(normal[kind], 'cls', 4),
      of(slow[kind], 'cls', 4),
    ]),
    [
      `FCP, LCP and TBT on ${slow4G.name}: ${Math.round(slow4G.downloadThroughput * 0.008)} kbit/s, ${slow4G.latency} ms`,
      ...(moved.length ? [`moved: ${moved.slice(0, 6).join('; ')}`] : []),
    ],
  );
  if (!interact) return;
  const names = Object.keys(actions) as Action[];
  printTable(
    `2b. Answering a tap, ${whose}: ms from the tap to the next frame, ${cpu}× slower CPU, median (worst) of ${runs}`,
    ['page', ...names, 'INP', '≤ 50'],
    kinds.map(kind => {
      const worst = normal[kind].map(one => Math.max(...names.map(name => one.times[name] ?? 0)));
      const times = names.map(name => withWorst(normal[kind].map(one => one.times[name] ?? Number.NaN)));
      return [kind, ...times, withWorst(worst), median(worst) <= 50 ? 'ok' : 'OVER'];
    }),
    [
      'The browser tells these times in steps of 8 ms, from 16 on; INP is the longest of a visit',
      `A button on an empty page takes ${withWorst(await floor(browser, Math.max(runs, 5)))} ms here: nothing can be faster`,
    ],
  );
}
