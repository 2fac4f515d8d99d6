import type {Root} from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkMdx).freeze();

/** MDX source → mdast, with the positions of the source. Throws a VFileMessage (`line`, `reason`) on a syntax error. */
export function parseMdx(source: string): Root {
  return parser.parse(source) as Root;
}

/** A deep copy, so that one parsed text can be resolved for every release line. */
export function copyTree(tree: Root): Root {
  return structuredClone(tree);
}
