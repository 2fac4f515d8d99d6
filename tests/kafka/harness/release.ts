import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {cacheOf, driverSources} from './paths';

const run = promisify(execFile);

const pom = (release: string): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>handbook</groupId><artifactId>kafka-of-the-line</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${release}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`;

/** Stops with a plain sentence if Java 17 or Maven is missing. */
export async function requireJavaAndMaven(): Promise<void> {
  const version = await run('javac', ['-version']).catch(() => undefined);
  const major = Number(version && /javac (\d+)/.exec(version.stdout + version.stderr)?.[1]);
  if (!(major >= 17)) throw new Error('Нужен JDK 17 или новее: команда javac не найдена или старее.');
  await run('mvn', ['-v']).catch(() => {
    throw new Error('Нужен Maven: команда mvn не найдена.');
  });
}

/** The class path of a release with our driver compiled against it; fetches and compiles what is missing. */
export async function classpathOf(release: string): Promise<string> {
  const cache = cacheOf(release);
  const jars = path.join(cache, 'jars');
  const complete = path.join(cache, 'complete');
  if (!existsSync(complete)) {
    await rm(cache, {recursive: true, force: true});
    await mkdir(cache, {recursive: true});
    await writeFile(path.join(cache, 'pom.xml'), pom(release));
    await run('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`], {
      cwd: cache,
      timeout: 300_000,
    });
    await writeFile(complete, '');
  }
  return [await compileDriver(release, jars), path.join(jars, '*')].join(':');
}

async function compileDriver(release: string, jars: string): Promise<string> {
  const hasShareGroups = Number(release.split('.')[0]) >= 4;
  const folders = hasShareGroups ? [driverSources, path.join(driverSources, 'share')] : [driverSources];
  const sources = (
    await Promise.all(
      folders.map(async folder =>
        (await readdir(folder)).filter(file => file.endsWith('.java')).map(file => path.join(folder, file)),
      ),
    )
  ).flat();
  const hash = createHash('sha256');
  for (const source of sources.sort()) hash.update(await readFile(source));
  const classes = path.join(cacheOf(release), `driver-${hash.digest('hex').slice(0, 12)}`);
  if (!existsSync(path.join(classes, 'Driver.class'))) {
    await mkdir(classes, {recursive: true});
    await run(
      'javac',
      ['-proc:none', '-nowarn', '-Xlint:none', '-d', classes, '-cp', path.join(jars, '*'), ...sources],
      {
        timeout: 120_000,
      },
    );
  }
  return classes;
}
