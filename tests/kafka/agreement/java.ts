import {execFile} from 'node:child_process';
import path from 'node:path';
import {isDeepStrictEqual, promisify} from 'node:util';
import {compareReleases, type ReleaseLine} from '../../../src/kafka/releases';
import {type Case, compare, parseCases} from './agree';

const run = promisify(execFile);
const program = path.join(import.meta.dirname, 'Cases.java');
/** From here on `uniform` gives the extra partitions to the last members; older servers are not modelled. */
const serverSince = '4.1.0';

/** Random cases with the answers of a release's Java classes. `classpath` holds its jars. */
export async function casesOf(release: string, classpath: string, seed: number, perFunction: number): Promise<Case[]> {
  const {stdout} = await run('java', ['-cp', classpath, program, String(seed), String(perFunction)], {
    maxBuffer: 256 * 1024 * 1024,
    timeout: 300_000,
  });
  const cases = parseCases(stdout);
  return compareReleases(release, serverSince) < 0 ? cases.filter(({of}) => !of.startsWith('server ')) : cases;
}

/** The cases in which our functions answer otherwise than the Java classes, as text with both sides. */
export function disagreements({release}: ReleaseLine, cases: readonly Case[]): string[] {
  return cases.flatMap(one => {
    const {expected, actual} = compare(one, release);
    if (isDeepStrictEqual(actual, expected)) return [];
    return [
      `${one.of}: ${JSON.stringify(one)}\n  Java: ${JSON.stringify(expected)}\n  ours: ${JSON.stringify(actual)}`,
    ];
  });
}
