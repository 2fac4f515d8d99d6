import {parseArgs} from 'node:util';
import {requireJavaAndMaven} from '../../src/kafka/maven';
import {catalogue, experimentOf} from '../../src/kafka/observed/catalogue';
import {compareReleases, lines, type ReleaseLine} from '../../src/kafka/releases';
import {casesOf, disagreements} from './agreement/java';
import {checkCode} from './code/check';
import {trials} from './experiments';
import type {Compared} from './harness/compareFacts';
import {difference, record, recorded} from './harness/record';
import {classpathOf} from './harness/release';
import {type Finished, runLine} from './harness/suite';

const {values, positionals} = parseArgs({allowPositionals: true, options: {record: {type: 'boolean', default: false}}});
const chosenLines = lines.filter(({line}) => positionals.includes(line));
const names = positionals.filter(arg => !chosenLines.some(({line}) => line === arg));
const unknown = names.filter(name => !catalogue.some(({id, code}) => id === name || code === name.toUpperCase()));
if (unknown.length) {
  console.error(
    `Нет такой линии или опыта: ${unknown.join(', ')}\nЕсть: ${catalogue.map(one => `${one.code} ${one.id}`).join(', ')}`,
  );
  process.exit(2);
}
const asked = catalogue.filter(
  ({id, code}) => !names.length || names.some(name => name === id || name.toUpperCase() === code),
);

/** The line of the experiment that failed. */
const placeOf = (error: unknown): string[] =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter(frame => frame.includes('/kafka/experiments/'))
    .slice(0, 1);

const casesPerFunction = 300;
const started = Date.now();
const summary = {fine: 0, wrong: [] as string[]};

function judge({line, release}: ReleaseLine, {id, seconds, healed, observation, error}: Finished): void {
  const {code} = experimentOf(id);
  const title = `${line} ${code} ${id}`;
  const time = `${seconds.toFixed(1)} с${healed ? ` + ${healed.toFixed(1)} с до целого кластера` : ''}`;
  const fail = (details: string[]) => {
    summary.wrong.push(title);
    console.log(`✗ ${title}  ${time}\n${details.map(detail => `    ${detail}`).join('\n')}`);
  };
  if (!observation) {
    fail([String(error), ...placeOf(error)]);
    return;
  }
  if (values.record) {
    record(line, release, id, observation);
  } else {
    const differs = difference(recorded(line, release).observations[id]?.rows, observation.rows);
    if (differs.length) {
      fail(differs);
      return;
    }
  }
  summary.fine++;
  console.log(`${values.record ? '●' : '✓'} ${title}  ${time}`);
}

function judgeFacts(line: string, {same, differs}: Compared): void {
  if (differs.length) {
    summary.wrong.push(`${line}: факты`);
    console.log(`✗ ${line} факты\n${differs.map(detail => `    ${detail}`).join('\n')}`);
    return;
  }
  summary.fine++;
  console.log(`✓ ${line} факты: ${same} значений по умолчанию те же у брокера и топика`);
}

/** Our pure functions against the release's Java classes, on fresh random cases. */
async function judgeFunctions(row: ReleaseLine, classpath: string): Promise<void> {
  const seed = started;
  const cases = await casesOf(row.release, classpath, seed, casesPerFunction);
  const wrong = disagreements(row, cases);
  if (wrong.length) {
    summary.wrong.push(`${row.line}: функции`);
    console.log(`✗ ${row.line} функции, --seed ${seed}\n${wrong.slice(0, 3).join('\n')}`);
    return;
  }
  summary.fine++;
  console.log(`✓ ${row.line} функции: ${cases.length} случайных случаев совпали с классами Java`);
}

/** The examples of the pages against the release's clients and command line tools. */
async function judgeCode(row: ReleaseLine): Promise<void> {
  const {java, commands, errors} = await checkCode(row);
  if (errors.length) {
    summary.wrong.push(`${row.line}: примеры кода`);
    console.log(`✗ ${row.line} примеры кода\n${errors.map(error => `    ${error}`).join('\n')}`);
    return;
  }
  summary.fine++;
  console.log(`✓ ${row.line} примеры кода: ${java} на Java компилируются, ${commands} команд знакомы инструментам`);
}

await requireJavaAndMaven();
for (const row of chosenLines.length ? chosenLines : lines) {
  const {line, release} = row;
  const here = asked.filter(one => !one.since || compareReleases(line, one.since) >= 0);
  if (!here.length) continue;
  const begun = Date.now();
  const classpath = await classpathOf(release);
  console.log(`Kafka ${release}: ${here.length} опытов`);
  const chosen = trials.filter(trial => here.some(({id}) => id === trial.id));
  try {
    await runLine(line, release, classpath, chosen, {
      facts: compared => judgeFacts(line, compared),
      finished: finished => judge(row, finished),
    });
  } catch (error) {
    summary.wrong.push(`${line}: кластер`);
    console.log(`✗ ${line}: кластер  ${String(error)}`);
  }
  if (!names.length) {
    await judgeFunctions(row, classpath);
    await judgeCode(row);
  }
  console.log(`Kafka ${release}: ${Math.round((Date.now() - begun) / 1000)} с`);
}

if (summary.wrong.length) console.log(`Не сошлось:\n${summary.wrong.map(one => `  ${one}`).join('\n')}`);
console.log(`Всего ${Math.round((Date.now() - started) / 1000)} с`);
console.log(`${summary.fine} passed, ${summary.wrong.length} failed`);
process.exit(summary.wrong.length ? 1 : 0);
