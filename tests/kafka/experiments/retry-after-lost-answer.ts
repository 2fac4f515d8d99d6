import type {Bench} from '../harness/bench';
import type {Trial} from '../harness/trial';
import {sleep} from '../harness/wait';
import {answered} from './say';

export const retryAfterLostAnswer: Trial = {
  id: 'retry-after-lost-answer',
  disturbs: true,
  sets: {'request.timeout.ms': '1500'},
  async run(bench) {
    for (const idempotent of [false, true]) await retry(bench, idempotent);
  },
};

/** A broker that wakes may meet the closed connection before the request in it: then there is one copy, and another try. */
const rounds = 4;

async function retry(bench: Bench, idempotent: boolean): Promise<void> {
  let copies = 0;
  let learned = '';
  for (let i = 0; i < rounds && copies < 2; i++) ({copies, learned} = await loseAnswer(bench, idempotent));
  const mode = `\`enable.idempotence=${idempotent}\``;
  bench.saw(`${mode}: что узнал продюсер`, learned);
  bench.saw(`${mode}: копий одной записи в логе`, copies > 1 ? 'больше одной' : copies);
}

async function loseAnswer(bench: Bench, idempotent: boolean): Promise<{copies: number; learned: string}> {
  const [, leader] = await bench.brokers();
  const topic = await bench.topic({on: [[leader]]});
  const producer = await bench.producer({
    acks: 'all',
    'enable.idempotence': idempotent,
    'linger.ms': 0,
    'request.timeout.ms': 1500,
    'delivery.timeout.ms': 40_000,
  });
  await producer.one({topic, value: 'разогрев'});
  bench.cluster.freeze(leader);
  await producer.post([{topic, value: 'платёж'}]);
  // Longer than the request timeout, shorter than the broker's session.
  await sleep(3000);
  bench.cluster.wake(leader);
  const [sent] = await producer.collect();
  const copies = (await bench.readAll(topic)).filter(record => record.value === 'платёж').length;
  return {copies, learned: sent?.error ? answered(sent) : 'принята'};
}
