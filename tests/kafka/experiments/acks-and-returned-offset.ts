import type {Trial} from '../harness/trial';
import {values, yes} from './say';

export const acksAndReturnedOffset: Trial = {
  id: 'acks-and-returned-offset',
  async run(bench) {
    const topic = await bench.topic({on: [[1, 2, 3]], config: {'min.insync.replicas': 2}});
    for (const acks of ['0', '1', 'all']) {
      const producer = await bench.producer({acks, 'enable.idempotence': false});
      const sent = await producer.one({topic, value: `acks=${acks}`});
      bench.saw(
        `\`acks=${acks}\`: что вернул \`send()\``,
        `offset() = ${sent.offset}, hasOffset() = ${sent.hasOffset}`,
      );
      await producer.close();
    }
    const records = await bench.readAll(topic);
    bench.saw('Все три записи в логе', yes(records.length === 3));
    bench.saw('Порядок в логе', values(records));
  },
};
