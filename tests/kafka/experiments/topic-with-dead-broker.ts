import type {Bench} from '../harness/bench';
import {verdict} from '../harness/clients';
import {brokerIds} from '../harness/settings';
import type {Trial} from '../harness/trial';
import {sleep, until} from '../harness/wait';
import {answered} from './say';

const wanted = [
  {title: 'Фактор репликации 3', spec: {partitions: 1, replicas: 3}},
  {title: 'Фактор 3, реплики розданы вручную', spec: {assignments: [[...brokerIds]]}},
  {title: 'Фактор репликации 2', spec: {partitions: 1, replicas: 2}},
];

export const topicWithDeadBroker: Trial = {
  id: 'topic-with-dead-broker',
  disturbs: true,
  limitMs: 240_000,
  relies: ['broker.session.timeout.ms', 'zookeeper.session.timeout.ms'],
  async run(bench) {
    const [, , victim] = await bench.brokers();
    await bench.cluster.kill(victim);
    await until('кластер заметил смерть брокера', 60_000, async () => {
      const {nodes} = await (await bench.admin()).nodes();
      return !nodes.includes(victim);
    });
    // A broker that answers the question may hear of it before the one that creates topics.
    await sleep(1500);

    const created: {title: string; topic: string}[] = [];
    for (const {title, spec} of wanted) {
      const topic = bench.name('t');
      const admin = await bench.admin();
      const creating = admin.create({topic, config: {'min.insync.replicas': 2}, ...spec});
      const answer = await verdict(creating, 'создан');
      bench.saw(`${title}, один брокер из трёх мёртв: создать топик`, answer);
      if (answer !== 'создан') continue;
      created.push({title, topic});
      await until('у топика есть лидер', 20_000, async () => (await bench.state(topic)).leader > 0);
      bench.saw(`${title}, один брокер из трёх мёртв: ISR`, await isr(bench, topic, victim));
      const producer = await bench.producer({acks: 'all', 'enable.idempotence': false});
      bench.saw(
        `${title}, один брокер из трёх мёртв: \`acks=all\` при \`min.insync.replicas=2\``,
        answered(await producer.one({topic, value: 'a'})),
      );
    }
    await bench.heal();
    for (const {title, topic} of created)
      bench.saw(`${title}, брокер вернулся: ISR того же топика`, await isr(bench, topic, victim));
    const late = (await bench.admin()).create({topic: bench.name('t'), partitions: 1, replicas: 3, config: {}});
    bench.saw('Фактор репликации 3, брокер вернулся: создать топик', await verdict(late, 'создан'));
  },
};

/** How many replicas of how many are in the ISR, and what is with the broker that was killed. */
async function isr(bench: Bench, topic: string, victim: number): Promise<string> {
  const {isr, replicas} = await bench.state(topic);
  const place = isr.includes(victim) ? 'в ISR' : replicas.includes(victim) ? 'реплика вне ISR' : 'реплики не держит';
  return `${isr.length} из ${replicas.length}, тот брокер — ${place}`;
}
