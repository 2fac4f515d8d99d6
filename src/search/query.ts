import {stem} from '../versions/stem';
import {findConcepts} from './concepts';
import {beginningWith, holders, type Loaded} from './load';
import {isFaint, isStopWord} from './stopWords';
import {tokenize} from './tokens';

/** A way to satisfy a part of a query: an index term and how much it is worth, 1 for what was typed. */
export interface Option {
  term: string;
  worth: number;
}

/** A part of a query that an entry should speak of: a word, or a phrase that means one thing. */
export interface Unit {
  options: Option[];
  /** Words of a phrase or name, each with its share, for an entry that has them apart. */
  words: Option[];
  /** A name typed whole: where it stands so it is meant, be it in a body. */
  literal?: true;
  /** How much it says: rare words more than those that stand everywhere. */
  weight: number;
}

const mostUnits = 16;
const prefixes = 30;
const worth = {concept: 0.85, ofName: 0.35, prefix: 0.7};

interface Part {
  stem: string;
  form: string;
  stop: boolean;
  last: boolean;
  /** On the first part of a name: the name in one word, and how many parts it has. */
  name?: {term: string; form: string; length: number};
}

function partsOf(text: string): Part[] {
  const tokens = tokenize(text);
  const open = !/\s$/.test(text);
  return tokens.flatMap(({parts: own, whole}, t) =>
    own.map((form, p) => ({
      ...(p === 0 && own.length > 1 ? {name: {term: stem(whole), form: whole, length: own.length}} : {}),
      stem: stem(form),
      form,
      stop: isStopWord(form) && own.length === 1,
      last: open && t === tokens.length - 1 && p === own.length - 1,
    })),
  );
}

/** Words that begin as the last one does; a longer rest is worth less. */
function continued(index: Loaded, {form, stem: own}: Part): Option[] {
  if (form.length < 2) return [];
  const exact = index.postings.has(own);
  const from = exact && own.length > 3 ? own : form;
  const terms = beginningWith(index, from, prefixes);
  const concepts = new Set<string>();
  for (const [phrase, concept] of index.concepts) if (phrase.startsWith(from) && phrase !== from) concepts.add(concept);
  return [...terms, ...[...concepts].slice(0, prefixes)].map(term => ({
    term,
    worth:
      (exact ? 0.5 : 1) * worth.prefix * (term[0] === '§' ? 0.9 : Math.min(1, 0.6 + (0.4 * from.length) / term.length)),
  }));
}

/** A phrase whose last word is being typed: «уровень изо» is on its way to «уровень изоляции». */
function openPhrase(index: Loaded, parts: readonly Part[]): {length: number; options: Option[]} | undefined {
  const last = parts.at(-1);
  if (!last?.last) return undefined;
  for (let before = Math.min(3, parts.length - 1); before > 0; before--) {
    const start = `${parts
      .slice(-1 - before, -1)
      .map(part => part.stem)
      .join(' ')} ${last.form}`;
    const found = new Set<string>();
    for (const [phrase, concept] of index.concepts) if (phrase.startsWith(start)) found.add(concept);
    if (found.size && found.size < 4)
      return {length: before + 1, options: [...found].map(term => ({term, worth: 0.9}))};
  }
  return undefined;
}

function idf(index: Loaded, options: readonly Option[]): number {
  const most = Math.max(1, ...options.filter(({worth: own}) => own >= 0.8).map(({term}) => holders(index, term)));
  return Math.log(1 + index.places.length / most);
}

/** Words of a phrase, each with its share of what the phrase says. */
function wordsOf(index: Loaded, own: readonly Part[]): Option[] {
  const words = own.filter(({stop}) => !stop).map(({stem: term}) => ({term, worth: idf(index, [{term, worth: 1}])}));
  const sum = words.reduce((total, {worth: one}) => total + one, 0);
  return words.map(({term, worth: one}) => ({term, worth: one / sum}));
}

/** What a query asks for. Stop words count only inside a phrase, or when there is nothing else. */
export function understand(index: Loaded, text: string): Unit[] {
  const all = partsOf(text);
  const useful = all.some(({stop}) => !stop) ? all : all.map(part => ({...part, stop: false}));
  const spans = findConcepts(
    useful.map(part => part.stem),
    index.concepts,
  );
  const open = openPhrase(index, useful);
  const openAt = open ? useful.length - open.length : -1;
  const units: Unit[] = [];
  const add = (options: Option[], scale: number, words: Option[] = []) => {
    if (options.length) units.push({options, words, weight: idf(index, options) * scale});
  };
  for (let i = 0; i < useful.length && units.length < mostUnits; i++) {
    const part = useful[i];
    if (!part) break;
    const span = spans.find(({at}) => at === i);
    if (open && i === openAt && !(span && span.length >= open.length)) {
      add([...open.options], 1.2, wordsOf(index, useful.slice(i)));
      break;
    }
    if (part.name && index.postings.has(part.name.term)) {
      const own = useful.slice(i, i + part.name.length);
      const options = [{term: part.name.term, worth: 1}];
      const concept = index.concepts.get(own.map(one => one.stem).join(' ')) ?? index.concepts.get(part.name.term);
      if (concept) options.push({term: concept, worth: worth.ofName});
      const last = own.at(-1);
      if (last?.last) options.push(...continued(index, {...last, form: part.name.form, stem: part.name.term}));
      add(options, 1.3, wordsOf(index, own));
      const unit = units.at(-1);
      if (unit) unit.literal = true;
      i += own.length - 1;
    } else if (span && span.length > 1) {
      const own = useful.slice(i, i + span.length);
      const last = own.at(-1);
      const words = wordsOf(index, own);
      add(
        [
          {term: span.concept, worth: 1},
          ...(last?.last ? continued(index, last).filter(({term}) => term[0] === '§') : []),
        ],
        1 + 0.3 * (words.length - 1),
        words,
      );
      i += span.length - 1;
    } else if (!part.stop || span) {
      const options: Option[] = [{term: part.stem, worth: 1}];
      if (span) options.push({term: span.concept, worth: worth.concept});
      if (part.last) options.push(...continued(index, part));
      add(options, isFaint(part.stem) ? 0.25 : 1);
    }
  }
  return units;
}
