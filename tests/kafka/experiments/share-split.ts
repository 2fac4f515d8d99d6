import type {Bench} from '../harness/bench';
import type {Config, ShareConsumer} from '../harness/clients';
import type {Trial} from '../harness/trial';
import {sleep, until} from '../harness/wait';
import {yes} from './say';

export const shareSplit: Trial = {
  id: 'share-group-split',
  relies: ['group.share.record.lock.duration.ms'],
  async run(bench) {
    await defaultStart(bench);
    const {group, topic, members} = await pair(bench, {});
    const {members: described} = await (await bench.admin()).shareGroup(group);
    bench.saw(
      'Одна партиция, два участника: назначена обоим',
      yes(described.length === 2 && described.every(m => m.partitions.length === 1)),
    );
    await feed(bench, topic, 200, {}, 5);
    await report(bench, '200 батчей по одной записи', members, 200);
    await feed(bench, topic, 300, {'linger.ms': 500, 'batch.size': 1_000_000}, 0);
    await report(bench, 'Один батч из 300 записей', members, 300);
    const limited = await pair(bench, {'share.acquire.mode': 'record_limit', 'max.poll.records': 10});
    await feed(bench, limited.topic, 300, {'linger.ms': 500, 'batch.size': 1_000_000}, 0);
    await report(
      bench,
      'Один батч из 300 записей, `share.acquire.mode=record_limit`, `max.poll.records=10`',
      limited.members,
      300,
    );
  },
};

async function defaultStart(bench: Bench): Promise<void> {
  const topic = await bench.topic();
  const producer = await bench.producer({acks: 'all'});
  await producer.send([
    {topic, value: 'старая 1'},
    {topic, value: 'старая 2'},
  ]);
  const member = await bench.share({'group.id': bench.name('g')});
  await member.subscribe(topic);
  await member.start();
  await sleep(5000);
  const old = (await member.records()).length;
  const [first] = await until('новая запись', 15_000, async () => {
    const records = await member.records();
    // The start of the group is where the log ended at its first fetch, so one new record may come too early.
    await producer.one({topic, value: 'новая'});
    return records.length ? records : undefined;
  });
  bench.saw('Новая группа, `share.auto.offset.reset` не задан: старых записей получено', old);
  bench.saw('Новая группа: первая полученная запись', first?.value ?? '');
  await member.close();
}

/** Two members that already poll one partition. */
async function pair(bench: Bench, config: Config) {
  const topic = await bench.topic();
  const group = bench.name('g');
  const admin = await bench.admin();
  await admin.configureGroup(group, {'share.auto.offset.reset': 'earliest'});
  const members = await Promise.all(
    ['c1', 'c2'].map(async name => {
      const member = await bench.share({'group.id': group, ...config}, name);
      await member.subscribe(topic);
      await member.start();
      return member;
    }),
  );
  await until('оба участника получили партицию', 20_000, async () => {
    const state = await admin.shareGroup(group);
    return state.members.length === 2 && state.members.every(member => member.partitions.length === 1);
  });
  await sleep(2000);
  return {topic, group, members};
}

async function feed(bench: Bench, topic: string, count: number, config: Config, gapMs: number): Promise<void> {
  const producer = await bench.producer({acks: 'all', ...config});
  await producer.send(
    Array.from({length: count}, (_, i) => ({topic, value: `v${i}`})),
    gapMs ? {oneByOne: true, gapMs} : {},
  );
  await producer.close();
}

async function report(bench: Bench, title: string, members: ShareConsumer[], total: number): Promise<void> {
  const got = members.map(() => [] as string[]);
  await until('все записи розданы', 20_000, async () => {
    for (const [i, member] of members.entries()) {
      got[i]?.push(...(await member.records()).map(record => `${record.partition}-${record.offset}`));
    }
    return got.flat().length >= total;
  });
  await sleep(500);
  bench.saw(
    `${title}: каждая досталась ровно одному`,
    yes(got.flat().length === total && new Set(got.flat()).size === total),
  );
  const busy = got.filter(one => one.length > 0).length;
  bench.saw(`${title}: сколько участников получили записи`, busy === 2 ? 'оба' : `один, все ${total}`);
}
