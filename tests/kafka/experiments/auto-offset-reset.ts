import {compareReleases} from '../../../src/kafka/releases';
import type {Bench} from '../harness/bench';
import type {Config} from '../harness/clients';
import {JavaError} from '../harness/driver';
import type {Trial} from '../harness/trial';
import {sleep, until} from '../harness/wait';
import {type Protocol, protocols} from './protocols';

type Rows = [string, string][];
const hour = 3_600_000;
const hasDurations = (line: string): boolean => compareReleases(line, '4') >= 0;

export const autoOffsetReset: Trial = {
  id: 'auto-offset-reset',
  relies: ['group.initial.rebalance.delay.ms', 'group.consumer.heartbeat.interval.ms'],
  sets: line =>
    hasDurations(line)
      ? {'request.timeout.ms': '5000 (только для `by_duration:PT1S`)'}
      : ({} as Record<string, string>),
  async run(bench) {
    const rows = await Promise.all(protocols(bench.line, 10_000).map(protocol => allCases(bench, protocol)));
    for (const [did, answer] of rows.flat()) bench.saw(did, answer);
    if (hasDurations(bench.line))
      bench.saw('`by_duration:PT1S`, в окне записей нет, затем запись каждые 200 мс', await emptyWindow(bench));
  },
};

/** Offsets 0…4 are two hours old, 5…9 new; 0 and 1 are deleted. */
async function filled(bench: Bench): Promise<string> {
  const topic = await bench.topic();
  const producer = await bench.producer({acks: 'all'});
  const old = Date.now() - 2 * hour;
  await producer.send(Array.from({length: 10}, (_, i) => ({topic, value: `v${i}`, ...(i < 5 && {timestamp: old})})));
  await (await bench.admin()).deleteRecords(topic, 2);
  return topic;
}

async function allCases(bench: Bench, protocol: Protocol): Promise<Rows> {
  const resets = ['earliest', 'latest', 'none', 'by_duration:PT1H'];
  const cases: [string, number | null, string[]][] = [
    ['коммита нет', null, resets],
    ['есть коммит 7', 7, ['earliest', 'latest', 'none']],
    ['коммит 1, но запись уже удалена', 1, ['earliest', 'latest', 'none']],
    ['коммит 100 — дальше конца', 100, ['earliest', 'latest', 'none']],
  ];
  const rows = await Promise.all(
    cases.flatMap(([state, commit, values]) =>
      values.map(async (reset): Promise<Rows> => {
        const answer = await firstRead(bench, protocol, reset, commit);
        return [[`${protocol.label}, ${state}, \`${reset}\``, answer]];
      }),
    ),
  );
  return rows.flat();
}

async function firstRead(bench: Bench, {config}: Protocol, reset: string, commit: number | null): Promise<string> {
  const topic = await filled(bench);
  const group: Config = {'group.id': bench.name('g'), 'enable.auto.commit': false};
  if (commit !== null) {
    const setter = await bench.consumer(group);
    await setter.commitSync({[`${topic}-0`]: commit});
    await setter.close();
  }
  try {
    const consumer = await bench.consumer({...group, 'auto.offset.reset': reset, ...config});
    await consumer.subscribe(topic);
    let fed = false;
    for (let asked = 0; asked < 40; asked++) {
      const [first] = await consumer.poll(300);
      if (first) return `начал с ${first.offset}${first.offset >= 10 ? ' (только новые)' : ''}`;
      if (fed || !(await consumer.assignment()).length) continue;
      // Once it stands somewhere of its own, a new record shows where.
      if ((await consumer.position(`${topic}-0`)) === commit) continue;
      await (await bench.producer({acks: 'all'})).one({topic, value: 'новая'});
      fed = true;
    }
    return 'ничего не прочитал';
  } catch (error) {
    if (error instanceof JavaError) return error.javaClass;
    throw error;
  }
}

/** A window without records, then a steady feed: when does reading begin, and from which of the new records? */
async function emptyWindow(bench: Bench): Promise<string> {
  const topic = await filled(bench);
  await sleep(1500);
  const patience = 5000;
  const consumer = await bench.consumer({
    'group.id': bench.name('g'),
    'auto.offset.reset': 'by_duration:PT1S',
    'request.timeout.ms': patience,
  });
  await consumer.assign(`${topic}-0`);
  await consumer.poll(300);
  const since = Date.now();
  const producer = await bench.producer({acks: 'all'});
  const feeding = producer.post(
    Array.from({length: 60}, () => ({topic, value: 'новая'})),
    {gapMs: 200},
  );
  feeding.catch(() => {});
  const first = await until('первая запись', 20_000, async () => (await consumer.poll(300))[0]);
  const late = Date.now() - since > patience * 0.6;
  await feeding;
  return `${late ? 'читает только через request.timeout.ms' : 'читает сразу'}, ${first.offset > 15 ? 'записи за это время пропущены' : 'новые записи не пропущены'}`;
}
