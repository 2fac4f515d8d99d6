import {
  type Assignment,
  type AssignorName,
  assign,
  type Group,
  type Member,
  type TopicPartition,
} from '../../../src/kafka/assignors';
import {coordinatorPartition} from '../../../src/kafka/coordinator';
import {murmur2, partitionForKey} from '../../../src/kafka/murmur2';

/** A case with the answer of the Java classes, as Cases.java prints it. Partitions are written `a/0 a/1 b/2`. */
export type Case =
  | {of: 'murmur2'; key: string; hash: number; partitions: number; partition: number}
  | {of: 'coordinator'; id: string; partitions: number; partition: number}
  | {
      of: `${'client' | 'server'} ${AssignorName}`;
      topics: Record<string, number>;
      members: (Omit<Member, 'owned'> & {owned?: string})[];
      out: Record<string, string>;
    };

/** Cases of Cases.java's output; other lines (log messages of the release) are skipped. */
export function parseCases(output: string): Case[] {
  return output
    .split('\n')
    .filter(line => line.startsWith('{"of":'))
    .map(line => JSON.parse(line) as Case);
}

function parsePartitions(text: string): TopicPartition[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map(key => ({topic: key.slice(0, key.indexOf('/')), partition: Number(key.slice(key.indexOf('/') + 1))}));
}

function formatAssignment(assignment: Assignment): Record<string, string> {
  const format = (list: TopicPartition[]): string =>
    list.map(({topic, partition}) => `${topic}/${partition}`).join(' ');
  return Object.fromEntries(Object.entries(assignment).map(([id, list]) => [id, format(list)]));
}

/** What Java answered and what our functions answer, in one form. */
export function compare(one: Case, release: string): {expected: unknown; actual: unknown} {
  if (one.of === 'murmur2') {
    const key = Uint8Array.from(Buffer.from(one.key, 'hex'));
    return {
      expected: [one.hash, one.partition],
      actual: [murmur2(key), partitionForKey(key, one.partitions)],
    };
  }
  if (one.of === 'coordinator') {
    return {expected: one.partition, actual: coordinatorPartition(one.id, one.partitions)};
  }
  const group: Group = {
    topics: Object.entries(one.topics).map(([name, partitions]) => ({name, partitions})),
    members: one.members.map(member => ({
      ...member,
      owned: member.owned === undefined ? undefined : parsePartitions(member.owned),
    })),
  };
  const name = one.of.slice(one.of.indexOf(' ') + 1) as AssignorName;
  return {expected: one.out, actual: formatAssignment(assign(name, group, release))};
}
