/** A query with the addresses that answer it; the first is the best, any counts. */
export interface Query {
  q: string;
  class: string;
  /** Release line that is searched. */
  line: string;
  /** `/producer/acks/` (any place of the page) or `/reference/producer/#acks` (this place). */
  want: string[];
}

/** The addresses a search shows for a query in a release line, in the order a reader sees them. */
export type Engine = (query: string, line: string) => readonly string[];

export interface Figure {
  class: string;
  count: number;
  /** Mean reciprocal rank of the first right address among the first ten. */
  mrr: number;
  /** Share of queries whose first address is right. */
  first: number;
}

const depth = 10;

/** True when a shown address is the wanted one: the page, or the exact place when a place is named. */
export function isWanted(shown: string, wanted: string): boolean {
  return wanted.includes('#') ? shown === wanted : shown.replace(/#.*/, '') === wanted;
}

/** Place of the first right address, from 1; 0 when none of the first ten is right. */
export function rankOf(shown: readonly string[], want: readonly string[]): number {
  return shown.slice(0, depth).findIndex(address => want.some(wanted => isWanted(address, wanted))) + 1;
}

function figure(name: string, ranks: readonly number[]): Figure {
  const count = ranks.length;
  return {
    class: name,
    count,
    mrr: ranks.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / Math.max(1, count),
    first: ranks.filter(rank => rank === 1).length / Math.max(1, count),
  };
}

/** Figures of each class of queries, the whole last. */
export function measure(queries: readonly Query[], engine: Engine): Figure[] {
  const ranks = queries.map(({q, line, want}) => rankOf(engine(q, line), want));
  const classes = [...new Set(queries.map(query => query.class))];
  return [
    ...classes.map(name =>
      figure(
        name,
        ranks.filter((_, i) => queries[i]?.class === name),
      ),
    ),
    figure('all', ranks),
  ];
}

/** The figures as lines of a table. */
export function table(figures: readonly Figure[]): string[] {
  return figures.map(
    ({class: name, count, mrr, first}) =>
      `${name.padEnd(16)}${String(count).padStart(4)}  MRR@10 ${mrr.toFixed(3)}  success@1 ${first.toFixed(3)}`,
  );
}
