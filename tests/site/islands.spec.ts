import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Page, Route} from 'playwright/test';
import {answer, expect, test} from './support/fixtures';
import {root, urlOf} from './support/sites';

const path = '/producer/acks/';
const limit = 20_000;
const wakeFile = /assets\/wake-[^/]+\.js$/;
const pageFile = /assets\/page-[^/]+\.js$/;

const island = (page: Page) => page.locator('[data-island="write-outcome"]');
const label = (page: Page, value: string) =>
  island(page).getByRole('group', {name: 'acks', exact: true}).locator('label', {hasText: value});
/** The row of the table that is marked as the reader's choice. */
const chosenRow = (page: Page) => island(page).locator('tr:has([aria-current])');

/** Keeps files of a name back until the returned function is called. */
async function hold(page: Page, file: RegExp): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let open = false;
  await page.route(file, route => (open ? route.continue() : void held.push(route)));
  return async () => {
    open = true;
    for (const route of held) await route.continue();
  };
}

test('an island sleeps until the reader comes near, then answers', async ({page}) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await page.goto(urlOf(path), {waitUntil: 'networkidle'});
  expect(asked.filter(url => wakeFile.test(url))).toEqual([]);
  await answer(page, 'answer').summary.click();
  await island(page).scrollIntoViewIfNeeded();
  await expect(island(page)).toHaveAttribute('data-awake', '');
  await expect(chosenRow(page)).toContainText('acks=all');
  await label(page, '0').click();
  await expect(chosenRow(page)).toContainText('acks=0');
});

test('a click on a sleeping island is made again when it wakes', async ({page}) => {
  const release = await hold(page, wakeFile);
  await page.goto(urlOf(`${path}#answer`), {waitUntil: 'load'});
  const asked = page.waitForRequest(wakeFile);
  await island(page).scrollIntoViewIfNeeded();
  await asked;
  await label(page, '1').click();
  await expect(chosenRow(page)).toContainText('acks=all');
  await release();
  await expect(chosenRow(page)).toContainText('acks=1');
  await expect(label(page, '1').locator('input')).toBeChecked();
});

test('what was moved before any script came is read', async ({page}) => {
  const release = await hold(page, pageFile);
  await page.goto(urlOf(`${path}#answer`), {waitUntil: 'commit'});
  await label(page, '0').click();
  await expect(label(page, '0').locator('input')).toBeChecked();
  await expect(island(page)).not.toHaveAttribute('data-awake');
  await release();
  await expect(async () => {
    // The script, once there, goes to the address: away from the island.
    await island(page).scrollIntoViewIfNeeded();
    await expect(island(page)).toHaveAttribute('data-awake', '', {timeout: 500});
  }).toPass();
  await expect(chosenRow(page)).toContainText('acks=0');
  await expect(label(page, '0').locator('input')).toBeChecked();
});

test('the script of all islands is at most 20 kB', () => {
  const dir = join(root.dir, 'assets');
  const files = new Set(readdirSync(dir).filter(name => /^wake-.*\.js$/.test(name)));
  expect(files.size).toBe(1);
  for (const name of files)
    for (const [, part = ''] of readFileSync(join(dir, name), 'utf8').matchAll(/["']\.\/([\w-]+\.js)["']/g))
      files.add(part);
  const size = [...files].reduce((sum, name) => sum + gzipSync(readFileSync(join(dir, name)), {level: 9}).length, 0);
  test
    .info()
    .annotations.push({type: 'figure', description: `islands: script ${(size / 1000).toFixed(1)} kB gzip (limit 20)`});
  expect(size).toBeLessThanOrEqual(limit);
});
