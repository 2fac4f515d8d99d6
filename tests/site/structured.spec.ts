import {expectedPages} from './support/expected';
import {expect, test} from './support/fixtures';
import {readHtml, root} from './support/sites';

function dataOf(path: string): unknown[] {
  return [...readHtml(path).matchAll(/<script type="?application\/ld\+json"?>([\s\S]*?)<\/script>/g)].map(
    ([, json = '']) => JSON.parse(json),
  );
}

test('every question says to search engines what it asks and answers in its line', async () => {
  for (const {path, line, entry} of await expectedPages()) {
    if (entry.kind !== 'question' || entry.absent) continue;
    const url = root.siteUrl + path;
    expect(dataOf(path), path).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'QAPage',
        url,
        inLanguage: 'ru',
        mainEntity: {
          '@type': 'Question',
          name: entry.title,
          text: expect.stringContaining(line.line),
          answerCount: 1,
          acceptedAnswer: {'@type': 'Answer', text: entry.description, url: `${url}#answer`},
        },
      },
    ]);
  }
});

test('what search engines read is what the reader reads', async ({page}) => {
  for (const path of ['/producer/acks/', '/2.8/producer/acks/']) {
    const [data] = dataOf(path) as {mainEntity: {name: string; acceptedAnswer: {text: string}}}[];
    await page.goto(`about:blank`);
    await page.goto(`${root.origin}${path}#short`);
    const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim();
    expect(plain(data?.mainEntity.name)).toBe(plain(await page.locator('h1').textContent()));
    expect(plain(data?.mainEntity.acceptedAnswer.text)).toBe(plain(await page.locator('#short').textContent()));
  }
});

test('only questions claim to be questions', async () => {
  for (const {path, entry} of await expectedPages()) {
    if (entry.kind !== 'question' || entry.absent) expect(dataOf(path), path).toEqual([]);
  }
  expect(dataOf('/404.html')).toEqual([]);
});
