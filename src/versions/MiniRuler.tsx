import {compareReleases, lines} from '../kafka/releases';

const step = 9;

/** The line of releases the size of a word: thin until the first change, thick from there on, a tick at each change. */
export function MiniRuler({changes}: {changes: readonly string[]}) {
  const at = lines.flatMap(({line}, i) => (changes.includes(line) ? [1.5 + step * i] : []));
  const first = at[0] ?? 1 + step * lines.length;
  const plain = lines.flatMap((_, i) => (1.5 + step * i < first ? [`M${1.5 + step * i} 3v5`] : []));
  return (
    <svg className="rrm" viewBox={`0 0 ${step * lines.length} 11`} aria-hidden="true">
      <path className="b" d={`M1 5.5H${first}${plain.join('')}`} />
      {at.length > 0 && <path className="c" d={`M${first} 5.5H${step * lines.length - 1}`} />}
      {at.length > 0 && <path className="t" d={at.map(x => `M${x} 0v11`).join('')} />}
    </svg>
  );
}

/** The line in which a change made in `release` first shows. */
export function lineOfChange(release: string): string | undefined {
  return lines.find(({release: exact}) => compareReleases(exact, release) >= 0)?.line;
}
