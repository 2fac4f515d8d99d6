import {compareReleases} from '../releases';
import {type Assignment, assignment, existing, type Group, type Key, keyOf, type Member} from './model';
import {constrained, constrained28} from './stickyConstrained';
import {general, past, past28} from './stickyGeneral';
import {noGeneration, readMembers, readMembers28} from './stickyMembers';

type Kind = 'sticky' | 'cooperative';

interface Result {
  keys: Map<string, Key[]>;
  /** Absent where the algorithm does not keep count of them. */
  transferred?: Map<Key, string>;
}

/**
 * 2.8 reads a member's data from a buffer it never rewinds: when the subscriptions turn out to differ, the members read
 * until then seem to have had nothing (sticky) or to have had it in no generation (cooperative).
 */
function readAgain28(members: readonly Member[], read: ReadonlySet<string>, kind: Kind): Member[] {
  return members.map(member => {
    if (!read.has(member.id)) return member;
    return kind === 'sticky' ? {...member, owned: [], generation: undefined} : {...member, generation: noGeneration};
  });
}

function assign({topics, members}: Group, release: string, kind: Kind): Result {
  // A client's assignor only hears of topics that a member has subscribed to.
  const group = {members, topics: topics.filter(({name}) => members.some(member => member.topics.includes(name)))};
  if (compareReleases(release, '3.0') < 0) {
    const ownership = readMembers28(group);
    if (ownership.sameTopics) {
      return {keys: constrained28(group, ownership), transferred: ownership.transferred};
    }
    return {keys: general(group, past28(readAgain28(members, ownership.read, kind)), 0)};
  }
  const ownership = readMembers(group);
  if (ownership.sameTopics) return {keys: constrained(group, ownership), transferred: ownership.transferred};
  return {keys: general(group, past(members, ownership), 1)};
}

/** Partitions that one member gains and another gives up, with the member that gains. */
function transfers(members: readonly Member[], keys: ReadonlyMap<string, readonly Key[]>): Map<Key, string> {
  const added = new Map<Key, string>();
  const revoked = new Set<Key>();
  for (const {id, owned = []} of members) {
    const had = new Set(owned.map(keyOf));
    const has = new Set(existing(keys, id));
    for (const key of has) if (!had.has(key)) added.set(key, id);
    for (const key of had) if (!has.has(key)) revoked.add(key);
  }
  return new Map([...added].filter(([key]) => revoked.has(key)));
}

/**
 * StickyAssignor: as even as it can be, and within that everyone keeps what it had. Agrees with 2.8.2, 3.9.2 and 4.4.0
 * for members without racks.
 */
export function sticky(group: Group, release: string): Assignment {
  return assignment(group.members, assign(group, release, 'sticky').keys);
}

/**
 * CooperativeStickyAssignor, one rebalance of possibly two: as `sticky`, but a partition that changes hands is given to
 * nobody yet, so that its owner can give it up first.
 */
export function cooperativeSticky(group: Group, release: string): Assignment {
  // This assignor always writes a generation: a new member says -1, not nothing.
  const members = group.members.map(member => ({...member, generation: member.generation ?? noGeneration}));
  const {keys, transferred = transfers(members, keys)} = assign({...group, members}, release, 'cooperative');
  for (const [key, id] of transferred) {
    const list = existing(keys, id);
    const at = list.indexOf(key);
    if (at >= 0) list.splice(at, 1);
  }
  return assignment(members, keys);
}
