import {stem} from '../versions/stem';
import {findConcepts, stemsOf} from './concepts';
import {allowedSlips, distance, letters, mayBeNear} from './distance';
import {otherLayout} from './layout';
import {beginningWith, holders, type Loaded} from './load';
import {fold} from './normalize';
import {fromTranslit, soundOf} from './sound';
import {isStopWord} from './stopWords';
import {tokenize} from './tokens';

/** Why the search looked for something else than was typed. */
export type Reason = 'layout' | 'spelling';

/** A query as it is searched for. */
export interface Corrected {
  text: string;
  reason?: Reason;
}

interface Words {
  /** Words as they are written, with how often. */
  forms: Map<string, number>;
  byLength: Map<string, {word: string; bits: number}[]>;
  bySound?: Map<string, string[]>;
}

const prepared = new WeakMap<Loaded, Words>();
const conceptWords = new WeakMap<Loaded, Set<string>>();
const shortestPrefix = 3;

function push<T>(map: Map<string, T[]>, key: string, word: T): void {
  const list = map.get(key);
  if (list) list.push(word);
  else map.set(key, [word]);
}

/** Stems of the words that names of terms are made of. */
function wordsOfConcepts(index: Loaded): Set<string> {
  let found = conceptWords.get(index);
  if (!found) {
    found = new Set([...index.concepts.keys()].flatMap(phrase => phrase.split(' ')));
    conceptWords.set(index, found);
  }
  return found;
}

const isWord = (text: string) => text.length > 2 && /^\p{L}+$/u.test(text);

/** Makes ready what correction needs of an index, a piece at each step. */
export function* prepareInSteps(index: Loaded): Generator<void, Words> {
  const known = prepared.get(index);
  if (known) return known;
  const forms = new Map<string, number>();
  for (const [i, {title, lead, aliases}] of index.places.entries()) {
    for (const [word] of fold(`${title} ${lead} ${aliases.join(' ')}`).matchAll(/[а-я]{3,}|[a-z]{3,}/g))
      forms.set(word, (forms.get(word) ?? 0) + 1);
    if (i % 100 === 99) yield;
  }
  const words: Words = {forms, byLength: new Map()};
  const add = (word: string) =>
    push(words.byLength, `${/[а-я]/.test(word) ? 'r' : 'e'}${word.length}`, {word, bits: letters(word)});
  for (const word of forms.keys()) add(word);
  yield;
  for (const word of [...index.terms, ...wordsOfConcepts(index)]) if (isWord(word) && !forms.has(word)) add(word);
  prepared.set(index, words);
  return words;
}

