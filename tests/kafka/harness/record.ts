import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {catalogue} from '../../../src/kafka/observed/catalogue';
import {type Observation, type ObservedFile, observedFileSchema, type Row} from '../../../src/kafka/observed/schema';
import {lines} from '../../../src/kafka/releases';
import {observedFolder} from './paths';

const fileOf = (line: string): string => path.join(observedFolder, `${line}.json`);

/** What is recorded for a line; nothing yet is an empty file of that release. */
export function recorded(line: string, release: string): ObservedFile {
  const file = fileOf(line);
  if (!existsSync(file)) return {line, release, observations: {}};
  return observedFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Rewrites one observation and leaves the others as they are. */
export function record(line: string, release: string, id: string, observation: Observation): void {
  const {observations} = recorded(line, release);
  observations[id] = observation;
  const sorted = Object.fromEntries(
    catalogue.flatMap(one => (observations[one.id] ? [[one.id, observations[one.id]]] : [])),
  );
  writeFileSync(fileOf(line), `${JSON.stringify({line, release, observations: sorted}, null, 2)}\n`);
  writeFileSync(path.join(observedFolder, 'all.ts'), allFiles());
}

/** The module that gathers the files of every line. */
function allFiles(): string {
  const named = lines
    .map((row, i) => ({file: `${row.line}.json`, name: `line${i}`}))
    .filter(({file}) => existsSync(path.join(observedFolder, file)));
  return [
    '// Written by npm run test:kafka -- --record.',
    ...named.map(({file, name}) => `import ${name} from './${file}';`),
    '',
    `export const all = [${named.map(({name}) => name).join(', ')}];`,
    '',
  ].join('\n');
}

/** Both sides of every row that differs, as lines of text; empty if nothing does. */
export function difference(before: Row[] | undefined, now: Row[]): string[] {
  if (!before) return ['ещё не записано: добавьте --record'];
  if (isDeepStrictEqual(before, now)) return [];
  const deeds = [...new Set([...before, ...now].map(row => row.did))];
  const answers = (rows: Row[], did: string) =>
    rows
      .filter(row => row.did === did)
      .map(row => row.answer)
      .join(' · ') || '(нет строки)';
  const changed = deeds.filter(did => answers(before, did) !== answers(now, did));
  return changed.length
    ? changed.flatMap(did => [did, `  записано: ${answers(before, did)}`, `  сейчас:   ${answers(now, did)}`])
    : ['строки те же, порядок другой'];
}
