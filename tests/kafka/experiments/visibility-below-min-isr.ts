import type {Trial} from '../harness/trial';
import {sleep} from '../harness/wait';
import {values, yes} from './say';

export const visibilityBelowMinIsr: Trial = {
  id: 'visibility-below-min-isr',
  disturbs: true,
  relies: ['replica.lag.time.max.ms'],
  async run(bench) {
    const [leader, ...followers] = await bench.brokers();
    const topic = await bench.topic({on: [[leader, ...followers]], config: {'min.insync.replicas': 2}});
    const warm = await bench.producer({acks: 'all'});
    await warm.one({topic, value: 'при полном ISR'});
    await sleep(800);
    bench.cluster.freeze(...followers);
    await bench.isr(topic, [leader]);
    const producer = await bench.producer({acks: 1, 'enable.idempotence': false, retries: 0});
    const sent = await producer.one({topic, value: 'acks=1 при одном лидере'});
    bench.saw(
      'В ISR один лидер: запись с `acks=1` подтверждена',
      sent.error ? sent.error.class : `да, смещение ${sent.offset}`,
    );
    await sleep(2000);
    bench.saw('Через 2 с: что прочитал консьюмер с начала', values(await bench.readAll(topic)));
    bench.saw('Через 2 с: конец партиции для консьюмера', await bench.endOffset(topic));
    bench.cluster.wake(...followers);
    await bench.isr(topic, [leader, ...followers]);
    const after = await bench.readAll(topic);
    bench.saw('Фолловеры вернулись: что прочитал консьюмер', values(after));
    bench.saw('Запись не пропала', yes(after.length === 2));
  },
};
