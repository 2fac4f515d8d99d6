import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

export const projectDir = join(__dirname, '../../..');

/** Text of a file of the project. */
export function readText(file: string): string {
  return readFileSync(join(projectDir, file), 'utf8');
}

/** Files below a folder of the project, as paths from its root, with `/`. */
export function filesBelow(folder: string, pattern: RegExp): string[] {
  const start = join(projectDir, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, {recursive: true, encoding: 'utf8'})
    .map(file => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter(file => pattern.test(file))
    .sort();
}

/** Runs a tool of node_modules/.bin; what it printed, when it failed. */
export function failureOf(tool: string, ...args: string[]): string {
  const command = join(projectDir, 'node_modules/.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);
  const {status, stdout, stderr, error} = spawnSync(command, args, {cwd: projectDir, encoding: 'utf8'});
  return status === 0 ? '' : `${tool} ${args.join(' ')} failed\n${error ?? ''}${stdout}${stderr}`;
}

/** Modules that a source file imports, requires or re-exports, as written. */
export function importsOf(source: string): string[] {
  const forms = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\b(?:import|require|require\.resolve|resolve)\(\s*['"]([^'"]+)['"]/g,
  ];
  return forms.flatMap(form => [...source.matchAll(form)].map(([, name = '']) => name));
}
