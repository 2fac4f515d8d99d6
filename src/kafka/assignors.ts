import type {Assignment, Group} from './assignors/model';
import {range} from './assignors/range';
import {roundRobin} from './assignors/roundRobin';
import {cooperativeSticky, sticky} from './assignors/sticky';
import {uniform} from './assignors/uniform';

export type {Assignment, Group, Member, TopicPartition} from './assignors/model';
export {cooperativeSticky, range, roundRobin, sticky, uniform};

export const clientAssignors = ['range', 'roundrobin', 'sticky', 'cooperative-sticky'] as const;
export const serverAssignors = ['range', 'uniform'] as const;
/** Names as in partition.assignment.strategy's classes and in group.remote.assignor. */
export type AssignorName = (typeof clientAssignors)[number] | (typeof serverAssignors)[number];

/**
 * The assignment that the named assignor of a release computes for a group whose members have no racks. Exactly that of
 * the Java classes of 2.8.2, 3.9.2 and 4.4.0; `uniform` exists on servers from 4.0 and is that of 4.4.0.
 */
export function assign(name: AssignorName, group: Group, release: string): Assignment {
  switch (name) {
    case 'range':
      return range(group);
    case 'roundrobin':
      return roundRobin(group);
    case 'sticky':
      return sticky(group, release);
    case 'cooperative-sticky':
      return cooperativeSticky(group, release);
    case 'uniform':
      return uniform(group);
  }
}
