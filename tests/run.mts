import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, readFile, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import type {AddressInfo, Server} from 'node:net';
import {dirname, join} from 'node:path';
import {launchOptions} from '../src/site/chromium.mts';
import {siteServer} from '../src/site/serve.mts';
import type {Counts} from './reporter.ts';
import type {Site} from './site/support/sites.ts';

// npm test [-- arguments of `playwright test`], such as `--grep share`, `--project logic`.
// REUSE_BUILD=1 takes build/ and test-results/subpath/ as they are where they stand: for those who write tests.

const args = process.argv.slice(2);
const reuse = process.env.REUSE_BUILD === '1';
const countsFile = join('test-results', 'counts.json');
const playwright = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');

const layouts: Record<string, {outDir: string; siteUrl: string; baseUrl: string}> = {
  root: {outDir: 'build', siteUrl: 'http://127.0.0.1:3000', baseUrl: '/'},
  subpath: {outDir: join('test-results', 'subpath'), siteUrl: 'https://example.org', baseUrl: '/kafka/'},
};

function run(command: string, parameters: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise(resolve => {
    const child = spawn(command, parameters, {stdio: 'inherit', env: {...process.env, ...env}});
    child.on('error', error => {
      console.error(error);
      resolve(1);
    });
    child.on('close', code => resolve(code ?? 1));
  });
}

async function build({outDir, siteUrl, baseUrl}: (typeof layouts)[string]): Promise<boolean> {
  if (reuse && existsSync(join(outDir, 'index.html'))) return true;
  console.log(`\n> npm run build (${outDir}/, ${siteUrl}${baseUrl})`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await run(npm, ['run', '--silent', 'build'], {
    OUT_DIR: outDir,
    SITE_URL: siteUrl,
    BASE_URL: baseUrl,
    REPO_URL: '',
    NODE_ENV: '',
  });
  return code === 0 && existsSync(join(outDir, 'index.html'));
}

/** Serves on any free port. */
async function serve(outDir: string, baseUrl: string): Promise<{server: Server; origin: string}> {
  const server = siteServer(join(process.cwd(), outDir), baseUrl);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`};
}

/** The projects that were asked for; none means all. */
function askedProjects(): string[] {
  return args.flatMap((arg, i) =>
    arg === '--project' ? (args[i + 1] ?? []) : (/^--project=(.+)/.exec(arg)?.[1] ?? []),
  );
}

async function runTests(parameters: string[], env: NodeJS.ProcessEnv): Promise<Counts> {
  await rm(countsFile, {force: true});
  await mkdir('test-results', {recursive: true});
  await run(process.execPath, [playwright, 'test', ...parameters], {...env, TEST_COUNTS: countsFile});
  const none = {passed: 0, failed: 1, figures: []};
  return readFile(countsFile, 'utf8').then(
    text => JSON.parse(text) as Counts,
    () => none,
  );
}

async function withSite(): Promise<Counts> {
  const browser = await launchOptions();
  for (const layout of Object.values(layouts)) {
    if (await build(layout)) continue;
    console.error('\nThe site was not built, see above. What needs no site is tested all the same.');
    const counts = await runTests(['--project', 'logic', '--project', 'content'], {});
    return {...counts, failed: counts.failed + 1};
  }
  const servers: Server[] = [];
  const sites: Record<string, Site> = {};
  for (const [name, {outDir, siteUrl, baseUrl}] of Object.entries(layouts)) {
    const {server, origin} = await serve(outDir, baseUrl);
    servers.push(server);
    sites[name] = {dir: join(process.cwd(), outDir), origin, siteUrl, baseUrl};
  }
  const env = {TEST_SITES: JSON.stringify(sites), TEST_BROWSER: JSON.stringify(browser)};
  const counts = await runTests(args, env);
  for (const server of servers) server.close();
  return counts;
}

const projects = askedProjects();
const needsSite = projects.length === 0 || projects.includes('site');
const counts = await (needsSite ? withSite() : runTests(args, {})).catch((error: Error): Counts => {
  console.error(`\n${error.message}`);
  return {passed: 0, failed: 1, figures: []};
});
if (!reuse) await rm(join('test-results', 'subpath'), {recursive: true, force: true});
if (counts.figures.length) console.log(`\n${counts.figures.join('\n')}`);
if (counts.passed + counts.failed === 0) console.error('\nNo test ran: is the filter right?');
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed || !counts.passed ? 1 : 0;
