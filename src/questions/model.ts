import type {ReleaseLine} from '../kafka/releases';
import type {Frequency} from './frequency';
import type {Kind, Level} from './schema';

/** What components know of a page in one release line. `html` fields are safe: they are made from our own text. */
export interface PageEntry {
  kind: Kind;
  docId: string;
  /** Address without base URL and version: `/producer/acks/`. */
  path: string;
  title: string;
  titleHtml: string;
  /** For search engines and link previews: the short answer of a question, the summary of another page. */
  description: string;
  /** Set when the page says nothing in this line: in which releases it does. */
  absent?: {since?: string; before?: string};
  /** The lines in which the text is not what it was in the line before. Empty: the same everywhere. */
  changes: string[];
  /** The text is word for word that of the current line. */
  sameAsCurrent: boolean;
}

export interface QuestionEntry extends PageEntry {
  kind: 'question';
  id: string;
  topic: string;
  /** Place among the topic's questions that stand in this line, from 1. 0 when absent. */
  number: number;
  label: string;
  level: Level;
  /** How else people ask it; for search, not drawn. */
  aliases: string[];
  shortHtml: string;
  /** The short answer is not the same in all lines that have the question. */
  shortDiffers: boolean;
  /** The same for the question's own page: terms lead to the glossary, by addresses without the base URL. */
  shortWithTermsHtml: string;
  related: string[];
  sources: {title: string; url: string}[];
  notes?: number;
  /** Minutes of reading, at least 1. */
  minutes: number;
  hasDiagram: boolean;
  hasCode: boolean;
  collections: number;
  frequency: Frequency;
  /** How often it is asked, as one number. */
  weight: number;
  /** Experiments the answer stands on. */
  observed: string[];
  /** Settings it speaks of, as `scope/name`, with how much it does; the most first. */
  settings: [key: string, weight: number][];
}

export interface TopicEntry extends PageEntry {
  kind: 'topic';
  id: string;
  letter: string;
  /** Docs ids of the questions that stand in this line, in reading order. */
  questions: string[];
}

/** Everything a release line holds, by document id. */
export interface LineIndex {
  line: string;
  topics: TopicEntry[];
  questions: Record<string, QuestionEntry>;
  pages: Record<string, PageEntry>;
}

/** By the name Docusaurus gives the version: `current`, `3.9`, `2.8`. */
export type QuestionIndex = Record<string, LineIndex>;

export function isQuestion(entry: PageEntry): entry is QuestionEntry {
  return entry.kind === 'question';
}

/** The name Docusaurus gives the version of a line. */
export function versionName(line: ReleaseLine): string {
  return line.current ? 'current' : line.line;
}

/** Any entry of a line by its document id. */
export function entryOf(index: LineIndex, docId: string): PageEntry | undefined {
  return index.questions[docId] ?? index.topics.find(topic => topic.docId === docId) ?? index.pages[docId];
}

/** The questions of a topic that stand in the line, in reading order. */
export function questionsOf(index: LineIndex, {questions}: TopicEntry): QuestionEntry[] {
  return questions.flatMap(docId => index.questions[docId] ?? []);
}

/** Every question of the line, topic by topic, in reading order. */
export function readingOrder(index: LineIndex): QuestionEntry[] {
  return index.topics.flatMap(topic => questionsOf(index, topic));
}

/** Questions before and after one in its topic, and in the next and previous topics at the ends. */
export function neighbours(index: LineIndex, docId: string): {previous?: QuestionEntry; next?: QuestionEntry} {
  const order = index.topics.flatMap(topic => topic.questions);
  const at = order.indexOf(docId);
  const get = (i: number) => (at < 0 ? undefined : index.questions[order[i] ?? '']);
  return {previous: get(at - 1), next: get(at + 1)};
}
