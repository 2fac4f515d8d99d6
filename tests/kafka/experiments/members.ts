import type {Bench} from '../harness/bench';
import type {Config, Consumer, GroupEvent} from '../harness/clients';
import {sure} from '../harness/sure';
import {sleep} from '../harness/wait';

/** Members of one group that poll by themselves, under short names. */
export class Members {
  private readonly all = new Map<string, Consumer>();
  readonly group: string;

  constructor(
    private readonly bench: Bench,
    private readonly topics: string[],
    private readonly total: number,
    private readonly config: Config,
  ) {
    this.group = bench.name('g');
  }

  async join(name: string, config: Config = {}): Promise<Consumer> {
    const classic = this.config['group.protocol'] !== 'consumer';
    const consumer = await this.bench.consumer(
      {
        'group.id': this.group,
        'auto.offset.reset': 'earliest',
        // How soon members hear of a rebalance; the outcome does not depend on it.
        ...(classic && {'heartbeat.interval.ms': 300}),
        'metadata.max.age.ms': 1000,
        ...this.config,
        ...config,
      },
      name,
    );
    await consumer.subscribe(...this.topics);
    await consumer.start();
    this.all.set(name, consumer);
    return consumer;
  }

  async leave(name: string): Promise<void> {
    await this.member(name).close();
    this.all.delete(name);
  }

  /** Takes a member out of sight without closing it. */
  forget(name: string): void {
    this.all.delete(name);
  }

  member(name: string): Consumer {
    return sure(this.all.get(name));
  }

  /** Partitions of each member, topic names left out if there is one topic. */
  async assignment(): Promise<Record<string, string[]>> {
    const rows = await Promise.all(
      [...this.all].map(async ([name, consumer]) => [name, await consumer.assignment()] as const),
    );
    return Object.fromEntries(rows);
  }

  /** Waits until every partition is owned once, every member owns some and nothing has changed for 1.2 s; returns how long it took without that pause. */
  async settle(limitMs = 45_000): Promise<number> {
    const start = Date.now();
    let since = start;
    let last = '';
    while (Date.now() - start < limitMs) {
      const now = await this.assignment();
      const text = JSON.stringify(now);
      const owned = Object.values(now).flat();
      // A newcomer owns nothing at first, and the old assignment looks whole until the coordinator gets to it.
      const busy = Object.values(now).filter(partitions => partitions.length > 0).length;
      const fair = busy === Math.min(this.all.size, this.total);
      const whole = fair && owned.length === this.total && new Set(owned).size === this.total;
      if (text !== last || !whole) since = Date.now();
      last = text;
      if (whole && Date.now() - since > 1200) return since - start;
      await sleep(60);
    }
    throw new Error(`Группа не успокоилась за ${limitMs} мс: ${last}`);
  }

  /** Forgets what the listeners have heard so far. */
  async clear(): Promise<void> {
    await this.events();
  }

  async events(): Promise<Record<string, GroupEvent[]>> {
    const rows = await Promise.all(
      [...this.all].map(async ([name, consumer]) => [name, await consumer.events()] as const),
    );
    return Object.fromEntries(rows);
  }

  /** `c1: 0 1 2 · c2: 3 4 5`; with several topics the partitions are called a0, b0 … */
  say(assignment: Record<string, string[]>): string {
    return Object.entries(assignment)
      .map(([name, partitions]) => `${name}: ${this.short(partitions)}`)
      .join(' · ');
  }

  /** Partitions under their short names. */
  short(partitions: string[]): string {
    return (
      partitions
        .map(partition => {
          const dash = partition.lastIndexOf('-');
          const letter = this.topics.length > 1 ? 'abcdef'[this.topics.indexOf(partition.slice(0, dash))] : '';
          return letter + partition.slice(dash + 1);
        })
        .sort()
        .join(' ') || '—'
    );
  }

  /** What the listeners of these types were told: `c1: 0 1 2 · c2: 3`, or «никого не коснулось». */
  heard(events: Record<string, GroupEvent[]>, ...types: GroupEvent['type'][]): string {
    const rows = Object.entries(events).flatMap(([name, list]) => {
      const partitions = list.filter(event => types.includes(event.type)).flatMap(event => event.partitions);
      return partitions.length ? [`${name}: ${this.short(partitions)}`] : [];
    });
    return rows.join(' · ') || 'ни у кого';
  }
}
