import {sure} from '../harness/sure';
import type {Trial} from '../harness/trial';

export const batchAboveLimit: Trial = {
  id: 'batch-above-limit',
  sets: {'delivery.timeout.ms': '20000', 'request.timeout.ms': '5000'},
  async run(bench) {
    const topic = await bench.topic({config: {'max.message.bytes': 2000}});
    const producer = await bench.producer({
      acks: 'all',
      'batch.size': 100_000,
      'linger.ms': 300,
      'request.timeout.ms': 5000,
      'delivery.timeout.ms': 20_000,
    });
    const sent = await producer.send(Array.from({length: 100}, () => ({topic, size: 100, random: true as const})));
    const metrics = await producer.metrics('batch-split-total');
    bench.saw(
      '100 записей по 100 байт одним батчем, предел топика `max.message.bytes=2000`: принято',
      `${sent.filter(one => !one.error).length} из 100`,
    );
    const splits = sure(metrics['batch-split-total']);
    bench.saw(
      'Сколько раз батч разрезали',
      splits > 20 ? 'больше 20, до истечения delivery.timeout.ms' : splits > 1 ? 'несколько' : splits,
    );
    const records = await bench.readAll(topic);
    bench.saw('Записей в логе', records.length);
    const single = await producer.one({topic, size: 3000, random: true});
    bench.saw('Одна запись 3000 байт в тот же топик', single.error?.class ?? 'принята');
  },
};
