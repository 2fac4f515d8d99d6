import {readdir, readFile} from 'node:fs/promises';
import {join, posix, relative} from 'node:path';
import type {Code, Heading, Link, Node, Parent, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {checkObserved} from '../experiments/check';
import {lines, rangeProblem} from '../kafka/releases';
import {checkSettingNames} from '../reference/checkNames';
import {checkNumbers} from '../reference/checkNumbers';
import {checkReferenceTags} from '../reference/checkTags';
import {resolveText} from '../reference/resolve';
import {isJsx, type JsxElement} from '../versions/kafkaTag';
import {copyTree, parseMdx} from '../versions/parse';
import type {Problem} from '../versions/problem';
import {plainText} from '../versions/typography';
import {checkPermalinks, type Permalinks} from './addresses';
import {catalog, inCatalog} from './catalog';
import {type Page, readPage} from './page';
import type {QuestionMatter} from './schema';

/** Components an author may use; anything else in angle brackets is a slip. */
const vocabulary = [
  'Kafka',
  'Default',
  'Setting',
  'Settings',
  'Ruler',
  'Aside',
  'Diagram',
  'Tabs',
  'WhatHappens',
  'Columns',
  'Observed',
  'KeysSwitch',
  'ReportError',
];
const languages = ['java', 'kotlin', 'yaml', 'properties', 'bash', 'json', 'typescript', 'sql', 'text', 'mermaid'];

/** All .mdx files below a folder, as sorted paths from the project's root. */
async function listFiles(siteDir: string): Promise<string[]> {
  const all = await readdir(join(siteDir, 'docs'), {recursive: true, withFileTypes: true});
  return all
    .filter(entry => entry.isFile() && !entry.name.startsWith('_'))
    .map(entry => relative(siteDir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function headingId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  return last?.type === 'mdxTextExpression' ? /^\/\*\s*#([^\s*]+)\s*\*\/$/.exec(last.value)?.[1] : undefined;
}

function checkTree(page: Page, problems: Problem[]): void {
  const add = (node: Node, message: string) =>
    problems.push({file: page.file, place: node.position?.start.line ?? 'body', message});
  visit(page.tree, node => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const {name} = node as JsxElement;
      if (!isJsx(node, ...vocabulary)) add(node, `<${name}> is not in the vocabulary: ${vocabulary.join(', ')}`);
    } else if (node.type === 'code') {
      const {lang} = node as Code;
      if (!lang || !languages.includes(lang)) {
        add(node, `code language «${lang ?? ''}» is not one of: ${languages.join(', ')}`);
      }
    } else if (node.type === 'heading') {
      const heading = node as Heading;
      const id = headingId(heading);
      if (heading.depth === 1) add(node, 'a first-level heading: the title in the front matter is the only one');
      if (!id) add(node, 'a heading needs a permanent id: `## Текст {/* #ascii-id */}`');
      else if (!/^[a-z][a-z0-9-]*$/.test(id))
        add(node, `heading id «${id}»: only a–z, 0–9 and hyphens, a letter first`);
      else if (['answer', 'short', 'next', 'sources'].includes(id))
        add(node, `heading id «${id}» is taken by the page itself`);
    } else if (node.type === 'mdxjsEsm') {
      add(node, 'import and export have no place in a text');
    }
  });
  checkReferenceTags(page.tree, add);
  checkSettingNames(page.tree, add);
  checkNumbers(page.tree, page.file, add);
}

/** What only shows once the text is resolved for each line; the same finding in three lines is one problem. */
function checkLines(page: Page, problems: Problem[]): void {
  const seen = new Set<string>();
  const once = (place: number | string, message: string) => {
    const key = `${place}\n${message}`;
    if (!seen.has(key)) problems.push({file: page.file, place, message});
    seen.add(key);
  };
  for (const line of lines) {
    const tree = copyTree(page.tree) as Root;
    resolveText(tree, line, (node, message) => once(node.position?.start.line ?? 'body', message));
    checkObserved(tree, line, (node, message) => once(node.position?.start.line ?? 'body', message));
    const ids = new Set<string>();
    visit(tree, 'heading', (heading: Heading) => {
      const id = headingId(heading);
      if (id && ids.has(id))
        once(heading.position?.start.line ?? 'body', `heading id «${id}» twice in Kafka ${line.line}`);
      if (id) ids.add(id);
    });
    for (const field of ['title', 'short', 'summary'] as const) {
      const value = (page.matter as Partial<Record<typeof field, string>>)[field];
      if (value === undefined) continue;
      try {
        const inline = parseMdx(value);
        checkSettingNames(inline, (_node, message) => once(field, message));
        checkNumbers(inline, page.file, (_node, message) => once(field, message));
        resolveText(inline, line, (_node, message) => once(field, message));
        visit(inline, node => {
          if (/^mdxJsx/.test(node.type))
            once(field, `<${(node as JsxElement).name}> cannot stand here, only Kafka and Default`);
        });
        if (!plainText(inline as Parent)) once(field, `says nothing in Kafka ${line.line}`);
      } catch (error) {
        once(field, `is not valid MDX: ${(error as Error).message}`);
      }
    }
  }
}

function checkQuestion(page: Page, problems: Problem[]): void {
  const [folder = '', id = ''] = page.docId.split('/');
  const add = (place: string, message: string) => problems.push({file: page.file, place, message});
  const known = inCatalog(id);
  if (!known) add('id', `«${id}» is not in src/questions/topics.json`);
  else if (known.topic.id !== folder) add('id', `«${id}» belongs in docs/${known.topic.id}/`);
  const {related} = page.matter as QuestionMatter;
  for (const other of related) {
    if (other === id) add('related', `«${other}» is this question itself`);
    else if (!inCatalog(other)) add('related', `«${other}» is not in src/questions/topics.json`);
  }
  const twice = related.find((other, i) => related.indexOf(other) !== i);
  if (twice) add('related', `«${twice}» twice`);
}

function checkTopics(pages: readonly Page[], problems: Problem[]): void {
  const topics = new Set(pages.flatMap(({topic}) => topic ?? []));
  for (const topic of topics) {
    const file = `docs/${topic}/index.mdx`;
    if (!catalog.some(({id}) => id === topic))
      problems.push({file: `docs/${topic}/`, message: 'is not a topic of src/questions/topics.json'});
    else if (!pages.some(page => page.file === file))
      problems.push({file, message: 'missing: a topic opens with its note'});
  }
}

/** Every anchor a page has in every line: its headings and what the page itself adds. */
function anchorsOf(page: Page): Set<string> {
  const ids = new Set(
    page.kind === 'question' ? ['answer', 'short', 'next', 'sources'] : page.kind === 'home' ? ['topics'] : [],
  );
  visit(page.tree, 'heading', (heading: Heading) => {
    const id = headingId(heading);
    if (id) ids.add(id);
  });
  return ids;
}

/** Links between texts are paths of files; the file and the anchor must exist. Addresses on the web must be https. */
function checkLinks(pages: readonly Page[], problems: Problem[]): void {
  const byFile = new Map(pages.map(page => [page.file, page]));
  for (const page of pages) {
    visit(page.tree, 'link', (link: Link) => {
      const add = (message: string) =>
        problems.push({
          file: page.file,
          place: link.position?.start.line ?? 'body',
          message: `link to «${link.url}»: ${message}`,
        });
      if (/^https:\/\//.test(link.url)) return;
      const [path = '', anchor] = link.url.split('#');
      const target = path ? byFile.get(posix.join(posix.dirname(page.file), path)) : page;
      if (!path.endsWith('.mdx') && path)
        add('expected the path of a file, such as ../producer/acks.mdx, or an https address');
      else if (!target) add('no such file');
      else if (anchor && !anchorsOf(target).has(anchor)) add(`${target.file} has no heading with this id`);
    });
  }
}

/** Reads and checks every file of docs/. Pages that could be read come back even when there are problems. */
export async function checkContent(
  siteDir: string,
  permalinks: Permalinks,
): Promise<{pages: Page[]; problems: Problem[]}> {
  const problems: Problem[] = [];
  const pages: Page[] = [];
  for (const file of await listFiles(siteDir)) {
    if (!file.endsWith('.mdx')) {
      problems.push({file, message: 'only .mdx files stand in docs/'});
      continue;
    }
    const page = await readPage(file, await readFile(join(siteDir, file), 'utf8'), problems);
    if (!page) continue;
    pages.push(page);
    const range = rangeProblem(page.matter);
    if ((page.matter.since ?? page.matter.before) && range)
      problems.push({file, place: 'since, before', message: range});
    checkTree(page, problems);
    checkLines(page, problems);
    if (page.kind === 'question') checkQuestion(page, problems);
  }
  checkTopics(pages, problems);
  checkLinks(pages, problems);
  problems.push(...checkPermalinks(pages, permalinks));
  return {pages, problems};
}
