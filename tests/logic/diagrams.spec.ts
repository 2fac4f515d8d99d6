import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Root} from 'mdast';
import {expect, test} from 'playwright/test';
import type {VFile} from 'vfile';
import {hashOf, svgDir, svgFile} from '../../src/diagrams/config';
import {findFences} from '../../src/diagrams/fences';
import {remarkDiagrams} from '../../src/diagrams/remark';
import {readSource, stepOf} from '../../src/diagrams/source';
import {runs, wrap} from '../../src/diagrams/words';

const head = ['accTitle: Название', 'accDescr: Описание'];
const sequence = (...lines: string[]): string => ['sequenceDiagram', ...head, ...lines].join('\n');

test('fences are found in lists and longer fences, with their lines', () => {
  const mdx = [
    'text',
    '- item',
    '  ```mermaid',
    '  flowchart TB',
    '  ```',
    '````text',
    '```mermaid',
    '```',
    '````',
  ].join('\n');
  expect(findFences(mdx)).toEqual([{text: '  flowchart TB', line: 3}]);
});

test('the name of a diagram follows its text, not its indentation', () => {
  expect(hashOf('  a\n\n    b')).toBe(hashOf('a\nb'));
  expect(hashOf('a')).not.toBe(hashOf('b'));
  expect(hashOf('a')).toMatch(/^[0-9a-f]{12}$/);
});

test('a source is read: kind, names, steps', () => {
  const source = readSource(
    sequence(
      'participant A as Лидер',
      '%% step: Первый.',
      'A->>B: раз',
      'Note over A,B: заметка',
      '%% step: Второй.',
      'alt если так',
      'B->>A: ✓ два<br/>строки',
      'end',
    ),
  );
  expect(source.problems).toEqual([]);
  expect(source).toMatchObject({kind: 'sequence', title: 'Название', descr: 'Описание'});
  expect(source.steps).toEqual([
    {text: 'Первый.', from: 0},
    {text: 'Второй.', from: 2},
  ]);
  expect([0, 1, 2].map(index => stepOf(index, source.steps))).toEqual([1, 1, 2]);
  expect(stepOf(5, [])).toBe(0);
});

