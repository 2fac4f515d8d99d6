import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {requireJavaAndMaven} from '../../../src/kafka/maven';
import {lines} from '../../../src/kafka/releases';
import {classpathOf} from '../harness/release';
import type {Case} from './agree';
import {casesOf, disagreements} from './java';

const {values} = parseArgs({options: {record: {type: 'boolean', default: false}, seed: {type: 'string'}}});
const perFunction = 300;
const seed = values.record ? 1 : Number(values.seed ?? Date.now());
const samples = path.join(import.meta.dirname, '../samples');
/** How many cases of a function are kept in the project. */
const kept: Record<string, number> = {
  murmur2: 12,
  coordinator: 12,
  'client range': 5,
  'client roundrobin': 5,
  'client sticky': 15,
  'client cooperative-sticky': 15,
  'server range': 5,
  'server uniform': 15,
};

/** Cases of each function, taken evenly, so that young and old groups are among them. */
function sample(cases: readonly Case[]): Case[] {
  return Object.entries(kept).flatMap(([of, count]) => {
    const own = cases.filter(one => one.of === of);
    return own.filter((_, i) => i % Math.ceil(own.length / count) === 0);
  });
}

await requireJavaAndMaven();
for (const line of lines) {
  const cases = await casesOf(line.release, await classpathOf(line.release), seed, perFunction);
  const wrong = disagreements(line, cases);
  console.log(`${wrong.length ? '✗' : '✓'} ${line.release}: ${cases.length} случаев, не сошлось ${wrong.length}`);
  if (wrong.length) {
    console.log(`${wrong.slice(0, 3).join('\n')}\nПовторить: --seed ${seed}`);
    process.exitCode = 1;
  } else if (values.record) {
    const rows = sample(cases).map(one => `  ${JSON.stringify(one)}`);
    await writeFile(path.join(samples, `${line.line}.json`), `[\n${rows.join(',\n')}\n]\n`);
  }
}
