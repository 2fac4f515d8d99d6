import type {Bench} from '../harness/bench';
import type {Config} from '../harness/clients';
import type {Trial} from '../harness/trial';
import {Members} from './members';

const assignors: [string, Config][] = [
  ['По умолчанию', {}],
  ...['RangeAssignor', 'RoundRobinAssignor', 'StickyAssignor', 'CooperativeStickyAssignor'].map(
    (name): [string, Config] => [
      `\`${name}\``,
      {'partition.assignment.strategy': `org.apache.kafka.clients.consumer.${name}`},
    ],
  ),
];

type Rows = [string, string][];

/** Two members, a third comes and goes. */
async function comeAndGo(bench: Bench, label: string, config: Config): Promise<Rows> {
  const topic = await bench.topic({partitions: 6});
  const members = new Members(bench, [topic], 6, config);
  await members.join('c1');
  await members.settle();
  await members.join('c2');
  await members.settle();
  const rows: Rows = [[`${label}: два участника, 6 партиций`, members.say(await members.assignment())]];
  const generation = async () => (await members.member('c1').meta()).generation;
  await members.clear();
  const before = await generation();
  await members.join('c3');
  await members.settle();
  rows.push([`${label}: пришёл третий`, members.say(await members.assignment())]);
  rows.push([
    `${label}: отозвано у прежних, когда пришёл третий`,
    members.heard(await members.events(), 'revoked', 'lost'),
  ]);
  rows.push([`${label}: на сколько выросло поколение группы`, String((await generation()) - before)]);
  await members.leave('c3');
  await members.settle();
  rows.push([`${label}: третий ушёл`, members.say(await members.assignment())]);
  rows.push([
    `${label}: отозвано у оставшихся, когда третий ушёл`,
    members.heard(await members.events(), 'revoked', 'lost'),
  ]);
  await members.leave('c2');
  await members.leave('c1');
  return rows;
}

async function twoTopics(bench: Bench, topics: string[], label: string, config: Config): Promise<Rows> {
  const members = new Members(bench, topics, 6, config);
  await members.join('c1');
  await members.settle();
  await members.join('c2');
  await members.settle();
  const rows: Rows = [
    [`${label}: два топика (a, b) по 3 партиции, два участника`, members.say(await members.assignment())],
  ];
  await members.leave('c2');
  await members.leave('c1');
  return rows;
}

export const classicAssignors: Trial = {
  id: 'classic-assignors',
  limitMs: 180_000,
  relies: ['group.initial.rebalance.delay.ms'],
  sets: {'heartbeat.interval.ms': '300'},
  async run(bench) {
    // In 2.8 what the sticky assignors do hangs on the names of the topics, so they are always the same.
    const topics = await Promise.all(['orders', 'payments'].map(name => bench.topic({name, partitions: 3})));
    const all = await Promise.all(
      assignors.map(async ([label, config]) => [
        ...(await comeAndGo(bench, label, config)),
        ...(await twoTopics(bench, topics, label, config)),
      ]),
    );
    for (const [did, answer] of all.flat()) bench.saw(did, answer);
  },
};
