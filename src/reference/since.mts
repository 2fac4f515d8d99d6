// The second half of `npm run kafka:facts`: in which release between the covered lines each change of a setting came.
// Reads the first release of every minor line between them, with the same program as the facts.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {facts} from '../kafka/facts';
import {factsJson, parseRows} from '../kafka/facts/write';
import {brokerOf, copyJars} from '../kafka/maven';
import {compareReleases, lines, releases} from '../kafka/releases';
import {type Changes, changesOver, minorsBetween, type Taken} from './since';

const run = promisify(execFile);
const folder = import.meta.dirname;
const program = path.join(folder, '../kafka/facts/Facts.java');

/** What a release prints of itself, kept in SINCE_CACHE between runs where that is given. */
async function rowsOf(release: string, temporary: string): Promise<string> {
  const kept = process.env.SINCE_CACHE && path.join(process.env.SINCE_CACHE, `${release}.txt`);
  if (kept && existsSync(kept)) return readFile(kept, 'utf8');
  const jars = path.join(temporary, release);
  await copyJars([brokerOf(release)], jars);
  const {stdout} = await run('java', ['-cp', path.join(jars, '*'), program], {maxBuffer: 64 * 1024 * 1024});
  await rm(jars, {recursive: true, force: true});
  if (kept) await writeFile(kept, stdout);
  return stdout;
}

const temporary = await mkdtemp(path.join(tmpdir(), 'kafka-since-'));
try {
  const taken: Taken[] = [...facts];
  for (const release of minorsBetween(
    releases,
    lines.map(one => one.release),
  )) {
    taken.push(JSON.parse(factsJson('', release, parseRows(await rowsOf(release, temporary)))));
    console.log(release);
  }
  taken.sort((a, b) => compareReleases(a.release, b.release));
  const found: Changes = changesOver(taken);
  await writeFile(
    path.join(folder, 'releaseOfChange.json'),
    `${JSON.stringify(found, null, 2)}
`,
  );
} finally {
  await rm(temporary, {recursive: true, force: true});
}
