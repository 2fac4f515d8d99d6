import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {lines} from '../../src/kafka/releases.ts';
import {kB, printTable} from './figures.mts';

interface Sum {
  files: number;
  raw: number;
  gzip: number;
}

/** Every file of a folder, as paths below it. */
export function filesOf(dir: string): string[] {
  return readdirSync(dir, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** True for a page, false for one that only leads to a new address. */
export function isPage(dir: string, file: string): boolean {
  return file.endsWith('.html') && !readFileSync(join(dir, file), 'utf8').includes('http-equiv="refresh"');
}

function sumOf(dir: string, files: readonly string[]): Sum {
  const sum: Sum = {files: files.length, raw: 0, gzip: 0};
  for (const file of files) {
    const bytes = readFileSync(join(dir, file));
    sum.raw += bytes.length;
    // What is compressed already is sent as it is.
    sum.gzip += /\.(woff2|png|webp|avif|jpg)$/.test(file) ? bytes.length : gzipSync(bytes).length;
  }
  return sum;
}

/** Table 1b: the whole site, by release line and what they share. */
export function printWhole(dir: string, title = '1b. The whole build/'): void {
  const files = filesOf(dir);
  const pages = files.filter(file => isPage(dir, file));
  const older = lines.filter(({current}) => !current).map(({line}) => line);
  const lineOf = (file: string) => older.find(line => file.startsWith(`${line}/`));
  const row = (name: string, {files: count, raw, gzip}: Sum, average: boolean) => [
    name,
    String(count),
    kB(raw),
    kB(gzip),
    average ? kB(gzip / count) : '',
    average ? (gzip / count <= 15_000 ? 'ok' : 'OVER') : '',
  ];
  printTable(
    title,
    ['part', 'files', 'raw kB', 'gzip kB', 'gzip kB a page', '≤ 15'],
    [
      ...lines.map(({line, current}) =>
        row(
          `pages of ${line}`,
          sumOf(
            dir,
            pages.filter(file => lineOf(file) === (current ? undefined : line)),
          ),
          true,
        ),
      ),
      row(
        'styles, scripts, fonts, other',
        sumOf(
          dir,
          files.filter(file => !pages.includes(file)),
        ),
        false,
      ),
      row('all', sumOf(dir, files), false),
    ],
  );
}
