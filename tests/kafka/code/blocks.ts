import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Code, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {ReleaseLine} from '../../../src/kafka/releases';
import {readPage} from '../../../src/questions/page';
import {resolveText} from '../../../src/reference/resolve';
import {copyTree} from '../../../src/versions/parse';
import {formatProblem, type Problem} from '../../../src/versions/problem';
import {root} from '../harness/paths';

/** A piece of code as a reader of one release line sees it. */
export interface Block {
  /** Path from the project's root. */
  file: string;
  /** Line of the file on which the first line of code stands. */
  line: number;
  lang: string;
  /** Statements that stand in a method, not a whole file. */
  fragment: boolean;
  code: string;
}

/** Every code block that the pages of a release line show. Throws on a page that cannot be read. */
export async function blocksOf(line: ReleaseLine): Promise<Block[]> {
  const blocks: Block[] = [];
  const files = (await readdir(path.join(root, 'docs'), {recursive: true}))
    .filter(name => name.endsWith('.mdx'))
    .sort();
  for (const name of files) {
    const file = `docs/${name}`;
    const problems: Problem[] = [];
    const page = await readPage(file, await readFile(path.join(root, file), 'utf8'), problems);
    if (!page) throw new Error(problems.map(formatProblem).join('\n'));
    const tree = copyTree(page.tree) as Root;
    resolveText(tree, line, (_node, message) => {
      throw new Error(`${file}: ${message}`);
    });
    visit(tree, 'code', ({lang, meta, value, position}: Code) => {
      blocks.push({
        file,
        line: (position?.start.line ?? 0) + 1,
        lang: lang ?? '',
        fragment: /^fragment\b/.test(meta ?? ''),
        code: value,
      });
    });
  }
  return blocks;
}
