import type {ChildProcessWithoutNullStreams} from 'node:child_process';
import {createInterface} from 'node:readline';
import {ended, start} from './children';
import {within} from './wait';

/** What a Java client threw. */
export class JavaError extends Error {
  constructor(
    readonly javaClass: string,
    message: string,
    readonly causes: string[],
    readonly ms: number,
  ) {
    super(`${javaClass}: ${message}`);
  }
}

interface Reply {
  id: number;
  result?: unknown;
  error?: {class: string; message: string; causes?: string[]};
  ms?: number;
}

type Waiting = {resolve: (value: unknown) => void; reject: (error: Error) => void};

/** One JVM with clients of the line's release. */
export class Driver {
  private readonly waiting = new Map<number, Waiting>();
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly ready: Promise<unknown>;
  private lastId = 0;
  /** Lines the clients logged. */
  readonly log: string[] = [];

  constructor(java: string[], cwd: string, logLevel: string) {
    this.ready = new Promise((resolve, reject) => this.waiting.set(0, {resolve, reject}));
    this.child = start('java', [...java, `-Dorg.slf4j.simpleLogger.defaultLogLevel=${logLevel}`, 'Driver'], {
      cwd,
      stdio: 'pipe',
    }) as ChildProcessWithoutNullStreams;
    createInterface({input: this.child.stdout}).on('line', line => this.settle(JSON.parse(line) as Reply));
    createInterface({input: this.child.stderr}).on('line', line => this.log.push(line));
    this.child.stdin.on('error', () => {});
    this.child.once('exit', () => {
      for (const {reject} of this.waiting.values()) reject(new Error('Процесс с клиентами завершился'));
      this.waiting.clear();
    });
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (!waiting) return;
    const {error} = reply;
    if (error) waiting.reject(new JavaError(error.class, error.message, error.causes ?? [], reply.ms ?? 0));
    else waiting.resolve(reply.result);
  }

  /** Waits until the JVM is up. */
  async up(): Promise<this> {
    await within('запуск процесса с клиентами', 60_000, this.ready);
    return this;
  }

  /** Sends a command to a client; the limit is ours, on top of the client's own timeouts. */
  call<T>(on: string, op: string, args: object = {}, limitMs = 60_000): Promise<T> {
    const id = ++this.lastId;
    const asked = new Error();
    const answer = new Promise<T>((resolve, reject) =>
      this.waiting.set(id, {
        resolve: resolve as (value: unknown) => void,
        reject: error => {
          // Where it was asked says more than where the answer was read.
          error.stack = `${error.message}\n${asked.stack}`;
          reject(error);
        },
      }),
    );
    this.child.stdin.write(`${JSON.stringify({id, on, op, args})}\n`);
    return within(`${on}: ${op}`, limitMs, answer);
  }

  /** A crash of every client in it: no goodbye to any broker. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await ended(this.child, 5000);
  }
}
