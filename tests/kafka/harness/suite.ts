import {experimentOf} from '../../../src/kafka/observed/catalogue';
import type {Observation} from '../../../src/kafka/observed/schema';
import {Bench} from './bench';
import {Cluster} from './cluster';
import {type Compared, compareFacts} from './compareFacts';
import type {Driver} from './driver';
import {loweredValue} from './settings';
import type {Trial} from './trial';
import {within} from './wait';

export interface Finished {
  id: string;
  seconds: number;
  /** Seconds until the cluster was whole again. */
  healed?: number;
  observation?: Observation;
  error?: unknown;
}

/** How many experiments that leave the brokers alone run at once: mostly they wait. */
const beside = 3;

export interface Reports {
  /** What the fresh cluster says of its defaults, before the first experiment. */
  facts(compared: Compared): void;
  /** Each experiment as it ends. */
  finished(finished: Finished): void;
}

/** Runs the experiments on one cluster of the line. */
export async function runLine(
  line: string,
  release: string,
  classpath: string,
  trials: Trial[],
  reports: Reports,
): Promise<void> {
  const cluster = await Cluster.start(line, release, classpath);
  try {
    const driver = await cluster.driver();
    const healer = new Bench(cluster, driver, 'healer');
    await healer.heal();
    reports.facts(await compareFacts(healer));
    const calm = trials.filter(trial => !trial.disturbs);
    await Promise.all(
      Array.from({length: beside}, async () => {
        for (let trial = calm.shift(); trial; trial = calm.shift())
          reports.finished(await runOne(cluster, driver, trial));
      }),
    );
    for (const trial of trials.filter(one => one.disturbs)) {
      const finished = await runOne(cluster, driver, trial);
      const broken = Date.now();
      try {
        await healer.heal();
      } finally {
        reports.finished({...finished, healed: (Date.now() - broken) / 1000});
      }
    }
  } finally {
    await cluster.end();
  }
}

async function runOne(cluster: Cluster, driver: Driver, trial: Trial): Promise<Finished> {
  const start = Date.now();
  const {code} = experimentOf(trial.id);
  const bench = new Bench(cluster, driver, code.toLowerCase());
  const finished: Finished = {id: trial.id, seconds: 0};
  try {
    await within(`опыт ${code}`, trial.limitMs ?? 120_000, trial.run(bench));
    finished.observation = {date: today(), rows: bench.rows, lowered: loweredOf(cluster.line, trial)};
  } catch (error) {
    finished.error = error;
  }
  finished.seconds = (Date.now() - start) / 1000;
  await bench.dispose();
  return finished;
}

function loweredOf(line: string, trial: Trial): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const name of trial.relies ?? []) {
    const value = loweredValue(line, name);
    if (value !== undefined) settings[name] = value;
  }
  return {...settings, ...(typeof trial.sets === 'function' ? trial.sets(line) : trial.sets)};
}

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
};
