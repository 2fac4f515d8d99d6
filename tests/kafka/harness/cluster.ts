import {type ChildProcess, execFile} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {closeSync, mkdirSync, mkdtempSync, openSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {ended, remove, removeAtEnd, start} from './children';
import {Driver} from './driver';
import {answers, freePorts} from './ports';
import {
  brokerIds,
  brokerProperties,
  controllerId,
  controllerProperties,
  hasZooKeeper,
  zookeeperProperties,
} from './settings';
import {sure} from './sure';
import {until} from './wait';

const run = promisify(execFile);

type State = 'up' | 'frozen' | 'down';
interface Node {
  id: number;
  state: State;
  child?: ChildProcess;
}

/** Three brokers and a controller (or ZooKeeper) of their own, all processes on the loopback interface. */
export class Cluster {
  private readonly folder = removeAtEnd(mkdtempSync(path.join(tmpdir(), 'kafka-handbook-')));
  private readonly nodes: Node[] = [controllerId, ...brokerIds].map(id => ({id, state: 'down'}));
  private ports: number[] = [];
  /** Grows whenever a broker changes state: what was connected before may hang now. */
  changes = 0;

  private constructor(
    readonly line: string,
    readonly release: string,
    private readonly classpath: string,
  ) {}

  /** From nothing to three processes that were told to start; `Bench` waits until they answer. */
  static async start(line: string, release: string, classpath: string): Promise<Cluster> {
    const cluster = new Cluster(line, release, classpath);
    cluster.ports = await freePorts(4);
    cluster.configure();
    if (hasZooKeeper(line)) {
      cluster.launch(controllerId);
      await until('ZooKeeper открыл порт', 30_000, () => answers(cluster.port(controllerId)));
    } else {
      await cluster.format();
      cluster.launch(controllerId);
    }
    for (const id of brokerIds) cluster.launch(id);
    return cluster;
  }

  private java(maxHeapMb: number): string[] {
    return [
      '-Xms96m',
      `-Xmx${maxHeapMb}m`,
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '--add-opens=java.base/java.nio=ALL-UNNAMED',
      '-cp',
      this.classpath,
    ];
  }

  /** A new JVM for clients; its log keeps lines of this level and above. */
  driver(logLevel: 'info' | 'warn' = 'warn'): Promise<Driver> {
    return new Driver(this.java(384), this.folder, logLevel).up();
  }

  private port(id: number): number {
    return sure(this.ports[id === controllerId ? 0 : id]);
  }

  private file(id: number): string {
    return path.join(this.folder, `${id}.properties`);
  }

  private configure(): void {
    const {line, folder} = this;
    const control = this.port(controllerId);
    for (const {id} of this.nodes) {
      const data = path.join(folder, `data-${id}`);
      mkdirSync(data);
      const broker = () => brokerProperties(line, id, this.port(id), control, data);
      const control_ = () =>
        hasZooKeeper(line) ? zookeeperProperties(control, data) : controllerProperties(line, control, data);
      writeFileSync(this.file(id), id === controllerId ? control_() : broker());
    }
  }

  private async format(): Promise<void> {
    const uuid = `k${randomBytes(16).toString('base64url').slice(1, 21)}w`;
    await Promise.all(
      this.nodes.map(({id}) =>
        run(
          'nice',
          ['-n', '5', 'java', ...this.java(256), 'kafka.tools.StorageTool', 'format', '-t', uuid, '-c', this.file(id)],
          {
            cwd: this.folder,
            timeout: 120_000,
          },
        ),
      ),
    );
  }

  private launch(id: number): void {
    const main =
      id === controllerId && hasZooKeeper(this.line)
        ? 'org.apache.zookeeper.server.quorum.QuorumPeerMain'
        : 'kafka.Kafka';
    const log = openSync(path.join(this.folder, `${id}.log`), 'a');
    const node = this.node(id);
    const heap = id === controllerId ? 256 : 384;
    node.child = start(
      'java',
      [...this.java(heap), '-Dorg.slf4j.simpleLogger.defaultLogLevel=info', main, this.file(id)],
      {
        cwd: this.folder,
        stdio: ['ignore', log, log],
      },
    );
    closeSync(log);
    node.state = 'up';
    this.changes++;
  }

  private node(id: number): Node {
    return sure(this.nodes.find(node => node.id === id));
  }

  private signal(id: number, signal: NodeJS.Signals, state: State): ChildProcess {
    const node = this.node(id);
    const child = sure(node.child);
    child.kill(signal);
    node.state = state;
    this.changes++;
    return child;
  }

  /** Addresses of the brokers that run now: a frozen one still accepts connections and a client would hang on it. */
  bootstrap(only: readonly number[] = brokerIds): string {
    return only
      .filter(id => this.node(id).state === 'up')
      .map(id => `127.0.0.1:${this.port(id)}`)
      .join(',');
  }

  someFrozen(): boolean {
    return this.nodes.some(node => node.state === 'frozen');
  }

  /** SIGSTOP: the process keeps its connections and answers nothing. */
  freeze(...ids: number[]): void {
    for (const id of ids) this.signal(id, 'SIGSTOP', 'frozen');
  }

  wake(...ids: number[]): void {
    for (const id of ids) this.signal(id, 'SIGCONT', 'up');
  }

  /** SIGKILL: a crash. */
  async kill(...ids: number[]): Promise<void> {
    await Promise.all(ids.map(id => ended(this.signal(id, 'SIGKILL', 'down'), 5000)));
  }

  /** SIGTERM: a clean stop. */
  async stop(id: number, limitMs = 40_000): Promise<void> {
    await ended(this.signal(id, 'SIGTERM', 'down'), limitMs);
  }

  restart(...ids: number[]): void {
    for (const id of ids) this.launch(id);
  }

  /** Wakes and restarts whatever is frozen or dead. */
  repair(): void {
    for (const {id, state, child} of this.nodes) {
      if (state === 'frozen') this.wake(id);
      // A 2.8 broker exits if ZooKeeper still holds the session of its former self.
      const exited = child && (child.exitCode !== null || child.signalCode !== null);
      if (state === 'down' || exited) this.restart(id);
    }
  }

  /** Ends every process and removes the data. */
  async end(): Promise<void> {
    await this.kill(...this.nodes.filter(node => node.child).map(node => node.id));
    remove(this.folder);
  }
}
