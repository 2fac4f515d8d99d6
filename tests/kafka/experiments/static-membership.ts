import type {Bench} from '../harness/bench';
import {sure} from '../harness/sure';
import type {Trial} from '../harness/trial';
import {sleep, until} from '../harness/wait';
import {Members} from './members';
import {type Protocol, protocols} from './protocols';
import {yes} from './say';

export const staticMembership: Trial = {
  id: 'static-membership',
  limitMs: 150_000,
  relies: ['group.consumer.session.timeout.ms', 'group.min.session.timeout.ms', 'group.initial.rebalance.delay.ms'],
  sets: {'session.timeout.ms': '5000', 'heartbeat.interval.ms': '300'},
  async run(bench) {
    const rows = await Promise.all(protocols(bench.line, 5000).map(protocol => scenario(bench, protocol)));
    for (const [did, answer] of rows.flat()) bench.saw(did, answer);
  },
};

async function scenario(bench: Bench, {label, config, sessionMs}: Protocol): Promise<[string, string][]> {
  const rows: [string, string][] = [];
  const topic = await bench.topic({partitions: 4});

  const dynamic = new Members(bench, [topic], 4, config);
  await dynamic.join('c1');
  await dynamic.settle();
  await dynamic.join('c2');
  await dynamic.settle();
  await dynamic.clear();
  await dynamic.leave('c2');
  await dynamic.settle();
  await dynamic.join('c2');
  await dynamic.settle();
  rows.push([
    `${label}: обычный участник перезапущен — слушатель соседа вызван`,
    yes(sure((await dynamic.events()).c1).length > 0),
  ]);
  await dynamic.leave('c2');
  await dynamic.leave('c1');

  const members = new Members(bench, [topic], 4, config);
  const joinStatic = (name: string, id: string) => members.join(name, {'group.instance.id': id});
  await joinStatic('c1', 'i1');
  await members.settle();
  await joinStatic('c2', 'i2');
  await members.settle();
  await members.clear();
  const owned = await members.assignment();
  const generation = async () => (await members.member('c1').meta()).generation;
  const before = await generation();
  await members.leave('c2');
  await sleep(700);
  await joinStatic('c2', 'i2');
  await members.settle();
  const restarted = await members.assignment();
  const title = `${label}: статический участник перезапущен в пределах сессии`;
  rows.push([`${title} — слушатель соседа вызван`, yes(sure((await members.events()).c1).length > 0)]);
  rows.push([`${title} — поколение (эпоха) выросло`, yes((await generation()) > before)]);
  rows.push([`${title} — партиции те же`, yes(members.short(sure(owned.c2)) === members.short(sure(restarted.c2)))]);

  await members.leave('c2');
  await sleep(2000);
  const silent = await members.assignment();
  rows.push([
    `${label}: статический участник закрыт и не вернулся, сессия ещё идёт — партиций у соседа`,
    `${sure(silent.c1).length} из 4`,
  ]);
  await members.settle(sessionMs * 4);
  rows.push([`${label}: сессия истекла — партиций у соседа`, `${sure((await members.assignment()).c1).length} из 4`]);

  await joinStatic('c2', 'i2');
  await members.settle();
  await members.clear();
  await joinStatic('c3', 'i2');
  const refused = await until('одному из двух отказали', 20_000, async () => {
    const events = await members.events();
    for (const name of ['c2', 'c3']) {
      const failed = events[name]?.find(event => event.type === 'failed');
      if (failed) return `${name === 'c2' ? 'первому' : 'второму'}: ${failed.error?.class}`;
    }
    return undefined;
  });
  rows.push([`${label}: два живых участника с одним \`group.instance.id\` — кому отказано`, refused]);
  return rows;
}
