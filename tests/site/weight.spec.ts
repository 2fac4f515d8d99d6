import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {CDPSession, Page} from 'playwright/test';
import {lines} from '../../src/kafka/releases';
import {expectedPages} from './support/expected';
import {expect, phone, test} from './support/fixtures';
import {readHtml, root, urlOf} from './support/sites';

test.use(phone);

const kB = 1000;
const show = (bytes: number) => `${(bytes / kB).toFixed(1)} kB`;

interface Load {
  requests: string[];
  fonts: number;
  script: number;
  other: number;
}

/** What came over the wire since the last call of `take`: heads and bodies as they were sent, not what the cache gave. */
async function meter(page: Page): Promise<{take(): Load}> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const open = new Map<string, {url: string; type: string; bytes: number; cached: boolean}>();
  session.on('Network.requestWillBeSent', ({requestId, type, request}) => {
    open.set(requestId, {url: request.url, type: type ?? 'Other', bytes: 0, cached: false});
  });
  session.on('Network.requestServedFromCache', ({requestId}) => {
    const entry = open.get(requestId);
    if (entry) entry.cached = true;
  });
  session.on('Network.responseReceived', ({requestId, response}) => {
    const entry = open.get(requestId);
    if (entry && (response.fromDiskCache || response.fromPrefetchCache)) entry.cached = true;
  });
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    const entry = open.get(requestId);
    if (entry) entry.bytes = encodedDataLength;
  });
  return {
    take() {
      const sent = [...open.values()].filter(({cached}) => !cached);
      open.clear();
      const sum = (test: (type: string) => boolean) =>
        sent.filter(({type}) => test(type)).reduce((total, {bytes}) => total + bytes, 0);
      return {
        requests: sent.map(({url}) => new URL(url).pathname),
        fonts: sum(type => type === 'Font'),
        script: sum(type => type === 'Script'),
        other: sum(type => type !== 'Font'),
      };
    },
  };
}

/** The page that weighs most of its kind decides. */
async function heaviest(kind: string): Promise<string> {
  const pages = (await expectedPages()).filter(({entry}) => entry.kind === kind && !entry.absent);
  const weight = (path: string) => gzipSync(readHtml(path)).length;
  return pages.map(({path}) => path).sort((a, b) => weight(b) - weight(a))[0] ?? '/';
}

const limits: Record<string, {other: number; path: () => Promise<string>}> = {
  question: {other: 40 * kB, path: () => heaviest('question')},
  topic: {other: 32 * kB, path: () => heaviest('topic')},
  home: {other: 32 * kB, path: () => heaviest('home')},
  404: {other: 32 * kB, path: async () => '/no-such-page/'},
};

for (const [kind, limit] of Object.entries(limits)) {
  test(`a first visit to the heaviest ${kind} page is light`, async ({page}) => {
    const path = await limit.path();
    const {take} = await meter(page);
    await page.goto(urlOf(path), {waitUntil: 'networkidle'});
    const load = take();
    test.info().annotations.push({
      type: 'figure',
      description: `weight: ${kind.padEnd(8)} ${show(load.other)} without fonts (limit ${limit.other / kB}), script ${show(load.script)}, fonts ${show(load.fonts)}, ${load.requests.length} requests: ${path}`,
    });
    expect.soft(load.other, 'all without fonts').toBeLessThanOrEqual(limit.other);
    expect.soft(load.script, 'script').toBeLessThanOrEqual(6 * kB);
    expect.soft(load.fonts, 'fonts').toBeLessThanOrEqual(72 * kB);
    expect.soft(load.requests.length, 'requests').toBeLessThanOrEqual(12);
    expect(load.other, 'something was measured').toBeGreaterThan(5 * kB);
  });
}

test('the next page of a visit brings only itself', async ({page}) => {
  const {take} = await meter(page);
  await page.goto(urlOf('/producer/'), {waitUntil: 'networkidle'});
  take();
  await page.goto(urlOf(await heaviest('question')), {waitUntil: 'networkidle'});
  const load = take();
  test.info().annotations.push({
    type: 'figure',
    description: `weight: next     ${show(load.other)} in all (limit 16), requests: ${load.requests.join(' ')}`,
  });
  expect.soft(load.other + load.fonts, 'in all').toBeLessThanOrEqual(16 * kB);
  expect.soft(load.fonts, 'fonts').toBe(0);
  expect.soft(load.script, 'script').toBe(0);
  expect(load.requests.length, 'requests').toBeLessThanOrEqual(2);
});

test('the pages of a release line weigh at most 15 kB on average', async () => {
  for (const line of lines) {
    const pages = (await expectedPages()).filter(page => page.line === line);
    const sizes = pages.map(({path}) => gzipSync(readHtml(path)).length);
    const average = sizes.reduce((a, b) => a + b, 0) / sizes.length;
    test.info().annotations.push({
      type: 'figure',
      description: `weight: Kafka ${line.line}: ${sizes.length} pages, HTML in gzip ${show(sizes.reduce((a, b) => a + b, 0))}, ${show(average)} a page (limit 15)`,
    });
    expect(average, line.line).toBeLessThanOrEqual(15 * kB);
  }
  const files = readdirSync(root.dir, {recursive: true, encoding: 'utf8'}).map(file => statSync(join(root.dir, file)));
  const total = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  test
    .info()
    .annotations.push({type: 'figure', description: `weight: whole build/ ${show(total)} in files as they are`});
});

test('the text needs no script: the page is drawn before any script file arrives', async ({page}) => {
  await page.route(/assets\/.*\.js$/, () => {});
  await page.goto(urlOf('/producer/acks/'), {waitUntil: 'commit'});
  await expect(page.locator('h1')).toBeVisible();
  await page.unrouteAll({behavior: 'ignoreErrors'});
});
