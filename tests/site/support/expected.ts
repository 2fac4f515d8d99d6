import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {currentLine, lines, type ReleaseLine} from '../../../src/kafka/releases';
import {buildIndex} from '../../../src/questions/buildIndex';
import {checkContent} from '../../../src/questions/check';
import {
  entryOf,
  isQuestion,
  type LineIndex,
  type PageEntry,
  type QuestionEntry,
  versionName,
} from '../../../src/questions/model';
import {resolveText} from '../../../src/reference/resolve';
import {copyTree} from '../../../src/versions/parse';
import {root, sitemapPaths} from './sites';

/** A page as docs/ says it must be in one release line. */
export interface ExpectedPage {
  /** Address with the line, below the base URL: `/2.8/producer/acks/`. */
  path: string;
  line: ReleaseLine;
  entry: PageEntry;
  index: LineIndex;
  /** How many diagrams the text of this line holds. */
  diagrams: number;
}

/** A page made from data. */
export interface GeneratedPage {
  path: string;
  line: ReleaseLine;
  /** Address without the line. */
  common: string;
}

export const projectDir = join(__dirname, '../../..');

function inLine(path: string, {line, current}: ReleaseLine): string {
  return current ? path : `/${line}${path}`;
}

function diagramsIn(tree: Root, line: ReleaseLine): number {
  const copy = copyTree(tree);
  resolveText(copy, line, () => {});
  let count = 0;
  visit(copy, 'code', node => {
    if (node.lang === 'mermaid') count++;
  });
  return count;
}

async function read(): Promise<ExpectedPage[]> {
  const permalinks = JSON.parse(readFileSync(join(projectDir, 'src/questions/permalinks.json'), 'utf8'));
  const {pages} = await checkContent(projectDir, permalinks);
  const all = buildIndex(pages);
  return lines.flatMap(line =>
    pages.map(page => {
      const index = all[versionName(line)] as LineIndex;
      const entry = entryOf(index, page.docId) as PageEntry;
      const diagrams = entry.absent ? 0 : diagramsIn(page.tree, line);
      return {path: inLine(page.path, line), line, entry, index, diagrams};
    }),
  );
}

let pages: Promise<ExpectedPage[]> | undefined;

/** Every page of docs/ in every release line, also those that only say that they are absent. */
export function expectedPages(): Promise<ExpectedPage[]> {
  pages ??= read();
  return pages;
}

/** The pages of the sitemap that are not written in docs/: experiments, reference and the like. */
export async function generatedPages(): Promise<GeneratedPage[]> {
  const written = new Set((await expectedPages()).map(({path}) => path));
  return sitemapPaths(root)
    .filter(path => !written.has(path))
    .map(path => {
      const line = lines.find(({line: name, current}) => !current && path.startsWith(`/${name}/`)) ?? currentLine;
      return {path, line, common: line.current ? path : path.slice(line.line.length + 1)};
    });
}

/** The questions that stand in a line, in reading order, with their addresses. */
export async function questionsOf(line: ReleaseLine): Promise<(ExpectedPage & {entry: QuestionEntry})[]> {
  const own = (await expectedPages()).filter(page => page.line === line);
  const order = own[0]?.index.topics.flatMap(({questions}) => questions) ?? [];
  return order.flatMap(docId => {
    const page = own.find(({entry}) => entry.docId === docId);
    return page && isQuestion(page.entry) ? [{...page, entry: page.entry}] : [];
  });
}
