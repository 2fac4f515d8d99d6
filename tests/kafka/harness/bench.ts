import type {Row} from '../../../src/kafka/observed/schema';
import {
  type Admin,
  type ClientOf,
  type Config,
  type Consumer,
  type InRecord,
  open,
  type Producer,
  type ShareConsumer,
} from './clients';
import type {Cluster} from './cluster';
import type {Driver} from './driver';
import {brokerIds, hasZooKeeper} from './settings';
import {sure} from './sure';
import {sleep, until} from './wait';

interface TopicSpec {
  name?: string;
  partitions?: number;
  /** Replicas of each partition; the first is the preferred leader. */
  on?: number[][];
  config?: Config;
}

/** What one experiment works with: its own topics, groups and clients on a shared cluster, and the rows it writes down. */
export class Bench {
  readonly rows: Row[] = [];
  private readonly opened: {close(ms?: number): Promise<void>}[] = [];
  private readonly drivers: Driver[] = [];
  private asker?: {admin: Admin; at: number};
  private count = 0;

  private over = false;

  constructor(
    private readonly shared: Cluster,
    readonly driver: Driver,
    private readonly prefix: string,
  ) {}

  /** The cluster; an experiment past its time limit may no longer touch what the next one uses. */
  get cluster(): Cluster {
    if (this.over) throw new Error('Опыт уже окончен');
    return this.shared;
  }

  get line(): string {
    return this.shared.line;
  }

  /** Writes down one row: what was done, what the cluster answered. */
  saw(did: string, answer: string | number | boolean): void {
    this.rows.push({did, answer: String(answer)});
  }

  name(kind: string): string {
    return `${this.prefix}-${kind}${++this.count}`;
  }

  /** An Admin client that has seen no broker freeze or die since it was opened. */
  async admin(): Promise<Admin> {
    const at = this.cluster.changes;
    if (this.asker?.at !== at) {
      // A frozen broker swallows a request, in 2.8 until the whole call times out: give up soon and ask anew.
      const config = this.cluster.someFrozen()
        ? {'request.timeout.ms': 1200, 'default.api.timeout.ms': 2500}
        : {'request.timeout.ms': 8000, 'default.api.timeout.ms': 15_000};
      this.asker = {admin: await this.open('admin', this.name('admin'), config), at};
    }
    return this.asker.admin;
  }

  /** Asks with a new Admin after each failure: the one before may be stuck with a broker that is frozen or gone. */
  private async ask<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await question(await this.admin());
      } catch (error) {
        this.asker = undefined;
        if (attempt === 8) throw error;
      }
    }
  }

  private async open<K extends 'admin' | 'producer' | 'consumer' | 'share'>(
    kind: K,
    name: string,
    config: Config,
    driver = this.driver,
  ): Promise<ClientOf<K>> {
    const client = await open(kind, driver, this.cluster, name, config);
    if (driver === this.driver) this.opened.push(client);
    return client;
  }

  producer(config: Config = {}, driver = this.driver): Promise<Producer> {
    return this.open('producer', this.name('p'), config, driver);
  }

  /** A consumer; with `name` its `client.id` (and so the order of classic members) is chosen. */
  consumer(config: Config = {}, name?: string, driver = this.driver): Promise<Consumer> {
    return this.open('consumer', name ? `${name}-${this.name('c')}` : this.name('c'), config, driver);
  }

  share(config: Config, name?: string): Promise<ShareConsumer> {
    return this.open('share', name ? `${name}-${this.name('s')}` : this.name('s'), config);
  }

  /** A JVM of its own for clients that are going to crash. */
  async separateDriver(logLevel?: 'info'): Promise<Driver> {
    const driver = await this.cluster.driver(logLevel);
    this.drivers.push(driver);
    return driver;
  }

  /** Broker ids with the 2.8 controller first: it is the one not to be frozen. Elsewhere the order is fixed. */
  async brokers(): Promise<[number, number, number]> {
    const [a, b, c] = brokerIds;
    if (!hasZooKeeper(this.line)) return [a, b, c];
    const {controller} = await (await this.admin()).nodes();
    return [controller, ...brokerIds.filter(id => id !== controller)] as [number, number, number];
  }

  /** Creates a topic and waits until its leaders have heard of it. */
  async topic({name, partitions = 1, on, config = {}}: TopicSpec = {}): Promise<string> {
    const topic = name ?? this.name('t');
    const admin = await this.admin();
    await admin.create(on ? {topic, assignments: on, config} : {topic, partitions, replicas: 1, config});
    const total = on?.length ?? partitions;
    await until('у топика есть лидеры', 20_000, async () => {
      const states = await admin.describe(topic);
      return states.length === total && states.every(p => p.leader > 0);
    });
    await sleep(400);
    return topic;
  }

  /** Reads a topic from the beginning to its end. */
  async readAll(topic: string, config: Config = {}): Promise<InRecord[]> {
    const consumer = await this.consumer({'default.api.timeout.ms': 15_000, 'request.timeout.ms': 8000, ...config});
    const records = await consumer.readAll(topic);
    await consumer.close();
    return records;
  }

  /** Waits until exactly these replicas are the ISR of the topic's partition 0. */
  async isr(topic: string, ids: number[], limitMs = 40_000): Promise<void> {
    const wanted = [...ids].sort().join();
    await until(`ISR = ${wanted}`, limitMs, async () => (await this.state(topic)).isr.join() === wanted, 300);
    // The high watermark follows with the next fetch of the followers.
    await sleep(1000);
  }

  /** Leader and ISR of the topic's partition 0. */
  async state(topic: string) {
    return sure((await this.ask(admin => admin.describe(topic)))[0]);
  }

  /** Where partition 0 of the topic ends for a consumer. */
  endOffset(topic: string): Promise<number> {
    return this.ask(admin => admin.endOffset(topic));
  }

  /** Wakes and restarts everything and waits until nothing is under-replicated. */
  async heal(limitMs = 120_000): Promise<void> {
    const whole = async () => {
      this.cluster.repair();
      const {nodes} = await this.ask(admin => admin.nodes());
      return nodes.length === 3 && (await this.ask(admin => admin.unsettled())) === 0;
    };
    await until('три брокера в кластере, все реплики в ISR', limitMs, whole, 300);
  }

  /** Lets go of the experiment's clients; one that hangs is left to end with its JVM. */
  async dispose(): Promise<void> {
    this.over = true;
    await Promise.all(this.drivers.map(driver => driver.kill()));
    await Promise.all(this.opened.map(client => client.close(500).catch(() => {})));
  }
}
