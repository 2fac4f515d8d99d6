import {swapAlphabets} from './alphabet';
import {countBareTerms, namesIn} from './analyze';
import {type Concepts, phrasesOf, withSynonyms} from './concepts';
import {type Entry, kinds} from './model';

/**
 * The index of a release line as it is sent. Titles, leads and aliases are text, their terms are found again when it is
 * loaded; of a body only the terms are sent. Texts have their alphabets swapped (`swapAlphabets`).
 */
export interface IndexFile {
  /** Of the format. */
  format: 2;
  line: string;
  /** What stands before the address of a page of this line, below the base URL: '' or '2.8/'. */
  prefix: string;
  kinds: string;
  levels: string;
  /** Addresses; a section's is its fragment only, a setting's follows from its name and scope. */
  urls: string;
  titles: string;
  leads: string;
  aliases: string;
  /** Places by their number, and the numbers; a section's is empty, its page says it. */
  places: string;
  at: string;
  /** Sorted terms of bodies: how many letters are those of the term before, then the rest. */
  terms: string;
  /** For each term: in how many bodies it stands. */
  counts: string;
  /** Steps from one such entry to the next. */
  steps: string;
  /** For each: how often, less one, at most 2. */
  often: string;
  /** Concepts: the id of each, and the phrases that stand for it besides those of its title. */
  concepts: string;
}

/** A term of the glossary with all its names. */
export interface Names {
  id: string;
  names: string[];
}

const first = 35;
const half = 44;

/** Printable letters without the backslash, which JSON would double. */
function letter(i: number): string {
  const code = first + i;
  return String.fromCharCode(code >= 92 ? code + 1 : code);
}

/** A number in one or more printable letters: the last one is of the lower half. */
export function writeNumber(value: number): string {
  let text = '';
  let rest = value;
  while (rest >= half) {
    text += letter(half + (rest % half));
    rest = Math.floor(rest / half) - 1;
  }
  return text + letter(rest);
}

/** The numbers that `writeNumber` wrote one after another. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let unit = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = (code > 92 ? code - 1 : code) - first;
    value += digit * unit;
    if (digit < half) {
      numbers.push(value);
      value = 0;
      unit = 1;
    } else unit *= half;
  }
  return numbers;
}

/** Sorted words, each without the letters it shares with the one before. */
export function writeWords(words: readonly string[]): string {
  let before = '';
  return words
    .map(word => {
      let same = 0;
      while (same < 35 && same < before.length && word[same] === before[same]) same++;
      before = word;
      return same.toString(36) + word.slice(same);
    })
    .join('\n');
}

/** The words that `writeWords` wrote. */
export function readWords(text: string): string[] {
  if (!text) return [];
  let before = '';
  return text.split('\n').map(line => {
    before = before.slice(0, Number.parseInt(line[0] ?? '0', 36)) + line.slice(1);
    return before;
  });
}

/** Concepts as the analyzer takes them, from names. */
export function conceptsOf(names: readonly Names[]): Map<string, string> {
  return withSynonyms(
    new Map(names.flatMap(({id, names: all}) => phrasesOf(all).map(phrase => [phrase, `§${id}`] as const))),
  );
}

/** The names a term's title is made of: «партиция (partition)». */
export function namesInTitle(title: string): string[] {
  return title.split(/[()]/).filter(part => part.trim());
}

function besides(names: readonly string[], title: string): string[] {
  const known = new Set(phrasesOf(namesInTitle(title)));
  return phrasesOf(names).filter(phrase => !known.has(phrase));
}

/** Settings of one name stand side by side: they repeat each other. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const settings = entries.filter(({kind}) => kind === 'setting');
  const others = entries.filter(({kind}) => kind !== 'setting');
  settings.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.place < b.place ? -1 : 1));
  return [...others, ...settings];
}

function bodyPostings(entries: readonly Entry[], concepts: Concepts): Map<string, [entry: number, count: number][]> {
  const all = new Map<string, [number, number][]>();
  const names = namesIn(
    entries.filter(({kind}) => kind === 'setting').map(({title}) => title),
    concepts,
  );
  entries.forEach(({body}, i) => {
    for (const [term, count] of countBareTerms(body, concepts, names)) {
      const holders = all.get(term);
      if (holders) holders.push([i, count]);
      else all.set(term, [[i, count]]);
    }
  });
  return all;
}

/** Packs what can be found in a release line. */
export function pack(found: readonly Entry[], names: readonly Names[], line: string, prefix: string): IndexFile {
  const concepts = conceptsOf(names);
  const entries = inOrder(found);
  const all = bodyPostings(entries, concepts);
  const terms = [...all.keys()].sort();
  const places = [...new Set(entries.map(({kind, place}) => (kind === 'section' ? '' : place)))];
  const titleOf = (id: string) =>
    entries.find(({kind, url: own}) => kind === 'term' && own.endsWith(`#${id}`))?.title ?? '';
  const counts: number[] = [];
  const steps: number[] = [];
  const often: number[] = [];
  for (const term of terms) {
    let last = -1;
    const holders = all.get(term) ?? [];
    counts.push(holders.length - 1);
    for (const [i, count] of holders) {
      steps.push(i - last - 1);
      often.push(Math.min(2, count - 1));
      last = i;
    }
  }
  const column = (of: (entry: Entry) => string) =>
    swapAlphabets(entries.map(entry => of(entry).replace(/\s+/g, ' ')).join('\n'));
  const numbers = (values: readonly number[]) => values.map(writeNumber).join('');
  const url = ({kind, url: own}: Entry) =>
    kind === 'setting' ? '' : kind === 'section' ? own.slice(own.indexOf('#')) : own;
  return {
    format: 2,
    line,
    prefix,
    kinds: entries.map(({kind}) => kinds.indexOf(kind)).join(''),
    levels: entries.map(({level}) => level?.[0] ?? '-').join(''),
    urls: column(url),
    titles: column(({title}) => title),
    leads: column(({lead}) => lead),
    aliases: column(({aliases}) => aliases.join('|')),
    places: swapAlphabets(places.join('\n')),
    at: numbers(entries.map(({kind, place}) => places.indexOf(kind === 'section' ? '' : place))),
    terms: swapAlphabets(writeWords(terms)),
    counts: numbers(counts),
    steps: numbers(steps),
    often: often.join(''),
    concepts: swapAlphabets(names.map(({id, names: own}) => [id, ...besides(own, titleOf(id))].join('|')).join('\n')),
  };
}
