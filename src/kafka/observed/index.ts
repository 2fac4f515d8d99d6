import {compareReleases, lines} from '../releases';
import {all} from './all';
import {catalogue, experimentOf} from './catalogue';
import {type Experiment, type Observation, observedFileSchema, type PerLine} from './schema';

export type {Experiment, Observation, PerLine, Row} from './schema';
export {catalogue, experimentOf};

/** What one release answered, with its number. */
export type Observed = Observation & {release: string};

const files = all.map(file => observedFileSchema.parse(file));

/** What was seen in an experiment on a line; undefined if it was not run there. Throws if there is no such experiment. */
export function observed(id: string, line: string): Observed | undefined {
  experimentOf(id);
  const file = files.find(one => one.line === line);
  const observation = file?.observations[id];
  return file && observation && {...observation, release: file.release};
}

/** The lines that have what an experiment tries, oldest first. */
export function linesOf({since}: Experiment): string[] {
  return lines.map(({line}) => line).filter(line => !since || compareReleases(line, since) >= 0);
}

/** The text that holds for a line; undefined if it is silent about it. */
export function textFor(text: PerLine | undefined, line: string): string | undefined {
  return typeof text === 'object' ? text[line] : text;
}
