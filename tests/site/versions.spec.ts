import {currentLine, lines} from '../../src/kafka/releases';
import {expectedPages, generatedPages} from './support/expected';
import {answer, expect, test} from './support/fixtures';
import {tagsOf, textOf} from './support/html';
import {readHtml, urlOf} from './support/sites';

const question = '/producer/acks/';

test('every page leads to itself in every release line', async () => {
  const written = (await expectedPages()).map(({path, entry}) => ({path, common: entry.path}));
  for (const {path, common} of [...written, ...(await generatedPages())]) {
    const links = tagsOf(readHtml(path)).filter(({attributes}) => 'data-version' in attributes);
    const targets = Object.fromEntries(links.map(({attributes}) => [attributes['data-version'], attributes.href]));
    expect(targets, path).toEqual(
      Object.fromEntries(lines.map(({line, current}) => [line, current ? common : `/${line}${common}`])),
    );
  }
});

test('the switch marks the line of the page', async () => {
  for (const {path, line} of [...(await expectedPages()), ...(await generatedPages())]) {
    const marked = tagsOf(readHtml(path)).filter(
      ({attributes}) => 'data-version' in attributes && attributes['aria-current'] === 'true',
    );
    expect(
      marked.map(({attributes}) => attributes['data-version']),
      path,
    ).toEqual([line.line]);
  }
});

test('the switch keeps the page and the place in it', async ({page}) => {
  await page.goto(`${urlOf(question)}#min-isr`);
  await page.locator('.ver [data-version="3.9"]').click();
  await expect(page).toHaveURL(`${urlOf('/3.9/producer/acks/')}#min-isr`);
  await expect(page.locator('#min-isr')).toBeInViewport();
  await page.locator('.ver [data-version="2.8"]').click();
  await expect(page).toHaveURL(`${urlOf('/2.8/producer/acks/')}#min-isr`);
  await expect(answer(page, 'answer').details).toHaveAttribute('open');
});

test('the switch keeps an answer open that was opened by hand', async ({page}) => {
  await page.goto(urlOf(question));
  await answer(page, 'answer').summary.click();
  await page.locator('.ver [data-version="2.8"]').click();
  await expect(page).toHaveURL(`${urlOf('/2.8/producer/acks/')}#answer`);
  await expect(answer(page, 'answer').details).toHaveAttribute('open');
});

test('the switch opens nothing that was closed', async ({page}) => {
  await page.goto(urlOf(question));
  await page.locator('.ver [data-version="2.8"]').click();
  await expect(page).toHaveURL(urlOf('/2.8/producer/acks/'));
  await expect(answer(page, 'answer').details).not.toHaveAttribute('open');
});

test('older lines of questions and topics carry one quiet line that leads to the current page', async () => {
  for (const {path, line, entry} of await expectedPages()) {
    if (entry.absent || (entry.kind !== 'question' && entry.kind !== 'topic')) continue;
    const html = readHtml(path);
    const quiet = /<p class="?older"?>([\s\S]*?)<\/a>/.exec(html)?.[1];
    if (line === currentLine) expect(quiet, path).toBeUndefined();
    else {
      const [link] = tagsOf(quiet ?? '');
      expect(link?.attributes.href, path).toBe(entry.path);
      expect(textOf(quiet ?? ''), path).toContain(`Вы читаете о Kafka ${line.line}.`);
      const words = entry.sameAsCurrent ? `В ${currentLine.line} то же самое` : `В ${currentLine.line} иначе`;
      expect(textOf(quiet ?? ''), path).toContain(words);
    }
  }
});

/** What a question says: its title and both answers, without the links around them and the mark of the reader's line. */
function wordsOf(path: string): string {
  const html = readHtml(path);
  const heading = /<h1>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';
  const short = /<div id="?short"?[^>]*>([\s\S]*?)<\/details>/.exec(html)?.[1] ?? '';
  const full = /<div id="?answer"?[^>]*>([\s\S]*?)<h2 id="?(?:next|sources)"?/.exec(html)?.[1] ?? '';
  return textOf(`${heading} ${short} ${full.replaceAll(/, ваша/g, '')}`);
}

test('an older question is canonical itself exactly where its words differ from the current ones', async () => {
  let same = 0;
  let differ = 0;
  for (const {path, line, entry} of await expectedPages()) {
    if (entry.kind !== 'question' || entry.absent || line === currentLine) continue;
    const canonical = tagsOf(readHtml(path)).find(({attributes}) => attributes.rel === 'canonical')?.attributes.href;
    const equal = wordsOf(path) === wordsOf(entry.path);
    expect(wordsOf(path).length, path).toBeGreaterThan(200);
    expect(canonical?.endsWith(equal ? `3000${entry.path}` : `3000${path}`), `${path} → ${canonical}`).toBe(true);
    if (equal) same++;
    else differ++;
  }
  expect(differ, 'questions that differ between lines').toBeGreaterThan(5);
  expect(same, 'questions that are the same in some lines').toBeGreaterThanOrEqual(0);
});
