import type {Bench} from '../harness/bench';
import type {Trial} from '../harness/trial';
import {sleep, until} from '../harness/wait';
import {answered, values} from './say';

export const leaderCrashAfterAck: Trial = {
  id: 'leader-crash-after-ack',
  disturbs: true,
  limitMs: 240_000,
  relies: ['broker.session.timeout.ms', 'zookeeper.session.timeout.ms'],
  sets: {'request.timeout.ms': '1000', 'delivery.timeout.ms': '1500'},
  async run(bench) {
    await crash(bench, '1');
    await bench.heal();
    await crash(bench, 'all');
  },
};

async function crash(bench: Bench, acks: string): Promise<void> {
  // In 2.8 the controller is frozen with the followers and comes back with them, so it can elect.
  const [f1, f2, leader] = await bench.brokers();
  const topic = await bench.topic({on: [[leader, f1, f2]], config: {'min.insync.replicas': 2}});
  const producer = await bench.producer({
    acks,
    'enable.idempotence': false,
    'linger.ms': 0,
    'request.timeout.ms': 1000,
    'delivery.timeout.ms': 1500,
  });
  await producer.one({topic, value: 'до аварии'});
  // Let the first record reach the followers.
  await sleep(1000);
  bench.cluster.freeze(f1, f2);
  // A fetch parked on the leader would still carry the record to a frozen follower.
  await sleep(900);
  const sent = await producer.one({topic, value: 'перед аварией'});
  await bench.cluster.kill(leader);
  bench.cluster.wake(f1, f2);
  bench.saw(`\`acks=${acks}\`: ответ лидера, фолловеры записи не получили`, answered(sent));
  await until('новый лидер', 60_000, async () => [f1, f2].includes((await bench.state(topic)).leader), 300);
  bench.saw(`\`acks=${acks}\`: лог у нового лидера`, values(await bench.readAll(topic)));
  bench.cluster.restart(leader);
  await bench.isr(topic, [leader, f1, f2], 90_000);
  bench.saw(`\`acks=${acks}\`: лог, когда старый лидер вернулся`, values(await bench.readAll(topic)));
}
