import {gzipSync} from 'node:zlib';
import type {Browser, CDPSession, Page} from 'playwright';
import {currentLine, lines} from '../../src/kafka/releases.ts';
import {loadQuestions} from '../../src/questions/plugin.ts';
import type {Entry} from '../../src/search/model.ts';
import {pack} from '../../src/search/pack.ts';
import {readLine} from '../../src/search/plugin.ts';
import {kB, printTable} from '../bench/figures.mts';
import {serve} from '../bench/site.mts';
import {builtIndexes, engineOf, readQueries} from './built.ts';
import {measure} from './measure.ts';

const planned = 150;
const most = {index: 100_000, whole: 160_000, ready: 300, painted: {1: 16, 4: 50}};
const rates = [1, 4] as const;
const sample = [
  'acks',
  'ребалансировка группы',
  'max.poll.interval.ms',
  'как не потерять сообщения',
  'партицыя',
  'gfhnbwbz',
];

const verdict = (value: number, limit: number) => (value <= limit ? 'ok' : 'OVER');

function printQuality(dir: string): void {
  const engine = engineOf(dir);
  for (const name of ['queries.json', 'queries-2.json']) {
    const queries = readQueries(name);
    if (!queries.length) continue;
    printTable(
      `5. Search: right answers, ${name}`,
      ['class', 'queries', 'MRR@10', 'success@1'],
      measure(queries, engine).map(({class: own, count, mrr, first}) => [
        own,
        String(count),
        mrr.toFixed(3),
        first.toFixed(3),
      ]),
    );
  }
}

/** Entries of the first `count` questions, and everything that is no question. */
function withQuestions(entries: readonly Entry[], count: number): Entry[] {
  let seen = 0;
  let inQuestion = false;
  return entries.filter(({kind}) => {
    if (kind !== 'section') inQuestion = kind === 'question';
    if (kind === 'question') seen++;
    return !inQuestion || seen <= count;
  });
}

async function printSizes(dir: string, siteDir: string): Promise<void> {
  const questions = await loadQuestions(siteDir);
  const rows: string[][] = [];
  for (const {line, raw, gzip} of builtIndexes(dir)) {
    const release = lines.find(one => one.line === line);
    if (!release) continue;
    const {entries, names} = await readLine(dir, release, questions);
    const size = (count: number) =>
      gzipSync(JSON.stringify(pack(withQuestions(entries, count), names, line, '')), {level: 9}).length;
    const count = entries.filter(({kind}) => kind === 'question').length;
    const base = size(0);
    const each = (size(count) - base) / Math.max(1, count);
    const whole = base + planned * each;
    rows.push([
      line,
      kB(raw),
      kB(gzip),
      verdict(gzip, most.index),
      String(count),
      kB(base),
      kB(each),
      kB(whole),
      verdict(whole, most.whole),
    ]);
  }
  printTable(
    '5b. Search: the index of each line, kB',
    [
      'line',
      'raw',
      'gzip',
      `≤ ${most.index / 1000}`,
      'questions',
      'without them',
      'each',
      `with ${planned}`,
      `≤ ${most.whole / 1000}`,
    ],
    rows,
  );
}

/** Opens the dialog; milliseconds until the index has answered. */
async function open(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/`, {waitUntil: 'networkidle'});
  await page.evaluate(() => {
    const state = window as unknown as {since: number; ready: number};
    addEventListener(
      'keydown',
      () => {
        state.since ||= performance.now();
      },
      {capture: true, once: true},
    );
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.hits [role=option]')) return;
      state.ready = performance.now();
      observer.disconnect();
    }).observe(document, {childList: true, subtree: true});
  });
  await page.keyboard.press('Control+k');
  await page.waitForFunction(() => (window as unknown as {ready?: number}).ready);
  return page.evaluate(() => {
    const state = window as unknown as {since: number; ready: number};
    return state.ready - state.since;
  });
}

/** Milliseconds that the page's own thread has worked, whatever else the machine does. */
async function worked(session: CDPSession): Promise<number> {
  const {metrics} = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({name}) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/**
 * For every key: milliseconds until the hits are laid out, until the frame with them was shown, and what the page's
 * thread worked for it, painting included.
 */
async function type(page: Page, session: CDPSession): Promise<{work: number[]; shown: number[]; cpu: number[]}> {
  await page.evaluate(() => {
    const state = window as unknown as {work: number[]; shown: number[]};
    state.work = [];
    state.shown = [];
    let since = 0;
    addEventListener(
      'input',
      () => {
        since = performance.now();
      },
      true,
    );
    const {port1, port2} = new MessageChannel();
    port1.onmessage = ({data}) => state.shown.push(performance.now() - data);
    // The dialog answers an input in a microtask, and those run before the next listener.
    document.addEventListener('input', () => {
      const start = since;
      document.querySelector<HTMLElement>('.dlg')?.getBoundingClientRect();
      state.work.push(performance.now() - start);
      requestAnimationFrame(() => port2.postMessage(start));
    });
  });
  const cpu: number[] = [];
  for (const query of sample) {
    await page.locator('.dlg input').fill('');
    await page.waitForTimeout(80);
    for (const letter of query) {
      const before = await worked(session);
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(80);
      cpu.push((await worked(session)) - before);
    }
  }
  await page.waitForTimeout(200);
  const times = await page.evaluate(() => {
    const {work, shown} = window as unknown as {work: number[]; shown: number[]};
    return {work, shown};
  });
  return {...times, cpu};
}

const at95 = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

async function printTimes(dir: string, browser: Browser): Promise<void> {
  const site = await serve(dir);
  const rows: string[][] = [];
  for (const rate of rates) {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    await session.send('Emulation.setCPUThrottlingRate', {rate});
    const ready = await open(page, site.origin);
    const {work, shown, cpu} = await type(page, session);
    rows.push([
      `${rate}×`,
      ready.toFixed(0),
      rate === 1 ? verdict(ready, most.ready) : '',
      at95(work).toFixed(1),
      verdict(at95(work), most.painted[rate]),
      at95(shown).toFixed(1),
      at95(cpu).toFixed(1),
    ]);
    await page.close();
  }
  site.close();
  printTable(
    `5c. Search: milliseconds, Kafka ${currentLine.line}`,
    [
      'CPU slower',
      'index ready',
      `≤ ${most.ready}`,
      'key → laid out p95',
      '≤ 16, 50',
      'key → frame shown p95',
      'own CPU p95',
    ],
    rows,
    [
      'ready: from the first key, script and index not yet fetched',
      `${sample.join('').length} keys of ${sample.length} queries; a frame comes every 16.7 ms at most, so «shown» holds up to one frame of waiting`,
    ],
  );
}

/** Tables 5: what the search of a built site is worth: quality on both sets of queries, sizes with a forecast, speed. */
export async function printSearch(dir: string, siteDir: string, browser: Browser): Promise<void> {
  printQuality(dir);
  await printSizes(dir, siteDir);
  await printTimes(dir, browser);
}
