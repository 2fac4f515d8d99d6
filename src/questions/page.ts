import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils';
import type {Root} from 'mdast';
import {parseMdx} from '../versions/parse';
import type {Problem} from '../versions/problem';
import {type Kind, kindOf, type PageMatter, parseMatter, type QuestionMatter} from './schema';

/** One file of docs/: its place, its checked front matter and its parsed body. */
export interface Page {
  /** Path from the project's root. */
  file: string;
  kind: Kind;
  /** `producer/acks`, as Docusaurus names the document. */
  docId: string;
  /** Address without base URL and version, with both slashes. */
  path: string;
  topic?: string;
  matter: QuestionMatter | PageMatter;
  tree: Root;
}

/** Reads one file; everything wrong with it goes into `problems`. */
export async function readPage(file: string, source: string, problems: Problem[]): Promise<Page | undefined> {
  const inDocs = file.replace(/^docs\//, '');
  const kind = kindOf(inDocs);
  const docId = inDocs.replace(/\.mdx$/, '');
  let matter: Record<string, unknown>;
  try {
    ({frontMatter: matter} = await DEFAULT_PARSE_FRONT_MATTER({filePath: file, fileContent: source}));
  } catch (error) {
    problems.push({file, place: 'front matter', message: `is not valid YAML: ${(error as Error).message}`});
    return undefined;
  }
  const result = parseMatter(kind, matter);
  for (const {field, message} of result.problems ?? []) problems.push({file, place: field, message});

  let tree: Root;
  try {
    tree = parseMdx(source);
  } catch (error) {
    const {line, reason, message} = error as {line?: number; reason?: string; message: string};
    problems.push({file, place: line ?? 'body', message: `is not valid MDX: ${reason ?? message}`});
    return undefined;
  }
  if (!result.data) return undefined;
  const path = docId === 'index' ? '/' : `/${docId.replace(/\/index$/, '')}/`;
  const topic = kind === 'question' || kind === 'topic' ? docId.split('/')[0] : undefined;
  return {file, kind, docId, path, topic, matter: result.data, tree};
}
