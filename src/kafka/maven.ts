import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** Throws a plain sentence if JDK 17 or Maven is missing. */
export async function requireJavaAndMaven(): Promise<void> {
  const version = await run('javac', ['-version']).catch(() => undefined);
  const major = Number(version && /javac (\d+)/.exec(version.stdout + version.stderr)?.[1]);
  if (!(major >= 17)) throw new Error('Нужен JDK 17 или новее: команда javac не найдена или старее.');
  await run('mvn', ['-v']).catch(() => {
    throw new Error('Нужен Maven: команда mvn не найдена.');
  });
}

/** The broker of a release with its clients, as a Maven artifact. */
export const brokerOf = (release: string): string => `org.apache.kafka:kafka_2.13:${release}`;

const dependency = (artifact: string): string => {
  const [group, name, version] = artifact.split(':');
  return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;
};

/** Fetches artifacts (`group:name:version`) with everything they need into a folder. Rejects with Maven's words. */
export async function copyJars(artifacts: readonly string[], folder: string, signal?: AbortSignal): Promise<void> {
  const project = await mkdtemp(path.join(tmpdir(), 'kafka-jars-'));
  try {
    const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>handbook</groupId><artifactId>jars</artifactId><version>1</version>
  <dependencies>${artifacts.map(dependency).join('')}</dependencies>
</project>
`;
    await writeFile(path.join(project, 'pom.xml'), pom);
    await run('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${path.resolve(folder)}`], {
      cwd: project,
      timeout: 600_000,
      signal,
    });
  } finally {
    await rm(project, {recursive: true, force: true});
  }
}
