import type {Bench} from '../harness/bench';
import type {Config, Sent} from '../harness/clients';
import {sure} from '../harness/sure';
import type {Trial} from '../harness/trial';

const total = 1000;
const roundRobin = {'partitioner.class': 'org.apache.kafka.clients.producer.RoundRobinPartitioner'};

export const keylessDistribution: Trial = {
  id: 'keyless-distribution',
  async run(bench) {
    const topic = await bench.topic({on: [[1], [2], [3], [1], [2], [3]]});
    await run(bench, topic, 'По одной, каждая после ответа на прежнюю', {}, {oneByOne: true});
    await run(bench, topic, 'Все 1000 подряд', {}, {});
    await run(bench, topic, 'По одной в миллисекунду', {}, {gapMs: 1});
    await run(bench, topic, '`RoundRobinPartitioner`, по одной после ответа', roundRobin, {oneByOne: true});
  },
};

async function run(
  bench: Bench,
  topic: string,
  label: string,
  config: Config,
  pace: {oneByOne?: true; gapMs?: number},
): Promise<void> {
  const producer = await bench.producer({acks: 1, 'enable.idempotence': false, ...config});
  const sent = await producer.send(
    Array.from({length: total}, (_, i) => ({topic, value: `значение ${i}`})),
    pace,
  );
  const perRequest = sure((await producer.metrics('records-per-request-avg'))['records-per-request-avg']);
  bench.saw(`${label}: занято партиций`, spread(new Set(sent.map(one => one.partition)).size));
  bench.saw(`${label}: смена партиции`, often(switches(sent)));
  // At a steady pace it depends on how busy the machine is.
  if (!pace.gapMs) bench.saw(`${label}: записей в запросе`, perRequest < 1.05 ? 'одна' : 'несколько');
}

const switches = (sent: Sent[]): number =>
  sent.filter((one, i) => i > 0 && one.partition !== sent[i - 1]?.partition).length;

/** How many partitions got something; which ones and how much changes from run to run. */
const spread = (used: number): string => (used === 6 ? 'все 6' : 'не все');

function often(count: number): string {
  if (count > total * 0.5) return 'с каждой записью или почти с каждой';
  return 'редко: пачки подряд в одну партицию';
}
