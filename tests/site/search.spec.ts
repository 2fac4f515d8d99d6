import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {type BuildOptions, build} from 'esbuild';
import type {Page} from 'playwright/test';
import {lines} from '../../src/kafka/releases';
import {builtIndexes, engineOf, readQueries} from '../search/built';
import {isWanted, measure, table} from '../search/measure';
import {projectDir} from './support/expected';
import {expect, phone, test} from './support/fixtures';
import {axeFindings, repeatedIds, smallTargets} from './support/look';
import {listen} from './support/noise';
import {readHtml, root, subpath, urlOf} from './support/sites';

const kB = 1000;
/** The first half of the 150 planned questions has 100 kB, the whole book 160. */
const half = 75;
const indexFile = /search-4\.4-[0-9a-f]+\.json/;

const input = (page: Page) => page.getByRole('combobox', {name: 'Поиск'});
const options = (page: Page) => page.getByRole('option');
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]');
const say = (page: Page) => page.locator('.dlg-say');
const button = (page: Page) => page.getByRole('link', {name: /^Найти/}).first();

/** Opens the dialog on a page and asks. */
async function ask(page: Page, query: string, path = '/producer/acks/'): Promise<void> {
  await page.goto(urlOf(path));
  await open(page);
  await input(page).fill(query);
  await expect(say(page)).toContainText(/Найдено|Ничего не нашли/);
}

async function open(page: Page): Promise<void> {
  // The script of a page comes after its text.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(input(page)).toBeFocused({timeout: 1000});
  }).toPass();
}

function figure(description: string): void {
  test.info().annotations.push({type: 'figure', description});
}

