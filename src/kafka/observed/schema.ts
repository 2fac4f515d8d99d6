import * as z from 'zod';
import {lines} from '../releases';

const lineName = z.string().refine(name => lines.some(({line}) => line === name), 'no such release line');

/** Topics of the question map. */
export const topics = [
  'basics',
  'cluster',
  'topics',
  'producer',
  'consumer',
  'groups',
  'delivery',
  'replication',
  'storage',
  'errors',
  'performance',
  'operations',
  'ecosystem',
  'comparisons',
  'kafka-4',
] as const;

const sentence = z.string().min(3);
/** One text for every line the experiment names, or one per line. */
const perLine = z.union([sentence, z.record(lineName, sentence)]);
export type PerLine = z.infer<typeof perLine>;

/** What an experiment asks and what follows; texts may use Markdown `code`. */
export const experimentSchema = z.strictObject({
  /** Permanent, ASCII; part of an address. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Number in the catalogue of experiments. */
  code: z.string().regex(/^[XS]\d+$/),
  topic: z.enum(topics),
  /** The first release line that has what is tried; absent = every line. */
  since: lineName.optional(),
  question: sentence,
  setup: sentence,
  steps: z.array(sentence).min(1),
  /** One line for lists: what came out. */
  outcome: perLine,
  /** What follows for a developer. */
  follows: perLine,
  /** Why it is so, where the outcome surprises; names the class of the release. */
  why: perLine.optional(),
});
export type Experiment = z.infer<typeof experimentSchema>;

const rowSchema = z.strictObject({did: sentence, answer: z.string().min(1)});
export type Row = z.infer<typeof rowSchema>;

/** What the brokers of one release answered. */
export const observationSchema = z.strictObject({
  date: z.iso.date(),
  rows: z.array(rowSchema).min(1),
  /** Settings lowered to make it quick, with the values used. */
  lowered: z.record(z.string(), z.string()),
});
export type Observation = z.infer<typeof observationSchema>;

/** The content of `<line>.json`. */
export const observedFileSchema = z.strictObject({
  line: lineName,
  release: z.string().regex(/^\d+\.\d+\.\d+$/),
  observations: z.record(z.string(), observationSchema),
});
export type ObservedFile = z.infer<typeof observedFileSchema>;
