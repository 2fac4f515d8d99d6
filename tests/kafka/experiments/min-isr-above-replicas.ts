import {verdict} from '../harness/clients';
import type {Trial} from '../harness/trial';
import {answered} from './say';

export const minIsrAboveReplicas: Trial = {
  id: 'min-isr-above-replicas',
  async run(bench) {
    let topic = '';
    const created = await verdict(
      bench.topic({on: [[1]], config: {'min.insync.replicas': 2}}).then(name => {
        topic = name;
      }),
      'создан',
    );
    bench.saw('Создание топика: одна реплика, `min.insync.replicas=2`', created);
    for (const acks of ['1', 'all']) {
      const producer = await bench.producer({acks, 'enable.idempotence': false, retries: 0});
      bench.saw(`\`acks=${acks}\`, \`retries=0\``, answered(await producer.one({topic, value: `acks=${acks}`})));
    }
  },
};
