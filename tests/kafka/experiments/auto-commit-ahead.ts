import type {Bench} from '../harness/bench';
import type {Config, Consumer, InRecord} from '../harness/clients';
import {sure} from '../harness/sure';
import type {Trial} from '../harness/trial';
import {sleep, until} from '../harness/wait';
import {type Protocol, protocols} from './protocols';
import {yes} from './say';

const sessionMs = 2000;
const intervalMs = 100;
const perPoll = 5;
/** Whether a commit gets ahead is a race of two threads of the client: one try says nothing, so many said nothing either. */
const rounds = 60;
/** Longer than the interval of auto-commit: each batch finds it due. */
const processingMs = 150;

export const autoCommitAhead: Trial = {
  id: 'auto-commit-ahead',
  limitMs: 240_000,
  relies: [
    'group.min.session.timeout.ms',
    'group.initial.rebalance.delay.ms',
    'group.consumer.session.timeout.ms',
    'group.consumer.heartbeat.interval.ms',
  ],
  sets: {
    'auto.commit.interval.ms': String(intervalMs),
    'max.poll.records': String(perPoll),
    'session.timeout.ms': String(sessionMs),
  },
  async run(bench) {
    for (const protocol of protocols(bench.line, sessionMs)) {
      const title = `\`group.protocol=${protocol.label}\``;
      const {ahead, processed, next} = await crash(bench, protocol);
      bench.saw(`${title}: пачка ещё в обработке, коммит уже дальше её начала (до ${rounds} пачек)`, yes(ahead));
      bench.saw(`${title}: \`SIGKILL\` посреди пачки — есть записи, которых никто не обработал`, yes(next > processed));
    }
  },
};

/** Processes batch after batch until a commit is ahead of it or the rounds are over, then dies within the batch. */
async function crash(bench: Bench, {config, classic}: Protocol) {
  const topic = await bench.topic();
  const partition = `${topic}-0`;
  const producer = await bench.producer({acks: 'all'});
  await producer.send(Array.from({length: rounds * perPoll * 2}, (_, i) => ({topic, value: `v${i}`})));
  const group = bench.name('g');
  const common: Config = {
    'group.id': group,
    'auto.offset.reset': 'earliest',
    'max.poll.records': perPoll,
    ...(classic && {'heartbeat.interval.ms': 500}),
    ...config,
  };
  const driver = await bench.separateDriver();
  const consumer = await bench.consumer(
    {...common, 'enable.auto.commit': true, 'auto.commit.interval.ms': intervalMs},
    undefined,
    driver,
  );
  await consumer.subscribe(topic);
  const admin = await bench.admin();

  let ahead = false;
  /** The offset after the last record whose processing is over. */
  let processed = 0;
  for (let round = 1; ; round++) {
    processed = sure((await batch(consumer))[0]).offset;
    const working = consumer.work(processingMs);
    // A process that is killed answers nothing more.
    working.catch(() => {});
    await sleep(processingMs / 2);
    ahead = ((await admin.groupOffsets(group))[partition] ?? 0) > processed;
    if (ahead || round === rounds) break;
    await working;
  }
  await driver.kill();

  const heir = await bench.consumer({...common, 'enable.auto.commit': false});
  await heir.subscribe(topic);
  const next = sure((await batch(heir))[0]).offset;
  await heir.close();
  return {ahead, processed, next};
}

/** The first batch that is not empty. */
const batch = (consumer: Consumer): Promise<InRecord[]> =>
  until('записи', 40_000, async () => {
    const records = await consumer.poll(500);
    return records.length ? records : undefined;
  });
