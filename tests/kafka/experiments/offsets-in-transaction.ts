import {verdict} from '../harness/clients';
import type {Trial} from '../harness/trial';
import {sleep} from '../harness/wait';

export const offsetsInTransaction: Trial = {
  id: 'offsets-in-transaction',
  sets: {'default.api.timeout.ms': '3000'},
  async run(bench) {
    const topic = await bench.topic();
    const partition = `${topic}-0`;
    const group = bench.name('g');
    const producer = await bench.producer({'transactional.id': bench.name('tx')});
    const admin = await bench.admin();
    const consumer = await bench.consumer({
      'group.id': group,
      'default.api.timeout.ms': 3000,
      'enable.auto.commit': false,
    });
    await consumer.assign(partition);
    const saved = async () => String((await admin.groupOffsets(group))[partition] ?? 'нет');
    const committed = () => verdict(consumer.committed(partition, 3000), 'ответил');

    await producer.init();
    await producer.begin();
    await producer.one({topic, value: 'результат'});
    await producer.sendOffsets(group, {[partition]: 5});
    bench.saw('Транзакция открыта, `sendOffsetsToTransaction(5)`: смещение группы у `Admin`', await saved());
    bench.saw('Транзакция открыта: `consumer.committed()`', await committed());
    await producer.abort();
    await sleep(500);
    bench.saw('Транзакция отменена: смещение группы', await saved());
    bench.saw('Транзакция отменена: `consumer.committed()`', await committed());

    await producer.begin();
    await producer.sendOffsets(group, {[partition]: 5});
    await producer.commit();
    await sleep(500);
    bench.saw('Транзакция закоммичена: смещение группы', await saved());
  },
};
