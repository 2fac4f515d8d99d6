import {toHtml} from 'hast-util-to-html';
import type {Code, Root} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import {expect, test} from 'playwright/test';
import {VFile} from 'vfile';
import {markedLines, rehypeHighlight} from '../../src/code/highlight';
import {fenceTitle, remarkTabs} from '../../src/code/remarkTabs';
import {parseMdx} from '../../src/versions/parse';

test('marked lines are read from the fence', () => {
  expect([...markedLines('{2-3,6}')]).toEqual([2, 3, 6]);
  expect([...markedLines('title="a" {1}')]).toEqual([1]);
  expect([...markedLines('title="{x}"')]).toEqual([]);
  expect([...markedLines(undefined)]).toEqual([]);
});

test('the title of a fence is read from its words', () => {
  expect(fenceTitle('title="Java"')).toBe('Java');
  expect(fenceTitle('{1} title="Spring Kafka" fragment')).toBe('Spring Kafka');
  expect(fenceTitle('subtitle="x"')).toBeUndefined();
  expect(fenceTitle(null)).toBeUndefined();
});

async function highlighted(fence: string): Promise<string> {
  const hast = toHast(parseMdx(fence));
  const step = rehypeHighlight() as (tree: unknown, file: VFile) => unknown;
  return toHtml(((await step(hast, new VFile())) ?? hast) as never);
}

const fence = (language: string, code: string, meta = '') => `\`\`\`${language} ${meta}\n${code}\n\`\`\``;

test('code is coloured at build by classes, joined and without inline style', async () => {
  const html = await highlighted(fence('java', 'String a = "x"; // так', 'title="Java" {1}'));
  expect(html).toContain('<span class="hl">');
  expect(html).toMatch(/<span class="s">"?x?/);
  expect(html).toContain('<span class="c">// так</span>');
  expect(html).not.toContain('style=');
  expect(html).toContain('data-title="Java"');
  expect(html).toContain('tabindex="0"');
});

test('every language an author may use is coloured', async () => {
  const samples: Record<string, string> = {
    java: '// a',
    kotlin: '// a',
    yaml: '# a',
    properties: '# a',
    bash: '# a',
    json: '{"a": "b"}',
    typescript: '// a',
    sql: '-- a',
  };
  for (const [language, code] of Object.entries(samples)) {
    expect(await highlighted(fence(language, code)), language).toMatch(/<span class="[csk]">/);
  }
  expect(await highlighted(fence('text', 'просто <текст>'))).toContain('просто &#x3C;текст>');
});

function tabsOf(source: string): {tree: Root; failure?: string} {
  const tree = parseMdx(source);
  try {
    remarkTabs()(tree, new VFile({path: 'docs/a.mdx'}));
    return {tree};
  } catch (error) {
    return {tree, failure: (error as Error).message};
  }
}

test('fences in <Tabs> become tabs with their titles, the first one chosen', () => {
  const {tree} = tabsOf(
    `<Tabs>\n\n${fence('java', 'a', 'title="Java"')}\n\n${fence('bash', 'b', 'title="CLI"')}\n\n</Tabs>`,
  );
  const [tabs] = tree.children as unknown as {
    children: {name: string; attributes: {name: string; value: string}[]; children: Code[]}[];
  }[];
  expect(tabs?.children.map(({name}) => name)).toEqual(['Tab', 'Tab']);
  expect(tabs?.children.map(({attributes}) => attributes.map(({name, value}) => value ?? name))).toEqual([
    ['Java', 'first'],
    ['CLI'],
  ]);
});

test('a tab without a title and words between tabs stop the build', () => {
  expect(tabsOf(`<Tabs>\n\n${fence('java', 'a')}\n\n</Tabs>`).failure).toContain('title="…"');
  expect(tabsOf('<Tabs>\n\nслова\n\n</Tabs>').failure).toContain('nothing else');
});
