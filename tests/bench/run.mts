import {existsSync, statSync} from 'node:fs';
import {cpus, loadavg, totalmem} from 'node:os';
import {join} from 'node:path';
import type {Browser} from 'playwright';
import {printSearch} from '../search/figures.mts';
import {startBrowser} from './browser.mts';
import {countVisits, printBeside, printVisits} from './bytes.mts';
import {printGrowth} from './growth.mts';
import {printLighthouse} from './lighthouse.mts';
import {buildCopy, copyProject} from './project.mts';
import {buildReference, simplified} from './reference.mts';
import {choosePages, type Pages, type Site, serve} from './site.mts';
import {printSpeed} from './speed.mts';
import {removeFolders} from './temp.mts';
import {printWhole} from './whole.mts';

// npm run bench [-- bytes | speed | lighthouse | search | build [1 4 16] | reference]
// Prints figures, holds nobody to them. RUNS=5 runs of everything; REUSE_BUILD=1 takes build/ as it stands.

const parts = ['bytes', 'speed', 'lighthouse', 'search', 'build', 'reference'];
const siteDir = process.cwd();
const args = process.argv.slice(2);
const asked = args.filter(arg => !/^\d+$/.test(arg));
const factors = args.filter(arg => /^\d+$/.test(arg)).map(Number);
const given = Number(process.env.RUNS) || undefined;
const wanted = asked.length ? asked : parts.slice(0, -1);

async function builtSite(): Promise<string> {
  const own = join(siteDir, 'build');
  if (process.env.REUSE_BUILD === '1' && existsSync(join(own, 'index.html'))) {
    console.log(`The site of ${statSync(own).mtime.toISOString()} in build/ as it stands`);
    return own;
  }
  console.log('Building the site in a temporary folder …');
  const copy = await copyProject(siteDir);
  await buildCopy(copy);
  return join(copy, 'build');
}

async function beside(browser: Browser, site: Site, pages: Pages): Promise<void> {
  console.log('Building the reference in a temporary folder …');
  const reference = await serve(await buildReference(siteDir));
  const runs = given ?? 3;
  const ours = await countVisits(browser, site, pages, runs);
  printBeside(ours, await countVisits(browser, reference, pages, runs));
  printWhole(site.dir, '1b. The whole build/, ours');
  printWhole(reference.dir, '1b. The whole build/, reference');
  await printSpeed(browser, site, pages, {runs, interact: false, whose: 'ours'});
  await printSpeed(browser, reference, pages, {runs, interact: false, whose: 'reference'});
  await printLighthouse(site, pages, {runs, whose: 'ours'});
  await printLighthouse(reference, pages, {runs, whose: 'reference'});
  console.log(`\nThe reference is simplified, to its advantage:\n${simplified.map(line => `  ${line}`).join('\n')}`);
  reference.close();
}

async function main(): Promise<void> {
  const unknown = wanted.find(part => !parts.includes(part));
  if (unknown) throw new Error(`«${unknown}» is not a part of the bench, expected: ${parts.join(', ')}`);
  const browser = await startBrowser();
  const [cpu] = cpus();
  console.log(
    `${cpus().length} cores (${cpu?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, ` +
      `Node ${process.versions.node}, Chromium ${browser.version()}, ${process.platform}`,
  );
  const [load = 0] = loadavg();
  if (load > cpus().length / 2)
    console.log(`The machine is busy with other work (load ${load.toFixed(1)}): times below are too long.`);
  if (wanted.some(part => part !== 'build')) {
    const built = await builtSite();
    const pages = await choosePages(siteDir, built);
    const site = await serve(built);
    if (wanted.includes('bytes')) {
      printVisits(await countVisits(browser, site, pages, given ?? 3), pages);
      printWhole(built);
    }
    if (wanted.includes('speed'))
      await printSpeed(browser, site, pages, {runs: given ?? 5, interact: true, whose: 'this site'});
    if (wanted.includes('lighthouse')) await printLighthouse(site, pages, {runs: given ?? 3, whose: 'this site'});
    if (wanted.includes('search')) await printSearch(built, siteDir, browser);
    if (wanted.includes('reference')) await beside(browser, site, pages);
    site.close();
  }
  await browser.close();
  if (wanted.includes('build')) await printGrowth(siteDir, factors.length ? factors : [1, 4, 16], given ?? 3);
}

await main()
  .catch(error => {
    console.error(`\n${(error as Error).message}`);
    process.exitCode = 1;
  })
  .finally(removeFolders);
process.exit();
