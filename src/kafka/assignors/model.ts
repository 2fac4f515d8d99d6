import {stringHash} from '../javaHash';

export interface TopicPartition {
  topic: string;
  partition: number;
}

/** A member of a group as the one who assigns sees it. */
export interface Member {
  id: string;
  /** group.instance.id of a static member. */
  instanceId?: string;
  topics: readonly string[];
  /** What it had before, in the order in which it says so. */
  owned?: readonly TopicPartition[];
  /** The generation in which it got that; absent for a new member. Only the sticky assignors ask. */
  generation?: number;
}

export interface Group {
  /** Topics with their partition counts, in the order of their topic ids, by which the server's assignors go. */
  topics: readonly {name: string; partitions: number}[];
  /** In the order in which they joined. */
  members: readonly Member[];
}

/** Partitions by member id, sorted by topic and number. Every member has an entry. */
export type Assignment = Record<string, TopicPartition[]>;

/** A partition as a map key: `topic/0`. No topic name holds a slash. */
export type Key = string;

export const keyOf = ({topic, partition}: TopicPartition): Key => `${topic}/${partition}`;
export const topicOf = (key: Key): string => key.slice(0, key.indexOf('/'));
export const partitionOf = (key: Key): number => Number(key.slice(key.indexOf('/') + 1));

/** `TopicPartition.hashCode()` of Java. */
export function keyHash(key: Key): number {
  return (Math.imul(31, 31 + partitionOf(key)) + stringHash(topicOf(key))) | 0;
}

/** Order of Java's `String.compareTo`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By topic, then by number. */
export function compareKeys(a: Key, b: Key): number {
  return compareText(topicOf(a), topicOf(b)) || partitionOf(a) - partitionOf(b);
}

/** Every partition of a topic. */
export function keysOf({name, partitions}: Group['topics'][number]): Key[] {
  return Array.from({length: partitions}, (_, partition) => keyOf({topic: name, partition}));
}

/** The result of an algorithm on keys as an assignment. */
export function assignment(members: readonly Member[], keys: ReadonlyMap<string, readonly Key[]>): Assignment {
  return Object.fromEntries(
    members.map(({id}) => [
      id,
      [...(keys.get(id) ?? [])].sort(compareKeys).map(key => ({topic: topicOf(key), partition: partitionOf(key)})),
    ]),
  );
}

/** Static members by their instance id, then the others by their member id: `MemberInfo.compareTo` of Java. */
export function sortedMembers(members: readonly Member[]): Member[] {
  return [...members].sort((a, b) => {
    if (a.instanceId !== undefined && b.instanceId !== undefined) return compareText(a.instanceId, b.instanceId);
    if (a.instanceId !== undefined) return -1;
    return b.instanceId !== undefined ? 1 : compareText(a.id, b.id);
  });
}

/** Value of a key that the algorithm has put there itself. Throws where Java would meet a null. */
export function existing<V>(map: {get(key: string): V | undefined}, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`nothing known of ${key}`);
  return value;
}