const wrong: [name: string, source: string, line: number, message: RegExp][] = [
  ['no accTitle', 'sequenceDiagram\naccDescr: x\nA->>B: a', 1, /no accTitle, expected a line/],
  ['no accDescr', 'sequenceDiagram\naccTitle: x\nA->>B: a', 1, /no accDescr, expected a line/],
  ['an unknown kind', 'pie\n"a": 1', 1, /«pie», expected: sequenceDiagram/],
  ['another arrow', sequence('A-->>B: a'), 4, /arrow «-->>», expected «->>»/],
  ['a cross arrow', sequence('A-xB: a'), 4, /arrow «-x», expected «->>»/],
  ['no label', sequence('A->>B:'), 4, /without a label/],
  ['a long label', sequence(`A->>B: ${'я'.repeat(27)}`), 4, /has 27 characters, expected ≤ 26/],
  ['a long name', sequence(`participant A as ${'я'.repeat(17)}`, 'A->>B: a'), 4, /has 17 characters, expected ≤ 16/],
  ['five participants', sequence('A->>B: a', 'C->>D: a', 'D->>E: a'), 1, /5 participants, expected ≤ 4/],
  ['fifteen messages', sequence(...Array(15).fill('A->>B: a')), 1, /15 messages, expected ≤ 14/],
  ['frames in one another', sequence('loop a', 'alt b', 'A->>B: a', 'end', 'end'), 5, /must not stand in one another/],
  ['an unknown line', sequence('A->>B: a', 'box Group'), 5, /«box Group» is not understood/],
  ['a character without a glyph', sequence('A->>B: ⇒'), 4, /fonts have no «⇒»/],
  ['one step', sequence('%% step: Раз.', 'A->>B: a'), 1, /1 steps, expected 2–6/],
  ['an empty step', sequence('%% step: Раз.', '%% step: Два.', 'A->>B: a'), 1, /step 1 .* draws nothing/],
  [
    'a late first step',
    sequence('A->>B: a', '%% step: Раз.', 'A->>B: a', '%% step: Два.', 'A->>B: a'),
    1,
    /before the first/,
  ],
  ['own colours', ['flowchart TB', ...head, 'A --> B', 'style A fill:red'].join('\n'), 5, /colours are the site's/],
  ['a long node', ['flowchart TB', ...head, `A["${'я'.repeat(29)}"]`].join('\n'), 4, /expected ≤ 28/],
  ['a directive', sequence('%%{init: {}}%%', 'A->>B: a'), 4, /directives are not allowed/],
];
for (const [name, source, line, message] of wrong) {
  test(`a source is refused: ${name}`, () => {
    const {problems} = readSource(source);
    expect(problems.map(problem => `${problem.line}: ${problem.message}`).join('\n')).toMatch(
      new RegExp(`^${line}: .*${message.source}`, 'm'),
    );
  });
}

test('names and values of Kafka are told from words', () => {
  const names = (line: string): string[] => runs(line).flatMap(({text, code}) => (code ? [text] : []));
  expect(names('ответ при acks=all')).toEqual(['acks=all']);
  expect(names('min.insync.replicas и poll()')).toEqual(['min.insync.replicas', 'poll()']);
  expect(names('NotEnoughReplicas, UNKNOWN_MEMBER_ID, __consumer_offsets')).toHaveLength(3);
  expect(names('ZooKeeper, KRaft, fetch, offset 42')).toEqual([]);
});

test('a label is broken only between words', () => {
  expect(wrap('раз два три', 7, text => text.length)).toEqual(['раз два', 'три']);
  expect(wrap('длинноеслово', 3, text => text.length)).toEqual(['длинноеслово']);
});

function transform(lang: string | null, value: string, wrapped = true): string {
  const fence = {type: 'code', lang, value, position: {start: {line: 7}}};
  const attributes = [{type: 'mdxJsxAttribute', name: 'caption', value: 'Что увидеть'}];
  const children = wrapped ? [{type: 'mdxJsxFlowElement', name: 'Diagram', attributes, children: [fence]}] : [fence];
  const tree = {type: 'root', children} as unknown as Root;
  const fail = (message: string, at: {line?: number; position?: {start: {line: number}}}): never => {
    throw new Error(`${at.line ?? at.position?.start.line}: ${message}`);
  };
  remarkDiagrams()(tree, {fail} as unknown as VFile);
  return JSON.stringify(tree);
}

test('the build stops at what it cannot show', () => {
  expect(() => transform('python', 'x')).toThrow(/^7: language «python» .* expected one of: java, kotlin/);
  expect(() => transform(null, 'x')).toThrow(/^7: a code fence names no language/);
  expect(() => transform('mermaid', sequence('A->>B: a', 'A-->>B: b'))).toThrow(/^12: mermaid: arrow/);
  expect(() => transform('mermaid', sequence('A->>B: не нарисовано'))).toThrow(/^7: .*run npm run diagrams/);
  expect(() => transform('mermaid', sequence('A->>B: a'), false)).toThrow(/^7: .*<Diagram caption=/);
  expect(transform('java', 'x')).toContain('"lang":"java"');
});

const pages = readdirSync('docs', {recursive: true, encoding: 'utf8'}).filter(file => file.endsWith('.mdx'));
const fences = pages.flatMap(page => findFences(readFileSync(join('docs', page), 'utf8')));
const stored = readdirSync(svgDir()).map(file => file.replace(/\.svg$/, ''));

test('every fence of docs/ has its SVG, and every SVG its fence', () => {
  expect([...stored].sort()).toEqual([...new Set(fences.map(({text}) => hashOf(text)))].sort());
});

test('a fence of docs/ becomes its SVG with its steps', () => {
  const walked = fences.find(({text}) => text.includes('%% step:'));
  const page = transform('mermaid', walked?.text ?? '');
  expect(page).toContain('"name":"DiagramSvg"');
  expect(page).toContain('"name":"steps"');
  expect(page).toContain(`dg-${hashOf(walked?.text ?? '')}`);
});

test('SVGs carry names and no colours, sizes or styles of their own; their ids are unique', () => {
  const ids: string[] = [];
  for (const hash of stored) {
    const svg = readFileSync(svgFile(hash), 'utf8');
    const attributes = [...svg.matchAll(/\s([\w-]+)="/g)].map(match => match[1]);
    const known = ['class', 'id', 'viewBox', 'role', 'aria-labelledby', 'aria-describedby', 'x', 'y', 'd'];
    expect(
      attributes.filter(name => !known.includes(name ?? '')),
      hash,
    ).toEqual([]);
    expect(svg, hash).not.toMatch(/<style|#[0-9a-f]{3}|\b(?:rgb|hsl)a?\(|NaN|Infinity|undefined|\d\.\d\d/i);
    expect(svg, hash).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
    ids.push(...[...svg.matchAll(/\sid="([^"]+)"/g)].map(match => match[1] ?? ''));
  }
  expect(new Set(ids).size).toBe(ids.length);
});

test('drawn again, every diagram comes out the same', () => {
  test.setTimeout(120_000);
  const tsx = require.resolve('tsx/cli');
  const printed = execFileSync(process.execPath, [tsx, 'src/diagrams/render.mts', '--check'], {encoding: 'utf8'});
  expect(printed).toContain(`${stored.length} diagrams are as they would be drawn now`);
});
