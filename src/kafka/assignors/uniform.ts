import {HashOrderedMap} from '../javaHash';
import {type Assignment, assignment, existing, type Group, type Key, keyOf, type Member} from './model';
import {inHashOrder} from './stickyMembers';
import {uniformMixed} from './uniformMixed';

/** Numbers in the order of a Java HashSet of them: by bin. */
function inSetOrder(numbers: readonly number[]): number[] {
  const set = new HashOrderedMap<true>(Number);
  for (const number of numbers) set.set(String(number), true);
  return set.keys().map(Number);
}

function keysByTopic(group: Group, {owned = []}: Member): [topic: string, keys: Key[]][] {
  return group.topics
    .map(({name}): [string, Key[]] => {
      const numbers = owned.filter(({topic}) => topic === name).map(({partition}) => partition);
      return [name, inSetOrder(numbers).map(partition => keyOf({topic: name, partition}))];
    })
    .filter(([, keys]) => keys.length > 0);
}

/** UniformHomogeneousAssignmentBuilder: all members have the same topics. */
function uniformSame(group: Group, members: readonly Member[]): Map<string, Key[]> {
  const subscribed = group.topics.filter(({name}) => members[0]?.topics.includes(name));
  const claimed = new Set(members.flatMap(({owned = []}) => owned.map(keyOf)));
  const all = subscribed.flatMap(({name, partitions}) =>
    Array.from({length: partitions}, (_, partition) => keyOf({topic: name, partition})),
  );
  const unassigned = all.filter(key => !claimed.has(key));
  const least = Math.floor(all.length / members.length);
  let withOneMore = all.length % members.length;

  const result = new Map<string, Key[]>();
  const unfilled: {id: string; room: number}[] = [];
  members.forEach((member, i) => {
    let mayTakeExtra = withOneMore > 0;
    let room = least + (mayTakeExtra ? 1 : 0);
    const kept: Key[] = [];
    for (const [topic, keys] of keysByTopic(group, member)) {
      if (!subscribed.some(({name}) => name === topic)) continue;
      const keep = Math.min(room, keys.length);
      kept.push(...keys.slice(0, keep));
      unassigned.push(...keys.slice(keep));
      room -= keep;
    }
    // The extra partition is left to others as long as enough of them follow: the last members must take it.
    if (room > 0 && mayTakeExtra && members.length - i > withOneMore) {
      room--;
      mayTakeExtra = false;
    }
    if (room > 0) unfilled.push({id: member.id, room});
    if (mayTakeExtra) withOneMore--;
    result.set(member.id, kept);
  });
  for (const {id, room} of unfilled) existing(result, id).push(...unassigned.splice(0, room));
  return result;
}

/**
 * The server's assignor `uniform` (KIP-848), as UniformAssignor of 4.4.0. `owned` is the member's target so far. The
 * order of `group.topics` stands for the order of their ids: equal to Java where the ids sort and hash that way.
 */
export function uniform(group: Group): Assignment {
  const members = inHashOrder(group.members);
  const [first] = members;
  if (!first || members.every(({topics}) => topics.length === 0)) return assignment(group.members, new Map());
  const same = members.every(
    ({topics}) => topics.length === first.topics.length && topics.every(t => first.topics.includes(t)),
  );
  return assignment(group.members, same ? uniformSame(group, members) : uniformMixed(group, members));
}
