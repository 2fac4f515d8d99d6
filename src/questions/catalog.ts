import topics from './topics.json';

/** A question of the map: permanent id, in how many of 22 collections it stands, share of recorded interviews in %. */
export interface CatalogQuestion {
  id: string;
  collections: number;
  interviews?: number;
}

export interface CatalogTopic {
  id: string;
  letter: string;
  questions: CatalogQuestion[];
}

/** The map of all questions, in reading order. A question gets a page when its file is written. */
export const catalog: readonly CatalogTopic[] = topics;

/** How many collections the map was drawn from. */
export const collectionCount = 22;

const byId = new Map(
  catalog.flatMap(topic => topic.questions.map(question => [question.id, {topic, question}] as const)),
);

/** The place of a question in the map, or undefined when the map does not know the id. */
export function inCatalog(id: string): {topic: CatalogTopic; question: CatalogQuestion} | undefined {
  return byId.get(id);
}
