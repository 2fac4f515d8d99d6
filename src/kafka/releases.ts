/** A release line the handbook covers. */
export interface ReleaseLine {
  /** Name in addresses and labels. */
  line: string;
  /** The exact release whose facts and behaviour the pages show. */
  release: string;
  /** Folder of its documentation at kafka.apache.org. */
  docs: string;
  note: string;
  /** The line at the site's root. */
  current?: true;
}

/** Half-open range of releases: since is inclusive, before exclusive, a missing end is open. */
export interface Range {
  since?: string;
  before?: string;
}

/** The lines the handbook covers, oldest first. A new line is a row here and `npm run kafka:facts`. */
export const lines: readonly ReleaseLine[] = [
  {line: '2.8', release: '2.8.2', docs: '28', note: 'с ZooKeeper'},
  {line: '3.9', release: '3.9.2', docs: '39', note: 'последняя с ZooKeeper'},
  {line: '4.4', release: '4.4.0', docs: '44', note: 'текущая, только KRaft', current: true},
];

/** The line at the site's root. */
export const currentLine: ReleaseLine = lineNamed(lines.find(({current}) => current)?.line ?? '');

/** Every Apache Kafka release as published in Maven Central, oldest first. */
export const releases: readonly string[] = `
  0.8.0 0.8.1 0.8.1.1 0.8.2.0 0.8.2.1 0.8.2.2 0.9.0.0 0.9.0.1
  0.10.0.0 0.10.0.1 0.10.1.0 0.10.1.1 0.10.2.0 0.10.2.1 0.10.2.2 0.11.0.0 0.11.0.1 0.11.0.2 0.11.0.3
  1.0.0 1.0.1 1.0.2 1.1.0 1.1.1
  2.0.0 2.0.1 2.1.0 2.1.1 2.2.0 2.2.1 2.2.2 2.3.0 2.3.1 2.4.0 2.4.1 2.5.0 2.5.1 2.6.0 2.6.1 2.6.2 2.6.3
  2.7.0 2.7.1 2.7.2 2.8.0 2.8.1 2.8.2
  3.0.0 3.0.1 3.0.2 3.1.0 3.1.1 3.1.2 3.2.0 3.2.1 3.2.2 3.2.3 3.3.0 3.3.1 3.3.2 3.4.0 3.4.1 3.5.0 3.5.1 3.5.2
  3.6.0 3.6.1 3.6.2 3.7.0 3.7.1 3.7.2 3.8.0 3.8.1 3.9.0 3.9.1 3.9.2
  4.0.0 4.0.1 4.0.2 4.1.0 4.1.1 4.1.2 4.2.0 4.2.1 4.2.2 4.3.0 4.3.1 4.4.0
`
  .trim()
  .split(/\s+/);

/** The covered line of that name. Throws on any other name. */
export function lineNamed(name: string): ReleaseLine {
  const found = lines.find(({line}) => line === name);
  if (!found) throw new Error(`no release line «${name}», expected one of: ${lines.map(({line}) => line).join(', ')}`);
  return found;
}

/** The published release a text means: itself, or the first of a minor («3.0» is 3.0.0). Undefined if there is none. */
export function fullRelease(text: string): string | undefined {
  if (releases.includes(text)) return text;
  return /^\d+\.\d+/.test(text) ? releases.find(release => release.startsWith(`${text}.`)) : undefined;
}

/** True for a published release («3.3.1») or a minor («3.3»). */
export function isRelease(text: string): boolean {
  return fullRelease(text) !== undefined;
}

/** Negative if a is older than b, 0 if they are the same, positive if newer. Missing parts count as 0. */
export function compareReleases(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True if the range holds for a release; an empty range holds for all. */
export function holds({since, before}: Range, release: string): boolean {
  return (
    (since === undefined || compareReleases(release, since) >= 0) &&
    (before === undefined || compareReleases(release, before) < 0)
  );
}

/** What is wrong with a range that should tell covered lines apart, as one English sentence; undefined if it is right. */
export function rangeProblem({since, before}: Range): string | undefined {
  if (since === undefined && before === undefined) return 'expected «since», «before» or both';
  for (const [end, release] of Object.entries({since, before})) {
    if (release !== undefined && !isRelease(release)) {
      return `${end}="${release}" is no Kafka release, expected one such as "3.0" or "3.3.1", at most ${releases.at(-1)}`;
    }
  }
  if (since !== undefined && before !== undefined && compareReleases(since, before) >= 0) {
    return `since="${since}" must be older than before="${before}"`;
  }
  const covered = lines.map(({release}) => release).join(', ');
  const count = lines.filter(({release}) => holds({since, before}, release)).length;
  if (count === 0) return `holds in none of the releases we cover (${covered}): remove it with what it says`;
  if (count === lines.length) return `holds in all releases we cover (${covered}): the tag is not needed`;
  return undefined;
}
