import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {arrange} from '../../src/search/arrange';
import {type Loaded, load} from '../../src/search/load';
import {search} from '../../src/search/search';
import type {Engine, Query} from './measure';

/** An index file of a built site. */
export interface BuiltIndex {
  line: string;
  name: string;
  raw: number;
  gzip: number;
  text: string;
}

/** The index files of a built site, by line. */
export function builtIndexes(dir: string): BuiltIndex[] {
  const assets = join(dir, 'assets');
  return readdirSync(assets)
    .filter(name => /^search-.*\.json$/.test(name))
    .sort()
    .map(name => {
      const text = readFileSync(join(assets, name), 'utf8');
      const line = (JSON.parse(text) as {line: string}).line;
      return {line, name, text, raw: Buffer.byteLength(text), gzip: gzipSync(text, {level: 9}).length};
    });
}

/** What the search of a built site shows, address by address, in the order of the dialog. */
export function engineOf(dir: string): Engine {
  const loaded = new Map<string, Loaded>();
  for (const {line, text} of builtIndexes(dir)) loaded.set(line, load(JSON.parse(text)));
  return (query, line) => {
    const index = loaded.get(line);
    if (!index) throw new Error(`The build has no search index for Kafka ${line}`);
    return arrange(search(index, query).hits).flatMap(({hits}) => hits.map(({url}) => url));
  };
}

/** A set of queries with what answers them; empty when the file is not written. */
export function readQueries(name: string): Query[] {
  try {
    return JSON.parse(readFileSync(join('tests', 'search', name), 'utf8')) as Query[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
