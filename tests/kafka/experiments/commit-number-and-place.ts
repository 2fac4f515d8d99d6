import {coordinatorPartition} from '../../../src/kafka/coordinator';
import {verdict} from '../harness/clients';
import {sure} from '../harness/sure';
import type {Trial} from '../harness/trial';
import {until} from '../harness/wait';
import {range, yes} from './say';

export const commitNumberAndPlace: Trial = {
  id: 'commit-number-and-place',
  async run(bench) {
    const topic = await bench.topic();
    const producer = await bench.producer({acks: 'all'});
    await producer.send(Array.from({length: 10}, (_, i) => ({topic, value: `v${i}`})));
    const group = 'billing';
    const consumer = await bench.consumer({
      'group.id': group,
      'auto.offset.reset': 'earliest',
      'enable.auto.commit': false,
      'max.poll.records': 7,
    });
    await consumer.subscribe(topic);
    const read = await until('семь записей', 20_000, async () => {
      const records = await consumer.poll(500);
      return records.length === 7 && records;
    });
    await consumer.commitSync();
    const admin = await bench.admin();
    bench.saw('Прочитали записи', range(read));
    bench.saw('`commitSync()` сохранил число', sure((await admin.groupOffsets(group))[`${topic}-0`]));

    const commits = (await bench.readAll('__consumer_offsets')).filter(
      record => record.key?.includes(group) && record.key.includes(topic),
    );
    const place = sure(commits[0]).partition;
    bench.saw('Запись о коммите лежит в топике', `__consumer_offsets, партиция ${place}`);
    bench.saw(`\`abs("${group}".hashCode()) % 50\``, coordinatorPartition(group));
    const leader = sure((await admin.describe('__consumer_offsets'))[place]).leader;
    bench.saw('Координатор группы — лидер этой партиции', yes((await admin.group(group)).coordinator === leader));

    bench.saw(
      'Коммит произвольного числа 100, хотя в партиции 10 записей',
      await verdict(consumer.commitSync({[`${topic}-0`]: 100}), 'принят'),
    );
    bench.saw('Удаление группы, пока в ней есть участник', await verdict(admin.deleteGroup(group)));
    await consumer.close();
    bench.saw('Удаление группы без участников', await verdict(admin.deleteGroup(group)));
    bench.saw('Удаление ещё раз', await verdict(admin.deleteGroup(group)));
    const again = await bench.consumer({
      'group.id': group,
      'auto.offset.reset': 'earliest',
      'enable.auto.commit': false,
    });
    await again.assign(`${topic}-0`);
    bench.saw('Смещение группы после удаления', String((await again.committed(`${topic}-0`)) ?? 'нет'));
  },
};
