import {type Assignment, assignment, type Group, type Key, keysOf, sortedMembers} from './model';

/**
 * Ranges of neighbouring partitions, topic by topic; the first members get one more where it does not divide. Without
 * racks the client's RangeAssignor (2.8, 3.9, 4.4) and the server's (4.4, assignor `range`) give the same.
 */
export function range({topics, members}: Group): Assignment {
  const result = new Map<string, Key[]>(members.map(({id}) => [id, []]));
  const sorted = sortedMembers(members);
  for (const topic of topics) {
    const subscribed = sorted.filter(member => member.topics.includes(topic.name));
    const keys = keysOf(topic);
    const least = Math.floor(keys.length / subscribed.length);
    const withOneMore = keys.length % subscribed.length;
    subscribed.forEach(({id}, i) => {
      const start = least * i + Math.min(i, withOneMore);
      result.get(id)?.push(...keys.slice(start, start + least + (i < withOneMore ? 1 : 0)));
    });
  }
  return assignment(members, result);
}
