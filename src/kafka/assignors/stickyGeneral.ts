import {HashOrderedMap} from '../javaHash';
import {
  compareKeys,
  compareText,
  existing,
  type Group,
  type Key,
  keyHash,
  keyOf,
  keysOf,
  type Member,
  topicOf,
} from './model';
import {inHashOrder, noGeneration, type Ownership} from './stickyMembers';

interface Claim {
  id: string;
  generation: number;
}

/** What the balancing starts from: who has what now, and who had it in the generation before. */
interface Past {
  current: Map<string, Key[]>;
  previous: Map<Key, Claim>;
}

/** Where partitions have moved in this assignment, so that two members do not swap partitions of a topic. */
class Movements {
  private readonly byTopic = new Map<string, Map<string, HashOrderedMap<true>>>();
  private readonly moves = new Map<Key, {from: string; to: string}>();

  record(key: Key, from: string, to: string): void {
    const earlier = this.moves.get(key);
    if (earlier) this.forget(key, earlier);
    if (earlier?.from === to) return;
    this.add(key, {from: earlier?.from ?? from, to});
  }

  /** The partition to move instead, if one of the topic went the other way. */
  instead(key: Key, from: string, to: string): Key {
    const pairs = this.byTopic.get(topicOf(key));
    const back = pairs?.get(pair({from: to, to: this.moves.get(key)?.from ?? from}));
    return back?.keys()[0] ?? key;
  }

  private add(key: Key, move: {from: string; to: string}): void {
    this.moves.set(key, move);
    const topic = topicOf(key);
    const pairs = this.byTopic.get(topic) ?? new Map<string, HashOrderedMap<true>>();
    this.byTopic.set(topic, pairs);
    const keys = pairs.get(pair(move)) ?? new HashOrderedMap<true>(keyHash);
    pairs.set(pair(move), keys);
    keys.set(key, true);
  }

  private forget(key: Key, move: {from: string; to: string}): void {
    this.moves.delete(key);
    const pairs = existing(this.byTopic, topicOf(key));
    const keys = existing(pairs, pair(move));
    keys.delete(key);
    if (keys.size === 0) pairs.delete(pair(move));
  }
}

const pair = ({from, to}: {from: string; to: string}): string => JSON.stringify([from, to]);

/** prepopulateCurrentAssignments of 2.8: the two newest claims of each partition. */
export function past28(members: readonly Member[]): Past {
  const claims = new Map<Key, Map<number, string>>();
  for (const member of inHashOrder(members)) {
    const generation = member.generation ?? noGeneration;
    for (const key of (member.owned ?? []).map(keyOf)) {
      const byGeneration = claims.get(key) ?? new Map<number, string>();
      claims.set(key, byGeneration);
      if (member.generation === undefined || !byGeneration.has(generation)) byGeneration.set(generation, member.id);
    }
  }
  const current = new Map<string, Key[]>(members.map(({id}) => [id, []]));
  const previous = new Map<Key, Claim>();
  for (const [key, byGeneration] of claims) {
    const [newest, older] = [...byGeneration].sort(([a], [b]) => b - a);
    if (newest) existing(current, newest[1]).push(key);
    if (older) previous.set(key, {id: older[1], generation: older[0]});
  }
  return {current, previous};
}

/** prepopulateCurrentAssignments of 3.9 and 4.4: what is not of the newest generation is the past. */
export function past(members: readonly Member[], {owned, maxGeneration}: Ownership): Past {
  const previous = new Map<Key, Claim>();
  for (const member of inHashOrder(members)) {
    const generation = member.generation ?? noGeneration;
    if (generation >= maxGeneration) continue;
    for (const key of (member.owned ?? []).map(keyOf)) {
      const known = previous.get(key);
      if (!known || generation > known.generation) previous.set(key, {id: member.id, generation});
    }
  }
  return {current: new Map(owned.keys().map(id => [id, existing(owned, id)])), previous};
}

/**
 * generalAssign of 2.8 and GeneralAssignmentBuilder of 3.9 and 4.4, for members with different topics; without racks.
 * `slack`: how much fuller another member must be for a partition to be worth moving; 0 in 2.8, 1 later.
 */
