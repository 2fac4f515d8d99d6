import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {brokerOf, copyJars} from '../../../src/kafka/maven';
import {cacheOf, driverSources} from './paths';

const run = promisify(execFile);

/** The class path of a release with our driver compiled against it; fetches and compiles what is missing. */
export async function classpathOf(release: string): Promise<string> {
  const cache = cacheOf(release);
  const jars = path.join(cache, 'jars');
  const complete = path.join(cache, 'complete');
  if (!existsSync(complete)) {
    await rm(cache, {recursive: true, force: true});
    await mkdir(cache, {recursive: true});
    await copyJars([brokerOf(release), 'org.slf4j:slf4j-simple:1.7.36'], jars);
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
