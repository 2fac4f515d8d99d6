import type {Trial} from '../harness/trial';
import {answered, values} from './say';

export const acksAllBelowMinIsr: Trial = {
  id: 'acks-all-below-min-isr',
  disturbs: true,
  relies: ['replica.lag.time.max.ms'],
  sets: {'request.timeout.ms': '1500', 'delivery.timeout.ms': '4000'},
  async run(bench) {
    const [leader, ...followers] = await bench.brokers();
    const topic = await bench.topic({on: [[leader, ...followers]], config: {'min.insync.replicas': 2}});
    bench.cluster.freeze(...followers);
    await bench.isr(topic, [leader]);
    bench.saw('ISR после заморозки двух фолловеров', 'только лидер');
    for (const acks of ['0', '1', 'all']) {
      const producer = await bench.producer({
        acks,
        'enable.idempotence': false,
        retries: 0,
        'request.timeout.ms': 5000,
      });
      bench.saw(`\`acks=${acks}\`, \`retries=0\``, answered(await producer.one({topic, value: `acks=${acks}`})));
    }
    const patient = await bench.producer({
      acks: 'all',
      'linger.ms': 0,
      'request.timeout.ms': 1500,
      'delivery.timeout.ms': 4000,
    });
    bench.saw(
      '`acks=all`, повторы по умолчанию, `delivery.timeout.ms=4000`',
      answered(await patient.one({topic, value: 'с повторами'})),
    );
    const refusal = patient.warnings().some(line => line.includes('NOT_ENOUGH_REPLICAS'));
    bench.saw('Что было причиной повторов, по логу продюсера', refusal ? 'NOT_ENOUGH_REPLICAS' : 'не названа');
    bench.cluster.wake(...followers);
    await bench.isr(topic, [leader, ...followers]);
    bench.saw('Что в логе, когда фолловеры вернулись', values(await bench.readAll(topic)));
  },
};