function scriptOfSearch(): string {
  const page = /assets\/(page-[^"' >]+\.js)/.exec(readHtml('/'))?.[1] ?? '';
  const name = /\.\/(ui-[A-Z0-9]+\.js)/.exec(readFileSync(join(root.dir, 'assets', page), 'utf8'))?.[1] ?? '';
  return join(root.dir, 'assets', name);
}

test.describe('weight', () => {
  test('the index is small, one for each line, named by what it holds', () => {
    const indexes = builtIndexes(root.dir);
    expect(indexes.map(({line}) => line).sort()).toEqual(lines.map(({line}) => line).sort());
    for (const {line, name, gzip, text} of indexes) {
      const questions = [...(JSON.parse(text) as {kinds: string}).kinds].filter(kind => kind === '0').length;
      const limit = questions <= half ? 100 : 160;
      figure(`search: Kafka ${line} index ${(gzip / kB).toFixed(1)} kB gzip, ${questions} questions (limit ${limit})`);
      expect.soft(gzip, line).toBeLessThanOrEqual(limit * kB);
      const path = lines.find(one => one.line === line)?.current ? '/' : `/${line}/`;
      expect(readHtml(path)).toContain(`assets/${name}`);
      expect(readHtml(path), 'a placeholder is left').not.toContain('search-index-');
    }
  });

  test('the script is at most 25 kB and knows no framework', () => {
    const script = readFileSync(scriptOfSearch());
    const size = gzipSync(script, {level: 9}).length;
    figure(`search: script ${(size / kB).toFixed(1)} kB gzip (limit 25)`);
    expect(size).toBeLessThanOrEqual(25 * kB);
    expect(script.toString()).not.toMatch(/preact|react/i);
  });

  test('a document grows by at most 0.5 kB', async () => {
    const bundled = async (stub: boolean) => {
      const bundleOptions: BuildOptions = {
        absWorkingDir: projectDir,
        entryPoints: ['src/page/entry.ts'],
        outdir: 'out',
        bundle: true,
        minify: true,
        write: false,
        splitting: true,
        format: 'esm',
        charset: 'utf8',
        jsx: 'automatic',
        loader: {'.css': 'text'},
        plugins: [
          {
            name: 'without-search',
            setup({onLoad}) {
              const nothing = 'export const watchSearch = () => {}, arriveFromSearch = watchSearch;';
              if (stub) onLoad({filter: /page[\\/]find\.ts$/}, () => ({contents: nothing}));
            },
          },
        ],
      };
      const {outputFiles = []} = await build(bundleOptions);
      const entry = outputFiles.find(({path}) => /entry\.js$/.test(path));
      return gzipSync(entry?.contents ?? '', {level: 9}).length;
    };
    const html = readHtml('/producer/acks/');
    const without = html.replace(/ data-find=\S+?(?=[ >])/g, '').replace(/<link [^>]*opensearch[^>]*>/, '');
    expect(without.length).toBeLessThan(html.length);
    const growth =
      (await bundled(false)) -
      (await bundled(true)) +
      gzipSync(html, {level: 9}).length -
      gzipSync(without, {level: 9}).length;
    figure(`search: a document grows by ${growth} B gzip (limit 500)`);
    expect(growth).toBeLessThanOrEqual(500);
  });

  test('nothing of it is loaded until it is reached for', async ({page}) => {
    const asked: string[] = [];
    page.on('request', request => asked.push(new URL(request.url()).pathname));
    await page.goto(urlOf('/producer/acks/'), {waitUntil: 'networkidle'});
    const ours = () => asked.filter(path => /search-|\/ui-/.test(path));
    expect(ours()).toEqual([]);
    await open(page);
    await expect(options(page).first()).toBeVisible();
    expect(ours().filter(path => indexFile.test(path))).toHaveLength(1);
  });

  test('on a good connection whoever scrolls has the index before asking, and it is fetched once', async ({page}) => {
    const asked: string[] = [];
    page.on('requestfinished', request => asked.push(new URL(request.url()).pathname));
    await page.goto(urlOf('/producer/acks/'), {waitUntil: 'networkidle'});
    await page.mouse.wheel(0, 300);
    const indexes = () => asked.filter(path => indexFile.test(path)).length;
    await expect.poll(indexes).toBe(1);
    await open(page);
    await expect(options(page).first()).toBeVisible();
    expect(indexes()).toBe(1);
  });
});

test.describe('what is found', () => {
  test('the right answer is first: the written queries hold their floor', () => {
    const figures = measure(readQueries('queries.json'), engineOf(root.dir));
    for (const line of table(figures)) figure(`search: ${line}`);
    for (const {class: name, mrr} of figures)
      expect.soft(mrr, name).toBeGreaterThanOrEqual(name === 'all' ? 0.95 : 0.9);
  });

  test('every written query has an answer in the book', () => {
    const stands = (line: string, address: string) => {
      const [path = '', id] = address.split('#');
      const file = join(root.dir, lines.find(one => one.line === line)?.current ? '' : line, path, 'index.html');
      if (!existsSync(file)) return false;
      return !id || new RegExp(`id=["']?${id.replaceAll('.', '\\.')}["' >]`).test(readFileSync(file, 'utf8'));
    };
    for (const {q, line, want} of readQueries('queries.json'))
      expect
        .soft(
          want.some(address => stands(line, address)),
          `${q} (${line}): ${want.join(' ')}`,
        )
        .toBe(true);
  });

  test('every address of a list is a place of the build', () => {
    const shown = engineOf(root.dir);
    for (const query of ['acks', 'ребалансировка', 'max.poll.interval.ms', 'лаг', 'опыт', 'справочник']) {
      for (const {line, current} of lines) {
        for (const address of shown(query, line)) {
          const [path = '', id] = address.split('#');
          const file = join(root.dir, current ? '' : line, path, 'index.html');
          expect(existsSync(file), `${line} ${address}`).toBe(true);
          if (id)
            expect(readFileSync(file, 'utf8'), address).toMatch(
              new RegExp(`id=["']?${id.replaceAll('.', '\\.')}["' >]`),
            );
        }
      }
    }
  });

  test('questions that have no page yet are not found', () => {
    const shown = engineOf(root.dir);
    const own = shown('ksqlDB REST Proxy', '4.4').filter(address => isWanted(address, '/ecosystem/ksqldb-rest-proxy/'));
    if (!existsSync(join(root.dir, 'ecosystem/ksqldb-rest-proxy/index.html'))) expect(own).toEqual([]);
  });
});

test.describe('the dialog', () => {
  test('opens by button, Ctrl K and /, closes by Esc and by its button', async ({page}) => {
    const {noise} = listen(page, root.origin);
    await page.goto(urlOf('/producer/acks/'), {waitUntil: 'networkidle'});
    await button(page).click();
    await expect(input(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(input(page)).toBeHidden();
    await expect(button(page)).toBeFocused();
    for (const key of ['Control+k', 'Meta+k', '/']) {
      await page.keyboard.press(key);
      await expect(input(page), key).toBeFocused();
      await expect(input(page), key).toHaveValue('');
      await page.keyboard.press('Escape');
      await expect(input(page), key).toBeHidden();
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('button', {name: 'Закрыть'}).click();
    await expect(input(page)).toBeHidden();
    expect(noise).toEqual([]);
  });

  test('a slash that is typed into it stays a slash, and text is kept for the next time', async ({page}) => {
    await ask(page, 'acks');
    await input(page).press('/');
    await expect(input(page)).toHaveValue('acks/');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(input(page)).toHaveValue('acks/');
    await page.keyboard.type('isr');
    await expect(input(page)).toHaveValue('isr');
  });

  test('is a combobox over a list of links', async ({page}) => {
    await ask(page, 'acks');
    await expect(input(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(input(page)).toHaveAttribute('aria-autocomplete', 'list');
    const list = page.getByRole('listbox', {name: 'Найденное'});
    await expect(input(page)).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '–');
    await expect(list.getByRole('group', {name: /^Вопросы/})).toBeVisible();
    await expect(chosen(page)).toHaveCount(1);
    const all = await options(page).evaluateAll(found => found.map(({id, tagName}) => ({id, tagName})));
    expect(new Set(all.map(({id}) => id)).size).toBe(all.length);
    expect(all.every(({tagName}) => tagName === 'A')).toBe(true);
    expect(await repeatedIds(page)).toEqual([]);
  });

  test('is worked by arrows, Tab and Enter', async ({page}) => {
    await ask(page, 'acks');
    const count = await options(page).count();
    const at = async () => {
      const id = await input(page).getAttribute('aria-activedescendant');
      await expect(page.locator(`#${id}`)).toHaveAttribute('aria-selected', 'true');
      await expect(chosen(page)).toHaveCount(1);
      return Number(id?.replace('hit-', ''));
    };
    expect(await at()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await at()).toBe(count - 1);
    await expect(chosen(page)).toBeInViewport();
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(0);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', {name: 'Закрыть'})).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(input(page)).toBeFocused();
    const href = await chosen(page).getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  });

  test('a new list begins at its top', async ({page}) => {
    await page.setViewportSize({width: 1440, height: 500});
    await ask(page, 'acks');
    const top = () => page.locator('.hits').evaluate(list => list.scrollTop);
    await page.keyboard.press('ArrowUp');
    await expect.poll(top).toBeGreaterThan(0);
    await input(page).fill('retention');
    await expect(chosen(page)).toBeInViewport();
    expect(await top()).toBe(0);
  });

  test('Ctrl opens a hit beside', async ({page, context}) => {
    await ask(page, 'ребалансировка');
    const [clicked] = await Promise.all([
      context.waitForEvent('page'),
      options(page)
        .first()
        .click({modifiers: ['ControlOrMeta']}),
    ]);
    await expect(clicked).toHaveURL(/\/groups\/rebalance\//);
    await expect(input(page)).toBeVisible();
    const [entered] = await Promise.all([context.waitForEvent('page'), input(page).press('ControlOrMeta+Enter')]);
    await expect(entered).toHaveURL(/\/groups\/rebalance\//);
    await expect(page).toHaveURL(/\/producer\/acks\/$/);
  });

  test('hits say what they are and mark what was found', async ({page}) => {
    await ask(page, 'acks');
    const question = page.locator('[role=option][href$="/producer/acks/#answer"]');
    await expect(question.locator('.name mark').first()).toHaveText('acks');
    await expect(question.locator('.where')).toContainText('D. ');
    await expect(question.locator('.where')).toContainText('junior');
    const setting = page.locator('[role=option][href$="/reference/producer/#acks"]');
    await expect(setting).toContainText('producer');
    await expect(setting.locator('.ex')).toContainText('all');
    await expect(page.locator('[role=option][href*="/glossary/#"]').first().locator('.where')).toHaveText('термин');
    for (const head of ['Вопросы', 'Настройки', 'Глоссарий'])
      await expect(page.getByRole('group', {name: new RegExp(`^${head}`)})).toBeVisible();
    await input(page).fill('раздел топика');
    await expect(page.locator('[role=option] mark', {hasText: /партици/i}).first()).toBeVisible();
  });

  test('says how much it found, and what it searched for instead', async ({page}) => {
    await ask(page, 'acks');
    await expect(page.locator('.dlg [role=status]')).toHaveText(/^Найдено \d+, версия 4\.4\.$/);
    await input(page).fill('фслы');
    await expect(say(page)).toHaveText(
      /^Показано по запросу acks — раскладка исправлена\. Найдено \d+, версия 4\.4\.$/,
    );
    await expect(page.locator('[role=option][href$="/producer/acks/#answer"]')).toBeVisible();
    await input(page).fill('партицыя');
    await expect(say(page)).toHaveText(/^Показано по запросу партиция — опечатка исправлена\. Найдено/);
    await expect(options(page).first()).toHaveAttribute('href', '/topics/why-partitions/#answer');
  });

  test('when nothing is found it shows a way on', async ({page}) => {
    await ask(page, 'бегемотик');
    await expect(say(page)).toContainText('Ничего не нашли');
    await expect(say(page).getByRole('link', {name: 'список тем'})).toHaveAttribute('href', '/#topics');
    await expect(options(page)).toHaveCount(3);
    await expect(page.getByRole('group', {name: /Похожее|С чего начать/})).toBeVisible();
    await expect(chosen(page)).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await expect(chosen(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#answer$/);
  });

  test('recent searches stay on the device until they are forgotten', async ({page}) => {
    await ask(page, 'acks');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#/);
    await open(page);
    await input(page).fill('');
    await expect(page.getByRole('group', {name: 'Недавно искали'}).getByRole('option')).toHaveText(['acks']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(input(page)).toHaveValue('acks');
    await expect(chosen(page)).toHaveCount(1);
    await input(page).fill('');
    await page.getByRole('button', {name: 'Забыть'}).click();
    await expect(input(page)).toBeFocused();
    await expect(page.getByRole('group', {name: 'Недавно искали'})).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('searches'))).toBeNull();
  });

  test('a chosen hit opens the answer, goes there and marks the words for a moment', async ({page}) => {
    await ask(page, 'фслы', '/');
    await page.locator('[role=option][href$="/producer/acks/#answer"]').click();
    await expect(page).toHaveURL(/\/producer\/acks\/#answer$/);
    await expect(page.locator('details:has(> #answer)')).toHaveAttribute('open', '');
    await expect(page.locator('#answer')).toBeInViewport();
    const marks = () => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
    await expect.poll(marks).toBeGreaterThan(0);
    await expect.poll(marks, {timeout: 8000}).toBe(0);
  });

  test('a section of the same page is gone to without loading it again', async ({page}) => {
    await ask(page, 'приложение повторяет отправку', '/producer/acks/');
    await page.evaluate(() => Object.assign(window, {here: true}));
    await input(page).fill('acks=all');
    const hit = page.locator('[role=option][href*="/producer/acks/#"]').first();
    const id = (await hit.getAttribute('href'))?.split('#')[1] ?? '';
    await hit.click();
    await expect(input(page)).toBeHidden();
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await expect(page.locator('details:has(> #answer)')).toHaveAttribute('open', '');
    expect(await page.evaluate(() => 'here' in window)).toBe(true);
  });

  test('a release line searches itself only', async ({page}) => {
    await ask(page, 'ZooKeeper', '/2.8/');
    await expect(say(page)).toContainText('версия 2.8');
    for (const href of await options(page).evaluateAll(all => all.map(option => option.getAttribute('href') ?? '')))
      expect(href).toMatch(/^\/2\.8\//);
    await ask(page, 'zookeeper.connect', '/');
    expect(await page.locator('[role=option][href*="zookeeper.connect"]').count()).toBe(0);
  });

  test('below a base URL too', async ({page}) => {
    await page.goto(urlOf('/', subpath));
    await open(page);
    await input(page).fill('acks');
    await expect(options(page).first()).toHaveAttribute('href', /^\/kafka\//);
  });
});

test.describe('bad input', () => {
  test('is answered in words, throws nothing and brings nothing in', async ({page}) => {
    const {noise} = listen(page, root.origin);
    await ask(page, 'acks');
    const bad = [
      '<img src=x onerror=alert(1)>',
      '"><script>document.title="x"</script>',
      '(.*)[a-z]+$^\\',
      '🙂🦀',
      '\u202E\u0000\u200B',
      'а'.repeat(10_000),
      'acks '.repeat(2000),
      '__proto__ constructor',
      '%00%FF',
    ];
    for (const query of bad) {
      await input(page).fill('');
      await expect(say(page)).not.toContainText(/Найдено|Ничего/);
      await input(page).fill(query);
      await expect(say(page), query.slice(0, 20)).toContainText(/Найдено|Ничего/);
    }
    await input(page).fill('   ');
    await expect(say(page)).not.toContainText(/Найдено|Ничего/);
    await expect(options(page).first()).toBeVisible();
    expect(await page.locator('.dlg :is(img, script)').count()).toBe(0);
    await page.goto(urlOf(`/search/?q=${encodeURIComponent(bad[0] ?? '')}`));
    await expect(page.locator('.s-page [role=status]')).toContainText(/Найдено|Ничего/);
    expect(await page.locator('.s-page :is(img, script)').count()).toBe(0);
    expect(noise).toEqual([]);
  });

  test('without the index it says so and can try again', async ({page}) => {
    await page.route(indexFile, route => route.abort());
    await page.goto(urlOf('/'));
    await open(page);
    await expect(say(page)).toContainText('Указатель поиска не загрузился');
    await expect(say(page).getByRole('link', {name: 'открыть список тем'})).toHaveAttribute('href', '/#topics');
    const again = page.getByRole('button', {name: 'Попробовать ещё раз'});
    // The answer to what is typed now is drawn anew: only then the network may come back.
    const first = await again.elementHandle();
    await input(page).fill('acks');
    await expect.poll(() => first?.evaluate(button => button.isConnected)).toBe(false);
    await expect(say(page)).toContainText('Указатель поиска не загрузился');
    await page.unrouteAll();
    await again.click();
    await expect(chosen(page)).toContainText('acks');
  });

  for (const [what, body] of [
    ['cut off', '{"format":2,"terms":"'],
    ['of another format', '{"format":1}'],
    ['damaged', '{"format":2,"terms":"","kinds":"0"}'],
    ['no JSON', '<!doctype html><title>404</title>'],
  ] as const) {
    test(`an index that is ${what} is said to be broken`, async ({page}) => {
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(error.message));
      await page.route(indexFile, route => route.fulfill({status: 200, contentType: 'application/json', body}));
      await page.goto(urlOf('/search/?q=acks'));
      await expect(page.locator('.s-page [role=status]')).toContainText('Указатель поиска не загрузился');
      await open(page);
      await expect(say(page).first()).toContainText('Указатель поиска не загрузился');
      expect(errors).toEqual([]);
    });
  }

  test('offline it says that there is no network, and answers when it has the index', async ({page, context}) => {
    await page.goto(urlOf('/'), {waitUntil: 'networkidle'});
    await open(page);
    await expect(options(page).first()).toBeVisible();
    await context.setOffline(true);
    await input(page).fill('acks');
    await expect(chosen(page)).toContainText('acks');
    await context.setOffline(false);
    await page.route(indexFile, route => route.abort('internetdisconnected'));
    await page.goto(urlOf('/producer/acks/'), {waitUntil: 'networkidle'});
    await page.evaluate(() => Object.defineProperty(navigator, 'onLine', {get: () => false}));
    await open(page);
    await expect(say(page)).toContainText('Нет сети');
  });

  test('where storage is forbidden it works all the same', async ({page}) => {
    const {noise} = listen(page, root.origin);
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('no', 'SecurityError');
          },
        });
    });
    await ask(page, 'acks');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#/);
    expect(noise).toEqual([]);
  });

  test('a late answer never stands over a newer one', async ({page}) => {
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    await page.route(indexFile, async route => {
      await held;
      await route.continue();
    });
    await page.goto(urlOf('/'));
    await open(page);
    await expect(say(page)).toContainText('Загружаем');
    await input(page).fill('ребалансировка');
    await input(page).fill('acks');
    release();
    await expect(chosen(page)).toContainText('acks');
    await page.waitForTimeout(200);
    await expect(chosen(page)).toContainText('acks');
    await expect(say(page)).toContainText('Найдено');
  });
});

test.describe('the page of results', () => {
  test('can be sent, typed over, gone back to and forth', async ({page}) => {
    const {noise} = listen(page, root.origin);
    await page.goto(urlOf('/search/?q=%D1%84%D1%81%D0%BB%D1%8B'), {waitUntil: 'networkidle'});
    const status = page.locator('.s-page [role=status]');
    const field = page.getByRole('searchbox');
    await expect(status).toContainText('Показано по запросу acks');
    await expect(field).toHaveValue('фслы');
    await expect(page.locator('.s-page .hits a').first()).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await field.fill('лидер группы');
    await expect(page.locator('.s-page .hits a').first()).toHaveAttribute('href', /\/groups\/group-coordinator\//);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?q=%D0%BB%D0%B8%D0%B4%D0%B5%D1%80/);
    await expect(page).toHaveTitle(/^лидер группы — Поиск/);
    await page.locator('.s-page .hits a').first().click();
    await expect(page).toHaveURL(/group-coordinator/);
    await page.goBack();
    await expect(field).toHaveValue('лидер группы');
    await expect(page.locator('.s-page .hits a').first()).toBeVisible();
    expect(noise).toEqual([]);
  });

  test('empty it asks for words, without hits it shows a way on', async ({page}) => {
    await page.goto(urlOf('/search/'), {waitUntil: 'networkidle'});
    await expect(page.locator('.s-page [role=status]')).toContainText('Введите');
    await page.getByRole('searchbox').fill('бегемотик');
    await expect(page.locator('.s-page [role=status]')).toContainText('Ничего не нашли');
    await expect(page.locator('.s-page .near a')).toHaveCount(3);
  });

  test('each line has its own', async ({page}) => {
    await page.goto(urlOf('/2.8/search/?q=zookeeper.connect'), {waitUntil: 'networkidle'});
    await expect(page.locator('.s-page [role=status]')).toContainText('версия 2.8');
    await expect(page.locator('.s-page .hits a').first()).toHaveAttribute(
      'href',
      '/2.8/reference/broker/#zookeeper.connect',
    );
  });

  test('speaks without a script', async ({browser}) => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(urlOf('/search/'));
    await expect(page.getByText('нужен JavaScript')).toBeVisible();
    await expect(page.locator('.no-script li a').first()).toBeVisible();
    await page.goto(urlOf('/producer/acks/'));
    await button(page).click();
    await expect(page).toHaveURL(/\/search\/$/);
    await context.close();
  });

  test('browsers learn of it by its description', () => {
    for (const site of [root, subpath]) {
      const href = /<link[^>]*opensearchdescription\+xml[^>]*>/.exec(readHtml('/producer/acks/', site))?.[0] ?? '';
      expect(href).toContain(`${site.baseUrl}opensearch.xml`);
      const xml = readFileSync(join(site.dir, 'opensearch.xml'), 'utf8');
      expect(xml).toContain(`template="${site.siteUrl}${site.baseUrl}search/?q={searchTerms}"`);
    }
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the dialog, ${colorScheme}`, async ({page}) => {
    await page.emulateMedia({colorScheme});
    await ask(page, 'acks');
    for (const query of ['acks', '', 'фслы', 'бегемотик', 'retention']) {
      await input(page).fill(query);
      expect(await axeFindings(page), query).toEqual([]);
    }
  });
}

test.describe('on a phone', () => {
  test.use(phone);

  test('the dialog is a full sheet with the field ready, opened from the dock', async ({page}) => {
    await page.goto(urlOf('/producer/acks/'), {waitUntil: 'networkidle'});
    await page.locator('.dock').getByRole('link', {name: 'Найти'}).click();
    await expect(input(page)).toBeFocused();
    await input(page).fill('acks');
    await expect(options(page).first()).toBeVisible();
    const box = await page.locator('.dlg').boundingBox();
    expect(box).toEqual({x: 0, y: 0, width: 390, height: 844});
    expect(await smallTargets(page)).toEqual([]);
    const narrow = await options(page).evaluateAll(all =>
      all.filter(option => option.getBoundingClientRect().height < 43.5).map(option => option.textContent),
    );
    expect(narrow).toEqual([]);
    for (const query of ['', 'бегемотик', 'max.in.flight.requests.per.connection']) {
      await input(page).fill(query);
      expect(
        await page.locator('.dlg').evaluate(dialog => {
          const list = dialog.querySelector('.hits') as HTMLElement;
          return [dialog.scrollWidth - dialog.clientWidth, list.scrollWidth - list.clientWidth];
        }),
        query,
      ).toEqual([0, 0]);
    }
  });
});
