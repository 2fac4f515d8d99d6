import type {Bench} from '../harness/bench';
import type {Trial} from '../harness/trial';
import {sleep} from '../harness/wait';

export const transactionIsolation: Trial = {
  id: 'transaction-isolation',
  async run(bench) {
    const topic = await bench.topic({on: [[1, 2, 3]]});
    const transactional = await bench.producer({'transactional.id': bench.name('tx')});
    const plain = await bench.producer({acks: 'all'});
    await transactional.init();

    await transactional.begin();
    await transactional.send([
      {topic, value: 'a'},
      {topic, value: 'b'},
    ]);
    await plain.one({topic, value: 'обычная 1'});
    await look(bench, topic, 'Транзакция открыта (a, b), за ней обычная запись');
    await transactional.commit();
    await sleep(500);
    await look(bench, topic, 'Транзакция закоммичена');

    await transactional.begin();
    await transactional.send([{topic, value: 'c'}]);
    await plain.one({topic, value: 'обычная 2'});
    await transactional.abort();
    await sleep(500);
    await look(bench, topic, 'Вторая транзакция (c) отменена');
  },
};

async function look(bench: Bench, topic: string, title: string): Promise<void> {
  for (const level of ['read_uncommitted', 'read_committed']) {
    const records = await bench.readAll(topic, {'isolation.level': level});
    bench.saw(
      `${title}: \`${level}\` видит`,
      records.map(record => `${record.offset}: ${record.value}`).join(', ') || 'ничего',
    );
  }
  const admin = await bench.admin();
  bench.saw(
    `${title}: конец партиции для \`read_uncommitted\` и \`read_committed\``,
    `${await admin.endOffset(topic)} и ${await admin.stableOffset(topic)}`,
  );
}
