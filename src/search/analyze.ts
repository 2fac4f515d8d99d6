import {stem} from '../versions/stem';
import {type Concepts, findConcepts} from './concepts';
import {isStopWord} from './stopWords';
import {tokenize} from './tokens';

/** A word of a text with the index terms it stands for. */
export interface Found {
  start: number;
  end: number;
  terms: string[];
  /** Of these, what other words may stand for too. */
  concepts: string[];
}

/** The index terms of a text: stems, names whole and in parts, concepts. Stop words give none, but join phrases. */
export function analyze(text: string, concepts: Concepts): Found[] {
  const tokens = tokenize(text);
  const found: Found[] = [];
  const stems: string[] = [];
  const owner: number[] = [];
  tokens.forEach(({start, end, parts, whole}, i) => {
    const own = parts.filter(part => !isStopWord(part) || parts.length > 1).map(stem);
    if (parts.length > 1) own.push(stem(whole));
    const ownConcept = parts.length > 1 ? concepts.get(stem(whole)) : undefined;
    found.push({start, end, terms: own, concepts: ownConcept ? [ownConcept] : []});
    for (const part of parts) {
      stems.push(stem(part));
      owner.push(i);
    }
  });
  for (const {at, length, concept} of findConcepts(stems, concepts)) {
    const words = new Set(owner.slice(at, at + length));
    for (const i of words) if (!found[i]?.concepts.includes(concept)) found[i]?.concepts.push(concept);
  }
  return found;
}

/** How often each term stands in a text. A concept counts once for its whole phrase. */
export function countTerms(text: string, concepts: Concepts): Map<string, number> {
  return count(analyze(text, concepts), () => true);
}

function count(words: readonly Found[], wanted: (term: string, word: Found) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string, word: Found) => {
    if (wanted(term, word)) counts.set(term, (counts.get(term) ?? 0) + 1);
  };
  let last: string[] = [];
  for (const word of words) {
    for (const term of new Set(word.terms)) add(term, word);
    for (const concept of word.concepts) if (!last.includes(concept)) add(concept, word);
    last = word.concepts;
  }
  return counts;
}

/**
 * The terms of a text that do not follow from others: the concept of a single word follows from the word, the parts of
 * a known name from the name (`impliedBy` gives both back).
 */
export function countBareTerms(
  text: string,
  concepts: Concepts,
  names: ReadonlyMap<string, unknown>,
): Map<string, number> {
  return count(analyze(text, concepts), (term, word) => {
    const name = word.terms.length > 1 ? word.terms.at(-1) : undefined;
    if (name !== undefined && names.has(name)) return term === name;
    return !(term[0] === '§' && word.terms.some(own => concepts.get(own) === term));
  });
}

/** What a term brings with it: see `countBareTerms`. */
export function impliedBy(
  term: string,
  concepts: Concepts,
  names: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const concept = concepts.get(term);
  const parts = names.get(term);
  return [...(parts ?? []), ...(concept && !parts?.includes(concept) ? [concept] : [])].filter(one => one !== term);
}

/** Names in one word with the terms of their parts, from names of settings. */
export function namesIn(settings: readonly string[], concepts: Concepts): Map<string, string[]> {
  return new Map(
    settings.flatMap(name => {
      const words = analyze(name, concepts);
      const [only] = words;
      return words.length === 1 && only && only.terms.length > 1
        ? [[only.terms.at(-1) ?? '', [...countTerms(name, concepts).keys()]] as const]
        : [];
    }),
  );
}
