import {type Assignment, assignment, compareText, type Group, type Key, keysOf, sortedMembers} from './model';

/** All partitions of all topics dealt out in turn; members not subscribed to a topic are passed over. As RoundRobinAssignor of 2.8, 3.9 and 4.4. */
export function roundRobin({topics, members}: Group): Assignment {
  const result = new Map<string, Key[]>(members.map(({id}) => [id, []]));
  const sorted = sortedMembers(members);
  let turn = 0;
  for (const topic of [...topics].sort((a, b) => compareText(a.name, b.name))) {
    if (!members.some(member => member.topics.includes(topic.name))) continue;
    for (const key of keysOf(topic)) {
      while (!sorted[turn % sorted.length]?.topics.includes(topic.name)) turn++;
      const member = sorted[turn % sorted.length];
      turn++;
      if (member) result.get(member.id)?.push(key);
    }
  }
  return assignment(members, result);
}
