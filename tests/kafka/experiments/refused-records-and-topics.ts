import {type Sent, verdict} from '../harness/clients';
import type {Trial} from '../harness/trial';

const hour = 3_600_000;

/** Where it landed does not matter here. */
const accepted = (sent: Sent): string => sent.error?.class ?? 'принята';

export const refusedRecordsAndTopics: Trial = {
  id: 'refused-records-and-topics',
  async run(bench) {
    const producer = await bench.producer({acks: 'all', 'enable.idempotence': false, retries: 0});
    const usual = await bench.topic();
    bench.saw(
      'Запись с меткой времени на 2 часа вперёд',
      accepted(await producer.one({topic: usual, value: 'завтра', timestamp: Date.now() + 2 * hour})),
    );
    bench.saw(
      'Запись с меткой времени 10 лет назад',
      accepted(await producer.one({topic: usual, value: 'давно', timestamp: Date.now() - 87_600 * hour})),
    );
    bench.saw(
      'Создать топик с `segment.bytes=100`',
      await verdict(bench.topic({config: {'segment.bytes': 100}}), 'создан'),
    );
    const compacted = await bench.topic({config: {'cleanup.policy': 'compact'}});
    bench.saw(
      'Запись без ключа в топик с `cleanup.policy=compact`',
      accepted(await producer.one({topic: compacted, value: 'без ключа'})),
    );
    bench.saw(
      'Запись с ключом и `null` вместо значения туда же',
      accepted(await producer.one({topic: compacted, key: 'k', value: null})),
    );
    const admin = await bench.admin();
    bench.saw(
      'Создать топик, который уже есть',
      await verdict(admin.create({topic: usual, partitions: 1, replicas: 1, config: {}})),
    );
    bench.saw(
      'Создать топик с 4 репликами на трёх брокерах',
      await verdict(admin.create({topic: bench.name('t'), partitions: 1, replicas: 4, config: {}})),
    );
    const absent = await bench.producer({'max.block.ms': 3000});
    bench.saw(
      'Запись в топик, которого нет (`auto.create.topics.enable=false`, `max.block.ms=3000`)',
      accepted(await absent.one({topic: bench.name('absent'), value: 'x'})),
    );
  },
  sets: {'max.block.ms': '3000'},
};
