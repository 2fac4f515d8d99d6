import type {Page} from 'playwright/test';
import {termsOf} from '../../src/reference/terms';
import {findAll, hasClass, readHtml as parsed} from '../../src/search/html';
import {readPage} from '../../src/search/readSite';
import {expectedPages, generatedPages} from './support/expected';
import {expect, openAll, phone, test} from './support/fixtures';
import {tagsOf, textOf} from './support/html';
import {axeFindings, sidewaysScroll} from './support/look';
import {readHtml, subpath, urlOf} from './support/sites';

const question = '/producer/acks/';
const terms = (html: string) => tagsOf(html).filter(({attributes}) => attributes.class === 'term');
const box = (page: Page) => page.locator('.pv');

/** A page with its answers open, and one of its terms. */
async function open(page: Page, path = question, at = 0) {
  await page.goto(urlOf(path));
  await openAll(page);
  const term = page.locator('.term').nth(at);
  await term.scrollIntoViewIfNeeded();
  await page.waitForTimeout(100);
  return {term, means: (await term.getAttribute('data-means')) ?? ''};
}

test('every text marks a handful of terms, each once, and leads to the glossary of its release', async () => {
  const counts: number[] = [];
  for (const {path, line, entry} of await expectedPages()) {
    const found = terms(readHtml(path)).map(({attributes}) => attributes);
    if (entry.kind === 'home' || entry.absent) {
      expect(found, path).toEqual([]);
      continue;
    }
    const known = new Map(termsOf(line).map(({id, text}) => [id, text]));
    const ids = found.map(({href = ''}) => {
      const [, id = ''] = /glossary\/#([a-z0-9-]+)$/.exec(href) ?? [];
      expect(href, path).toBe(`${line.current ? '' : `/${line.line}`}/glossary/#${id}`);
      return id;
    });
    expect(new Set(ids).size, `${path}: ${ids.join(' ')}`).toBe(ids.length);
    for (const id of ids) expect(known.has(id), `${path}: ${id}`).toBe(true);
    if (entry.kind === 'question') counts.push(ids.length);
  }
  counts.sort((a, b) => a - b);
  const median = counts[counts.length >> 1] ?? 0;
  test.info().annotations.push({
    type: 'figure',
    description: `terms: ${median} marked on a question page (median), from ${counts[0]} to ${counts.at(-1)}`,
  });
  expect(median).toBeGreaterThanOrEqual(5);
  expect(median).toBeLessThanOrEqual(12);
  expect(counts.at(-1)).toBeLessThanOrEqual(20);
});

test('the glossary and the generated pages mark nothing, nor do headings, links and code', async () => {
  for (const {path} of await generatedPages()) expect(terms(readHtml(path)), path).toEqual([]);
  const closed = /^(?:h[1-6]|a|code|pre|svg|figcaption|th|summary|nav)$/;
  for (const {path} of await expectedPages()) {
    const inside = findAll(parsed(readHtml(path)), ({tagName}) => closed.test(tagName)).flatMap(element =>
      findAll(element, one => one !== element && hasClass(one, 'term')),
    );
    expect(inside.length, path).toBe(0);
  }
});

