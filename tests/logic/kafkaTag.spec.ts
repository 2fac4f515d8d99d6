import {expect, test} from 'playwright/test';
import {kafkaIn} from './support/trees';

const since3 = (inside: string) => `<Kafka since="3.0">${inside}</Kafka>`;
const before4 = (inside: string) => `<Kafka before="4.0">${inside}</Kafka>`;
const htmlIn = (source: string, release: string) => kafkaIn(source, release).html;

test('since is inclusive, before exclusive', () => {
  const text = 'A<Kafka since="3.9" before="4.4"> б</Kafka>.';
  expect(['2.8.2', '3.8.1', '3.9.0', '3.9.2', '4.3.1', '4.4.0'].map(release => htmlIn(text, release))).toEqual([
    'A.',
    'A.',
    'A б.',
    'A б.',
    'A б.',
    'A.',
  ]);
});

test('a block tag leaves its blocks or nothing', () => {
  const text = ['Всегда.', '', '<Kafka since="3.0">', '', '## Новое', '', 'Текст.', '', '</Kafka>', '', 'Конец.'].join(
    '\n',
  );
  expect(htmlIn(text, '3.9.2')).toBe('<p>Всегда.</p><h2>Новое</h2><p>Текст.</p><p>Конец.</p>');
  expect(htmlIn(text, '2.8.2')).toBe('<p>Всегда.</p><p>Конец.</p>');
});

test('a block tag written on one line makes a paragraph', () => {
  expect(htmlIn(`До.\n\n${since3('Новое `x`, *да*.')}\n\nПосле.`, '4.4.0')).toBe(
    '<p>До.</p><p>Новое <code>x</code>, <em>да</em>.</p><p>После.</p>',
  );
});

test('tags nest', () => {
  const text = `A${since3(` с трёх<Kafka since="4.0">, с четырёх</Kafka>`)}.`;
  expect(['2.8.2', '3.9.2', '4.4.0'].map(release => htmlIn(text, release))).toEqual([
    'A.',
    'A с трёх.',
    'A с трёх, с четырёх.',
  ]);
});

test('no double space and no space before a full stop is left', () => {
  expect(htmlIn(`Пишут ${since3('новое')} и старое.`, '2.8.2')).toBe('Пишут и старое.');
  expect(htmlIn(`Пишут старое ${since3('и новое')}.`, '2.8.2')).toBe('Пишут старое.');
  expect(htmlIn(`Пишут старое ${since3('и новое')}, да.`, '2.8.2')).toBe('Пишут старое, да.');
  expect(htmlIn(`Пишут ${since3('новое')} и старое.`, '3.9.2')).toBe('Пишут новое и старое.');
});

test('a list item that only a tag filled goes with it, and the list with its last item', () => {
  const text = `- всегда\n- ${since3('новое')}\n- ${before4('старое')}`;
  expect(htmlIn(text, '2.8.2')).toBe('<ul><li>всегда</li><li>старое</li></ul>');
  expect(htmlIn(text, '4.4.0')).toBe('<ul><li>всегда</li><li>новое</li></ul>');
  expect(htmlIn(`A\n\n- ${since3('новое')}\n\nB`, '2.8.2')).toBe('<p>A</p><p>B</p>');
});

test('an item inside a nested list goes alone', () => {
  const text = `- верх\n  - ${since3('новое')}\n  - общее`;
  expect(htmlIn(text, '2.8.2')).toBe('<ul><li>верх<ul><li>общее</li></ul></li></ul>');
});

test('items that a tag holds join the list around it', () => {
  const text = ['- первый', '', '<Kafka since="3.0">', '', '- второй', '', '</Kafka>', '', '- третий'].join('\n');
  const items = (release: string) => [...htmlIn(text, release).matchAll(/<li>/g)].length;
  expect(htmlIn(text, '3.9.2').match(/<ul>/g)).toHaveLength(1);
  expect([items('2.8.2'), items('3.9.2')]).toEqual([2, 3]);
  const ordered = text.replaceAll('- ', '1. ');
  expect(htmlIn(ordered, '4.4.0').match(/<ol>/g)).toHaveLength(1);
});

test('two lists that only stand near each other stay two', () => {
  expect(htmlIn('- a\n\nтекст\n\n- b', '4.4.0').match(/<ul>/g)).toHaveLength(2);
});

test('a table row that says nothing in the release goes, the table with its last row', () => {
  const row = (inside: string) => `| ${inside} | ${inside} |`;
  const table = ['| a | b |', '|---|---|', '| 1 | 2 |', row(since3('новое'))].join('\n');
  expect(htmlIn(table, '2.8.2').match(/<tr>/g)).toHaveLength(2);
  expect(htmlIn(table, '3.9.2').match(/<tr>/g)).toHaveLength(3);
  const cell = `| a | b |\n|---|---|\n| 1 | ${since3('новое')} |`;
  expect(htmlIn(cell, '2.8.2')).toContain('<td>1</td><td></td>');
});

test('fences and the tags around them follow the release', () => {
  const fence = (title: string) => `\`\`\`java title="${title}"\n${title}();\n\`\`\``;
  const text = [
    '<Tabs>',
    '',
    fence('old'),
    '',
    '<Kafka since="4.0">',
    '',
    fence('fresh'),
    '',
    '</Kafka>',
    '',
    '</Tabs>',
  ].join('\n');
  const count = (release: string) => {
    const [tabs] = kafkaIn(text, release).tree.children as {children: {type: string}[]}[];
    return tabs?.children.filter(({type}) => type === 'code').length;
  };
  expect([count('2.8.2'), count('4.4.0')]).toEqual([1, 2]);
});

test('a heading that only a tag filled goes with it', () => {
  expect(htmlIn(`## ${since3('Новое')}\n\nТекст.`, '2.8.2')).toBe('Текст.');
});

test('every slip is reported with its line and what is expected', () => {
  const slips: [string, RegExp][] = [
    ['<Kafka>x</Kafka>', /expected «since», «before» or both/],
    ['<Kafka since="5.7">x</Kafka>', /since="5\.7" is no Kafka release, expected one such as "3\.0"/],
    ['<Kafka before="next">x</Kafka>', /before="next" is no Kafka release/],
    ['<Kafka since="4.0" before="3.0">x</Kafka>', /must be older than before="3\.0"/],
    ['<Kafka since="3.0" before="3.0">x</Kafka>', /must be older/],
    ['<Kafka since="2.0">x</Kafka>', /holds in all releases we cover .*not needed/],
    ['<Kafka before="2.0">x</Kafka>', /holds in none of the releases we cover/],
    ['<Kafka since="4.0" before="4.1">x</Kafka>', /holds in none/],
    ['<Kafka since={3.0}>x</Kafka>', /«since» must be a plain string in quotes/],
    ['<Kafka from="3.0">x</Kafka>', /unknown attribute «from», expected one of: since, before/],
    ['<Kafka {...all} since="3.0">x</Kafka>', /unknown attribute «\{…\}»/],
  ];
  for (const [slip, message] of slips) {
    const {findings} = kafkaIn(`Первая строка.\n\nТекст ${slip}.`, '4.4.0');
    expect(
      findings.map(finding => finding.line),
      slip,
    ).toContain(3);
    expect(findings.map(finding => finding.message).join('\n'), slip).toMatch(message);
  }
});

test('a text without tags is left as it is', () => {
  expect(kafkaIn('# A\n\nB `c`.', '4.4.0')).toMatchObject({html: '<h1>A</h1><p>B <code>c</code>.</p>', findings: []});
});
