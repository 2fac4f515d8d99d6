import type {Bench} from '../harness/bench';
import type {InRecord} from '../harness/clients';
import type {Trial} from '../harness/trial';
import {sleep, until} from '../harness/wait';
import {yes} from './say';

export const compaction: Trial = {
  id: 'compaction',
  limitMs: 180_000,
  relies: ['log.cleaner.backoff.ms', 'log.segment.delete.delay.ms'],
  sets: {'segment.ms': '1000', 'min.cleanable.dirty.ratio': '0.01', 'delete.retention.ms': '3000'},
  async run(bench) {
    const config = {'cleanup.policy': 'compact', 'min.cleanable.dirty.ratio': 0.01, 'delete.retention.ms': 3000};
    const small = await bench.topic({config: {...config, 'segment.ms': 1000}});
    const big = await bench.topic({config});
    for (const topic of [small, big]) await fill(bench, topic);
    await sleep(1500);
    const feeder = await bench.producer({acks: 'all'});
    // A segment is closed by the next record, and only closed ones are compacted.
    await feeder.one({topic: small, key: 'c', value: '1'});
    const compacted = await until('лог сжат', 60_000, async () => {
      const records = await bench.readAll(small);
      return records.filter(record => record.key === 'a').length === 1 && records;
    });
    bench.saw('Записали a=1, a=2, b=1, a=3, b=null, затем c=1 в новый сегмент; после сжатия', show(compacted));
    const gone = await until(
      'пометка об удалении исчезла',
      60_000,
      async () => {
        await feeder.one({topic: small, key: 'c', value: 'ещё'});
        return (await bench.readAll(small)).every(record => record.key !== 'b');
      },
      1000,
    ).catch(() => false);
    bench.saw('Прошло больше `delete.retention.ms`, в топик пишут: пометка об удалении `b=null` исчезла', yes(gone));
    bench.saw('Те же записи в одном активном сегменте, столько же времени спустя', show(await bench.readAll(big)));
  },
};

async function fill(bench: Bench, topic: string): Promise<void> {
  const producer = await bench.producer({acks: 'all'});
  const records: [string, string | null][] = [
    ['a', '1'],
    ['a', '2'],
    ['b', '1'],
    ['a', '3'],
    ['b', null],
  ];
  await producer.send(records.map(([key, value]) => ({topic, key, value})));
}

const show = (records: InRecord[]): string =>
  records.map(record => `${record.offset}: ${record.key}=${record.value}`).join(', ');
