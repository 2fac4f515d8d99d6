import {createRequire} from 'node:module';
import type {AddressInfo} from 'node:net';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright';
import {launchOptions} from '../../src/site/chromium.mts';
import {median, printTable} from './figures.mts';
import type {Pages, Site} from './site.mts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  lhr: {
    lighthouseVersion: string;
    categories: Record<string, {score: number | null; auditRefs: {id: string; weight: number}[]}>;
    audits: Record<string, {score: number | null; displayValue?: string}>;
    runtimeError?: {message: string};
  };
}
type Lighthouse = (url: string, flags: Record<string, unknown>) => Promise<Report | undefined>;

/** Lighthouse, when the reader has it: here, or where LIGHTHOUSE_PATH says. */
async function findLighthouse(): Promise<Lighthouse | undefined> {
  const given = process.env.LIGHTHOUSE_PATH;
  try {
    const from = createRequire(given ? join(given, 'x.js') : import.meta.url);
    return (await import(pathToFileURL(from.resolve('lighthouse')).href)).default;
  } catch (error) {
    if (given) console.log(`\nNo Lighthouse at LIGHTHOUSE_PATH=${given}: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

function lost({lhr}: Report): string[] {
  return categories.flatMap(category =>
    (lhr.categories[category]?.auditRefs ?? [])
      .filter(({id, weight}) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.995)
      .map(({id}) => `${id} ${lhr.audits[id]?.displayValue ?? ''}`.trim()),
  );
}

/** Table 3: the four scores, if there is a Lighthouse to give them. */
export async function printLighthouse(
  site: Site,
  pages: Pages,
  {runs, whose}: {runs: number; whose: string},
): Promise<void> {
  const lighthouse = await findLighthouse();
  if (!lighthouse) {
    console.log('\n3. Lighthouse is not installed. To have its scores here, either of:');
    console.log('  npm i --no-save lighthouse && npm run bench -- lighthouse');
    console.log(
      '  npm i --prefix lighthouse-here lighthouse && LIGHTHOUSE_PATH=lighthouse-here npm run bench -- lighthouse',
    );
    return;
  }
  const port = await freePort();
  const options = await launchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  });
  let version = '';
  const notes: string[] = [];
  const rows: string[][] = [];
  for (const kind of ['home', 'topic', 'question'] as const) {
    const reports: Report[] = [];
    for (let i = 0; i < runs; i++) {
      const report = await lighthouse(site.origin + pages[kind], {port, logLevel: 'error', onlyCategories: categories});
      if (!report || report.lhr.runtimeError)
        throw new Error(`Lighthouse gave nothing: ${report?.lhr.runtimeError?.message}`);
      reports.push(report);
    }
    version = reports[0]?.lhr.lighthouseVersion ?? '';
    rows.push([
      kind,
      ...categories.map(name => median(reports.map(({lhr}) => (lhr.categories[name]?.score ?? 0) * 100)).toFixed(0)),
    ]);
    const short = [...new Set(reports.flatMap(lost))];
    if (short.length) notes.push(`${kind} lost on: ${short.join(', ')}`);
  }
  await browser.close();
  printTable(
    `3. Lighthouse ${version}, ${whose}: phone, simulated slow 4G, median of ${runs}`,
    ['page', ...categories],
    rows,
    notes,
  );
}
