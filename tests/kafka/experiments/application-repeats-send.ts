import type {Trial} from '../harness/trial';
import {values} from './say';

export const applicationRepeatsSend: Trial = {
  id: 'application-repeats-send',
  async run(bench) {
    const topic = await bench.topic({on: [[1, 2, 3]]});
    const config = {acks: 'all', 'enable.idempotence': true};
    const first = await bench.producer(config);
    await first.one({topic, key: 'заказ-7', value: 'оплачен'});
    await first.one({topic, key: 'заказ-7', value: 'оплачен'});
    bench.saw(
      'Один продюсер, `send()` вызван дважды с тем же ключом и значением',
      `в логе: ${values(await bench.readAll(topic))}`,
    );
    await first.close();
    const second = await bench.producer(config);
    await second.one({topic, key: 'заказ-7', value: 'оплачен'});
    bench.saw('Продюсер перезапущен, тот же `send()` ещё раз', `в логе: ${values(await bench.readAll(topic))}`);
  },
};
