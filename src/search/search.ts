import {correct, type Reason} from './correct';
import type {Loaded, Place} from './load';
import {joinThousands} from './normalize';
import {understand} from './query';
import {rank, saysNothing, termsOf} from './rank';

/** A found entry; where a section answers best, its address and heading. */
export interface Hit extends Place {
  within?: string;
  /** Of the best hit's score, 0 to 1. */
  share: number;
  /** The term that the query is a name of. */
  named?: true;
}

/** What a query found, best first. */
export interface Answer {
  /** As it was typed. */
  query: string;
  /** What was searched for, when that is something else. */
  instead?: {text: string; reason: Reason};
  hits: Hit[];
  /** Index terms of the query, for marks. */
  terms: ReadonlySet<string>;
}

const longest = 200;
const mostHits = 24;
/** Weaker than this beside the best one is noise. */
const floor = 0.16;

/** Answers a query; never throws on what was typed. */
export function search(index: Loaded, query: string): Answer {
  const typed = joinThousands(query.slice(0, longest).normalize('NFKC'));
  if (saysNothing(typed)) return {query, hits: [], terms: new Set()};
  const {text, reason} = correct(index, typed);
  const units = understand(index, text);
  const [only] = units.length === 1 ? units : [];
  const names = ({url}: Place) =>
    only?.options.some(({term, worth}) => worth > 0.8 && term === `§${url.slice(url.indexOf('#') + 1)}`);
  const scored = rank(index, units, text);
  const best = scored[0]?.score ?? 0;
  const hits = scored
    .filter(({score}) => score > best * floor)
    .slice(0, mostHits)
    .flatMap(({entry, part, score}): Hit[] => {
      const place = index.places[entry];
      const section = part === undefined ? undefined : index.places[part];
      if (!place) return [];
      const hit: Hit = {...place, share: score / best, ...(place.kind === 'term' && names(place) ? {named: true} : {})};
      return [section ? {...hit, url: section.url, within: section.title} : hit];
    });
  return {query, hits, terms: termsOf(units), ...(reason ? {instead: {text: text.trim(), reason}} : {})};
}
