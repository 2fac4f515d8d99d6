import {currentLine, lines} from '../../src/kafka/releases';
import {plural} from '../../src/questions/words';
import {expectedPages, questionsOf} from './support/expected';
import {expect, test} from './support/fixtures';
import {tagsOf, textOf} from './support/html';
import {readHtml, urlOf} from './support/sites';

const topic = '/producer/';

test('the level filter shows the level that was clicked and says it in the address', async ({page}) => {
  await page.goto(urlOf(topic));
  const shown = page.locator('.ql > li:visible');
  const all = await shown.count();
  const juniors = await page.locator('.ql > [data-level=junior]').count();
  expect(juniors).toBeLessThan(all);
  await page.locator('.filter label:has([value=junior])').click();
  await expect(shown).toHaveCount(juniors);
  await expect(page).toHaveURL(`${urlOf(topic)}?level=junior`);
  await page.locator('.filter label:has([name=level][value=""])').click();
  await expect(shown).toHaveCount(all);
  await expect(page).toHaveURL(urlOf(topic));
});

test('an address with a level shows that level at once', async ({page}) => {
  await page.goto(`${urlOf(topic)}?level=junior`);
  await expect(page.locator('.filter [value=junior]')).toBeChecked();
  await expect(page.locator('.ql > [data-level=middle]').first()).toBeHidden();
  await page.goto(`${urlOf(topic)}?level=no-such-level`);
  await expect(page.locator('.filter [name=level][value=""]')).toBeChecked();
});

test('the filter is worked by arrow keys', async ({page}) => {
  await page.goto(urlOf(topic));
  await page.locator('.filter [name=level][value=""]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.filter [value=junior]')).toBeChecked();
  await expect(page).toHaveURL(/\?level=junior$/);
});

test('«Открыть все» opens every short answer, here and in other lists, before anything is drawn', async ({page}) => {
  await page.goto(urlOf(topic));
  const button = page.locator('[data-open-all]');
  await button.click();
  await expect(page.locator('.ql details:not([open])')).toHaveCount(0);
  await expect(button).toHaveText('Закрыть все');
  await expect(button).toHaveAttribute('aria-pressed', 'true');

  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      Object.assign(window, {hidden: document.querySelectorAll('.ql details:not([open])').length});
    });
  });
  await page.goto(urlOf('/2.8/consumer/'));
  expect(await page.evaluate(() => (window as unknown as {hidden: number}).hidden)).toBe(0);
  expect(await page.locator('.ql details').count()).toBeGreaterThan(0);
  await expect(button).toHaveText('Закрыть все');

  await button.click();
  await expect(page.locator('.ql details[open]')).toHaveCount(0);
  await page.goto(urlOf(topic));
  await expect(page.locator('.ql details[open]')).toHaveCount(0);
});

test('an answer remembered open is open in the first frame that shows it', async ({page}) => {
  await page.goto(urlOf(topic));
  await page.evaluate(() => localStorage.setItem('open-all', '1'));
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, {seen});
    const look = () => {
      if (document.querySelector('.ql')) seen.push(document.querySelectorAll('.ql details:not([open])').length);
      if (document.readyState !== 'complete') requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(urlOf(topic));
  expect(await page.evaluate(() => Math.max(0, ...(window as unknown as {seen: number[]}).seen))).toBe(0);
});

