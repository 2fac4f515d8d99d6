import type {Bench} from '../harness/bench';
import type {Trial} from '../harness/trial';
import {sleep, until} from '../harness/wait';
import {answered, values} from './say';

export const uncleanLeaderElection: Trial = {
  id: 'unclean-leader-election',
  disturbs: true,
  limitMs: 240_000,
  relies: ['replica.lag.time.max.ms', 'broker.session.timeout.ms', 'zookeeper.session.timeout.ms'],
  sets: {'delivery.timeout.ms': '5000'},
  async run(bench) {
    const [, leader, follower] = await bench.brokers();
    const topic = await bench.topic({on: [[leader, follower]]});
    const producer = await bench.producer({acks: 'all', 'enable.idempotence': false});
    await producer.one({topic, value: 'при полном ISR'});
    await sleep(800);
    bench.cluster.freeze(follower);
    await bench.isr(topic, [leader]);
    bench.saw(
      'В ISR один лидер: запись с `acks=all`',
      answered(await producer.one({topic, value: 'подтверждена одним лидером'})),
    );
    await bench.cluster.kill(leader);
    bench.cluster.wake(follower);
    await noLeader(bench, topic);
    // Long enough for the woken replica to register again and for any election to have happened.
    await sleep(8000);
    bench.saw(
      'Лидер убит, отставшая реплика жива: лидер партиции',
      (await bench.state(topic)).leader < 0 ? 'нет' : 'есть',
    );
    const blocked = await bench.producer({
      acks: 1,
      'enable.idempotence': false,
      'linger.ms': 0,
      'request.timeout.ms': 2000,
      'delivery.timeout.ms': 5000,
      'max.block.ms': 5000,
    });
    bench.saw('Запись в партицию без лидера', answered(await blocked.one({topic, value: 'без лидера'})));

    const admin = await bench.admin();
    await admin.configureTopic(topic, {'unclean.leader.election.enable': true});
    const elected = async () => (await bench.state(topic)).leader === follower;
    const byItself = await until('лидер без команды', 15_000, elected, 300).catch(() => false);
    bench.saw(
      '`unclean.leader.election.enable=true` задали на ходу: отставшая реплика стала лидером',
      byItself ? 'да, за секунды' : 'не за 15 с',
    );
    if (!byItself) {
      const errors = await admin.elect(topic, 'UNCLEAN');
      bench.saw('Команда `electLeaders(UNCLEAN)`', errors[0]?.class ?? 'выполнено');
      await until('лидер после команды', 15_000, elected, 300);
    }
    bench.saw('Лог у нового лидера', values(await bench.readAll(topic)));
    await (await bench.producer({acks: 'all'})).one({topic, value: 'после выборов'});
    bench.cluster.restart(leader);
    await bench.isr(topic, [leader, follower], 90_000);
    bench.saw('Лог, когда старый лидер вернулся', values(await bench.readAll(topic)));
  },
};

const noLeader = (bench: Bench, topic: string): Promise<boolean> =>
  until('партиция осталась без лидера', 40_000, async () => (await bench.state(topic)).leader < 0, 300);
