import {analyze} from './analyze';
import {stemsOf} from './concepts';
import {fields, holders, type Loaded, type Place} from './load';
import type {Kind} from './model';
import {fold} from './normalize';
import {namesInTitle} from './pack';
import type {Option, Unit} from './query';
import {isFaint, isJoint} from './stopWords';

/** An entry that answers a query. */
export interface Scored {
  entry: number;
  score: number;
  /** The section that answers better than its page as a whole. */
  part?: number;
}

const prior: Record<Kind, number> = {
  question: 1,
  section: 0.8,
  setting: 0.99,
  term: 0.84,
  experiment: 0.8,
  page: 0.85,
};
const scopes: Record<string, number> = {producer: 1, consumer: 1, topic: 1, broker: 0.94, group: 0.92, admin: 0.85};
const looked = 24;
const faintSetting = 0.25;

/** What the places of a term are worth, and how parts add up; set by the measured queries. */
const worths = {
  /** Title, alias, lead, body: once, twice, often. */
  fields: [1, 0.7, 0.3, 0.26, 0.34, 0.36],
  settingTitle: 0.6,
  /** A name as it was typed, in a body. */
  literal: 0.55,
  /** What a page has from its parts: all of them together, and the best one. */
  fromParts: 0.42,
  fromBest: 0.27,
  /** Words of a phrase that stand apart are worth less than the phrase; those of a name still less. */
  apart: 0.65,
  apartOfName: 0.45,
  /** Of two that mean the same, the one in the reader's words. */
  saidAndMeant: 0.2,
  /** An entry that speaks of a part of the query only. */
  partly: 0.25,
  toldOfName: 0.65,
  sameSetting: 2.5,
  startOfSetting: 1.8,
  partsOfSetting: 2.1,
  same: 0.5,
  cap: 0.5,
  /** A name that begins with all that was typed; with its signs it is hardly another name. */
  begun: 0.1,
  begunName: 0.8,
  /** A question put in the same small words. */
  wording: 0.6,
};

/** How well an entry speaks of a term, by the field. */
function strength(field: number, kind: Kind | undefined, literal: boolean): number {
  if (field === fields.title && kind === 'setting') return worths.settingTitle;
  const own = worths.fields[field] ?? 0;
  return literal && field >= fields.body ? Math.max(own, worths.literal) : own;
}

function scoreTerm(index: Loaded, term: string, worth: number, into: Float32Array, literal = false): void {
  for (const value of index.postings.get(term) ?? []) {
    const entry = value >> 3;
    const score = worth * strength(value & 7, index.places[entry]?.kind, literal);
    if (score > (into[entry] ?? 0)) into[entry] = score;
  }
}

/** How well each entry speaks of a unit: its best option, or its words apart. */
function scoreUnit(index: Loaded, unit: Unit, into: Float32Array, spare: Float32Array, sum: Float32Array): void {
  into.fill(0);
  unit.options.forEach(({term, worth}, i) => {
    scoreTerm(index, term, worth, into, unit.literal && i === 0);
  });
  if (!unit.words.length) return;
  const apart = unit.literal ? worths.apartOfName : worths.apart;
  sum.fill(0);
  for (const {term, worth} of unit.words) {
    spare.fill(0);
    scoreTerm(index, term, worth * apart, spare);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (spare[i] ?? 0);
  }
  for (let i = 0; i < sum.length; i++) {
    const [meant = 0, said = 0] = [into[i], sum[i]];
    if (said) into[i] = Math.max(meant, said) + worths.saidAndMeant * Math.min(meant, said);
  }
}

interface Name {
  text: string;
  /** Its words in order, whatever their form. */
  stems: string;
  terms: {all: Set<string>; weight: number}[];
  weight: number;
  /** All its words, also those that say little: they tell how a question is put. */
  words: Set<string>;
}

const known = new WeakMap<Place, Name[]>();

function weightOf(index: Loaded, terms: readonly string[]): number {
  const least = Math.min(...terms.map(term => holders(index, term) || Number.POSITIVE_INFINITY));
  return least === Number.POSITIVE_INFINITY ? 1 : Math.log(1 + index.places.length / least);
}

/** Title and aliases of an entry, word by word. */
function namesOf(index: Loaded, place: Place): Name[] {
  let found = known.get(place);
  if (!found) {
    const split = place.kind === 'term' ? namesInTitle(place.title) : [];
    const title = place.kind === 'setting' ? place.title.replace(/[._]/g, ' ') : place.title;
    found = [...(place.common ? [] : [title]), ...split, ...place.aliases].map(text => {
      const words = analyze(text, index.concepts).filter(({terms, concepts}) => terms.length + concepts.length);
      const terms = words.flatMap(({terms: own, concepts}) => {
        const whole = own.length > 1 ? own.slice(-1) : [];
        // One part of «cooperative-ребалансировка» is not all of it.
        return (own.length > 1 ? own.slice(0, -1).map(part => [part]) : [own]).map(part => ({
          all: new Set([...part, ...whole, ...concepts]),
          weight: weightOf(index, [...concepts, ...part]) * (part.every(isFaint) ? 0.2 : 1),
        }));
      });
      return {
        text: fold(text).replace(/[?!.]+$/, ''),
        terms,
        weight: terms.reduce((sum, {weight}) => sum + weight, 0),
        stems: stemsOf(text).join(' '),
        words: new Set(stemsOf(text)),
      };
    });
    known.set(place, found);
  }
  return found;
}

