import type {Bench} from '../harness/bench';
import type {Consumer, InRecord} from '../harness/clients';
import {sure} from '../harness/sure';
import type {Trial} from '../harness/trial';
import {until} from '../harness/wait';
import {values} from './say';

export const lagAndOpenTransaction: Trial = {
  id: 'lag-and-open-transaction',
  async run(bench) {
    const topic = await bench.topic({on: [[1, 2, 3]]});
    const partition = `${topic}-0`;
    const admin = await bench.admin();
    const plain = await bench.producer({acks: 'all'});
    const transactional = await bench.producer({'transactional.id': bench.name('tx')});
    await transactional.init();
    const byPosition = await reader(bench, partition);
    const byRecord = await reader(bench, partition);

    /** Reads up to the last stable offset with both; one group commits its position, the other the last record plus one. */
    async function read(end: number): Promise<string> {
      await until(`конец партиции ${end}`, 20_000, async () => (await admin.endOffset(topic)) === end);
      const [records, same] = await Promise.all([byPosition, byRecord].map(one => one.upToStable(topic, admin)));
      await byPosition.consumer.commitSync();
      const last = sure(same).at(-1);
      if (last) await byRecord.consumer.commitSync({[partition]: last.offset + 1});
      return values(sure(records));
    }
    const committed = async ({group}: {group: string}) => sure((await admin.groupOffsets(group))[partition]);
    async function sawLag(title: string, end: number): Promise<void> {
      bench.saw(
        `${title}: lag (high watermark − коммит), коммитили позицию и «запись + 1»`,
        `${end - (await committed(byPosition))} и ${end - (await committed(byRecord))}`,
      );
    }
    async function look(title: string, end: number): Promise<void> {
      bench.saw(`${title}: \`read_committed\` получил`, await read(end));
      bench.saw(
        `${title}: позиция консьюмера, LSO, high watermark`,
        `${await byPosition.consumer.position(partition)}, ${await admin.stableOffset(topic)}, ${end}`,
      );
      await sawLag(title, end);
    }

    await plain.send([
      {topic, value: '1'},
      {topic, value: '2'},
    ]);
    await read(2);
    await sawLag('Две обычные записи прочитаны', 2);
    await transactional.begin();
    await transactional.send([
      {topic, value: 'a'},
      {topic, value: 'b'},
    ]);
    await plain.one({topic, value: '3'});
    const open = 'Транзакция открыта (a, b), за ней обычная запись 3';
    await look(open, 5);
    bench.saw(`${open}: LSO − коммит`, (await admin.stableOffset(topic)) - (await committed(byPosition)));
    bench.saw(`${open}: метрика клиента \`records-lag\``, await byPosition.consumer.lag(partition));
    await transactional.commit();
    await look('Транзакция закоммичена', 6);
    await plain.one({topic, value: '4'});
    await read(7);
    await sawLag('Прочитана ещё одна обычная запись, 4', 7);
    await transactional.begin();
    await transactional.send([
      {topic, value: 'c'},
      {topic, value: 'd'},
    ]);
    await transactional.abort();
    await look('Вторая транзакция (c, d) отменена', 10);
  },
};

/** A `read_committed` consumer with a group of its own for its commits. */
async function reader(bench: Bench, partition: string) {
  const group = bench.name('g');
  const consumer = await bench.consumer({
    'group.id': group,
    'auto.offset.reset': 'earliest',
    'enable.auto.commit': false,
    'isolation.level': 'read_committed',
  });
  await consumer.assign(partition);
  return {group, consumer, upToStable: (topic: string, admin: StableOffsets) => upToStable(consumer, topic, admin)};
}

type StableOffsets = {stableOffset(topic: string): Promise<number>};

/** Everything up to the last stable offset, and what a few more polls bring. */
async function upToStable(consumer: Consumer, topic: string, admin: StableOffsets): Promise<InRecord[]> {
  const records: InRecord[] = [];
  await until('позиция дошла до LSO', 20_000, async () => {
    records.push(...(await consumer.poll(300)));
    return (await consumer.position(`${topic}-0`)) === (await admin.stableOffset(topic));
  });
  for (let more = 0; more < 3; more++) records.push(...(await consumer.poll(300)));
  return records;
}
