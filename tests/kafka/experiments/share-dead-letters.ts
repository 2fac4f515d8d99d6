import type {Bench} from '../harness/bench';
import {type Config, type InRecord, verdict} from '../harness/clients';
import type {Trial} from '../harness/trial';
import {sleep} from '../harness/wait';
import {yes} from './say';
import {explicitMember, takenOne} from './share-acknowledge';

const name = 'errors.deadletterqueue.topic.name';
const allowed = {'errors.deadletterqueue.group.enable': true};

export const shareDeadLetters: Trial = {
  id: 'share-group-dead-letters',
  async run(bench) {
    const admin = await bench.admin();
    bench.saw(
      `Настройка группы \`${name}\` без приставки \`dlq.\``,
      await verdict(admin.configureGroup('g-prefix', {[name]: 'orders-errors'}), 'принята'),
    );
    bench.saw(
      `\`${name}\` с именем топика, которого нет`,
      await verdict(admin.configureGroup('g-missing', {[name]: 'dlq.missing'}), 'принята'),
    );
    await reject(
      bench,
      'dlq.closed',
      {},
      {},
      'Топик DLQ есть, но без `errors.deadletterqueue.group.enable=true`: отвергнутая (`REJECT`) запись',
    );
    const [bare] = await reject(bench, 'dlq.bare', allowed, {}, 'Топик DLQ разрешён: отвергнутая запись');
    bench.saw('Ключ и значение в DLQ по умолчанию', `${bare?.key ?? 'null'} и ${bare?.value ?? 'null'}`);
    bench.saw('Заголовки в DLQ', Object.keys(bare?.headers ?? {}).join(', '));
    const [copy] = await reject(
      bench,
      'dlq.copy',
      allowed,
      {'errors.deadletterqueue.copy.record.enable': true},
      'С `errors.deadletterqueue.copy.record.enable=true`: отвергнутая запись',
    );
    bench.saw('Ключ и значение в DLQ с копированием', `${copy?.key ?? 'null'} и ${copy?.value ?? 'null'}`);
    const [worn] = await reject(
      bench,
      'dlq.worn',
      allowed,
      {},
      'Запись, у которой кончились попытки (5 × `RELEASE`)',
      true,
    );
    bench.saw('Попыток в заголовке: отвергнутая и исчерпавшая попытки', `${count(bare)} и ${count(worn)}`);
    bench.saw('Причины в заголовках у них разные', yes(message(bare) !== message(worn)));
  },
};

const count = (record?: InRecord): string => record?.headers['__dlq.errors.delivery.count'] ?? '—';
const message = (record?: InRecord): string => record?.headers['__dlq.errors.message'] ?? '—';

/** One record that a group with this dead-letter topic refuses; returns what arrived there. */
async function reject(
  bench: Bench,
  dlq: string,
  topicConfig: Config,
  groupConfig: Config,
  title: string,
  wearOut = false,
): Promise<InRecord[]> {
  await bench.topic({name: dlq, config: topicConfig});
  const topic = await bench.topic();
  const group = bench.name('g');
  const configured = await verdict((await bench.admin()).configureGroup(group, {[name]: dlq, ...groupConfig}), '');
  if (configured) {
    bench.saw(title, `настройка группы: ${configured}`);
    return [];
  }
  await (await bench.producer({acks: 'all'})).one({topic, key: 'заказ-7', value: 'испорчено'});
  const member = await explicitMember(bench, topic, group);
  for (let i = 0; i < (wearOut ? 5 : 1); i++) {
    const record = await takenOne(member);
    await member.acknowledge(record, wearOut ? 'RELEASE' : 'REJECT');
    await member.commitSync();
  }
  for (let i = 0; i < 8; i++) {
    await sleep(500);
    const found = await bench.readAll(dlq);
    if (found.length) {
      bench.saw(title, 'пришла в DLQ');
      return found;
    }
  }
  bench.saw(title, 'в DLQ не пришла');
  return [];
}
