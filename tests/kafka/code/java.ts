import {execFile} from 'node:child_process';
import {copyFile, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import type {Block} from './blocks';

const run = promisify(execFile);

const usual = [
  'java.nio.ByteBuffer',
  'java.nio.charset.StandardCharsets',
  'java.time.*',
  'java.util.*',
  'java.util.concurrent.*',
  'java.util.stream.*',
  'org.apache.kafka.clients.admin.*',
  'org.apache.kafka.clients.consumer.*',
  'org.apache.kafka.clients.producer.*',
  'org.apache.kafka.common.*',
  'org.apache.kafka.common.TopicPartition',
  'org.apache.kafka.common.config.*',
  'org.apache.kafka.common.errors.*',
  'org.apache.kafka.common.serialization.*',
  'org.apache.kafka.common.utils.Utils',
];

const springs = [
  'org.springframework.context.annotation.*',
  'org.springframework.kafka.annotation.*',
  'org.springframework.kafka.core.*',
  'org.springframework.kafka.listener.*',
  'org.springframework.kafka.support.*',
  'org.springframework.util.backoff.ExponentialBackOff',
  'org.springframework.util.backoff.FixedBackOff',
];

interface Source {
  /** Path below the folder of sources. */
  name: string;
  text: string;
  block: Block;
  /** Lines of our own above the block's first. */
  above: number;
}

/**
 * A block as a file of its own. A whole class as it stands; a fragment in a method and members in a class, with the
 * usual imports.
 */
export function sourceOf(block: Block, i: number): Source {
  const folder = `b${i}`;
  const named = /^(?:[a-z]+ )*(?:class|interface|record|enum) (\w+)/m.exec(block.code)?.[1];
  if (named && !block.fragment)
    return {name: `${folder}/${named}.java`, text: `package ${folder};\n${block.code}\n`, block, above: 1};
  const own = /^(?:import .*\n)*/.exec(block.code)?.[0] ?? '';
  const head = [
    `package ${folder};`,
    ...[...usual, ...springs].map(one => `import ${one};`),
    ...own.split('\n').slice(0, -1),
    'class Example extends given.Given {',
    ...(block.fragment ? ['void run() throws Exception {'] : []),
  ];
  const foot = head.slice(-2).map(line => (line.endsWith('{') ? '}' : ''));
  const text = `${[...head, block.code.slice(own.length), ...foot].join('\n')}\n`;
  return {name: `${folder}/Example.java`, text, block, above: head.length - own.split('\n').length + 1};
}

/** Compiles every Java block against the jars. Returns what javac says, with the place in docs/. */
export async function compileErrors(blocks: readonly Block[], classpath: string): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kafka-code-'));
  try {
    const sources = blocks.map(sourceOf);
    for (const {name, text} of sources) {
      await mkdir(path.dirname(path.join(folder, name)), {recursive: true});
      await writeFile(path.join(folder, name), text);
    }
    await mkdir(path.join(folder, 'given'));
    await copyFile(path.join(import.meta.dirname, 'Given.java'), path.join(folder, 'given/Given.java'));
    const names = [...sources.map(({name}) => name), 'given/Given.java'];
    const flags = ['-proc:none', '-nowarn', '-Xlint:none', '-Xmaxerrs', '1000', '-d', 'classes', '-cp', classpath];
    try {
      await run('javac', [...flags, ...names], {cwd: folder, timeout: 300_000, maxBuffer: 64 * 1024 * 1024});
      return [];
    } catch (error) {
      const said = String((error as {stderr?: string}).stderr ?? error);
      const places = [...said.matchAll(/^(\S+\.java):(\d+): error: (.*(?:\n(?!\S+\.java:\d+:).*)*)/gm)];
      if (!places.length) throw new Error(said);
      return places.map(([, name, line, message = '']) => {
        const source = sources.find(one => one.name === name);
        const place = source ? `${source.block.file}:${source.block.line + Number(line) - source.above - 1}` : name;
        return `${place}: ${message.replace(/\n\d+ errors?\s*$/, '').trimEnd()}`;
      });
    }
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
