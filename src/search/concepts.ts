import {stem} from '../versions/stem';
import {tokenize} from './tokens';

/** Phrases (stems joined by a space) → what they all mean. The key of a concept in an index is `§` and its id. */
export type Concepts = ReadonlyMap<string, string>;

const longest = 5;

/** The stems of a name in order, names in parts. */
export function stemsOf(text: string): string[] {
  return tokenize(text).flatMap(({parts}) => parts.map(stem));
}

/** Every way to say a term, as phrases of stems: its names, and a name in one word. */
export function phrasesOf(names: readonly string[]): string[] {
  const phrases = names.flatMap(name => {
    const tokens = tokenize(name);
    const whole = tokens.length === 1 && (tokens[0]?.parts.length ?? 0) > 1 ? [stem(tokens[0]?.whole ?? '')] : [];
    return [stemsOf(name).join(' '), ...whole];
  });
  return [...new Set(phrases.filter(Boolean))];
}

/** A row of words with each synonym replaced by what it means: «консюмер групп» and «потребител групп» are then one. */
function canonical(stems: readonly string[], concepts: Concepts): string {
  return stems.map(word => concepts.get(word) ?? word).join(' ');
}

/** Adds to phrases their forms with synonyms inside; what may mean two things that way means neither. */
export function withSynonyms(phrases: ReadonlyMap<string, string>): Map<string, string> {
  const added = new Map<string, string | undefined>();
  for (const [phrase, concept] of phrases) {
    if (!phrase.includes(' ')) continue;
    const key = canonical(phrase.split(' '), phrases);
    added.set(key, added.has(key) && added.get(key) !== concept ? undefined : concept);
  }
  const all = new Map(phrases);
  for (const [key, concept] of added) if (concept && !all.has(key)) all.set(key, concept);
  return all;
}

/** A concept found among stems: which of them it takes, from `at` on. */
export interface Span {
  at: number;
  length: number;
  concept: string;
}

/** The concepts in a row of stems: the longest phrase wins, none overlap. */
export function findConcepts(stems: readonly string[], concepts: Concepts): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < stems.length; at++) {
    for (let length = Math.min(longest, stems.length - at); length > 0; length--) {
      const words = stems.slice(at, at + length);
      const concept =
        concepts.get(words.join(' ')) ?? (length > 1 ? concepts.get(canonical(words, concepts)) : undefined);
      if (!concept) continue;
      found.push({at, length, concept});
      at += length - 1;
      break;
    }
  }
  return found;
}