for (const line of lines) {
  const home = line.current ? '/' : `/${line.line}/`;

  test(`the numbers of the first page are the real ones (${line.line})`, async () => {
    const questions = await questionsOf(line);
    const {index} = questions[0] as (typeof questions)[number];
    const html = readHtml(home);
    const words = plural(questions.length, 'вопрос', 'вопроса', 'вопросов').replace('\u00A0', ' ');
    const text = textOf(html);
    expect(textOf(/<h1>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '')).toContain(words);
    const topics = plural(index.topics.length, 'тема', 'темы', 'тем').replace('\u00A0', ' ');
    expect(text).toContain(`${topics}, ${words}`);
    const map = /<ul class="?map"?>([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? '';
    const counts = [...map.matchAll(/<span class="?num"?>(\d+)/g)].map(([, count]) => Number(count));
    expect(counts).toEqual(index.topics.map(({id}) => questions.filter(({entry}) => entry.topic === id).length));
    expect(tagsOf(map).filter(({name}) => name === 'rect')).toHaveLength(questions.length);
  });

  test(`a topic shows and counts its questions (${line.line})`, async () => {
    const questions = await questionsOf(line);
    for (const {path, entry, line: own} of await expectedPages()) {
      if (entry.kind !== 'topic' || own !== line) continue;
      const listed = questions.filter(question => `${question.entry.topic}/index` === entry.docId);
      const list = /<ol class="?ql"?>[\s\S]*?<\/ol>/.exec(readHtml(path))?.[0] ?? '';
      const links = tagsOf(list).filter(({attributes}) => attributes.class === 'go');
      expect(
        links.map(({attributes}) => attributes.href),
        path,
      ).toEqual(listed.map(question => question.path));
      const count = plural(listed.length, 'вопрос', 'вопроса', 'вопросов');
      expect(textOf(readHtml(path)), path).toContain(count.replace('\u00A0', ' '));
    }
  });

  test(`next and previous lead through every question of ${line.line}, each numbered in its topic`, async () => {
    const questions = await questionsOf(line);
    const rel = (path: string, name: string) =>
      tagsOf(readHtml(path)).find(({name: tag, attributes}) => tag === 'a' && attributes.rel === name)?.attributes.href;
    const walk = (start: string | undefined, name: string) => {
      const seen: string[] = [];
      for (let at = start; at && !seen.includes(at); at = rel(at, name)) seen.push(at);
      return seen;
    };
    const paths = questions.map(({path}) => path);
    expect(walk(paths[0], 'next')).toEqual(paths);
    expect(walk(paths.at(-1), 'prev')).toEqual(paths.toReversed());
    for (const {path, entry} of questions) {
      const own = questions.filter(other => other.entry.topic === entry.topic);
      const place = own.findIndex(other => other.path === path) + 1;
      expect(textOf(readHtml(path)).replace(/\s+/g, ' '), path).toContain(`вопрос ${place} из ${own.length}`);
    }
  });
}

test('the first page leads to every topic and names the release of the reader', async ({page}) => {
  await page.goto(urlOf('/2.8/'));
  await expect(page.locator('.stops [aria-current]')).toContainText('2.8');
  await page.locator('.map a').first().click();
  await expect(page).toHaveURL(/\/2\.8\/[a-z-]+\/$/);
  expect(currentLine.line).not.toBe('2.8');
});

const list = '/questions/';

test('filters combine, stand in the address and say what is left', async ({page}) => {
  await page.goto(urlOf(list));
  const rows = page.locator('.ql > li');
  const shown = page.locator('.ql > li:visible');
  const status = page.locator('[data-shown]');
  const all = await rows.count();
  await expect(status).toBeHidden();
  await page.locator('.filter label:has([value=junior])').click();
  await page.locator('.filter label:has([value=always])').click();
  const both = await page.locator('.ql > [data-level=junior][data-asked=always]').count();
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(await page.locator('.ql > [data-level=junior]').count());
  await expect(shown).toHaveCount(both);
  await expect(status).toHaveText(`Показано ${both} из ${all}`);
  await page.locator('.filter select').selectOption('producer');
  await expect(shown).toHaveCount(
    await page.locator('.ql > [data-level=junior][data-asked=always][data-topic=producer]').count(),
  );
  const address = `${urlOf(list)}?level=junior&asked=always&topic=producer`;
  await expect(page).toHaveURL(address);

  await page.goto(address);
  await expect(page.locator('.filter [value=junior]')).toBeChecked();
  await expect(page.locator('.filter [value=always]')).toBeChecked();
  await expect(page.locator('.filter select')).toHaveValue('producer');
});

test('a choice that leaves nothing says so', async ({page}) => {
  await page.goto(`${urlOf(list)}?topic=errors&level=junior`);
  await expect(page.locator('.ql > li:visible')).toHaveCount(0);
  await expect(page.locator('[data-shown]')).toContainText('Таких вопросов нет');
});

test('the filters of every list name every topic, level and frequency that its rows have', () => {
  for (const {line} of lines) {
    const html = readHtml(line === currentLine.line ? list : `/${line}${list}`);
    const tags = tagsOf(html);
    const of = (name: string) => tags.filter(tag => tag.name === name).map(({attributes}) => attributes);
    const rows = of('li').filter(row => row['data-level']);
    const options = of('option').map(({value}) => value);
    const radios = of('input').map(({name, value}) => `${name} ${value}`);
    expect(rows.length, line).toBeGreaterThan(10);
    for (const row of rows) {
      expect(options).toContain(row['data-topic']);
      expect(radios).toContain(`level ${row['data-level']}`);
      expect(radios).toContain(`asked ${row['data-asked']}`);
    }
  }
});

test('what was opened is marked in lists and counted in reading paths, on this device', async ({page}) => {
  await page.goto(urlOf('/paths/hour/'));
  const row = page.locator('.ql > [data-question=acks]');
  await expect(row.locator('.seen')).toBeHidden();
  await page.goto(`${urlOf('/producer/acks/')}#answer`);
  await expect(page.locator('#answer')).toBeVisible();
  await page.goto(urlOf('/paths/hour/'));
  await expect(row.locator('.seen')).toBeVisible();
  await expect(page.locator('[data-progress]')).toHaveText(', открыто 1');
  await page.locator('.ql details').first().locator('summary').click();
  await expect(page.locator('[data-progress]')).toHaveText(', открыто 2');
  await page.goto(urlOf('/producer/'));
  await expect(row.locator('.seen')).toBeVisible();
});

test.describe('on a small phone', () => {
  test.use({viewport: {width: 320, height: 640}, hasTouch: true, isMobile: true});

  test('an opened answer stays where it came up: neither its title nor its mark takes another line', async ({page}) => {
    await page.goto(urlOf('/producer/'));
    const heights = () =>
      page.locator('.ql summary').evaluateAll(rows => rows.map(row => row.getBoundingClientRect().height));
    const closed = await heights();
    await page.locator('[data-open-all]').click();
    await expect(page.locator('.ql details:not([open])')).toHaveCount(0);
    await expect(page.locator('.ql .seen:not([hidden])')).toHaveCount(closed.length);
    expect(await heights()).toEqual(closed);
    await page.locator('[data-open-all]').click();
    await expect(page.locator('.ql .seen:visible')).toHaveCount(closed.length);
  });
});
