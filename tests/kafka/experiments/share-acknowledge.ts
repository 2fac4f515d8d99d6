import type {Bench} from '../harness/bench';
import {type InRecord, type ShareConsumer, verdict} from '../harness/clients';
import {sure} from '../harness/sure';
import type {Trial} from '../harness/trial';
import {until} from '../harness/wait';

/** A member in explicit mode of a new group that reads from the beginning. */
export async function explicitMember(bench: Bench, topic: string, group: string, config = {}): Promise<ShareConsumer> {
  await (await bench.admin()).configureGroup(group, {'share.auto.offset.reset': 'earliest'});
  const member = await bench.share({'group.id': group, 'share.acknowledgement.mode': 'explicit', ...config});
  await member.subscribe(topic);
  return member;
}

/** The next batch, waited for. */
export const taken = (member: ShareConsumer, limitMs = 20_000): Promise<InRecord[]> =>
  until('записи', limitMs, async () => {
    const records = await member.poll(500);
    return records.length ? records : undefined;
  });

/** The first record of the next batch. */
export const takenOne = async (member: ShareConsumer): Promise<InRecord> => sure((await taken(member))[0]);

export const shareAcknowledge: Trial = {
  id: 'share-group-acknowledge',
  async run(bench) {
    const topic = await bench.topic();
    const producer = await bench.producer({acks: 'all'});
    await producer.send(['принять', 'отвергнуть', 'вернуть'].map(value => ({topic, value})));
    const member = await explicitMember(bench, topic, bench.name('g'));
    const records = await taken(member);
    bench.saw('Первая выдача', records.map(record => `${record.value} (попытка ${record.delivery})`).join(', '));
    bench.saw('`poll()`, пока полученные записи не подтверждены', await verdict(member.poll(500)));
    await member.acknowledge(sure(records[0]), 'ACCEPT');
    await member.acknowledge(sure(records[1]), 'REJECT');
    await member.acknowledge(sure(records[2]), 'RELEASE');
    const errors = Object.values(await member.commitSync()).filter(Boolean);
    bench.saw('`ACCEPT`, `REJECT`, `RELEASE` по одной, затем `commitSync()`', errors[0]?.class ?? 'выполнено');

    const deliveries: (number | null)[] = [];
    let others = 0;
    for (;;) {
      const again = await member.poll(2000);
      if (!again.length) break;
      for (const record of again) {
        if (record.value === 'вернуть') deliveries.push(record.delivery);
        else others++;
        await member.acknowledge(record, 'RELEASE');
      }
      await member.commitSync();
    }
    bench.saw('Принятая и отвергнутая записи пришли ещё раз', others ? 'да' : 'нет');
    bench.saw('Возвращаем (`RELEASE`) снова и снова: номера попыток', deliveries.join(', '));
    await producer.one({topic, value: 'следующая'});
    const next = await takenOne(member);
    bench.saw('После последней попытки группа читает дальше', next.value ?? '');
    await member.acknowledge(next, 'ACCEPT');
    bench.saw(
      'Подтвердить одну запись дважды',
      await verdict(
        member
          .acknowledge(next, 'ACCEPT')
          .then(() => member.commitSync())
          .then(() => member.acknowledge(next, 'ACCEPT')),
      ),
    );
  },
};
