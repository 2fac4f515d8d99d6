import {holds, isRelease, type ReleaseLine} from '../kafka/releases';
import type {Problem} from '../versions/problem';
import terms from './glossary.json';

/** A term as the data file has it. The id is its permanent anchor. */
export interface Term {
  id: string;
  /** As engineers say it. */
  ru: string;
  en: string;
  /** Book words, transliterations, what people say and type; search takes them all for one. */
  variants: string[];
  since?: string;
  before?: string;
  /** One or two sentences, or one text for each range of releases where they differ. */
  text: string | {since?: string; before?: string; text: string}[];
  /** Questions that tell more. The first one is about the term itself. */
  questions: string[];
  /** Too general a word to be explained in running text: it stands in the glossary and in search only. */
  plain?: true;
  /** Further names under which a text means this term and nothing else; `ru` and `en` always do, `variants` do not. */
  spoken?: string[];
}

/** The glossary: one list for the page, the hints in text and the synonyms of search. */
export const glossary: readonly Term[] = terms as Term[];

/** The terms of a release line, each with its text there. */
export function termsOf(line: ReleaseLine): (Omit<Term, 'text'> & {text: string})[] {
  return glossary.flatMap(term => {
    if (!holds(term, line.release)) return [];
    const text = typeof term.text === 'string' ? term.text : term.text.find(part => holds(part, line.release))?.text;
    return text ? [{...term, text}] : [];
  });
}

const file = 'src/reference/glossary.json';

/** What is wrong with the data, each as one sentence. `known` says whether a question is in the map. */
export function checkGlossary(
  all: readonly Term[],
  lines: readonly ReleaseLine[],
  known: (id: string) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const names = new Map<string, string>();
  for (const {id, ru, en, variants, text, questions, plain, spoken = [], ...range} of all) {
    const add = (message: string) => problems.push({file, place: id, message});
    if (!/^[a-z][a-z0-9-]*$/.test(id)) add('the id may hold a–z, 0–9 and hyphens, a letter first');
    if (ids.has(id)) add('the id stands twice');
    ids.add(id);
    for (const name of new Set([ru, en, ...variants].map(one => one.toLowerCase().replaceAll('ё', 'е')))) {
      const other = names.get(name);
      if (other && other !== id) add(`«${name}» is a name of «${other}» too; search would not know which is meant`);
      names.set(name, id);
    }
    if (plain && spoken.length) add('a plain term is not marked in texts, so «spoken» says nothing');
    for (const name of spoken)
      if (!variants.includes(name)) add(`«${name}» of «spoken» is not one of the variants; search should know it too`);
    for (const question of questions) if (!known(question)) add(`«${question}» is not a question of the map`);
    const parts = typeof text === 'string' ? [] : text;
    for (const {since, before} of [range, ...parts]) {
      for (const release of [since, before])
        if (release && !isRelease(release)) add(`«${release}» is no Kafka release`);
    }
    for (const {line, release} of lines) {
      const count = parts.filter(part => holds(part, release)).length;
      if (holds(range, release) && parts.length && count !== 1)
        add(`has ${count} texts for Kafka ${line}, expected one`);
    }
  }
  return problems;
}
