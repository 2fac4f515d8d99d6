/** How often a question is asked, from the map's two weights; the most often first. */
export const frequencies = ['always', 'often', 'sometimes'] as const;
export type Frequency = (typeof frequencies)[number];

export const frequencyNames: Record<Frequency, string> = {
  always: 'почти всегда',
  often: 'часто',
  sometimes: 'иногда',
};

/** A question stands high in either weight: in how many of 22 collections it is, in what share of interviews it was. */
export function frequencyOf({collections, interviews = 0}: {collections: number; interviews?: number}): Frequency {
  if (collections >= 10 || interviews >= 5) return 'always';
  return collections >= 5 || interviews >= 2 ? 'often' : 'sometimes';
}

/** One number of both weights, for the order of lists. */
export function weightOf({collections, interviews = 0}: {collections: number; interviews?: number}): number {
  return collections + interviews;
}
