import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

const tsx = join(dirname(createRequire(__filename).resolve('tsx/package.json')), 'dist/cli.mjs');

export interface Served {
  /** `http://127.0.0.1:3001/` */
  url: string;
  /** Everything it printed. */
  output: string;
  stop(): Promise<void>;
}

/** The second half of `npm run site`, as a reader starts it: serves build/ of a project. */
export function serveProject(dir: string, env: Record<string, string> = {}): Promise<Served> {
  const child = spawn(process.execPath, [tsx, 'src/site/serve.mts'], {cwd: dir, env: {...process.env, ...env}});
  const gone = new Promise<void>(resolve => child.on('close', () => resolve()));
  const stop = () => {
    child.kill();
    return gone;
  };
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output)?.[0];
      if (url) resolve({url, output, stop});
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    void gone.then(() => reject(new Error(`the server ended: ${output}`)));
  });
}