/** Reads the names of all entries ahead of the first question, a piece at each step. */
export function* readNamesInSteps(index: Loaded): Generator<void, void> {
  for (const [i, place] of index.places.entries()) {
    namesOf(index, place);
    if (i % 20 === 19) yield;
  }
}

/** How much a name and a query are about the same, 0 to 1: all of the query in it, and little else. */
function likeness(
  {terms, weight}: Name,
  units: readonly Unit[],
  total: number,
): {alike: number; told: number; first: boolean} {
  if (!weight) return {alike: 0, told: 0, first: false};
  let asked = 0;
  const used = new Float32Array(terms.length);
  for (const unit of units) {
    let best = 0;
    for (const {term, worth} of [
      ...unit.options,
      ...unit.words.map(one => ({
        ...one,
        worth: one.worth * (unit.literal ? worths.apartOfName : worths.apart),
      })),
    ]) {
      terms.forEach(({all}, i) => {
        if (!all.has(term)) return;
        best = Math.max(best, worth);
        used[i] = Math.max(used[i] ?? 0, worth);
      });
    }
    asked += unit.weight * best;
  }
  const told = terms.reduce((sum, one, i) => sum + one.weight * (used[i] ?? 0), 0) / weight;
  const share = asked / total;
  return {alike: share * share * (1 - worths.toldOfName + worths.toldOfName * told), told, first: (used[0] ?? 0) > 0.3};
}

/** Share of the small words of a query that a name has too. */
function wordingOf({words}: Name, joints: readonly string[]): number {
  return joints.filter(word => words.has(word)).length / Math.max(1, joints.length);
}

