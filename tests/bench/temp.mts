import {type ChildProcess, type SpawnOptions, spawn} from 'node:child_process';
import {mkdtempSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const folders = new Set<string>();
let keeper: ChildProcess | undefined;

/** Tells the keeper, which outlives this process, what it has to end and remove once this one is gone. */
function tellKeeper(line: string): void {
  if (!keeper) {
    const script = fileURLToPath(new URL('keeper.mts', import.meta.url));
    keeper = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    keeper.unref();
  }
  keeper.stdin?.write(`${line}\n`);
}

/** A new empty folder that is gone after the bench, however that ends: finished, failed, Ctrl-C, killed. */
export function tempFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kafka-bench-')));
  folders.add(folder);
  tellKeeper(`folder ${folder}`);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 100});
  folders.delete(folder);
}

export function removeFolders(): void {
  for (const folder of [...folders]) removeFolder(folder);
}

/** Starts a command in a process group of its own, which is killed when the bench ends before it. */
export function startGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, {...options, detached: true});
  if (child.pid !== undefined) {
    tellKeeper(`start ${child.pid}`);
    child.once('close', () => tellKeeper(`end ${child.pid}`));
  }
  return child;
}