function prepare(index: Loaded): Words {
  const steps = prepareInSteps(index);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

function sounds(index: Loaded): Map<string, string[]> {
  const words = prepare(index);
  if (!words.bySound) {
    words.bySound = new Map();
    for (const word of words.forms.keys()) {
      const sound = soundOf(word);
      if (sound.length > 2) push(words.bySound, sound, word);
    }
  }
  return words.bySound;
}

/** A stem as a word that is written so, when one is known. */
function asWritten(index: Loaded, word: string): string {
  const {forms} = prepare(index);
  if (forms.has(word)) return word;
  let best = word;
  let most = 0;
  for (const [form, count] of forms) {
    if (form.startsWith(word) && count > most && form.length < word.length + 4) {
      best = form;
      most = count;
    }
  }
  return best;
}

function knownPart(index: Loaded, part: string, last: boolean): boolean {
  if (/^\d/.test(part) || isStopWord(part)) return true;
  const stemmed = stem(part);
  if (index.postings.has(stemmed) || index.concepts.has(stemmed)) return true;
  return (
    last && part.length >= shortestPrefix && (beginningWith(index, part, 1).length > 0 || startsConcept(index, part))
  );
}

/** Words that are known only as a part of the phrases that the query has in full. */
function wordsOfPhrases(index: Loaded, query: string): Set<string> {
  const stems = stemsOf(query);
  return new Set(findConcepts(stems, index.concepts).flatMap(({at, length}) => stems.slice(at, at + length)));
}

function startsConcept(index: Loaded, part: string): boolean {
  for (const phrase of index.concepts.keys()) if (phrase.startsWith(part)) return true;
  return false;
}

function knownChunk(index: Loaded, chunk: string, last: boolean, phrases?: ReadonlySet<string>): boolean {
  const tokens = tokenize(chunk);
  return (
    tokens.length > 0 &&
    tokens.every(({parts}, t) =>
      parts.every(
        (part, p) =>
          phrases?.has(stem(part)) || knownPart(index, part, last && t === tokens.length - 1 && p === parts.length - 1),
      ),
    )
  );
}

/** The likeliest word a few slips away, or undefined. */
function respelled(index: Loaded, word: string, slips: number): string | undefined {
  const {forms, byLength} = prepare(index);
  const own = stem(word);
  const alphabet = /[а-я]/.test(word) ? 'r' : 'e';
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  const typed = own === word ? [[word, 0] as const] : [[word, 0] as const, [own, 0.1] as const];
  for (const [text, penalty] of typed) {
    const mask = letters(text);
    const most = Math.min(slips, allowedSlips(text.length));
    for (let length = text.length - most; length <= text.length + most; length++) {
      for (const {word: candidate, bits} of byLength.get(alphabet + length) ?? []) {
        if (!mayBeNear(mask, bits, most)) continue;
        const far = distance(text, candidate, most);
        if (far === Number.POSITIVE_INFINITY) continue;
        const often = Math.min(0.5, Math.log1p(forms.get(candidate) ?? 0) / 12);
        const score = far + penalty + (candidate[0] === text[0] ? 0 : 0.6) - often;
        if (score >= least) continue;
        least = score;
        best = candidate;
      }
    }
  }
  return best && best !== own ? asWritten(index, best) : undefined;
}

/** A word of the other alphabet that sounds the same. */
function heard(index: Loaded, word: string): string | undefined {
  const cyrillic = /[а-я]/.test(word);
  const candidates = (sounds(index).get(soundOf(word)) ?? []).filter(
    one => /[а-я]/.test(one) !== cyrillic && holders(index, stem(one)) > 0,
  );
  return candidates.sort(
    (a, b) =>
      Math.abs(a.length - word.length) - Math.abs(b.length - word.length) || holders(index, b) - holders(index, a),
  )[0];
}

/** What an unknown word was meant to be, the likeliest cause first; undefined when nothing comes near. */
export function correctWord(index: Loaded, word: string): string | undefined {
  if (word.length < 4 || /\d/.test(word)) return undefined;
  const slips = allowedSlips(word.length);
  const sound = soundOf(word).length > 4 ? heard(index, word) : undefined;
  if (/^[a-z]+$/.test(word)) {
    const russian = fromTranslit(word);
    if (index.postings.has(stem(russian)) || index.concepts.has(stem(russian))) return russian;
    const near = respelled(index, word, Math.min(1, slips)) ?? sound;
    if (near) return near;
    const nearRussian = russian.length > 4 ? respelled(index, russian, 1) : undefined;
    if (nearRussian) return nearRussian;
  }
  return (
    sound ??
    respelled(index, word, Math.min(1, slips)) ??
    heard(index, word) ??
    (slips > 1 ? respelled(index, word, slips) : undefined)
  );
}

/** Corrects what the index does not know: the layout of the keyboard first, then spelling. */
export function correct(index: Loaded, query: string): Corrected {
  const chunks = query.split(/(\s+)/);
  const lastWord = /\s$/.test(query) ? -1 : chunks.length - 1;
  let reason: Reason | undefined;
  const phrases = wordsOfPhrases(index, query);
  const isKnown = chunks.map((chunk, i) => !chunk.trim() || knownChunk(index, chunk, i === lastWord, phrases));
  const switched = chunks.map((chunk, i) => {
    if (isKnown[i]) return undefined;
    const other = otherLayout(chunk);
    return other !== chunk.toLowerCase() && knownChunk(index, other, i === lastWord) ? other : undefined;
  });
  const layoutIsWrong = switched.some((other, i) => other && (chunks[i]?.length ?? 0) > 2);
  const text = chunks.map((chunk, i) => {
    if (layoutIsWrong) {
      if (switched[i]) {
        reason = 'layout';
        return switched[i];
      }
      const other = otherLayout(chunk);
      const small = chunk.trim().length > 0 && chunk.length < 4;
      if (small && tokenize(other).every(({parts}) => parts.every(isStopWord))) return other;
    }
    if (isKnown[i]) return chunk;
    const spell = (from: string): string =>
      tokenize(from).reduceRight((rest, {start, end, parts}) => {
        const fixed = parts.map(part => (knownPart(index, part, false) ? part : (correctWord(index, part) ?? part)));
        return fixed.join('') === parts.join('')
          ? rest
          : rest.slice(0, start) + fixed.join(parts.length > 1 ? '.' : '') + rest.slice(end);
      }, from);
    const folded = fold(chunk);
    let fixed = spell(folded);
    if (fixed === folded || !knownChunk(index, fixed, false)) {
      const other = spell(otherLayout(chunk));
      if (knownChunk(index, other, false) && tokenize(other).some(({whole}) => whole.length > 3)) fixed = other;
    }
    if (fixed === folded) return chunk;
    reason ??= 'spelling';
    return fixed;
  });
  return reason ? {text: text.join(''), reason} : {text: query};
}
