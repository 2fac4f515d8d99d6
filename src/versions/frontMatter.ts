import {basename, dirname} from 'node:path';
import type {ParseFrontMatter} from '@docusaurus/types';

/** Docusaurus takes a file named as its folder for the folder's own page; `replication/replication` is a question. */
export const parseFrontMatter: ParseFrontMatter = async params => {
  const result = await params.defaultParseFrontMatter(params);
  const name = basename(params.filePath, '.mdx');
  const folder = basename(dirname(params.filePath));
  if (name === folder) result.frontMatter.slug = `/${folder}/${name}`;
  return result;
};
