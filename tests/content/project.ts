import {spawnSync} from 'node:child_process';
import {cp, mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {type Files, permalinks, sound} from './support';

const projectDir = join(__dirname, '../..');
const parts = ['src', 'static', 'docusaurus.config.ts', 'sidebars.ts', 'tsconfig.json', 'package.json', '.npmrc'];

export interface SmallProject {
  dir: string;
  write(files: Files): Promise<void>;
  /** `npm run build`: exit code and everything it printed. */
  build(env?: Record<string, string>): {code: number | null; output: string};
  remove(): Promise<void>;
}

/** The project itself with a handbook of a few pages, in a temporary folder. */
export async function smallProject(files: Files = {}, addresses: object = permalinks): Promise<SmallProject> {
  const dir = await mkdtemp(join(tmpdir(), 'kafka-project-'));
  const write = async (texts: Files) => {
    for (const [file, text] of Object.entries(texts)) {
      await mkdir(dirname(join(dir, file)), {recursive: true});
      await writeFile(join(dir, file), text);
    }
  };
  for (const part of parts) await cp(join(projectDir, part), join(dir, part), {recursive: true});
  await symlink(join(projectDir, 'node_modules'), join(dir, 'node_modules'), 'junction');
  await write({...sound, ...files, 'src/questions/permalinks.json': JSON.stringify(addresses)});
  return {
    dir,
    write,
    build(env = {}) {
      const {status, stdout, stderr} = spawnSync('npm', ['run', '--silent', 'build'], {
        cwd: dir,
        encoding: 'utf8',
        shell: process.platform === 'win32',
        env: {...process.env, NODE_ENV: '', OUT_DIR: '', BASE_URL: '', SITE_URL: '', REPO_URL: '', ...env},
      });
      return {code: status, output: stdout + stderr};
    },
    remove: () => rm(dir, {recursive: true, force: true}),
  };
}
