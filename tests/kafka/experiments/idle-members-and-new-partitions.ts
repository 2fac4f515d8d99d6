import type {Bench} from '../harness/bench';
import type {Trial} from '../harness/trial';
import {sleep} from '../harness/wait';
import {Members} from './members';
import {type Protocol, protocols} from './protocols';

const patience = 8000;

export const idleMembersAndNewPartitions: Trial = {
  id: 'idle-members-and-new-partitions',
  relies: ['group.initial.rebalance.delay.ms', 'group.consumer.heartbeat.interval.ms'],
  sets: {'heartbeat.interval.ms': '300'},
  async run(bench) {
    const rows = await Promise.all(protocols(bench.line, 10_000).map(protocol => idle(bench, protocol)));
    for (const [did, answer] of rows.flat()) bench.saw(did, answer);
    const found = await Promise.all(
      protocols(bench.line, 10_000).flatMap(protocol =>
        [300_000, 1000].map(age => newPartitions(bench, protocol, age)),
      ),
    );
    for (const [did, answer] of found) bench.saw(did, answer);
  },
};

async function idle(bench: Bench, {label, config}: Protocol): Promise<[string, string][]> {
  const topic = await bench.topic({partitions: 3});
  const members = new Members(bench, [topic], 3, config);
  for (const name of ['c1', 'c2', 'c3', 'c4']) await members.join(name);
  await members.settle();
  const sizes = Object.values(await members.assignment()).map(partitions => partitions.length);
  const rows: [string, string][] = [[`${label}: 4 участника, 3 партиции`, `по ${sizes.sort().reverse().join(', ')}`]];
  for (const name of ['c1', 'c2', 'c3', 'c4']) await members.leave(name);
  return rows;
}

async function newPartitions(bench: Bench, {label, config}: Protocol, maxAge: number): Promise<[string, string]> {
  const topic = await bench.topic({partitions: 3});
  const members = new Members(bench, [topic], 3, {...config, 'metadata.max.age.ms': maxAge});
  for (const name of ['c1', 'c2']) await members.join(name);
  await members.settle();
  await (await bench.admin()).grow(topic, 4);
  await sleep(patience);
  const owned = Object.values(await members.assignment()).flat().length;
  for (const name of ['c1', 'c2']) await members.leave(name);
  const age = maxAge === 1000 ? '`metadata.max.age.ms=1000`' : '`metadata.max.age.ms` по умолчанию';
  return [
    `${label}: добавили четвёртую партицию, ${age}: занята через ${patience / 1000} с`,
    owned === 4 ? 'да' : 'нет',
  ];
}
