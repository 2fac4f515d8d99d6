import {existsSync} from 'node:fs';
import {rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {copyJars} from '../../../src/kafka/maven';
import type {ReleaseLine} from '../../../src/kafka/releases';
import {cacheOf} from '../harness/paths';
import {blocksOf} from './blocks';
import {compileErrors} from './java';
import {toolErrors} from './tools';

/** Of 4.4.0 neither Streams nor the tools are published for Maven: the newest release before it stands in. */
const published: Record<string, string> = {'4.4.0': '4.3.1'};

/** Spring Kafka of the years of each line, with the Spring it was built on. */
const spring: Record<string, [kafka: string, framework: string]> = {
  '2.8': ['2.8.11', '5.3.24'],
  '3.9': ['3.3.11', '6.2.13'],
  '4.4': ['4.1.0', '7.0.8'],
};

/** The class path of artifacts, fetched once for a release. */
async function jars(release: string, name: string, artifacts: readonly string[]): Promise<string> {
  const folder = path.join(cacheOf(release), name);
  const complete = path.join(folder, 'complete');
  if (!existsSync(complete)) {
    await rm(folder, {recursive: true, force: true});
    await copyJars([...artifacts, 'org.slf4j:slf4j-nop:1.7.36'], folder);
    await writeFile(complete, '');
  }
  return path.join(folder, '*');
}

const kafka = (release: string, ...names: string[]) => names.map(name => `org.apache.kafka:${name}:${release}`);

/** What the examples in Java are compiled against. */
function libraries({line, release}: ReleaseLine): Promise<string> {
  const [listener, framework] = spring[line] ?? [];
  const parts = ['spring-context', 'spring-jdbc', 'spring-tx'].map(name => `org.springframework:${name}:${framework}`);
  return jars(release, 'libraries', [
    ...kafka(release, 'kafka-clients'),
    ...kafka(published[release] ?? release, 'kafka-streams'),
    ...(listener ? [`org.springframework.kafka:spring-kafka:${listener}`, ...parts] : []),
  ]);
}

/** The command line tools. */
const tools = ({release}: ReleaseLine): Promise<string> =>
  jars(release, 'tools', kafka(published[release] ?? release, 'kafka_2.13', 'kafka-tools'));

export interface CodeChecked {
  java: number;
  commands: number;
  errors: string[];
}

/** Compiles every Java block of the pages of a line and holds every command against the release's own tools. */
export async function checkCode(row: ReleaseLine): Promise<CodeChecked> {
  const blocks = await blocksOf(row);
  const java = blocks.filter(({lang}) => lang === 'java');
  const {commands, errors} = await toolErrors(blocks, row, await tools(row));
  return {java: java.length, commands, errors: [...(await compileErrors(java, await libraries(row))), ...errors]};
}
