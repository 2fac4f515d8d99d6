import {type ChildProcess, type SpawnOptions, spawn} from 'node:child_process';
import {rmSync} from 'node:fs';

const alive = new Set<ChildProcess>();
const folders = new Set<string>();

/** Starts a process that will not outlive this one. */
export function start(command: string, args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn('nice', ['-n', '5', command, ...args], options);
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}

/** Waits until a process has ended; a limit turns patience into SIGKILL. */
export async function ended(child: ChildProcess, limitMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  await new Promise(resolve => child.once('exit', resolve));
  clearTimeout(timer);
}

/** A folder that is removed when the run ends, however it ends. */
export function removeAtEnd(folder: string): string {
  folders.add(folder);
  return folder;
}

/** Removes a folder now. */
export function remove(folder: string): void {
  rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 100});
  folders.delete(folder);
}

function clear(): void {
  for (const child of alive) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});
}

process.once('exit', clear);
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(signal, () => {
    process.stderr.write(`\n${signal}: останавливаем всё, что запустили\n`);
    process.exit(code);
  });
}
