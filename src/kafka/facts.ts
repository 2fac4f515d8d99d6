import {all} from './facts/all';
import {type Facts, type Scope, type Setting, scopes} from './facts/model';
import {type Readable, readable} from './format';

export {type Facts, type Scope, type Setting, scopes};

/** What happened to a setting between the line before and this one. */
export type Change = 'added' | 'removed' | 'default' | 'deprecated';

/** A setting in one line of its history. */
export interface Step {
  line: string;
  release: string;
  /** Absent where the release does not know the setting. */
  setting?: Setting;
  /** Always empty in the first line, whose past we do not cover. */
  changes: Change[];
}

/** The facts of every covered line, oldest first. */
export const facts: readonly Facts[] = all as unknown as Facts[];

/** Maps written as text: the order of their pairs says nothing. */
const unordered = new Set(['listener.security.protocol.map']);

function factsOf(line: string): Facts {
  const found = facts.find(one => one.line === line);
  if (!found) throw new Error(`no facts of the line «${line}», expected one of: ${facts.map(f => f.line).join(', ')}`);
  return found;
}

/** A setting in a line; undefined if that release does not know it. Throws on an unknown line. */
export function setting(line: string, of: Scope, name: string): Setting | undefined {
  const own = factsOf(line).settings[of];
  return own && Object.hasOwn(own, name) ? own[name] : undefined;
}

/** Names of a scope's settings, sorted: of one line, or of all lines together. */
export function names(of: Scope, line?: string): string[] {
  const from = line === undefined ? facts : [factsOf(line)];
  return [...new Set(from.flatMap(one => Object.keys(one.settings[of] ?? {})))].sort();
}

/** Where a name is a setting: the scopes that know it, each with its lines, oldest first. */
export function findSetting(name: string): {of: Scope; lines: string[]}[] {
  return scopes
    .map(of => ({of, lines: facts.map(({line}) => line).filter(line => setting(line, of, name))}))
    .filter(({lines}) => lines.length > 0);
}

/** The default as a reader sees it. Throws with a precise sentence if that line has no such setting. */
export function defaultOf(line: string, of: Scope, name: string): Readable {
  const found = setting(line, of, name);
  if (found) return readable(name, found);
  const places = findSetting(name).map(place => `${place.of} ${place.lines.join(', ')}`);
  const hint = places.length > 0 ? `it is known to: ${places.join('; ')}` : 'no line knows it';
  throw new Error(`the ${of} of ${factsOf(line).release} has no setting «${name}»; ${hint}`);
}

/** A default as a properties file would say it; undefined if required. Lists lost their null in 4.x, which changes nothing. */
export function propertyText(name: string, {default: value}: Setting): string | undefined {
  if (value === undefined) return undefined;
  const text = String(value ?? '');
  return unordered.has(name) ? text.split(',').sort().join() : text;
}

function changesBetween(name: string, before: Setting | undefined, now: Setting | undefined): Change[] {
  if (!before || !now) return before ? ['removed'] : now ? ['added'] : [];
  const changes: Change[] = [];
  if (propertyText(name, before) !== propertyText(name, now)) changes.push('default');
  if (!before.deprecated && now.deprecated) changes.push('deprecated');
  return changes;
}

/** A setting over all covered lines, oldest first. Every step is without a setting if no line knows the name. */
export function history(of: Scope, name: string): Step[] {
  return facts.map(({line, release}, i) => {
    const now = setting(line, of, name);
    const previous = facts[i - 1];
    const changes = previous ? changesBetween(name, setting(previous.line, of, name), now) : [];
    return {line, release, setting: now, changes};
  });
}
