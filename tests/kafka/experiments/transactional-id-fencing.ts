import type {Bench} from '../harness/bench';
import {type Producer, verdict} from '../harness/clients';
import type {Trial} from '../harness/trial';
import {sleep} from '../harness/wait';
import {values} from './say';

const timeout = 2000;

export const transactionalIdFencing: Trial = {
  id: 'transactional-id-fencing',
  relies: ['transaction.abort.timed.out.transaction.cleanup.interval.ms'],
  sets: {'transaction.timeout.ms': String(timeout)},
  async run(bench) {
    await twoProducers(bench);
    for (const late of ['send', 'commit', 'abort'] as const) await pastTimeout(bench, late);
    await noBegin(bench);
  },
};

const made = (bench: Bench, id: string): Promise<Producer> =>
  bench.producer({'transactional.id': id, 'transaction.timeout.ms': timeout, 'linger.ms': 0, 'max.block.ms': 10_000});

/** The class a send ends with: at once or in its answer. */
const sending = async (producer: Producer, topic: string, value: string): Promise<string> =>
  (await producer.one({topic, value})).error?.class ?? 'принята';

async function oneTransaction(producer: Producer, topic: string, value: string): Promise<string> {
  const begun = await verdict(producer.begin(), '');
  if (begun) return `beginTransaction(): ${begun}`;
  const sent = await sending(producer, topic, value);
  if (sent !== 'принята') return `send(): ${sent}`;
  const committed = await verdict(producer.commit(), '');
  return committed ? `commitTransaction(): ${committed}` : 'прошла';
}

async function twoProducers(bench: Bench): Promise<void> {
  const topic = await bench.topic();
  const id = bench.name('tx');
  const first = await made(bench, id);
  await first.init();
  await first.begin();
  await sending(first, topic, 'первый');
  const second = await made(bench, id);
  bench.saw('Второй продюсер с тем же `transactional.id`: `initTransactions()`', await verdict(second.init()));
  bench.saw('Первый продюсер, открытая транзакция: `send()`', await sending(first, topic, 'первый, поздно'));
  bench.saw('Первый продюсер: `commitTransaction()`', await verdict(first.commit()));
  bench.saw('Первый продюсер: `abortTransaction()`', await verdict(first.abort()));
  bench.saw('Второй продюсер: новая транзакция', await oneTransaction(second, topic, 'второй'));
  bench.saw('Что видит `read_committed`', values(await bench.readAll(topic, {'isolation.level': 'read_committed'})));
}

async function pastTimeout(bench: Bench, late: 'send' | 'commit' | 'abort'): Promise<void> {
  const topic = await bench.topic();
  const producer = await made(bench, bench.name('tx'));
  await producer.init();
  await producer.begin();
  await sending(producer, topic, 'до тайм-аута');
  // The coordinator looks for expired transactions once a second here.
  await sleep(timeout + 3000);
  const title = 'Транзакция дольше `transaction.timeout.ms`';
  const names = {send: 'send()', commit: 'commitTransaction()', abort: 'abortTransaction()'};
  const calls = {
    send: () => sending(producer, topic, 'после тайм-аута'),
    commit: () => verdict(producer.commit()),
    abort: () => verdict(producer.abort()),
  };
  bench.saw(`${title}: \`${names[late]}\``, await calls[late]());
  if (late !== 'abort') bench.saw(`${title}: после этого \`abortTransaction()\``, await verdict(producer.abort()));
  bench.saw(
    `${title}: новая транзакция тем же продюсером после \`${names[late]}\``,
    await oneTransaction(producer, topic, 'следующая'),
  );
}

async function noBegin(bench: Bench): Promise<void> {
  const topic = await bench.topic();
  const producer = await made(bench, bench.name('tx'));
  bench.saw('`beginTransaction()` без `initTransactions()`', await verdict(producer.begin()));
  await producer.init();
  bench.saw('`send()` без `beginTransaction()`', await sending(producer, topic, 'вне транзакции'));
  bench.saw('`close()` после этого', await verdict(producer.close(3000)));
}
