import type {Bench} from '../harness/bench';
import {verdict} from '../harness/clients';
import {controllerId} from '../harness/settings';
import type {Trial} from '../harness/trial';
import {sleep, until} from '../harness/wait';
import {answered, yes} from './say';

export const controllerLost: Trial = {
  id: 'controller-lost',
  disturbs: true,
  limitMs: 240_000,
  sets: {'delivery.timeout.ms': '10000', 'request.timeout.ms': '3000'},
  async run(bench) {
    const [leader, follower, other] = await bench.brokers();
    const topic = await bench.topic({on: [[leader, follower, other]], config: {'min.insync.replicas': 2}});
    await write(bench, topic, 'all');
    // The first group of a cluster needs the controller, to create `__consumer_offsets`.
    await newGroup(bench, topic);
    await bench.cluster.kill(controllerId);
    const lost = 'Контроллер (в 2.8 ZooKeeper) убит';
    await sleep(2000);
    bench.saw(`${lost}: запись с \`acks=all\``, await write(bench, topic, 'all'));
    bench.saw(`${lost}: чтение с начала`, `${(await bench.readAll(topic)).length} записи`);
    bench.saw(`${lost}: новая группа получила партицию и читает`, yes(await newGroup(bench, topic)));
    const admin = await bench.admin();
    const created = verdict(admin.create({topic: bench.name('t'), partitions: 1, replicas: 1, config: {}}), 'создан');
    bench.saw(`${lost}: создать топик`, await created);
    await bench.cluster.kill(follower);
    // Longer than it takes a follower to fall out of the ISR.
    await sleep(8000);
    bench.saw(`${lost}, затем убит фолловер: запись с \`acks=all\``, await write(bench, topic, 'all'));
    bench.saw(`${lost}, затем убит фолловер: запись с \`acks=1\``, await write(bench, topic, '1'));
    await bench.heal();
    // A broker that has just come back may need more than one delivery on a busy machine; a refusal would stay one.
    const back = until('запись принята', 60_000, async () => (await write(bench, topic, 'all')) === 'принята');
    bench.saw(
      'Всё вернулось: запись с `acks=all`',
      await back.then(() => 'принята').catch(() => 'не принята за минуту'),
    );
  },
};

async function write(bench: Bench, topic: string, acks: string): Promise<string> {
  const producer = await bench.producer({
    acks,
    'enable.idempotence': false,
    'linger.ms': 0,
    'request.timeout.ms': 3000,
    'delivery.timeout.ms': 10_000,
  });
  const sent = await producer.one({topic, value: acks});
  return sent.error ? answered(sent) : 'принята';
}

async function newGroup(bench: Bench, topic: string): Promise<boolean> {
  const consumer = await bench.consumer({'group.id': bench.name('g'), 'auto.offset.reset': 'earliest'});
  await consumer.subscribe(topic);
  const read = until('записи', 20_000, async () => (await consumer.poll(500)).length > 0);
  return read.catch(() => false);
}
