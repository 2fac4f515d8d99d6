import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {lines, type ReleaseLine} from '../releases';
import {allModule, factsJson, parseRows} from './write';

const execute = promisify(execFile);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());

const run = (command: string, args: string[], cwd?: string) =>
  execute(command, args, {cwd, signal: stop.signal, timeout: 600_000, maxBuffer: 64 * 1024 * 1024});

const folder = import.meta.dirname;

const pom = (release: string): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>handbook</groupId><artifactId>facts</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${release}</version></dependency>
  </dependencies>
</project>
`;

async function requireTools(): Promise<void> {
  const java = await run('javac', ['-version']).catch(() => undefined);
  const major = Number(/javac (\d+)/.exec(java ? java.stdout + java.stderr : '')?.[1] ?? 0);
  if (major < 17) throw new Error('Нужен JDK 17 или новее: команда javac не найдена или старее.');
  await run('mvn', ['-v']).catch(() => {
    throw new Error('Нужен Maven: команда mvn не найдена.');
  });
}

async function take({line, release}: ReleaseLine, temporary: string): Promise<void> {
  const project = path.join(temporary, release);
  const jars = path.join(project, 'jars');
  await mkdir(project, {recursive: true});
  await writeFile(path.join(project, 'pom.xml'), pom(release));
  await run('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`], project);
  const {stdout} = await run('java', ['-cp', path.join(jars, '*'), path.join(folder, 'Facts.java')]);
  const file = path.join(folder, `${line}.json`);
  await writeFile(file, factsJson(line, release, parseRows(stdout)));
}

const temporary = await mkdtemp(path.join(tmpdir(), 'kafka-facts-'));
try {
  await requireTools();
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
