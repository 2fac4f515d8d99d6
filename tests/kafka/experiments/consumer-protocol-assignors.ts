import type {Bench} from '../harness/bench';
import {sure} from '../harness/sure';
import type {Trial} from '../harness/trial';
import {Members} from './members';

type Rows = [string, string][];

async function comeAndGo(bench: Bench, assignor: string): Promise<Rows> {
  const topic = await bench.topic({partitions: 6});
  const members = new Members(bench, [topic], 6, {'group.protocol': 'consumer', 'group.remote.assignor': assignor});
  const label = `\`${assignor}\``;
  await members.join('c1');
  await members.settle();
  await members.join('c2');
  await members.settle();
  // The order of members is that of their random ids, so only the shape is stable.
  const rows: Rows = [[`${label}: два участника, 6 партиций`, sizes(await members.assignment())]];
  const admin = await bench.admin();
  const before = await admin.group(members.group);
  await members.clear();
  const owned = await members.assignment();
  await members.join('c3');
  const tookMs = await members.settle();
  const now = await members.assignment();
  const events = await members.events();
  rows.push([`${label}: пришёл третий`, sizes(now)]);
  const moved = Object.entries(owned).flatMap(([name, had]) =>
    had.filter(partition => !now[name]?.includes(partition)),
  );
  const revoked = ['c1', 'c2'].flatMap(name =>
    (events[name] ?? []).filter(event => event.type === 'revoked').flatMap(event => event.partitions),
  );
  rows.push([
    `${label}: сколько партиций отозвано у прежних`,
    expected(revoked.length, assignor === 'uniform' ? [2] : [2, 3]),
  ]);
  rows.push([`${label}: отозваны только те, что перешли к другому`, revoked.length === moved.length ? 'да' : 'нет']);
  rows.push([`${label}: успокоилась за`, tookMs < 10_000 ? 'меньше 10 с' : 'больше 10 с']);
  const after = await admin.group(members.group);
  rows.push([`${label}: на сколько выросла эпоха группы`, String(sure(after.epoch) - sure(before.epoch))]);
  rows.push([
    `${label}: эпохи участников равны эпохе группы`,
    after.members.every(m => m.epoch === after.epoch) ? 'да' : 'нет',
  ]);
  rows.push([`${label}: распределение назвал`, `сервер: ${after.assignor}`]);
  await members.leave('c3');
  await members.settle();
  rows.push([`${label}: третий ушёл`, sizes(await members.assignment())]);
  const atLeave = Object.values(await members.events()).flatMap(list => list.filter(event => event.type === 'revoked'));
  const lost = atLeave.flatMap(event => event.partitions).length;
  rows.push([
    `${label}: сколько отозвано у оставшихся, когда третий ушёл`,
    expected(lost, assignor === 'uniform' ? [0] : [0, 1]),
  ]);
  await members.leave('c2');
  await members.leave('c1');
  return rows;
}

async function twoTopics(bench: Bench, assignor: string): Promise<Rows> {
  const topics = [await bench.topic({partitions: 3}), await bench.topic({partitions: 3})];
  const members = new Members(bench, topics, 6, {'group.protocol': 'consumer', 'group.remote.assignor': assignor});
  await members.join('c1');
  await members.settle();
  await members.join('c2');
  await members.settle();
  const rows: Rows = [[`\`${assignor}\`: два топика по 3 партиции, два участника`, sizes(await members.assignment())]];
  await members.leave('c2');
  await members.leave('c1');
  return rows;
}

/** With `range` the number hangs on where the random id of the third member falls. */
const expected = (count: number, possible: number[]): string =>
  possible.includes(count) ? possible.join(' или ') : String(count);

const sizes = (assignment: Record<string, string[]>): string =>
  `по ${Object.values(assignment)
    .map(partitions => partitions.length)
    .sort()
    .join(' и ')}`;

export const consumerProtocolAssignors: Trial = {
  id: 'consumer-protocol-assignors',
  limitMs: 180_000,
  relies: ['group.consumer.heartbeat.interval.ms', 'group.consumer.session.timeout.ms'],
  async run(bench) {
    const all = await Promise.all(
      ['uniform', 'range'].map(async assignor => [
        ...(await comeAndGo(bench, assignor)),
        ...(await twoTopics(bench, assignor)),
      ]),
    );
    for (const [did, answer] of all.flat()) bench.saw(did, answer);
  },
};
