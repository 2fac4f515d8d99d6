import type {Scope} from '../kafka/facts';
import {holds, lineNamed, type Range} from '../kafka/releases';
import {written} from './written/index';

/** A part of an explanation that holds for some releases, or for all. */
export type Part = string | (Range & {text: string});

/** What we say of a setting: one or two sentences with `code`, the same for every scope it names. */
export interface Explanation {
  of: readonly Scope[];
  name: string;
  text: readonly Part[];
}

const byKey = new Map(written.flatMap(one => one.of.map(of => [`${of}/${one.name}`, one] as const)));

/** Our explanation for a release line; undefined where we have written none. */
export function explanation(of: Scope, name: string, line: string): string | undefined {
  const {release} = lineNamed(line);
  const parts = byKey.get(`${of}/${name}`)?.text.flatMap(part => {
    if (typeof part === 'string') return [part];
    return holds(part, release) ? [part.text] : [];
  });
  return parts?.length ? parts.join(' ') : undefined;
}
