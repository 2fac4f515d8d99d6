import {type Scope, scopes} from '../../kafka/facts';
import type {Range} from '../../kafka/releases';

/** A part of an explanation that holds for some releases, or for all. */
export type Part = string | (Range & {text: string});

/** What we say of a setting: one or two sentences with `code`, the same for every scope it names. */
export interface Explanation {
  of: readonly Scope[];
  name: string;
  text: readonly Part[];
}

/** `say('producer consumer', 'client.id', 'Имя …')`: one explanation for every scope it names. */
export function say(of: string, name: string, ...text: Part[]): Explanation {
  return {of: of.split(' ').filter((one): one is Scope => scopes.includes(one as Scope)), name, text};
}
