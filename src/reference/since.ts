import {type Change, type Facts, history, names, scopes} from '../kafka/facts';

/** The settings of one release. */
export type Taken = Pick<Facts, 'release' | 'settings'>;

/** `scope/name` → in which minor release («3.7») each change between the covered lines came, by line. */
export type Changes = Record<string, Record<string, Partial<Record<Change, string>>>>;

/** Said in the notes of a release before its classes say it: the constant got its annotation when it moved, in 3.8. */
const fromNotes: readonly [key: string, line: string, change: Change, release: string][] = [
  ['broker/log.message.format.version', '3.9', 'deprecated', '3.0'],
];

const minor = (release: string): string => release.split('.').slice(0, 2).join('.');

/** The first release of each minor line strictly between the covered ones. */
export function minorsBetween(releases: readonly string[], covered: readonly string[]): string[] {
  const from = releases.indexOf(covered[0] ?? '');
  const to = releases.indexOf(covered.at(-1) ?? '');
  const known = new Set(covered.map(minor));
  return releases.slice(from, to).filter(release => {
    const own = minor(release);
    return !known.has(own) && releases.find(one => minor(one) === own) === release;
  });
}

/** What of a release decides whether a change has already come. */
function aspect(change: Change, of: (typeof scopes)[number], name: string, {settings}: Taken): string {
  const own = settings[of]?.[name];
  if (change === 'added' || change === 'removed') return own ? 'is' : 'is not';
  if (change === 'deprecated') return own?.deprecated ? 'is' : 'is not';
  return JSON.stringify(own?.default);
}

/**
 * For each change between two covered lines: the release from which on it holds up to the later line. A setting that
 * was added and deprecated between the same two lines has both.
 */
export function changesOver(taken: readonly Taken[]): Changes {
  const out: Changes = {};
  for (const of of scopes) {
    for (const name of names(of)) {
      for (const {line, release, setting, changes} of history(of, name)) {
        const born = changes.includes('added') && setting?.deprecated;
        for (const change of born ? [...changes, 'deprecated' as const] : changes) {
          const end = taken.findIndex(one => one.release === release);
          const last = taken[end];
          if (!last) throw new Error(`no facts of ${release}`);
          let first = end;
          while (first > 0 && aspect(change, of, name, taken[first - 1] as Taken) === aspect(change, of, name, last))
            first--;
          out[`${of}/${name}`] ??= {};
          const own = out[`${of}/${name}`] as Changes[string];
          own[line] = {...own[line], [change]: minor((taken[first] as Taken).release)};
        }
      }
    }
  }
  for (const [key, line, change, release] of fromNotes) {
    const own = out[key]?.[line];
    if (own?.[change]) own[change] = release;
  }
  return out;
}
