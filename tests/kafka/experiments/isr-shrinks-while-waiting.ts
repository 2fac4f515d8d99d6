import type {Bench} from '../harness/bench';
import {sure} from '../harness/sure';
import type {Trial} from '../harness/trial';
import {sleep} from '../harness/wait';
import {answered, values} from './say';

const requestTimeout = 12_000;

export const isrShrinksWhileWaiting: Trial = {
  id: 'isr-shrinks-while-waiting',
  disturbs: true,
  relies: ['replica.lag.time.max.ms'],
  sets: {'request.timeout.ms': String(requestTimeout)},
  async run(bench) {
    for (const writeMeanwhile of [false, true]) {
      while (!(await shrink(bench, writeMeanwhile))) await bench.heal();
      await bench.heal();
    }
  },
};

/** False if the ISR shrank before the record came, which a busy machine may bring about: nothing is written down then. */
async function shrink(bench: Bench, writeMeanwhile: boolean): Promise<boolean> {
  const [leader, healthy, frozen] = await bench.brokers();
  const topic = await bench.topic({on: [[leader, healthy, frozen]], config: {'min.insync.replicas': 3}});
  const config = {'enable.idempotence': false, retries: 0, 'linger.ms': 0, 'request.timeout.ms': requestTimeout};
  const all = await bench.producer({acks: 'all', ...config});
  const one = await bench.producer({acks: 1, ...config});
  await all.one({topic, value: 'первая'});
  await one.one({topic, value: 'вторая'});
  await sleep(800);
  bench.cluster.freeze(frozen);
  await sleep(900);
  await all.post([{topic, value: 'ждёт ISR'}]);
  const title = writeMeanwhile ? 'После сокращения ISR записали ещё раз с `acks=1`' : 'Больше никто не пишет';
  if (writeMeanwhile) {
    await bench.isr(topic, [leader, healthy]);
    await one.one({topic, value: 'acks=1 после сокращения'});
  }
  const [sent] = await all.collect();
  const end = answered(sure(sent));
  bench.cluster.wake(frozen);
  if (end === 'NotEnoughReplicasException') return false;
  bench.saw(`${title}: чем кончился \`acks=all\`, начатый до сокращения`, end);
  await bench.isr(topic, [leader, healthy, frozen]);
  bench.saw(`${title}: лог после возвращения фолловера`, values(await bench.readAll(topic)));
  return true;
}
