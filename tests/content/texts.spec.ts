import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Root} from 'mdast';
import {expect, test} from 'playwright/test';
import {visit} from 'unist-util-visit';
import {currentLine, lines} from '../../src/kafka/releases';
import {buildIndex} from '../../src/questions/buildIndex';
import {checkContent} from '../../src/questions/check';
import type {Page} from '../../src/questions/page';
import {resolveText} from '../../src/reference/resolve';
import {copyTree} from '../../src/versions/parse';
import {plainText} from '../../src/versions/typography';

const projectDir = join(__dirname, '../..');
const permalinks = JSON.parse(readFileSync(join(projectDir, 'src/questions/permalinks.json'), 'utf8'));
const read = () => checkContent(projectDir, permalinks).then(({pages}) => pages);

function textIn(page: Page, line: (typeof lines)[number]): string {
  const tree = copyTree(page.tree) as Root;
  resolveText(tree, line, () => {});
  visit(tree, 'inlineCode', node => {
    node.value = node.value.replaceAll('"', '');
  });
  return plainText(tree).replaceAll('\u00A0', ' ');
}

test('the thirteen questions and three notes of the source all have their place', async () => {
  const pages = await read();
  const numbers = pages.flatMap(({matter}) => ('notes' in matter && matter.notes ? [matter.notes] : []));
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  const kinds = pages.filter(({kind}) => kind === 'question').map(({docId}) => docId);
  for (const note of ['delivery/delivery-semantics', 'cluster/zookeeper', 'producer/acks'])
    expect(kinds).toContain(note);
});

test('no question is without a source in any line', async () => {
  const index = buildIndex(await read());
  for (const own of Object.values(index)) {
    for (const {docId, sources, absent} of Object.values(own.questions)) {
      if (!absent) expect(sources.length, `${docId}, Kafka ${own.line}`).toBeGreaterThan(0);
      for (const {title, url} of sources) expect(title + url, docId).not.toMatch(/[{}]/);
    }
  }
});

test('no line names the documentation of another covered line as its source', async () => {
  const index = buildIndex(await read());
  for (const own of Object.values(index)) {
    const others = lines.filter(({line}) => line !== own.line).map(({docs}) => docs);
    for (const {docId, sources} of Object.values(own.questions)) {
      for (const {url} of sources) {
        const folder = /^https:\/\/kafka\.apache\.org\/(\d+)\//.exec(url)?.[1];
        expect(others, `${docId}, Kafka ${own.line}: ${url}`).not.toContain(folder);
      }
    }
  }
});

const unfit: [string, RegExp][] = [
  ['words that belittle the reader', /(?<![а-яё])(?:легко|очевидно|просто-напросто|как известно)(?![а-яё])/i],
  ['straight quotes', /[а-яё]\s"|"[а-яё]/i],
  ['a hyphen for a dash', /[а-яё] - [а-яё]/i],
];

for (const [what, pattern] of unfit) {
  test(`no text has ${what}`, async () => {
    const found = (await read()).flatMap(page =>
      lines.flatMap(line => {
        const text = textIn(page, line);
        const hit = pattern.exec(text);
        return hit ? [`${page.file}: …${text.slice(Math.max(0, hit.index - 30), hit.index + 40)}…`] : [];
      }),
    );
    expect([...new Set(found)]).toEqual([]);
  });
}

test('a reader of an old release does not read of what it does not have as if it had it', async () => {
  const pages = await read();
  const old = lines.filter(({line}) => line !== currentLine.line);
  for (const page of pages.filter(({kind}) => kind === 'question')) {
    for (const line of old) {
      const short = 'short' in page.matter ? page.matter.short : '';
      if (/share group|группы? разделени/i.test(short)) expect(short, page.file).toMatch(/<Kafka since="4/);
      expect(textIn(page, line).length, `${page.file}, Kafka ${line.line}`).toBeGreaterThan(200);
    }
  }
});