/** Letters and digits of a name, for `max.poll.interval.ms` typed in any way. */
export function compact(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many first parts of a name are so many letters: `max.in.flight` is 3, `max.in.fl` is 0. */
function partsIn(name: string, letters: number): number {
  let sum = 0;
  return (
    name.split(/[._-]/).findIndex(part => {
      sum += part.length;
      return sum === letters;
    }) + 1
  );
}

/** For a query that is the name of a setting, or its beginning, or a part of it. */
function nameBonus(place: Place, asked: string, isName: boolean): number {
  if (asked.length < 3) return 0;
  const name = compact(place.title);
  if (name === asked) return isName ? worths.sameSetting : 0.4;
  if (asked.length < 6) return 0;
  if (name.startsWith(asked)) {
    const parts = partsIn(place.title, asked.length);
    // One part alone is a word of its own, several in one word are a name.
    if (isName ? parts : parts > 1) return worths.partsOfSetting;
    return (isName ? worths.startOfSetting : 0.4) * (0.5 + (0.5 * asked.length) / name.length);
  }
  return isName && name.includes(asked) ? 0.35 * (asked.length / name.length) : 0;
}

interface Sums {
  /** Weight of the units an entry speaks of, by how well. */
  told: Float32Array;
  /** Weight of the units it speaks of at all. */
  met: Float32Array;
}

function sumUnits(index: Loaded, units: readonly Unit[]): {own: Sums; whole: Sums} {
  const count = index.places.length;
  const sums = () => ({told: new Float32Array(count), met: new Float32Array(count)});
  const own = sums();
  const whole = sums();
  const [one, all, spare, sum] = [0, 0, 0, 0].map(() => new Float32Array(count)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const add = ({told, met}: Sums, i: number, score: number, weight: number) => {
    told[i] = (told[i] ?? 0) + weight * score;
    met[i] = (met[i] ?? 0) + weight * Math.min(1, score * 4);
  };
  for (const unit of units) {
    scoreUnit(index, unit, one, spare, sum);
    all.set(one);
    for (let i = 0; i < count; i++) {
      const score = one[i] ?? 0;
      const parent = score ? index.places[i]?.parent : undefined;
      if (parent !== undefined)
        all[parent] = Math.max(all[parent] ?? 0, worths.fromParts * Math.min(worths.cap, score));
    }
    for (let i = 0; i < count; i++) {
      if (one[i]) add(own, i, one[i] ?? 0, unit.weight);
      if (all[i]) add(whole, i, all[i] ?? 0, unit.weight);
    }
  }
  return {own, whole};
}

/** All of a query in one place is worth more than its words all over. */
function graded({told, met}: Sums, i: number, total: number): number {
  const share = (met[i] ?? 0) / total;
  return ((told[i] ?? 0) / total) * (worths.partly + (1 - worths.partly) * share * share);
}

/** The entries that answer a query, best first. */
export function rank(index: Loaded, units: readonly Unit[], text: string): Scored[] {
  const count = index.places.length;
  const total = units.reduce((sum, {weight}) => sum + weight, 0);
  if (!total) return [];
  const {own, whole} = sumUnits(index, units);
  const best = new Int32Array(count).fill(-1);
  const bestScore = new Float32Array(count);
  const found: Scored[] = [];
  for (let i = 0; i < count; i++) {
    const parent = own.told[i] ? index.places[i]?.parent : undefined;
    if (parent === undefined) continue;
    const score = graded(own, i, total);
    if (score > (bestScore[parent] ?? 0)) {
      bestScore[parent] = score;
      best[parent] = i;
    }
  }
  for (let i = 0; i < count; i++) {
    if (!whole.told[i]) continue;
    const place = index.places[i];
    if (!place) continue;
    const scope = place.kind === 'setting' ? (scopes[place.place] ?? 0.9) : 1;
    const score = graded(whole, i, total) + worths.fromBest * (bestScore[i] ?? 0);
    const part = (bestScore[i] ?? 0) > graded(own, i, total) ? best[i] : -1;
    found.push({
      entry: i,
      score: prior[place.kind] * scope * score,
      ...(part !== undefined && part >= 0 ? {part} : {}),
    });
  }
  found.sort((a, b) => b.score - a.score || a.entry - b.entry);
  const asked = compact(text).replace(/config$/, '');
  const folded = fold(text)
    .trim()
    .replace(/[?!.]+$/, '');
  const isName = /^[\x20-\x7F]+$/.test(text) && /[._ -]|[a-z][A-Z]/.test(text.trim());
  const stems = stemsOf(text);
  const joints = stems.filter(isJoint);
  const inOrder = stems.join(' ');
  const isSpelled = /[^\p{L}\p{N}\s]/u.test(folded);
  const looks = (isSetting: boolean) =>
    found.filter(({entry}) => (index.places[entry]?.kind === 'setting') === isSetting).slice(0, looked);
  const settings = looks(true);
  // A setting answers when its name is spoken of, not one word of it: those not looked at stay behind.
  for (const hit of found) if (index.places[hit.entry]?.kind === 'setting') hit.score *= faintSetting;
  for (const hit of settings) hit.score /= faintSetting;
  const others = looks(false);
  const seen = new Set(others);
  for (const hit of found) if (index.places[hit.entry]?.kind === 'section' && !seen.has(hit)) hit.score = 0;
  for (const hit of [...others, ...settings]) {
    const place = index.places[hit.entry];
    if (!place) continue;
    const names = namesOf(index, place).map(name => ({name, ...likeness(name, units, total)}));
    const alike = Math.max(0, ...names.map(one => one.alike));
    // A definition is nothing but its name: a bonus for that would only push weaker answers off the list.
    const inForm = place.kind !== 'term';
    const isSame = ({name}: {name: Name}) => name.text === folded || (inForm && name.stems === inOrder);
    const same = names.some(isSame) ? worths.same : 0;
    const put = Math.max(0, ...names.map(one => one.alike * wordingOf(one.name, joints)));
    const begun = !same && folded.length > 2 && names.some(({name}) => name.text.startsWith(folded));
    if (place.kind === 'setting') {
      const [own] = names;
      const scope = scopes[place.place] ?? 0.9;
      const told = own?.told ?? 0;
      hit.score *= told > 0.6 ? 1 : 0.25 + 0.5 * told;
      hit.score +=
        scope * (prior.setting * (told > 0.6 ? 1 : told) * (alike + same) + nameBonus(place, asked, isName)) +
        (own?.first ? 0.06 : 0);
      if (index.explained.has(hit.entry)) hit.score *= 1.08;
    } else if (place.kind === 'section' && alike === 0) {
      // A part whose heading says nothing of it stands for its page, not for itself.
      hit.score = 0;
    } else {
      hit.score +=
        prior[place.kind] *
        (alike + same + (begun ? (isSpelled ? worths.begunName : worths.begun) : 0) + worths.wording * put);
    }
    // What the title promises is answered by the page, the rest by its part.
    if (alike > 0.5 || same) delete hit.part;
  }
  return found.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** Terms that a hit shows as found. */
export function termsOf(units: readonly Unit[]): Set<string> {
  return new Set(units.flatMap(({options, words}) => [...options, ...words].map(({term}: Option) => term)));
}

/** True when a text has no word that could be searched for. */
export function saysNothing(text: string): boolean {
  return stemsOf(text).length === 0;
}
