import type {Bench} from '../harness/bench';
import {verdict} from '../harness/clients';
import type {Trial} from '../harness/trial';
import {Members} from './members';
import {type Protocol, protocols} from './protocols';
import {yes} from './say';

export const silenceWithinMaxPoll: Trial = {
  id: 'silence-within-max-poll',
  relies: ['group.min.session.timeout.ms', 'group.consumer.session.timeout.ms', 'group.initial.rebalance.delay.ms'],
  sets: {'session.timeout.ms': '2000', 'heartbeat.interval.ms': '300'},
  async run(bench) {
    const rows = await Promise.all(protocols(bench.line, 2000).map(protocol => silence(bench, protocol)));
    for (const [did, answer] of rows.flat()) bench.saw(did, answer);
  },
};

async function silence(bench: Bench, {label, config, sessionMs}: Protocol): Promise<[string, string][]> {
  const topic = await bench.topic({partitions: 2});
  const members = new Members(bench, [topic], 2, config);
  const slow = await members.join('c1');
  await members.settle();
  await members.join('c2');
  await members.settle();
  await members.clear();
  const before = (await slow.meta()).generation;
  await slow.work(sessionMs * 2.5);
  const committed = await verdict(slow.commitSync());
  const events = await members.events();
  const title = `${label}: \`poll()\` не вызывали 2,5 × \`session.timeout.ms\``;
  return [
    [`${title} — партиции отозваны`, members.heard(events, 'revoked', 'lost')],
    [`${title} — поколение (эпоха) выросло`, yes((await slow.meta()).generation > before)],
    [`${title} — \`commitSync()\` после паузы`, committed],
  ];
}
