import {swapAlphabets} from './alphabet';
import {countTerms, impliedBy, namesIn} from './analyze';
import {phrasesOf, withSynonyms} from './concepts';
import {type Kind, kinds} from './model';
import {type IndexFile, namesInTitle, readNumbers, readWords} from './pack';

/** An entry as a hit shows it. */
export interface Place {
  kind: Kind;
  /** Address without base URL and version. */
  url: string;
  title: string;
  lead: string;
  place: string;
  level?: 'junior' | 'middle' | 'senior';
  aliases: string[];
  /** Number of the page's own entry, for a section. */
  parent?: number;
  /** A section whose heading stands on many pages: it says nothing of what the section is about. */
  common?: true;
}

/** Where a term stands in an entry; in a body, how often. */
export const fields = {title: 0, alias: 1, lead: 2, body: 3, bodyTwice: 4, bodyOften: 5} as const;

/** An index ready to be asked. */
export interface Loaded {
  line: string;
  /** What stands before an address of this line, below the base URL: '' or '2.8/'. */
  prefix: string;
  places: Place[];
  /** For each term its places: the entry times 8, and the field. */
  postings: ReadonlyMap<string, readonly number[]>;
  /** All terms, sorted. */
  terms: string[];
  /** Phrase of stems → concept. */
  concepts: ReadonlyMap<string, string>;
  /** Entries with a body of their own: settings that we explain. */
  explained: ReadonlySet<number>;
}

/** A heading on so many pages is one of the book, not of a page: «Пример», «Что идёт не так». */
const manyPages = 4;

const levels = {j: 'junior', m: 'middle', s: 'senior'} as const;

function readPlaces(file: IndexFile): Place[] {
  const column = (text: string) => swapAlphabets(text).split('\n');
  const [urls = [], titles = [], leads = [], aliases = [], names = []] = [
    file.urls,
    file.titles,
    file.leads,
    file.aliases,
    file.places,
  ].map(column);
  const at = readNumbers(file.at);
  const headings = new Map<string, number>();
  for (const [i, code] of [...file.kinds].entries())
    if (kinds[Number(code)] === 'section') headings.set(titles[i] ?? '', (headings.get(titles[i] ?? '') ?? 0) + 1);
  let parent = 0;
  let page = '';
  return [...file.kinds].map((code, i): Place => {
    const kind = kinds[Number(code)] as Kind;
    const own = urls[i] ?? '';
    const title = titles[i] ?? '';
    const inSection = kind === 'section';
    const place = inSection ? (titles[parent] ?? '') : (names[at[i] ?? 0] ?? '');
    if (!inSection) {
      parent = i;
      page = own.replace(/#.*/, '');
    }
    return {
      kind,
      url: kind === 'setting' ? `/reference/${place}/#${title}` : inSection ? page + own : own,
      title,
      lead: leads[i] ?? '',
      place,
      level: levels[file.levels[i] as 'j' | 'm' | 's'],
      aliases: aliases[i] ? aliases[i].split('|') : [],
      ...(inSection ? {parent} : {}),
      ...(inSection && (headings.get(title) ?? 0) >= manyPages ? {common: true} : {}),
    };
  });
}

function readConcepts(file: IndexFile, places: readonly Place[]): Map<string, string> {
  const concepts = new Map<string, string>();
  for (const {kind, title, url} of places) {
    if (kind !== 'term') continue;
    for (const phrase of phrasesOf(namesInTitle(title))) concepts.set(phrase, `§${url.slice(url.indexOf('#') + 1)}`);
  }
  for (const line of swapAlphabets(file.concepts).split('\n')) {
    const [id, ...phrases] = line.split('|');
    for (const phrase of phrases) concepts.set(phrase, `§${id}`);
  }
  return withSynonyms(concepts);
}

/** Makes an index ready, a piece at each step, so that a page can do other things in between. */
export function* loadInSteps(file: IndexFile): Generator<void, Loaded> {
  if (file?.format !== 2 || typeof file.terms !== 'string') throw new Error('not a search index of this handbook');
  const postings = new Map<string, number[]>();
  const add = (term: string, value: number) => {
    const list = postings.get(term);
    if (list) list.push(value);
    else postings.set(term, [value]);
  };
  const places = readPlaces(file);
  const concepts = readConcepts(file, places);
  yield;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as Place;
    const {title, aliases, lead} = place;
    if (!place.common) for (const term of countTerms(title, concepts).keys()) add(term, i * 8 + fields.title);
    for (const term of countTerms(aliases.join(' . '), concepts).keys()) add(term, i * 8 + fields.alias);
    for (const term of countTerms(lead, concepts).keys()) add(term, i * 8 + fields.lead);
    if (i % 50 === 49) yield;
  }
  const explained = new Set<number>();
  const counts = readNumbers(file.counts);
  const steps = readNumbers(file.steps);
  const names = namesIn(
    places.filter(({kind}) => kind === 'setting').map(({title}) => title),
    concepts,
  );
  yield;
  let at = 0;
  for (const [t, term] of readWords(swapAlphabets(file.terms)).entries()) {
    const implied = impliedBy(term, concepts, names);
    let entry = -1;
    for (let n = counts[t] ?? 0; n >= 0; n--) {
      entry += (steps[at] ?? 0) + 1;
      explained.add(entry);
      const value = entry * 8 + fields.body + Number(file.often[at++]);
      add(term, value);
      for (const one of implied) add(one, value);
    }
    if (t % 500 === 499) yield;
  }
  yield;
  const terms = [...postings.keys()].sort();
  return {line: file.line, prefix: file.prefix, places, postings, terms, concepts, explained};
}

/** Makes an index ready. Throws when the file is not an index of this format. */
export function load(file: IndexFile): Loaded {
  const steps = loadInSteps(file);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/** In how many places a term stands. */
export function holders({postings}: Loaded, term: string): number {
  return postings.get(term)?.length ?? 0;
}

/** Terms that begin so and are longer, at most `limit`, those that stand in more places first. */
export function beginningWith(index: Loaded, start: string, limit: number): string[] {
  const {terms} = index;
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; terms[i]?.startsWith(start); i++) if (terms[i] !== start) found.push(terms[i] ?? '');
  return found.sort((a, b) => holders(index, b) - holders(index, a)).slice(0, limit);
}
