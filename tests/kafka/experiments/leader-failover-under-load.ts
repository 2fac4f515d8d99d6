import type {Bench} from '../harness/bench';
import type {Sent} from '../harness/clients';
import {sure} from '../harness/sure';
import type {Trial} from '../harness/trial';
import {sleep} from '../harness/wait';
import {yes} from './say';

export const leaderFailoverUnderLoad: Trial = {
  id: 'leader-failover-under-load',
  disturbs: true,
  limitMs: 300_000,
  relies: ['broker.session.timeout.ms', 'zookeeper.session.timeout.ms', 'replica.lag.time.max.ms'],
  async run(bench) {
    await load(bench, 'Лидер остановлен (`SIGTERM`)', async ([, leader]) => bench.cluster.stop(leader));
    await bench.heal();
    await load(bench, 'Лидер убит (`SIGKILL`)', async ([, leader]) => bench.cluster.kill(leader));
    await bench.heal();
    await load(bench, 'Убит фолловер (`SIGKILL`)', async ([, , follower]) => bench.cluster.kill(follower));
  },
};

async function load(
  bench: Bench,
  title: string,
  harm: (ids: [number, number, number]) => Promise<void>,
): Promise<void> {
  const ids = await bench.brokers();
  const [controller, leader, follower] = ids;
  const topic = await bench.topic({on: [[leader, follower, controller]], config: {'min.insync.replicas': 2}});
  const producer = await bench.producer({acks: 'all', 'enable.idempotence': true, 'linger.ms': 0});
  const records = Array.from({length: 1500}, (_, i) => ({topic, value: `v${i}`}));
  const sending = producer.send(records, {gapMs: 10, ms: 60_000});
  // Awaited below; if the harm fails first, that failure is the one to tell.
  sending.catch(() => {});
  await sleep(3000);
  await harm(ids);
  const sent = await sending;
  const failed = sent.filter(one => one.error);
  const gap = longestGap(sent);
  bench.saw(`${title}: ошибок у продюсера из 1500 записей`, failed.length);
  bench.saw(`${title}: самая долгая пауза между подтверждениями`, classOf(gap));
  const there = await bench.readAll(topic);
  const found = new Set(there.map(record => record.value));
  const acked = sent.flatMap((one, i) => (one.error ? [] : [`v${i}`]));
  bench.saw(`${title}: все подтверждённые записи в логе`, yes(acked.every(value => found.has(value))));
  bench.saw(`${title}: дубликатов в логе`, there.length - found.size);
  const order = there.map(record => Number(record.value?.slice(1)));
  bench.saw(`${title}: порядок в логе сохранён`, yes(order.every((n, i) => i === 0 || n > sure(order[i - 1]))));
}

function longestGap(sent: Sent[]): number {
  const times = sent
    .filter(one => !one.error)
    .map(one => one.at)
    .sort((a, b) => a - b);
  return Math.max(...times.slice(1).map((at, i) => at - sure(times[i])));
}

const classOf = (gap: number): string =>
  gap < 3000 ? 'меньше 3 с' : gap < 15_000 ? 'от 3 до 15 с' : 'около request.timeout.ms (30 с)';
