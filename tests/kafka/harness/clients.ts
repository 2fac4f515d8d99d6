import type {Cluster} from './cluster';
import type {Driver, JavaError} from './driver';
import {sure} from './sure';

export type Config = Record<string, string | number | boolean>;

export interface Said {
  class: string;
  message: string;
  causes: string[];
}

/** What `send` came to for one record. */
export interface Sent {
  partition: number;
  offset: number;
  hasOffset: boolean;
  timestamp: number | null;
  /** When the answer came, ms. */
  at: number;
  error?: Said;
}

export interface OutRecord {
  topic: string;
  partition?: number;
  key?: string;
  value?: string | null;
  /** Instead of a value: so many bytes, repeated or random. */
  size?: number;
  random?: true;
  timestamp?: number;
}

export interface InRecord {
  topic: string;
  partition: number;
  offset: number;
  key: string | null;
  value: string | null;
  size: number;
  delivery: number | null;
  headers: Record<string, string>;
}

export interface GroupEvent {
  at: number;
  type: 'assigned' | 'revoked' | 'lost' | 'failed' | 'committed';
  partitions: string[];
  generation: number;
  error: Said | null;
}

export interface PartitionState {
  partition: number;
  leader: number;
  replicas: number[];
  isr: number[];
  elr: number[] | null;
}

export interface GroupState {
  state: string;
  coordinator: number;
  assignor: string;
  epoch: number | null;
  members: {
    clientId: string;
    memberId: string;
    instanceId: string | null;
    partitions: string[];
    epoch: number | null;
  }[];
}

class Client {
  constructor(
    protected readonly driver: Driver,
    readonly name: string,
  ) {}

  protected call<T>(op: string, args: object = {}, limitMs?: number): Promise<T> {
    return this.driver.call<T>(this.name, op, args, limitMs);
  }

  /** WARN lines that this client logged. */
  warnings(): string[] {
    return this.driver.log.filter(line => line.includes(this.name));
  }

  /** Settings after the client's own corrections. */
  settings(): Promise<Record<string, string>> {
    return this.call('settings');
  }

  close(ms = 2000): Promise<void> {
    return this.call('close', {ms}, ms + 10_000);
  }
}

/** Admin calls, by their own names. */
export class Admin extends Client {
  nodes = () => this.call<{nodes: number[]; controller: number}>('nodes');
  create = (spec: object) => this.call<void>('create', spec);
  defaultsOf = (type: 'BROKER' | 'TOPIC', name: string) =>
    this.call<Record<string, string | null>>('defaultsOf', {type, name});
  describe = (topic: string) => this.call<PartitionState[]>('describe', {topic});
  unsettled = () => this.call<number>('unsettled');
  configureTopic = (name: string, config: Config) => this.call<void>('configure', {type: 'TOPIC', name, config});
  configureGroup = (name: string, config: Config) => this.call<void>('configure', {type: 'GROUP', name, config});
  grow = (topic: string, total: number) => this.call<void>('grow', {topic, total});
  endOffset = (topic: string, partition = 0) => this.call<number>('offset', {topic, partition, spec: 'latest'});
  stableOffset = (topic: string, partition = 0) =>
    this.call<number>('offset', {topic, partition, spec: 'latest', committed: true});
  startOffset = (topic: string, partition = 0) => this.call<number>('offset', {topic, partition, spec: 'earliest'});
  deleteRecords = (topic: string, before: number) => this.call<void>('deleteRecords', {topic, before});
  elect = (topic: string, type: 'PREFERRED' | 'UNCLEAN') => this.call<Said[]>('elect', {topic, type});
  group = (group: string) => this.call<GroupState>('group', {group});
  groupOffsets = (group: string) => this.call<Record<string, number>>('groupOffsets', {group});
  deleteGroup = (group: string) => this.call<void>('deleteGroup', {group});
  shareGroup = (group: string) =>
    this.call<{state: string; members: {clientId: string; partitions: string[]; epoch: number}[]}>('shareGroup', {
      group,
    });
}

