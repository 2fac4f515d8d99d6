import type {Bench} from '../harness/bench';
import type {Trial} from '../harness/trial';
import {until} from '../harness/wait';

const retention = 3000;

export const timeRetention: Trial = {
  id: 'time-retention',
  relies: ['log.retention.check.interval.ms', 'log.initial.task.delay.ms', 'log.segment.delete.delay.ms'],
  sets: {'retention.ms': String(retention)},
  async run(bench) {
    const config = {'retention.ms': retention};
    const [lonely, growing, rolling] = [
      await bench.topic({config}),
      await bench.topic({config}),
      await bench.topic({config: {...config, 'segment.ms': 1000}}),
    ];
    const [alone, fed, rolled] = await Promise.all([
      fate(bench, lonely, false),
      fate(bench, growing, true),
      fate(bench, rolling, true),
    ]);
    bench.saw('Одна запись, больше никто не пишет: через 10 сроков хранения', alone);
    bench.saw('Та же запись, но в сегмент пишут каждые 300 мс: через 10 сроков хранения', fed);
    bench.saw('Пишут каждые 300 мс, но `segment.ms=1000`: через 10 сроков хранения', rolled);
  },
};

/** Whether the first record is still there; a lone one is looked for until it goes. */
async function fate(bench: Bench, topic: string, feed: boolean): Promise<string> {
  const producer = await bench.producer({acks: 'all'});
  await producer.one({topic, value: 'первая'});
  const admin = await bench.admin();
  const found = until(
    'первая запись удалена',
    retention * 10,
    async () => (await admin.startOffset(topic)) > 0,
    500,
  ).then(
    () => 'удалена',
    () => 'на месте',
  );
  if (feed) {
    const records = Array.from({length: (retention * 10) / 300}, () => ({topic, value: 'новая'}));
    await producer.post(records, {gapMs: 300});
  }
  return found;
}
