import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {brokerOf, copyJars, requireJavaAndMaven} from '../maven';
import {lines, type ReleaseLine} from '../releases';
import {allModule, factsJson, parseRows} from './write';

const execute = promisify(execFile);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());

const folder = import.meta.dirname;

async function take({line, release}: ReleaseLine, temporary: string): Promise<void> {
  const jars = path.join(temporary, release);
  await copyJars([brokerOf(release)], jars, stop.signal);
  const {stdout} = await execute('java', ['-cp', path.join(jars, '*'), path.join(folder, 'Facts.java')], {
    signal: stop.signal,
    timeout: 600_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  const file = path.join(folder, `${line}.json`);
  await writeFile(file, factsJson(line, release, parseRows(stdout)));
}

const temporary = await mkdtemp(path.join(tmpdir(), 'kafka-facts-'));
try {
  await requireJavaAndMaven();
  for (const line of lines) {
    const started = Date.now();
    await take(line, temporary);
    console.log(`${line.release}: src/kafka/facts/${line.line}.json, ${Math.round((Date.now() - started) / 1000)} с`);
  }
  await writeFile(path.join(folder, 'all.ts'), allModule(lines.map(({line}) => line)));
} catch (error) {
  console.error(stop.signal.aborted ? 'Прервано.' : error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(temporary, {recursive: true, force: true});
}
