import {expect, test} from 'playwright/test';
import {readPage} from '../../src/questions/page';
import {kindOf, parseMatter} from '../../src/questions/schema';
import {formatProblem, type Problem} from '../../src/versions/problem';

const question = {
  title: 'Что такое `acks`?',
  sidebar_label: 'acks',
  level: 'junior',
  short: 'Ответ.',
  aliases: ['подтверждение'],
  related: ['isr'],
  sources: [{title: 'KIP', url: 'https://kafka.apache.org/'}],
};

function problemsOf(change: Record<string, unknown>): string[] {
  const matter = Object.fromEntries(
    Object.entries({...question, ...change}).filter(([, value]) => value !== undefined),
  );
  return (parseMatter('question', matter).problems ?? []).map(({field, message}) => `${field}: ${message}`);
}

test('the path says what a file is', () => {
  expect(['index.mdx', 'about.mdx', 'producer/index.mdx', 'producer/acks.mdx'].map(kindOf)).toEqual([
    'home',
    'page',
    'topic',
    'question',
  ]);
});

test('a right front matter is taken as it is', () => {
  expect(parseMatter('question', {...question, notes: 4, since: '3.0'}).data).toMatchObject({
    title: question.title,
    notes: 4,
  });
  expect(parseMatter('topic', {title: 'Тема', summary: 'О чём'}).data).toBeTruthy();
});

const wrong: [string, Record<string, unknown>, RegExp][] = [
  ['an unknown field', {lvl: 'junior'}, /^lvl: unknown field; a question knows: title, .*short/],
  ['an unknown level', {level: 'guru'}, /^level: «guru» is not one of: junior, middle, senior/],
  ['a missing short answer', {short: undefined}, /^short: missing/],
  ['an empty short answer', {short: '  '}, /^short: must not be empty/],
  ['no related questions', {related: []}, /^related: /],
  ['no sources', {sources: []}, /^sources: /],
  ['a source that is no https address', {sources: [{title: 'x', url: 'http://a.b'}]}, /^sources\.0\.url: /],
  [
    'a source with an unknown field',
    {sources: [{title: 'x', url: 'https://a.b', link: 1}]},
    /^sources\.0\.link: unknown field; .*title, url/,
  ],
  ['a number in quotes', {notes: '4'}, /^notes: expected (?:int|number)/],
  ['a release that never was', {since: '3.99'}, /^since: expected a Kafka release in quotes/],
  ['a release without quotes', {since: 3}, /^since: expected string/],
  ['a label too long for the contents', {sidebar_label: 'д'.repeat(41)}, /^sidebar_label: at most 40/],
];

for (const [what, change, message] of wrong) {
  test(`${what} is named with its field`, () => {
    expect(problemsOf(change).join('\n')).toMatch(message);
  });
}

test('everything wrong comes at once', () => {
  expect(problemsOf({level: 'guru', short: undefined, extra: 1})).toHaveLength(3);
});

async function read(source: string): Promise<{problems: string[]; found: boolean}> {
  const problems: Problem[] = [];
  const page = await readPage('docs/producer/acks.mdx', source, problems);
  return {problems: problems.map(formatProblem), found: page !== undefined};
}

test('YAML that does not parse is named with the file', async () => {
  const {problems, found} = await read('---\ntitle: [a\n---\n\nТекст.\n');
  expect(found).toBe(false);
  expect(problems[0]).toMatch(/^docs\/producer\/acks\.mdx: front matter: is not valid YAML: /);
});

test('MDX that does not parse is named with its line in the file', async () => {
  const {problems} = await read('---\ntitle: a\n---\n\nТекст.\n\n<Aside title="x">\n\nне закрыт\n');
  expect(problems.join('\n')).toMatch(/docs\/producer\/acks\.mdx.*: is not valid MDX: .*7:1/);
});

test('a page knows its address, document id and topic', async () => {
  const problems: Problem[] = [];
  const page = await readPage('docs/producer/index.mdx', '---\ntitle: Тема\nsummary: О чём\n---\n\nТекст.\n', problems);
  expect(problems).toEqual([]);
  expect(page).toMatchObject({docId: 'producer/index', path: '/producer/', topic: 'producer', kind: 'topic'});
});
