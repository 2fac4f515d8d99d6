import type {Bench} from '../harness/bench';
import type {Trial} from '../harness/trial';
import {explicitMember, taken, takenOne} from './share-acknowledge';

export const shareLock: Trial = {
  id: 'share-group-lock',
  relies: ['group.share.record.lock.duration.ms', 'group.share.min.record.lock.duration.ms'],
  async run(bench) {
    const topic = await bench.topic();
    const group = bench.name('g');
    const producer = await bench.producer({acks: 'all'});
    const write = (value: string) => producer.one({topic, value});
    const first = await explicitMember(bench, topic, group);
    await write('молчание');
    const held = await takenOne(first);
    const since = Date.now();
    const second = await explicitMember(bench, topic, group);
    const again = await takenOne(second);
    const waited = Date.now() - since;
    bench.saw('Первый молчит: кто получил запись', `второй, попытка ${again.delivery}`);
    bench.saw('Когда', waited > 2000 ? 'по истечении блокировки' : 'раньше истечения блокировки');
    await first.acknowledge(held, 'ACCEPT');
    const late = Object.values(await first.commitSync())[0];
    bench.saw('Первый подтверждает запись, которая уже у второго', late?.class ?? 'принято');
    await second.acknowledge(again, 'ACCEPT');
    await second.commitSync();

    await write('продление');
    const long = await takenOne(second);
    let stolen = 0;
    let renewed = long;
    for (let i = 0; i < 4; i++) {
      await second.acknowledge(renewed, 'RENEW');
      await second.commitSync();
      stolen += (await first.poll(1500)).length;
      // A renewed record comes again from the next poll().
      renewed = await takenOne(second);
    }
    bench.saw('Продлённую запись следующий `poll()` вернул тому же участнику, попытка', renewed.delivery ?? '—');
    bench.saw('`RENEW` каждые 1,5 с в течение двух сроков блокировки: запись ушла к другому', stolen ? 'да' : 'нет');
    await second.acknowledge(renewed, 'ACCEPT');
    bench.saw('После `RENEW` запись подтверждена', Object.values(await second.commitSync())[0]?.class ?? 'принято');

    await closed(bench, 'explicit', 'Явный режим, `close()` без подтверждения');
    await closed(bench, 'implicit', 'Неявный режим, `close()` сразу после `poll()`');
  },
};

/** A member takes a record and closes; the lock is too long to expire meanwhile. */
async function closed(bench: Bench, mode: string, title: string): Promise<void> {
  const topic = await bench.topic();
  const group = bench.name('g');
  await (await bench.admin()).configureGroup(group, {'share.record.lock.duration.ms': 60_000});
  await (await bench.producer({acks: 'all'})).one({topic, value: 'закрытие'});
  const leaving = await explicitMember(bench, topic, group, {'share.acknowledgement.mode': mode});
  await taken(leaving);
  await leaving.close();
  const heir = await explicitMember(bench, topic, group);
  const inherited = await taken(heir, 12_000).catch(() => []);
  const [record] = inherited;
  bench.saw(
    `${title}: другой участник`,
    record ? `получил её, не дожидаясь конца блокировки, попытка ${record.delivery}` : 'её не получил',
  );
}
