import type {Page} from 'playwright/test';
import {expectedPages, generatedPages} from './support/expected';
import {expect, openAll, test} from './support/fixtures';
import {axeFindings, repeatedIds, sidewaysScroll, smallTargets} from './support/look';
import {listen} from './support/noise';
import {root, sitemapPaths, urlOf} from './support/sites';

const widths = [320, 360, 390, 768, 1024, 1280, 1440];
const name = 'Kafka: вопросы и ответы';

const addressOf = (path: string) => root.siteUrl + path;

function readHead(page: Page) {
  return page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    h1: [...document.querySelectorAll('h1')].map(h1 => h1.textContent?.trim()),
    canonical: [...document.querySelectorAll<HTMLLinkElement>('link[rel=canonical]')].map(({href}) => href),
    meta: Object.fromEntries(
      [...document.querySelectorAll<HTMLMetaElement>('meta[name], meta[property]')].map(meta => [
        meta.getAttribute('property') ?? meta.name,
        meta.content,
      ]),
    ),
  }));
}

/** What every page says of itself to tabs, previews and search engines. */
async function checkHead(page: Page, path: string): Promise<void> {
  const {lang, title, h1, canonical, meta} = await readHead(page);
  expect.soft(lang).toBe('ru');
  expect.soft(h1, 'one first-level heading that says something').toEqual([expect.stringMatching(/\S/)]);
  expect.soft(title).toContain(name);
  expect.soft(meta).toMatchObject({
    'og:title': title,
    'og:description': meta.description,
    'og:url': addressOf(path),
    'og:site_name': name,
    'og:locale': 'ru_RU',
    'og:type': 'article',
  });
  expect.soft(meta.description?.length ?? 0, 'length of the description').toBeGreaterThan(40);
  expect.soft(meta.robots, 'a page of the sitemap may be indexed').toBeUndefined();

  const written = (await expectedPages()).find(one => one.path === path);
  if (written) {
    const {entry} = written;
    if (entry.kind !== 'home') expect.soft(title).toBe(`${entry.title} — ${name}`);
    expect.soft(meta.description).toBe(entry.description);
    expect.soft(canonical, 'canonical').toEqual([addressOf(entry.sameAsCurrent ? entry.path : path)]);
  } else {
    const generated = (await generatedPages()).find(one => one.path === path);
    expect.soft([path, generated?.common].map(one => addressOf(one ?? ''))).toContain(canonical[0]);
    expect.soft(canonical).toHaveLength(1);
  }
}

/** No page carries the framework: one file of ours, the line that runs before paint, rules and data. */
async function checkScripts(page: Page): Promise<void> {
  const scripts = await page.evaluate(() => ({
    files: [...document.scripts].filter(({src}) => src).map(({src}) => new URL(src).pathname),
    inline: [...document.scripts].filter(({src}) => !src).map(({type}) => type),
    loaded: performance
      .getEntriesByType('resource')
      .map(entry => new URL(entry.name).pathname)
      .filter(path => path.endsWith('.js')),
    islands: document.querySelectorAll('[data-island]').length,
  }));
  expect.soft(scripts.files, 'script files').toEqual([expect.stringMatching(/^\/assets\/page-[\w-]+\.js$/)]);
  const inline = scripts.inline.filter(type => type !== 'application/ld+json');
  expect.soft(inline, 'inline scripts').toEqual(['', 'speculationrules']);
  if (!scripts.islands) expect.soft(scripts.loaded, 'loaded scripts').toEqual(scripts.files);
}

async function checkLook(page: Page): Promise<void> {
  await openAll(page);
  for (const width of widths) {
    await page.setViewportSize({width, height: 900});
    expect.soft(await sidewaysScroll(page), `sideways scroll at ${width} px`).toEqual([]);
    if (width === 390) expect.soft(await smallTargets(page), 'too small for a thumb at 390 px').toEqual([]);
  }
  expect.soft(await repeatedIds(page), 'ids that stand twice').toEqual([]);
  expect.soft(await axeFindings(page), 'axe, light, 1440 px').toEqual([]);
  await page.setViewportSize({width: 390, height: 844});
  await page.emulateMedia({colorScheme: 'dark'});
  expect.soft(await axeFindings(page, 'looks'), 'axe, dark, 390 px').toEqual([]);
}

for (const path of sitemapPaths(root)) {
  test(`${path} is a sound document`, async ({reader}) => {
    await reader.emulateMedia({colorScheme: 'light', reducedMotion: 'reduce'});
    await reader.setViewportSize({width: 1440, height: 900});
    const {noise, stop} = listen(reader, root.origin);
    const response = await reader.goto(urlOf(path));
    expect(response?.status()).toBe(200);
    await checkHead(reader, path);
    await checkScripts(reader);
    await checkLook(reader);
    stop();
    expect(noise).toEqual([]);
  });
}
