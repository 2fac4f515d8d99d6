import {keyBytes, partitionForKey} from '../../../src/kafka/murmur2';
import {verdict} from '../harness/clients';
import {sure} from '../harness/sure';
import type {Trial} from '../harness/trial';
import {sleep, until} from '../harness/wait';
import {yes} from './say';

const keys = Array.from({length: 1000}, (_, i) => `order-${i}`);

export const keysAndMorePartitions: Trial = {
  id: 'keys-and-more-partitions',
  async run(bench) {
    const topic = await bench.topic({partitions: 6});
    const admin = await bench.admin();
    const write = async () => {
      const producer = await bench.producer({acks: 1, 'enable.idempotence': false});
      const sent = await producer.send(keys.map(key => ({topic, key, value: key})));
      await producer.close();
      return sent.map(one => one.partition);
    };
    const before = await write();
    bench.saw(
      '1000 ключей, 6 партиций: партиция равна `murmur2(key) % 6`',
      yes(before.every((p, i) => p === partitionForKey(keyBytes(sure(keys[i])), 6))),
    );
    const again = await write();
    bench.saw('Те же ключи ещё раз: партиции те же', yes(before.every((p, i) => p === again[i])));
    await admin.grow(topic, 8);
    await until('8 партиций с лидерами', 15_000, async () => {
      const states = await admin.describe(topic);
      return states.length === 8 && states.every(state => state.leader > 0);
    });
    await sleep(500);
    const after = await write();
    bench.saw(
      'Партиций стало 8: партиция равна `murmur2(key) % 8`',
      yes(after.every((p, i) => p === partitionForKey(keyBytes(sure(keys[i])), 8))),
    );
    bench.saw('Ключей, сменивших партицию', `${after.filter((p, i) => p !== before[i]).length} из 1000`);
    const kept = (await bench.readAll(topic)).filter(record => record.partition < 6 && record.key === keys[0]).length;
    bench.saw('Старые записи остались в прежних партициях', yes(kept >= 2));
    bench.saw('Уменьшить число партиций до 4', await verdict(admin.grow(topic, 4)));
  },
};