export function general({topics, members}: Group, {current, previous}: Past, slack: 0 | 1): Map<string, Key[]> {
  const counts = new Map(topics.map(({name, partitions}) => [name, partitions]));
  const subscriptions = new Map(members.map(({id, topics: own}) => [id, own.filter(topic => counts.has(topic))]));
  const subscribers = new Map(
    topics.map(({name}) => [name, members.filter(m => m.topics.includes(name)).map(m => m.id)]),
  );
  const most = (id: string): number =>
    existing(subscriptions, id).reduce((sum, topic) => sum + existing(counts, topic), 0);
  const count = (id: string): number => existing(current, id).length;
  const movements = new Movements();

  const ownerOf = new Map<Key, string>();
  for (const [id, keys] of current) for (const key of keys) ownerOf.set(key, id);

  let revoked = false;
  const kept = new Set<Key>();
  for (const [id, keys] of current) {
    const valid = keys.filter(key => {
      if (!counts.has(topicOf(key))) {
        ownerOf.delete(key);
        return false;
      }
      if (existing(subscriptions, id).includes(topicOf(key))) return true;
      revoked = true;
      return false;
    });
    current.set(id, valid);
    for (const key of valid) kept.add(key);
  }

  const fewestSubscribersFirst = (a: Key, b: Key): number =>
    existing(subscribers, topicOf(a)).length - existing(subscribers, topicOf(b)).length || compareKeys(a, b);
  const all = topics.flatMap(keysOf).sort(fewestSubscribersFirst);
  const unassigned = all.filter(key => !kept.has(key));

  const active = new Set(members.map(({id}) => id));
  const leastLoadedFirst = (): string[] => [...active].sort((a, b) => count(a) - count(b) || compareText(a, b));
  const initializing = count(leastLoadedFirst().at(-1) ?? '') === 0;

  for (const key of unassigned) {
    const id = leastLoadedFirst().find(one => existing(subscriptions, one).includes(topicOf(key)));
    if (id === undefined) continue;
    existing(current, id).push(key);
    ownerOf.set(key, id);
  }

  const movable = (key: Key): boolean => existing(subscribers, topicOf(key)).length >= 2;
  const fixed = new Map<string, Key[]>();
  for (const {id} of members) {
    if (count(id) < most(id) || existing(current, id).some(movable)) continue;
    active.delete(id);
    fixed.set(id, existing(current, id));
  }
  for (const id of fixed.keys()) current.delete(id);

  const copy = (from: ReadonlyMap<string, Key[]>): Map<string, Key[]> =>
    new Map([...from].map(([id, keys]) => [id, [...keys]]));
  const before = copy(current);

  const balanced = (): boolean => {
    const order = leastLoadedFirst();
    const [first, last] = [order[0], order.at(-1)];
    if (first === undefined || last === undefined) throw new Error('no member can take part in the balancing');
    if (count(first) >= count(last) - 1) return true;
    const owners = new Map([...current].flatMap(([id, keys]) => keys.map(key => [key, id] as const)));
    return order.every(id => {
      if (count(id) === most(id)) return true;
      const own = new Set(existing(current, id));
      const could = topics.filter(({name}) => existing(subscriptions, id).includes(name)).flatMap(keysOf);
      return could.every(key => own.has(key) || count(id) + slack >= count(existing(owners, key)));
    });
  };

  const move = (key: Key, to: string): void => {
    const moved = movements.instead(key, existing(ownerOf, key), to);
    const from = existing(ownerOf, moved);
    movements.record(moved, from, to);
    const list = existing(current, from);
    list.splice(list.indexOf(moved), 1);
    existing(current, to).push(moved);
    ownerOf.set(moved, to);
  };

  const reassign = (keys: readonly Key[]): boolean => {
    let performed = false;
    let modified: boolean;
    do {
      modified = false;
      for (const key of keys) {
        if (balanced()) break;
        const owner = existing(ownerOf, key);
        const earlier = previous.get(key);
        const others = existing(subscribers, topicOf(key));
        if (earlier && count(owner) > count(earlier.id) + 1) {
          move(key, earlier.id);
        } else if (others.some(other => count(owner) > count(other) + 1)) {
          const to = leastLoadedFirst().find(one => existing(subscriptions, one).includes(topicOf(key)));
          if (to === undefined) throw new Error(`no member can take ${key}`);
          move(key, to);
        } else {
          continue;
        }
        performed = true;
        modified = true;
      }
    } while (modified);
    return performed;
  };

  if (!revoked) reassign(unassigned.filter(movable));
  const performed = reassign(all.filter(movable));
  const result = !initializing && performed && score(current) >= score(before) ? before : current;
  for (const [id, keys] of fixed) result.set(id, keys);
  return result;
}

/** Sum of the differences between all pairs of members; 0 is a perfect balance. */
function score(assigned: ReadonlyMap<string, readonly Key[]>): number {
  const sizes = [...assigned.values()].map(keys => keys.length);
  return sizes.reduce((sum, a, i) => sum + sizes.slice(i + 1).reduce((part, b) => part + Math.abs(a - b), 0), 0);
}