/** A producer; `send` waits for the answers, `post` does not. */
export class Producer extends Client {
  /** Sends and waits for every answer; an error of one record is part of the result. */
  send(records: OutRecord[], how: {oneByOne?: boolean; gapMs?: number; ms?: number} = {}): Promise<Sent[]> {
    return this.call('send', {records, ...how}, 120_000);
  }
  /** Sends one record and waits for its answer. */
  async one(record: OutRecord): Promise<Sent> {
    return sure((await this.send([record]))[0]);
  }
  /** Hands records to the client and does not wait. */
  post = (records: OutRecord[], how: {gapMs?: number} = {}) => this.call<void>('post', {records, ...how}, 120_000);
  /** Answers of all records posted since. */
  collect = (ms = 30_000) => this.call<Sent[]>('collect', {ms}, ms + 5000);
  flush = () => this.call<void>('flush');
  init = () => this.call<void>('init');
  begin = () => this.call<void>('begin');
  commit = () => this.call<void>('commit');
  abort = () => this.call<void>('abort');
  sendOffsets = (group: string, offsets: Record<string, number>) => this.call<void>('sendOffsets', {group, offsets});
  metrics = (...names: string[]) => this.call<Record<string, number>>('metrics', {names});
}

/** A consumer, polled by hand or, after `start`, by itself. */
export class Consumer extends Client {
  subscribe = (...topics: string[]) => this.call<void>('subscribe', {topics});
  assign = (...partitions: string[]) => this.call<void>('assign', {partitions});
  start = () => this.call<void>('start');
  stop = () => this.call<void>('stop');
  poll = (ms = 1000) => this.call<InRecord[]>('poll', {ms});
  /** Keeps its thread busy, as a long processing would. */
  work = (ms: number) => this.call<void>('sleep', {ms}, ms + 10_000);
  /** What it has read by itself since the last question. */
  records = () => this.call<InRecord[]>('records');
  /** Calls of the rebalance listener since the last question. */
  events = () => this.call<GroupEvent[]>('events');
  readAll = (topic: string, ms = 10_000) => this.call<InRecord[]>('readAll', {topic, ms});
  commitSync = (offsets?: Record<string, number>, ms = 10_000) =>
    this.call<void>('commitSync', {...(offsets && {offsets}), ms});
  commitAsync = () => this.call<void>('commitAsync');
  seek = (partition: string, offset: number) => this.call<void>('seek', {partition, offset});
  position = (partition: string, ms = 5000) => this.call<number>('position', {partition, ms});
  committed = (partition: string, ms = 5000) =>
    this.call<Record<string, number | null>>('committed', {partitions: [partition], ms}).then(
      all => all[partition] ?? null,
    );
  /** The metric `records-lag`. */
  lag = (partition: string) => this.call<number | null>('lag', {partition}).then(String);
  assignment = () => this.call<string[]>('assignment');
  meta = () => this.call<{generation: number; memberId: string}>('meta');
}

/** A member of a share group (4.x). */
export class ShareConsumer extends Client {
  subscribe = (...topics: string[]) => this.call<void>('subscribe', {topics});
  start = () => this.call<void>('start');
  stop = () => this.call<void>('stop');
  poll = (ms = 1000) => this.call<InRecord[]>('poll', {ms});
  records = () => this.call<InRecord[]>('records');
  events = () => this.call<{type: string; offsets?: number[]; error: Said | null}[]>('events');
  acknowledge = (record: InRecord, type: 'ACCEPT' | 'RELEASE' | 'REJECT' | 'RENEW') =>
    this.call<void>('acknowledge', {record: `${record.partition}-${record.offset}`, type});
  commitSync = () => this.call<Record<string, Said | null>>('commitSync');
}

const kinds = {
  admin: ['admin', Admin],
  producer: ['producer', Producer],
  consumer: ['consumer', Consumer],
  share: ['ShareHandle', ShareConsumer],
} as const;
type Kind = keyof typeof kinds;
export type ClientOf<K extends Kind> = InstanceType<(typeof kinds)[K][1]>;

/** Opens a client under a name that is also its `client.id`. */
export async function open<K extends Kind>(
  kind: K,
  driver: Driver,
  cluster: Cluster,
  name: string,
  config: Config,
): Promise<ClientOf<K>> {
  const [javaKind, Type] = kinds[kind];
  await driver.call(name, 'open', {
    kind: javaKind,
    config: {'bootstrap.servers': cluster.bootstrap(), 'client.id': name, ...config},
  });
  return new Type(driver, name) as ClientOf<K>;
}

/** The class a call was refused with, or `fine`. */
export async function verdict(call: Promise<unknown>, fine = 'выполнено'): Promise<string> {
  try {
    await call;
    return fine;
  } catch (error) {
    const {javaClass} = error as JavaError;
    if (!javaClass) throw error;
    return javaClass;
  }
}
