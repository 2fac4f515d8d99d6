import type {Trial} from '../harness/trial';
import {answered} from './say';

const megabyte = 1_000_000;

export const bigRecordSmallFetch: Trial = {
  id: 'big-record-small-fetch',
  async run(bench) {
    const topic = await bench.topic({
      on: [[1, 2, 3]],
      config: {'max.message.bytes': 6 * megabyte, 'min.insync.replicas': 3},
    });
    const producer = await bench.producer({
      acks: 'all',
      'max.request.size': 6 * megabyte,
      'delivery.timeout.ms': 60_000,
    });
    bench.saw(
      'Запись 5 МБ, `acks=all`, `min.insync.replicas=3`, у фолловеров `replica.fetch.max.bytes` по умолчанию',
      answered(await producer.one({topic, size: 5 * megabyte, random: true})),
    );
    await producer.one({topic, value: 'маленькая'});
    const records = await bench.readAll(topic, {'max.partition.fetch.bytes': 1000, 'fetch.max.bytes': 1000});
    bench.saw(
      'Консьюмер с `max.partition.fetch.bytes=1000` и `fetch.max.bytes=1000` прочитал',
      records.map(record => `${record.size} байт`).join(', '),
    );
  },
};
