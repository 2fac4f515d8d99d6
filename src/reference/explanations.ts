import type {Scope} from '../kafka/facts';
import {holds, lineNamed} from '../kafka/releases';
import {written} from './written/index';

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
