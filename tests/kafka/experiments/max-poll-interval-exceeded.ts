import type {Bench} from '../harness/bench';
import {type Consumer, type GroupEvent, verdict} from '../harness/clients';
import type {Trial} from '../harness/trial';
import {until} from '../harness/wait';
import {type Protocol, protocols} from './protocols';
import {range} from './say';

const interval = 2000;

export const maxPollIntervalExceeded: Trial = {
  id: 'max-poll-interval-exceeded',
  relies: ['group.initial.rebalance.delay.ms', 'group.consumer.heartbeat.interval.ms'],
  sets: {'max.poll.interval.ms': String(interval), 'max.poll.records': '5', 'session.timeout.ms': '10000'},
  async run(bench) {
    const rows = await Promise.all(
      protocols(bench.line, 10_000).map(async protocol => [
        ...(await alone(bench, protocol, false)),
        ...(await alone(bench, protocol, true)),
        ...(await withNeighbour(bench, protocol)),
      ]),
    );
    for (const [did, answer] of rows.flat()) bench.saw(did, answer);
  },
};

async function filled(bench: Bench): Promise<string> {
  const topic = await bench.topic();
  const producer = await bench.producer({acks: 'all'});
  await producer.send(Array.from({length: 20}, (_, i) => ({topic, value: `v${i}`})));
  return topic;
}

const join = async (
  bench: Bench,
  {config}: Protocol,
  topic: string,
  group: string,
  auto: boolean,
): Promise<Consumer> => {
  const consumer = await bench.consumer({
    'group.id': group,
    'auto.offset.reset': 'earliest',
    'enable.auto.commit': auto,
    'max.poll.interval.ms': interval,
    'max.poll.records': 5,
    ...config,
  });
  await consumer.subscribe(topic);
  return consumer;
};

const batch = (consumer: Consumer): Promise<string> =>
  until('записи', 25_000, async () => {
    const records = await consumer.poll(300);
    return range(records);
  }).then(String);

const calls = (events: GroupEvent[]): string =>
  events
    .filter(event => event.type === 'revoked' || event.type === 'lost')
    .map(event => (event.type === 'lost' ? 'onPartitionsLost' : 'onPartitionsRevoked'))
    .join(', ') || 'ничего';

async function alone(bench: Bench, protocol: Protocol, auto: boolean): Promise<[string, string][]> {
  const topic = await filled(bench);
  const consumer = await join(bench, protocol, topic, bench.name('g'), auto);
  await batch(consumer);
  await consumer.events();
  await consumer.work(interval * 2);
  const title = `${protocol.label}, ${auto ? 'автокоммит' : 'ручной коммит'}, участник один: прочитал 0…4 и обрабатывал дольше \`max.poll.interval.ms\``;
  const rows: [string, string][] = [];
  if (!auto) {
    rows.push([`${title} — \`commitSync()\``, await verdict(consumer.commitSync())]);
    await consumer.commitAsync();
  }
  const next = await batch(consumer);
  const events = await consumer.events();
  if (!auto) {
    const asynchronous = events.find(event => event.type === 'committed');
    rows.push([
      `${title} — \`commitAsync()\``,
      asynchronous?.error?.class ?? (asynchronous ? 'выполнено' : 'обратный вызов не пришёл'),
    ]);
  }
  rows.push([`${title} — слушателю сообщили`, calls(events)]);
  rows.push([`${title} — следующий непустой \`poll()\``, next]);
  await consumer.close();
  return rows;
}

async function withNeighbour(bench: Bench, protocol: Protocol): Promise<[string, string][]> {
  const topic = await filled(bench);
  const group = bench.name('g');
  const slow = await join(bench, protocol, topic, group, false);
  await batch(slow);
  await slow.events();
  const neighbour = await join(bench, protocol, topic, group, false);
  await neighbour.start();
  // The slow one stays silent, so the neighbour's join waits for it at most for the interval.
  await slow.work(interval * 2);
  const first = await until('сосед читает', 25_000, async () => (await neighbour.records())[0]);
  const title = `${protocol.label}, есть второй участник`;
  const rows: [string, string][] = [
    [`${title}: партиция перешла к нему, начал с`, `смещения ${first.offset}`],
    [`${title}: \`commitSync()\` опоздавшего`, await verdict(slow.commitSync())],
  ];
  await slow.poll(500);
  rows.push([`${title}: слушателю опоздавшего сообщили`, calls(await slow.events())]);
  await neighbour.close();
  await slow.close();
  return rows;
}
