import type {Root} from 'mdast';
import {expect, test} from 'playwright/test';
import {parseMdx} from '../../src/versions/parse';
import {plainText, typeset, typesetTree} from '../../src/versions/typography';

const nbsp = '\u00A0';

test('short words hold on to the next one, a dash to the one before', () => {
  expect(typeset('запись в лог и на диск')).toBe(`запись в${nbsp}лог и${nbsp}на${nbsp}диск`);
  expect(typeset('ISR — это реплики')).toContain(`ISR${nbsp}— это`);
});

test('thousands stay together', () => {
  expect(typeset('1 048 588 байт')).toBe(`1${nbsp}048${nbsp}588${nbsp}байт`);
  expect(typeset('300 000 мс')).toContain(`300${nbsp}000`);
});

test('outer spaces of a piece survive, because code may stand beside it', () => {
  expect(typeset(' и потом ')).toMatch(/^[ \u00A0]и\u00A0потом[ \u00A0]$/);
  expect(typeset('Текст: ')).toMatch(/ $/);
  expect(typeset(' ')).toBe(' ');
});

test('words are never changed', () => {
  for (const text of ['acks=all', 'max.poll.interval.ms', '«кавычки» … -1', 'x->y', '100% (из 3)']) {
    expect(typeset(text).replaceAll(nbsp, ' ')).toBe(text);
  }
});

test('code is left alone', () => {
  const tree = parseMdx('Пишет в `в лог` и\n\n```java\nв лог\n```');
  typesetTree(tree);
  expect(JSON.stringify(tree)).toContain('"в лог"');
  expect(plainText(tree as Root)).toContain(`Пишет в`);
});

test('plain text is what one would read aloud', () => {
  expect(plainText(parseMdx('## Раздел {/* #id */}\n\nТекст с `acks` и [ссылкой](./a.mdx).\n\n```bash\nls\n```'))).toBe(
    'Раздел Текст с acks и ссылкой.',
  );
  expect(plainText(parseMdx('| a | b |\n|---|---|\n| 1 | 2 |'))).toBe('a b 1 2');
});
