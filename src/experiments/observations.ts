import line28 from '../kafka/observed/2.8.json';
import line39 from '../kafka/observed/3.9.json';
import line44 from '../kafka/observed/4.4.json';
import {catalogue} from '../kafka/observed/catalogue';
import type {Experiment, Observation, ObservedFile, PerLine} from '../kafka/observed/schema';
import {compareReleases, lines, type ReleaseLine} from '../kafka/releases';

const files = [line28, line39, line44] as unknown as ObservedFile[];

/** An experiment by its permanent id; undefined when the catalogue does not know it. */
export function experiment(id: string): Experiment | undefined {
  return catalogue.find(one => one.id === id);
}

/** The lines an experiment names: all, or those from its first one on. */
export function linesOf({since}: Experiment): ReleaseLine[] {
  return lines.filter(({line}) => !since || compareReleases(line, since) >= 0);
}

/** What the brokers of a line answered; undefined when it was not run there. */
export function observation(id: string, line: string): Observation | undefined {
  const file = files.find(one => one.line === line);
  return file && Object.hasOwn(file.observations, id) ? file.observations[id] : undefined;
}

/** Experiments with at least one observation, in the order of the catalogue. */
export function observedExperiments(): Experiment[] {
  return catalogue.filter(({id}) => lines.some(({line}) => observation(id, line)));
}

/** A text for one line: the line's own, or the common one. */
export function textFor(text: PerLine, line: string): string | undefined {
  return typeof text === 'string' ? text : text[line];
}

export interface Answer {
  /** Lines that answered so. */
  lines: string[];
  text: string;
}

/** What was done, and the different answers of the lines, in their order. */
export interface ComparedRow {
  did: string;
  answers: Answer[];
}

/** Rows of several lines side by side: equal answers stand once. Rows keep the order in which the lines first have them. */
export function compareRows(id: string, among: readonly string[]): ComparedRow[] {
  const rows: ComparedRow[] = [];
  for (const line of among) {
    for (const {did, answer} of observation(id, line)?.rows ?? []) {
      let row = rows.find(one => one.did === did);
      if (!row) {
        row = {did, answers: []};
        rows.push(row);
      }
      const same = row.answers.find(({text}) => text === answer);
      if (same) same.lines.push(line);
      else row.answers.push({lines: [line], text: answer});
    }
  }
  return rows;
}

/** True when the lines did not all answer the same. */
export function linesDiffer(id: string): boolean {
  const known = experiment(id);
  const ran = known
    ? linesOf(known)
        .map(({line}) => line)
        .filter(line => observation(id, line))
    : [];
  return compareRows(id, ran).some(({answers}) => answers.length > 1 || answers[0]?.lines.length !== ran.length);
}
