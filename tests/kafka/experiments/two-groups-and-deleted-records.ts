import {verdict} from '../harness/clients';
import type {Trial} from '../harness/trial';
import {until} from '../harness/wait';

export const twoGroupsAndDeletedRecords: Trial = {
  id: 'two-groups-and-deleted-records',
  async run(bench) {
    const topic = await bench.topic();
    const partition = `${topic}-0`;
    const producer = await bench.producer({acks: 'all'});
    await producer.send(Array.from({length: 10}, (_, i) => ({topic, value: `v${i}`})));
    const admin = await bench.admin();
    const edges = async () => `${await admin.startOffset(topic)} и ${await admin.endOffset(topic)}`;
    for (const group of ['первая', 'вторая']) {
      const consumer = await bench.consumer({'group.id': bench.name('g'), 'auto.offset.reset': 'earliest'});
      await consumer.subscribe(topic);
      let read = 0;
      await until('все записи', 20_000, async () => {
        read += (await consumer.poll(500)).length;
        return read >= 10;
      });
      await consumer.commitSync();
      await consumer.close();
      bench.saw(`Прочитала группа ${group}`, `${read} записей`);
    }
    bench.saw('Начало и конец партиции после чтения обеими группами', await edges());
    await admin.deleteRecords(topic, 4);
    bench.saw('После `deleteRecords` до смещения 4: начало и конец', await edges());
    for (const reset of ['earliest', 'none']) {
      const consumer = await bench.consumer({'auto.offset.reset': reset});
      await consumer.assign(partition);
      await consumer.seek(partition, 1);
      let answer = 'ничего';
      for (let asked = 0; asked < 20 && answer === 'ничего'; asked++) {
        const refused = await verdict(
          consumer.poll(500).then(([first]) => {
            if (first) answer = `читает с ${first.offset}`;
          }),
          '',
        );
        if (refused) answer = refused;
      }
      bench.saw(`\`seek\` на удалённое смещение 1, \`auto.offset.reset=${reset}\``, answer);
    }
    bench.saw('`deleteRecords` дальше конца партиции', await verdict(admin.deleteRecords(topic, 100)));
  },
};
