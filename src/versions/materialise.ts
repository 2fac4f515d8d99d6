import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {lines} from '../kafka/releases';

async function filesBelow(dir: string): Promise<string[]> {
  const all = await readdir(dir, {recursive: true, withFileTypes: true}).catch(() => []);
  return all.filter(entry => entry.isFile()).map(entry => relative(dir, join(entry.parentPath, entry.name)));
}

/** Writes only what differs, so that a running `npm start` compiles only what changed. */
async function writeChanged(file: string, content: Buffer | string): Promise<void> {
  const old = await readFile(file).catch(() => undefined);
  if (old?.equals(Buffer.from(content))) return;
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, content);
}

/** The folder Docusaurus reads a release line from: the current one is docs/ itself. */
export function docsDir(siteDir: string, line: string): string {
  return join(siteDir, 'versioned_docs', `version-${line}`);
}

/**
 * Makes versioned_docs/, versioned_sidebars/ and versions.json equal to docs/ and the given sidebars.
 * What holds for which line is decided when a page is compiled, so the copies are exact.
 */
export async function materialise(siteDir: string, sidebars: object): Promise<void> {
  const source = join(siteDir, 'docs');
  const files = await filesBelow(source);
  const older = lines.filter(line => !line.current);
  for (const {line} of older) {
    const target = docsDir(siteDir, line);
    for (const stale of await filesBelow(target)) if (!files.includes(stale)) await rm(join(target, stale));
    for (const file of files) await writeChanged(join(target, file), await readFile(join(source, file)));
    await writeChanged(
      join(siteDir, 'versioned_sidebars', `version-${line}-sidebars.json`),
      `${JSON.stringify(sidebars, null, 2)}\n`,
    );
  }
  await writeChanged(join(siteDir, 'versions.json'), `${JSON.stringify(older.map(({line}) => line).reverse())}\n`);
}
