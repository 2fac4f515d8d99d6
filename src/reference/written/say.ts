import {type Scope, scopes} from '../../kafka/facts';
import type {Explanation, Part} from '../explanations';

/** `say('producer consumer', 'client.id', 'Имя …')`: one explanation for every scope it names. */
export function say(of: string, name: string, ...text: Part[]): Explanation {
  return {of: of.split(' ').filter((one): one is Scope => scopes.includes(one as Scope)), name, text};
}
