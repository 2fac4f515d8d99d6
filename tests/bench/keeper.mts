import {rmSync} from 'node:fs';
import {createInterface} from 'node:readline';

// Started by temp.mts. Its input ends when the bench does, even when that is killed: tsx kills a busy child at Ctrl-C.

const folders = new Set<string>();
const groups = new Set<number>();

for await (const line of createInterface({input: process.stdin})) {
  const [word, rest = ''] = line.split(/ (.*)/);
  if (word === 'folder') folders.add(rest);
  if (word === 'start') groups.add(Number(rest));
  if (word === 'end') groups.delete(Number(rest));
}
for (const group of groups) {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
for (const folder of folders) rmSync(folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 200});
