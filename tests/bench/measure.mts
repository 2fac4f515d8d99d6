import {readdirSync, readFileSync} from 'node:fs';
import {startGroup} from './temp.mts';

export interface Cost {
  /** Seconds by the clock. */
  seconds: number;
  /** Seconds of processor time of all processes. NaN where there is no /proc. */
  cpu: number;
  /** Most memory held at once by all processes, in bytes. NaN where there is no /proc. */
  peak: number;
}

const sampleEvery = 100;
const ticksPerSecond = 100;

/** Processor time and resident memory of a process; undefined when it has gone. */
function processNow(pid: string): {group: number; cpu: number; memory: () => number} | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything; from the state on everything is in its place.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const memory = () =>
      Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    return {group: Number(fields[2]), cpu: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond, memory};
  } catch {
    return undefined;
  }
}

/** The beginning of what a failed command said: builds go on for long after the reason. */
function outline(output: string): string {
  const said = output.split('\n').filter(line => line.trim());
  return `it said:\n${said
    .slice(0, 30)
    .map(line => `  ${line.slice(0, 200)}`)
    .join('\n')}`;
}

/** Runs a command and samples all processes of its group. Rejects with the beginning of its output when it fails. */
export function measure(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = startGroup(command, args, {cwd, env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']});
    const cpu = new Map<string, number>();
    let peak = 0;
    const sample = () => {
      let now = 0;
      for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
        const found = processNow(pid);
        if (found?.group !== child.pid || !found) continue;
        cpu.set(pid, found.cpu);
        try {
          now += found.memory();
        } catch {
          // It has just ended.
        }
      }
      peak = Math.max(peak, now);
    };
    const timer = process.platform === 'linux' ? setInterval(sample, sampleEvery) : undefined;
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    child.on('close', code => {
      clearInterval(timer);
      if (code !== 0) return reject(new Error(`${args.join(' ')} ended with ${code}; ${outline(output)}`));
      const seconds = (performance.now() - started) / 1000;
      const total = [...cpu.values()].reduce((sum, one) => sum + one, 0);
      resolve({seconds, cpu: timer ? total : Number.NaN, peak: timer ? peak : Number.NaN});
    });
  });
}
