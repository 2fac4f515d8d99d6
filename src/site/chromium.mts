import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {delimiter, dirname, join} from 'node:path';
import {chromium, type LaunchOptions} from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name =>
    join(process.env[name] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
];

function systemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap(folder => names.map(name => join(folder, name))), ...places].find(existsSync);
}

function playwrightBrowser(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function run(command: string, ...args: string[]): void {
  console.log(`> ${command} ${args.join(' ')}`);
  spawnSync(command, args, {stdio: 'inherit', timeout: 300_000});
}

function install(): void {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  run(process.execPath, join(playwright, 'cli.js'), 'install', '--no-shell', 'chromium');
  if (!playwrightBrowser() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', 'update', '-q');
    run('apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium');
  }
}

/** Path of a Chromium: CHROMIUM_PATH, Playwright's, the system's, else one it tries to install. */
export async function findChromium(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(
      `CHROMIUM_PATH is «${given}», there is no such file: give the path of a Chromium or Chrome, or unset it`,
    );
  }
  const found = playwrightBrowser() ?? systemBrowser();
  if (found) return found;
  install();
  const installed = playwrightBrowser() ?? systemBrowser();
  if (installed) return installed;
  throw new Error(
    [
      'No Chromium was found and none could be installed. Do one of these and run the command again:',
      '  npx playwright install --with-deps chromium',
      '  apt-get install chromium            (Debian, Ubuntu; or install Google Chrome)',
      '  CHROMIUM_PATH=/path/to/chrome …     (where one is installed already)',
    ].join('\n'),
  );
}

/** What a Chromium is started with: quiet, and as root without the sandbox that refuses root. */
export async function launchOptions(): Promise<LaunchOptions> {
  const root = process.getuid?.() === 0;
  return {
    executablePath: await findChromium(),
    args: ['--disable-gpu', '--disable-background-networking', ...(root ? ['--no-sandbox'] : [])],
  };
}
