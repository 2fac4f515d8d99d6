import type {AddressInfo} from 'node:net';
import {gzipSync} from 'node:zlib';
import {type Browser, chromium, type Page} from 'playwright';
import {currentLine, lines} from '../../src/kafka/releases.ts';
import {loadQuestions} from '../../src/questions/plugin.ts';
import {termsOf} from '../../src/reference/terms.ts';
import type {Entry} from '../../src/search/model.ts';
import {pack} from '../../src/search/pack.ts';
import {finishedPages} from '../../src/search/plugin.ts';
import {readSite} from '../../src/search/readSite.ts';
import {launchOptions} from '../../src/site/chromium.mts';
import {siteServer} from '../../src/site/serve.mts';
import {builtIndexes, engineOf, readQueries} from './built.ts';
import {measure, table} from './measure.ts';

const planned = 150;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const sample = [
  'acks',
  'ребалансировка группы',
  'max.poll.interval.ms',
  'как не потерять сообщения',
  'партицыя',
  'gfhnbwbz',
];

function quality(dir: string): void {
  const engine = engineOf(dir);
  for (const name of ['queries.json', 'queries-2.json']) {
    const queries = readQueries(name);
    if (!queries.length) continue;
    console.log(`\n  ${name}`);
    for (const line of table(measure(queries, engine))) console.log(`    ${line}`);
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

async function sizes(dir: string): Promise<void> {
  console.log('\n  index sizes, and the forecast for the whole book');
  const questions = await loadQuestions(process.cwd());
  for (const {line, name, raw, gzip} of builtIndexes(dir)) {
    const release = lines.find(one => one.line === line);
    const own = Object.values(questions).find(index => index.line === line);
    if (!release || !own) continue;
    const entries = readSite(await finishedPages(dir, release), own);
    const names = termsOf(release).map(({id, ru, en, variants}) => ({id, names: [ru, en, ...variants]}));
    const size = (count: number) =>
      gzipSync(JSON.stringify(pack(withQuestions(entries, count), names, line, '')), {level: 9}).length;
    const count = entries.filter(({kind}) => kind === 'question').length;
    const base = size(0);
    const each = (size(count) - base) / Math.max(1, count);
    console.log(
      `    ${line}  ${kB(raw)} raw, ${kB(gzip)} gzip, ${count} questions; without them ${kB(base)}, each ${kB(each)}; ` +
        `with ${planned} at that price ${kB(base + planned * each)}  ${name}`,
    );
  }
}

/** Opens the dialog; milliseconds until the index has answered. */
async function open(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/`, {waitUntil: 'networkidle'});
  await page.evaluate(() => {
    const state = window as unknown as {since: number; ready: number};
    addEventListener('keydown', () => (state.since ||= performance.now()), {capture: true, once: true});
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

/** For every key: milliseconds until the hits are laid out, and until the frame with them was shown. */
async function type(page: Page): Promise<{work: number[]; shown: number[]}> {
  await page.evaluate(() => {
    const state = window as unknown as {work: number[]; shown: number[]};
    state.work = [];
    state.shown = [];
    let since = 0;
    addEventListener('input', () => (since = performance.now()), true);
    document.addEventListener('input', () => {
      const start = since;
      document.querySelector<HTMLElement>('.dlg')?.getBoundingClientRect();
      state.work.push(performance.now() - start);
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => state.shown.push(performance.now() - start);
        port2.postMessage(0);
      });
    });
  });
  for (const query of sample) {
    await page.locator('.dlg input').fill('');
    for (const letter of query) {
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(60);
    }
  }
  await page.waitForTimeout(200);
  return page.evaluate(() => {
    const {work, shown} = window as unknown as {work: number[]; shown: number[]};
    return {work, shown};
  });
}

const at95 = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)]?.toFixed(1) ?? '–';

async function speed(dir: string, given?: Browser): Promise<void> {
  const server = siteServer(dir, '/');
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = given ?? (await chromium.launch(await launchOptions()));
  console.log(`\n  speed in Chromium ${browser.version()}, Kafka ${currentLine.line}, ${sample.join('').length} keys`);
  for (const rate of [1, 4]) {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', {rate});
    const ready = await open(page, origin);
    const {work, shown} = await type(page);
    console.log(
      `    CPU ${rate}×: index ready ${ready.toFixed(0)} ms after the first key; ` +
        `key → hits laid out p95 ${at95(work)} ms, → frame shown p95 ${at95(shown)} ms`,
    );
    await page.close();
  }
  if (!given) await browser.close();
  server.close();
}

/** Prints what the search of a built site is worth: quality on both sets of queries, sizes with a forecast, speed. */
export async function searchFigures(buildDir: string, browser?: Browser): Promise<void> {
  console.log('\nSearch');
  quality(buildDir);
  await sizes(buildDir);
  await speed(buildDir, browser);
}
