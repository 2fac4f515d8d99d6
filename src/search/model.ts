import type {Level} from '../questions/schema';

/** What a hit is. */
export const kinds = ['question', 'section', 'setting', 'term', 'experiment', 'page'] as const;
export type Kind = (typeof kinds)[number];

/** A place of the book that can be found, as the page says it. */
export interface Entry {
  kind: Kind;
  /** Address without base URL and version. */
  url: string;
  title: string;
  /** What stands under the title in a hit: short answer, definition, values, outcome. */
  lead: string;
  /** Where it stands: topic, scope, the question a section belongs to. */
  place: string;
  level?: Level;
  /** What it is called elsewhere; not drawn. */
  aliases: string[];
  /** Text that is searched but not shown. */
  body: string;
}
