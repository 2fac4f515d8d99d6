import {compareText, existing, type Group, type Key, keysOf, partitionOf, topicOf} from './model';
import type {Ownership} from './stickyMembers';

type Result = Map<string, Key[]>;

interface Quotas {
  /** Fewest and most partitions of a member. */
  min: number;
  max: number;
  /** How many members get more than `min`; 0 if all get the same. */
  withMore: number;
}

function quotas({topics, members}: Group): Quotas {
  const total = topics.reduce((sum, {partitions}) => sum + partitions, 0);
  return {
    min: Math.floor(total / members.length),
    max: Math.ceil(total / members.length),
    withMore: total % members.length,
  };
}

function sortedKeys(topics: Group['topics']): Key[] {
  return [...topics].sort((a, b) => compareText(a.name, b.name)).flatMap(keysOf);
}

/** AbstractStickyAssignor.constrainedAssign of 2.8, for members that all have the same topics. */
export function constrained28(group: Group, {owned, claimedTwice, transferred}: Ownership): Result {
  const {min, max} = quotas(group);
  const result: Result = new Map(owned.keys().map(id => [id, []]));
  const unassigned = new Set(sortedKeys(group.topics));
  const revoked = new Set<Key>();
  let unfilled: string[] = [];
  const atMax: string[] = [];
  const atMin: string[] = [];
  const give = (key: Key, id: string): void => {
    existing(result, id).push(key);
    if (revoked.has(key) || claimedTwice.has(key)) transferred.set(key, id);
  };

  for (const id of owned.keys()) {
    const own = existing(owned, id).filter(key => !claimedTwice.has(key));
    const kept = own.slice(0, max);
    existing(result, id).push(...kept);
    for (const key of kept) unassigned.delete(key);
    for (const key of own.slice(max)) revoked.add(key);
    if (own.length < min) unfilled.push(id);
    else {
      if (kept.length === min) atMin.push(id);
      if (kept.length === max) atMax.push(id);
    }
  }

  unfilled.sort(compareText);
  const rest = [...unassigned];
  while (unfilled.length > 0 && rest.length > 0) {
    for (const id of [...unfilled]) {
      const key = rest.shift();
      if (key === undefined) break;
      give(key, id);
      if (existing(result, id).length === min) {
        atMin.push(id);
        unfilled = unfilled.filter(other => other !== id);
      }
    }
  }

  for (const id of unfilled) {
    const list = existing(result, id);
    while (list.length < min) {
      const key = result.get(atMax.shift() ?? '')?.shift();
      if (key === undefined) throw new Error('some members are under capacity but all partitions have been assigned');
      list.push(key);
      transferred.set(key, id);
    }
    atMin.push(id);
  }

  for (const key of rest) {
    const id = atMin.shift();
    if (id === undefined) throw new Error('some partitions are unassigned but all members are at maximum capacity');
    give(key, id);
  }
  return result;
}

/** ConstrainedAssignmentBuilder of 3.9 and 4.4, for members that all have the same topics; without racks. */
export function constrained(group: Group, {owned, claimedTwice, transferred}: Ownership): Result {
  const {min, max, withMore} = quotas(group);
  const result: Result = new Map(owned.keys().map(id => [id, []]));
  const assigned = new Set<Key>();
  const revoked = new Map<Key, string>();
  const underMin: string[] = [];
  let exactlyMin: string[] = [];
  let overMin = 0;

  for (const id of owned.keys()) {
    const own = existing(owned, id)
      .filter(key => !claimedTwice.has(key))
      .sort((a, b) => partitionOf(a) - partitionOf(b) || compareText(topicOf(a), topicOf(b)));
    let quota = own.length;
    if (own.length < min) {
      underMin.push(id);
    } else if (own.length >= max && overMin < withMore) {
      overMin++;
      if (overMin === withMore) exactlyMin = [];
      quota = max;
    } else {
      quota = min;
      if (overMin < withMore) exactlyMin.push(id);
    }
    for (const key of own.slice(0, quota)) {
      existing(result, id).push(key);
      assigned.add(key);
    }
    for (const key of own.slice(quota)) revoked.set(key, id);
  }

  underMin.sort(compareText);
  exactlyMin.sort(compareText);
  let next = 0;
  for (const key of sortedKeys(group.topics).filter(one => !assigned.has(one))) {
    if (next >= underMin.length) next = 0;
    const id = underMin[next++] ?? exactlyMin.shift();
    if (id === undefined) throw new Error('no more unfilled members to be assigned');
    const list = existing(result, id);
    list.push(key);
    const before = revoked.get(key);
    if ((before !== undefined && before !== id) || claimedTwice.has(key)) transferred.set(key, id);
    if (list.length === min) {
      next--;
      underMin.splice(next, 1);
      exactlyMin.push(id);
    }
  }
  return result;
}