test('what a term means is no text of the page, for a reader’s search in it and for ours', async () => {
  for (const {path, entry, line, index} of await expectedPages()) {
    if (entry.kind !== 'question' || entry.absent) continue;
    const html = readHtml(path);
    const found = JSON.stringify(readPage({path: entry.path, html}, index));
    const own = textOf(html);
    for (const {attributes} of terms(html)) {
      const means = attributes['data-means'] ?? '';
      expect(means.length, `${path} ${line.line}`).toBeGreaterThan(30);
      expect(own, path).not.toContain(means);
      expect(found, path).not.toContain(means);
    }
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`under the mouse a term tells what it means, and the mouse may go there (${scheme})`, async ({page}) => {
    await page.emulateMedia({colorScheme: scheme});
    const {term, means} = await open(page);
    await term.hover();
    await expect(box(page)).toContainText(means);
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expect(term).toHaveAccessibleDescription(new RegExp(means.slice(0, 20)));
    expect(await axeFindings(page)).toEqual([]);
    await box(page).hover();
    await page.waitForTimeout(400);
    await expect(box(page)).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(box(page)).toHaveCount(0);
  });
}

test('with the focus it does the same; Escape closes it and keeps the place', async ({page}) => {
  const {term, means} = await open(page);
  await page.keyboard.press('Tab');
  await term.focus();
  await expect(box(page)).toContainText(means);
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveCount(0);
  await expect(term).toBeFocused();
  await expect(term).not.toHaveAttribute('aria-describedby');
});

test('by Tab from term to term the box comes along, down the whole page', async ({page}) => {
  await open(page);
  const last = page.locator('.term').last();
  const means = (await last.getAttribute('data-means')) ?? '';
  await last.focus();
  await page.keyboard.press('Shift+Tab');
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('Tab');
  await expect(last).toBeFocused();
  await page.waitForTimeout(500);
  await expect(box(page)).toContainText(means);
  await expect(box(page)).toBeInViewport({ratio: 1});
});

test('Enter and a click lead to the glossary', async ({page}) => {
  const {term} = await open(page);
  await term.click();
  await expect(page).toHaveURL(/\/glossary\/#/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('the page does not move, and a copied sentence has only its own words', async ({page}) => {
  const {term} = await open(page);
  const sentence = page.locator('p:has(> .term)').first();
  const words = await sentence.innerText();
  const before = await sentence.boundingBox();
  await term.hover();
  await expect(box(page)).toBeVisible();
  expect(await sentence.boundingBox()).toEqual(before);
  const copied = await sentence.evaluate(paragraph => {
    getSelection()?.selectAllChildren(paragraph);
    return getSelection()?.toString();
  });
  expect(copied).toBe(words);
});

test('nothing of it is printed', async ({page}) => {
  const {term} = await open(page);
  await term.hover();
  await expect(box(page)).toBeVisible();
  await page.emulateMedia({media: 'print'});
  await expect(box(page)).toBeHidden();
  await expect(term).toHaveCSS('text-decoration-line', 'none');
});

test('below another base URL the marks lead there, those of the short answer too', () => {
  const html = readHtml(question, subpath);
  const short = /<div id="?short"?[^>]*>([\s\S]*?)<\/details>/.exec(html)?.[1] ?? '';
  expect(terms(short).length).toBeGreaterThan(0);
  for (const {attributes} of terms(html)) expect(attributes.href).toMatch(/^\/kafka\/glossary\/#/);
});

test.describe('under a finger', () => {
  test.use(phone);

  for (const scheme of ['light', 'dark'] as const) {
    test(`the first tap explains, in the window and soundly (${scheme})`, async ({page}) => {
      await page.emulateMedia({colorScheme: scheme});
      const {term, means} = await open(page);
      for (const at of [0, (await page.locator('.term').count()) - 1]) {
        const one = page.locator('.term').nth(at);
        await one.scrollIntoViewIfNeeded();
        await page.waitForTimeout(100);
        await one.tap();
        await expect(box(page)).toContainText((await one.getAttribute('data-means')) ?? '?');
        await expect(box(page)).toBeInViewport({ratio: 1});
        expect(await sidewaysScroll(page)).toEqual([]);
      }
      await term.scrollIntoViewIfNeeded();
      await page.waitForTimeout(100);
      await term.tap();
      await expect(page.locator('#say')).toContainText(means);
      await expect(page).toHaveURL(urlOf(question));
      // axe takes the dock to cover what lies under it.
      await page.locator('.dock').evaluate(dock => dock.remove());
      expect(await axeFindings(page)).toEqual([]);
    });
  }

  test('its link, or a second tap, leads on', async ({page}) => {
    const {term} = await open(page);
    await term.tap();
    const on = box(page).getByRole('link');
    expect((await on.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await on.tap();
    await expect(page).toHaveURL(/\/glossary\/#/);
    const again = await open(page);
    await again.term.tap();
    await expect(box(page)).toBeVisible();
    await again.term.tap();
    await expect(page).toHaveURL(/\/glossary\/#/);
  });

  test('a tap beside it closes it', async ({page}) => {
    const {term} = await open(page);
    await term.tap();
    await expect(box(page)).toBeVisible();
    await page
      .locator('.full, .short')
      .first()
      .tap({position: {x: 2, y: 2}});
    await expect(box(page)).toHaveCount(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a term is a link, and tells what it means under the mouse and with the focus', async ({page}) => {
    await page.goto(urlOf('/replication/'));
    const term = page.locator('p > .term:visible').first();
    await term.hover();
    const shown = term.evaluate(link => getComputedStyle(link, '::after').content);
    expect(await shown).toContain((await term.getAttribute('data-means'))?.slice(0, 20));
    expect(await sidewaysScroll(page)).toEqual([]);
    await page.mouse.move(5, 5);
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/glossary\/#/);
    await expect(page.locator(':target')).toBeInViewport();
  });

  test.describe('on a phone', () => {
    test.use(phone);
    test('a tap leads to the glossary of the release', async ({page}) => {
      await page.goto(urlOf('/2.8/producer/'));
      await page.locator('.term').first().tap();
      await expect(page).toHaveURL(/\/2\.8\/glossary\/#/);
    });
  });
});
