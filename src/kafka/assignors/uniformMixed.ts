import {existing, type Group, type Key, keyOf, type Member} from './model';

/** Rounds over all topics after which the balancing gives up. */
const maxRounds = 16;

/**
 * Walks over the subscribers of a topic: those with the fewest partitions get one each in turn, those with the most
 * give one each in turn. MemberAssignmentBalancer of Java.
 */
class Balancer {
  private leastEnd = 0;
  private leastCount: number;
  private leastNext = 0;
  private mostStart: number;
  private mostEnd: number;
  private mostCount: number;
  private mostNext: number;
  private readonly sorted: number[];

  constructor(
    members: readonly number[],
    private readonly sizes: readonly number[],
  ) {
    this.sorted = [...members].sort((a, b) => this.size(a) - this.size(b) || a - b);
    this.leastCount = this.sizeAt(0) - 1;
    this.mostStart = this.sorted.length;
    this.mostEnd = this.sorted.length;
    this.mostCount = this.sizeAt(this.sorted.length - 1) + 1;
    this.mostNext = this.sorted.length - 1;
  }

  get imbalance(): number {
    return this.sizeAt(this.sorted.length - 1) - this.sizeAt(0);
  }

  get balanced(): boolean {
    return this.mostCount - this.leastCount <= 1;
  }

  nextLeastLoaded(): number {
    if (this.leastNext >= this.leastEnd) {
      this.leastCount++;
      while (this.leastEnd < this.sorted.length && this.sizeAt(this.leastEnd) === this.leastCount) this.leastEnd++;
      this.leastNext = 0;
    }
    return this.memberAt(this.leastNext++);
  }

  /** -1 if nobody is left. */
  nextMostLoaded(): number {
    if (this.mostNext < this.mostStart) {
      if (this.mostEnd <= this.mostStart && this.mostStart > 0) this.mostCount = this.sizeAt(this.mostStart - 1);
      else this.mostCount--;
      while (this.mostStart > 0 && this.sizeAt(this.mostStart - 1) === this.mostCount) this.mostStart--;
      this.mostNext = this.mostEnd - 1;
    }
    return this.mostNext < 0 ? -1 : this.memberAt(this.mostNext--);
  }

  /** The last one from `nextMostLoaded` has nothing to give. */
  excludeMostLoaded(): void {
    const at = this.mostNext + 1;
    const member = this.memberAt(at);
    this.mostEnd--;
    this.sorted[at] = this.memberAt(this.mostEnd);
    this.sorted[this.mostEnd] = member;
  }

  private memberAt(at: number): number {
    return this.sorted[at] ?? -1;
  }

  private size(member: number): number {
    return this.sizes[member] ?? 0;
  }

  private sizeAt(at: number): number {
    return this.size(this.memberAt(at));
  }
}

/** UniformHeterogeneousAssignmentBuilder of 4.4.0: members have different topics. `members` are in Java's order. */
export function uniformMixed(group: Group, members: readonly Member[]): Map<string, Key[]> {
  const sizes = members.map(() => 0);
  const owners = new Map<Key, number>();
  const subscribers = new Map(
    group.topics.map(({name}) => [name, members.flatMap(({topics}, i) => (topics.includes(name) ? [i] : []))]),
  );
  const subscribersOf = (topic: string): number[] => existing(subscribers, topic);
  const topics = group.topics.filter(({name}) => subscribersOf(name).length > 0);
  const order = new Map(group.topics.map(({name}, i) => [name, i]));
  const sortedTopics = [...topics].sort((a, b) => {
    const [ofA, ofB] = [subscribersOf(a.name).length, subscribersOf(b.name).length];
    return b.partitions / ofB - a.partitions / ofA || ofA - ofB || existing(order, a.name) - existing(order, b.name);
  });
  const grow = (member: number, by: number): void => {
    sizes[member] = (sizes[member] ?? 0) + by;
  };
  const give = (key: Key, member: number): void => {
    const before = owners.get(key);
    if (before !== undefined) grow(before, -1);
    owners.set(key, member);
    grow(member, 1);
  };

  members.forEach(({topics: own, owned = []}, i) => {
    for (const {topic, partition} of owned) if (own.includes(topic)) give(keyOf({topic, partition}), i);
  });
  const keysOf = ({name, partitions}: {name: string; partitions: number}): Key[] =>
    Array.from({length: partitions}, (_, partition) => keyOf({topic: name, partition}));

  for (const topic of sortedTopics) {
    const balancer = new Balancer(subscribersOf(topic.name), sizes);
    for (const key of keysOf(topic)) if (!owners.has(key)) give(key, balancer.nextLeastLoaded());
  }

  /** True if a partition of the topic has moved. */
  const balance = (topic: {name: string; partitions: number}): boolean => {
    const balancer = new Balancer(subscribersOf(topic.name), sizes);
    if (balancer.imbalance <= 1) return false;
    const byOwner = new Map<number, Key[]>();
    for (const key of keysOf(topic)) {
      const owner = existing({get: (one: Key) => owners.get(one)}, key);
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), key]);
    }
    let moved = false;
    while (!balancer.balanced) {
      let from = balancer.nextMostLoaded();
      while (from !== -1 && !byOwner.get(from)?.length) {
        balancer.excludeMostLoaded();
        from = balancer.nextMostLoaded();
      }
      const key = byOwner.get(from)?.pop();
      if (key === undefined) break;
      const to = balancer.nextLeastLoaded();
      if (balancer.balanced) break;
      give(key, to);
      moved = true;
    }
    return moved;
  };

  const shared = sortedTopics.filter(({name}) => subscribersOf(name).length >= 2);
  let lastMoved = -1;
  rounds: for (let round = 0; round < maxRounds; round++) {
    for (const [i, topic] of shared.entries()) {
      if (i === lastMoved) break rounds;
      if (balance(topic) || lastMoved === -1) lastMoved = i;
    }
  }

  const result = new Map<string, Key[]>(members.map(({id}) => [id, []]));
  for (const [key, owner] of owners) existing(result, members[owner]?.id ?? '').push(key);
  return result;
}
