import {catalogue, type Experiment, linesOf as namesOf, type Observed, observed, textFor} from '../kafka/observed';
import {lineNamed, lines, type ReleaseLine} from '../kafka/releases';

export {textFor};

/** An experiment by its permanent id; undefined when the catalogue does not know it. */
export function experiment(id: string): Experiment | undefined {
  return catalogue.find(one => one.id === id);
}

/** The lines an experiment names: all, or those from its first one on. */
export function linesOf(one: Experiment): ReleaseLine[] {
  return namesOf(one).map(lineNamed);
}

/** What the brokers of a line answered; undefined when it was not run there or there is no such experiment. */
export function observation(id: string, line: string): Observed | undefined {
  return experiment(id) && observed(id, line);
}

/** Experiments with at least one observation, in the order of the catalogue. */
export function observedExperiments(): Experiment[] {
  return catalogue.filter(({id}) => lines.some(({line}) => observation(id, line)));
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
