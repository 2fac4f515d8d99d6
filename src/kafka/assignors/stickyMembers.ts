import {HashOrderedMap} from '../javaHash';
import type {Group, Key, Member} from './model';
import {existing, keyOf} from './model';

/** Generation of a member that has none. */
export const noGeneration = -1;

/** What the sticky assignors read from the members before they assign. */
export interface Ownership {
  /** True if all members are subscribed to the same topics. */
  sameTopics: boolean;
  /** Still valid partitions of each member, in Java's order of members. Complete only as far as the reading went. */
  owned: HashOrderedMap<Key[]>;
  /** Partitions that more than one member of the same generation claims. */
  claimedTwice: Set<Key>;
  /** Partitions that belong to another member from now on, with their new owner. */
  transferred: Map<Key, string>;
  /** Members whose data has been read. */
  read: Set<string>;
  maxGeneration: number;
}

/** The members in Java's order: the subscriptions stand in a HashMap that is filled in the order of joining. */
export function inHashOrder(members: readonly Member[]): Member[] {
  const map = new HashOrderedMap<Member>();
  for (const member of members) map.set(member.id, member);
  return map.keys().map(id => existing(map, id));
}

function remove<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}

function start(): Ownership {
  return {
    sameTopics: true,
    owned: new HashOrderedMap<Key[]>(),
    claimedTwice: new Set(),
    transferred: new Map(),
    read: new Set(),
    maxGeneration: noGeneration,
  };
}

function differs(topics: readonly string[], first: ReadonlySet<string>): boolean {
  return topics.length !== first.size || topics.some(topic => !first.has(topic));
}

/** AbstractStickyAssignor.allSubscriptionsEqual of 2.8: only the newest generation counts; stops at the first mismatch. */
export function readMembers28({topics, members}: Group): Ownership {
  const state = start();
  const exists = new Set(topics.map(({name}) => name));
  const owner = new Map<Key, string>();
  let newest: string[] = [];
  let first = new Set<string>();
  for (const member of inHashOrder(members)) {
    if (first.size === 0) first = new Set(member.topics);
    else if (differs(member.topics, first)) return {...state, sameTopics: false};

    const own: Key[] = [];
    state.owned.set(member.id, own);
    state.read.add(member.id);
    const generation = member.generation ?? noGeneration;
    if (generation < state.maxGeneration) continue;
    if (generation > state.maxGeneration) {
      owner.clear();
      state.claimedTwice.clear();
      for (const id of newest) state.owned.set(id, []);
      newest = [];
      state.maxGeneration = generation;
    }
    newest.push(member.id);
    for (const key of (member.owned ?? []).filter(({topic}) => exists.has(topic)).map(keyOf)) {
      const other = owner.get(key);
      if (other === undefined) {
        owner.set(key, member.id);
        own.push(key);
      } else {
        remove(existing(state.owned, other), key);
        state.claimedTwice.add(key);
      }
    }
  }
  return state;
}

/** AbstractStickyAssignor.allSubscriptionsEqual of 3.9 and 4.4: a claim of an older generation yields to a newer one. */
export function readMembers({topics, members}: Group): Ownership {
  const state = start();
  const exists = new Set(topics.map(({name}) => name));
  const generations = new Map(members.map(({id, generation}) => [id, generation ?? noGeneration]));
  const owner = new Map<Key, string>();
  let first = new Set<string>();
  for (const member of inHashOrder(members)) {
    if (first.size === 0) first = new Set(member.topics);
    else if (differs(member.topics, first)) state.sameTopics = false;

    const own: Key[] = [];
    state.owned.set(member.id, own);
    state.read.add(member.id);
    const generation = member.generation ?? noGeneration;
    state.maxGeneration = Math.max(state.maxGeneration, generation);
    for (const key of (member.owned ?? []).filter(({topic}) => exists.has(topic)).map(keyOf)) {
      const other = owner.get(key);
      const otherGeneration = other === undefined ? undefined : existing(generations, other);
      if (other !== undefined && otherGeneration !== undefined) {
        if (generation < otherGeneration) continue;
        remove(existing(state.owned, other), key);
        if (generation === otherGeneration) state.claimedTwice.add(key);
      }
      if (generation !== otherGeneration) own.push(key);
      owner.set(key, member.id);
    }
  }
  return state;
}
