/** `npm run diagrams`: draws new and changed mermaid fences of docs/ into src/diagrams/svg/ and removes orphans. */
import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join, relative} from 'node:path';
import {build} from 'esbuild';
import {chromium, type Page} from 'playwright';
import {launchOptions} from '../site/chromium.mts';
import {hashOf, mermaidConfig, svgDir, svgFile} from './config';
import {findFences} from './fences';
import {readSource} from './source';

interface Wanted {
  hash: string;
  text: string;
  /** `docs/producer/acks.mdx:30`, the opening line of the fence. */
  places: {file: string; line: number}[];
}

/** Every mermaid fence of docs/, one entry for equal ones. */
export async function wantedDiagrams(): Promise<Wanted[]> {
  const root = process.cwd();
  const wanted = new Map<string, Wanted>();
  const entries = await readdir(join(root, 'docs'), {recursive: true, withFileTypes: true});
  const files = entries.filter(entry => entry.isFile() && entry.name.endsWith('.mdx'));
  for (const file of files.map(entry => join(entry.parentPath, entry.name)).sort()) {
    for (const {text, line} of findFences(await readFile(file, 'utf8'))) {
      const hash = hashOf(text);
      const item = wanted.get(hash) ?? {hash, text, places: []};
      item.places.push({file: relative(root, file), line});
      wanted.set(hash, item);
    }
  }
  return [...wanted.values()];
}

async function fontFace(family: string, weight: string, file: string): Promise<string> {
  const bytes = await readFile(join(process.cwd(), 'src', 'css', 'fonts', file));
  const url = `data:font/woff2;base64,${bytes.toString('base64')}`;
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${url})}`;
}

async function openPage(): Promise<{page: Page; close(): Promise<void>}> {
  const bundle = await build({
    entryPoints: [join(process.cwd(), 'src', 'diagrams', 'finish.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'finish',
    charset: 'utf8',
  });
  const {args = [], ...options} = await launchOptions();
  const browser = await chromium.launch({...options, args: [...args, '--font-render-hinting=none']});
  const page = await browser.newPage();
  const faces = [
    await fontFace('Onest', '400 700', 'onest.woff2'),
    await fontFace('JetBrains Mono', '400 600', 'jetbrains-mono.woff2'),
  ];
  await page.setContent(`<!doctype html><style>${faces.join('')}</style><body></body>`);
  await page.addScriptTag({path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')});
  await page.addScriptTag({content: bundle.outputFiles[0]?.text ?? ''});
  await page.evaluate(() =>
    Promise.all(
      ['400', '600']
        .flatMap(w => [`${w} 13px Onest`, `${w} 13px "JetBrains Mono"`])
        .map(font => document.fonts.load(font, 'aя')),
    ),
  );
  return {page, close: () => browser.close()};
}

/** Draws diagrams in a browser: hash → SVG, and what is wrong with those that cannot be drawn. */
export async function drawAll(wanted: Wanted[]): Promise<{svgs: Map<string, string>; problems: string[]}> {
  const svgs = new Map<string, string>();
  const problems: string[] = [];
  const report = ({places}: Wanted, line: number, message: string): void => {
    for (const place of places) problems.push(`${place.file}:${place.line + line}: ${message}`);
  };
  const readable = wanted.filter(item => {
    const found = readSource(item.text).problems;
    for (const {line, message} of found) report(item, line, message);
    return !found.length;
  });
  if (!readable.length) return {svgs, problems};
  const {page, close} = await openPage();
  try {
    for (const item of readable) {
      try {
        const drawn = await page.evaluate(
          ([text, config, hash]) =>
            (globalThis as unknown as {finish: typeof import('./finish')}).finish.draw(text, config, hash),
          [item.text, mermaidConfig, item.hash] as const,
        );
        svgs.set(item.hash, drawn);
      } catch (error) {
        const message = String(error instanceof Error ? error.message : error).replace(
          /^page\.evaluate: (Error: )?/,
          '',
        );
        report(item, Number(/on line (\d+)/.exec(message)?.[1] ?? 0), message.replace(/\n {4}at [\s\S]*/, ''));
      }
    }
  } finally {
    await close();
  }
  return {svgs, problems};
}

/** Names of the SVGs that are there. */
async function storedHashes(): Promise<string[]> {
  const files = existsSync(svgDir()) ? await readdir(svgDir()) : [];
  return files.filter(file => file.endsWith('.svg')).map(file => file.slice(0, -4));
}

/** Equal but for numbers that another Chromium measures a little differently. */
function alike(one: string, other: string): boolean {
  const numbers = (svg: string): number[] =>
    svg
      .replace(/<desc.*<\/desc>/, '')
      .match(/-?\d+(?:\.\d)?/g)
      ?.map(Number) ?? [];
  const [a, b] = [numbers(one), numbers(other)];
  const words = (svg: string): string => svg.replace(/-?\d+(?:\.\d)?/g, '0').replace(/ (?=0)/g, '');
  return words(one) === words(other) && a.every((value, i) => Math.abs(value - (b[i] ?? 0)) <= 2);
}

/** `--check`: draws everything again and says what would come out different; writes nothing. */
async function check(): Promise<void> {
  const wanted = await wantedDiagrams();
  const {svgs, problems} = await drawAll(wanted);
  for (const [hash, svg] of svgs) {
    const stored = await readFile(svgFile(hash), 'utf8').catch(() => undefined);
    if (stored === undefined) problems.push(`${hash}.svg is missing: run npm run diagrams`);
    else if (!alike(stored, svg))
      problems.push(`${hash}.svg is drawn differently now: raise «drawing» in config.ts, run npm run diagrams`);
  }
  if (problems.length) console.error(problems.join('\n'));
  else console.log(`${wanted.length} diagrams are as they would be drawn now`);
  process.exitCode = problems.length ? 1 : 0;
}

async function main(): Promise<void> {
  const wanted = await wantedDiagrams();
  const stored = await storedHashes();
  const missing = wanted.filter(({hash}) => !stored.includes(hash));
  const {svgs, problems} = await drawAll(missing);
  if (problems.length) {
    console.error(`${problems.join('\n')}\nNothing was written.`);
    process.exitCode = 1;
    return;
  }
  await mkdir(svgDir(), {recursive: true});
  for (const [hash, svg] of svgs) await writeFile(svgFile(hash), svg);
  const orphans = stored.filter(hash => !wanted.some(item => item.hash === hash));
  for (const hash of orphans) await rm(svgFile(hash));
  for (const {hash, places} of missing)
    console.log(`drawn ${hash}  ${places.map(({file, line}) => `${file}:${line}`).join(', ')}`);
  console.log(
    `${wanted.length} diagrams: ${missing.length} drawn, ${wanted.length - missing.length} unchanged, ${orphans.length} removed`,
  );
}

if (process.argv[1]?.endsWith('render.mts')) await (process.argv.includes('--check') ? check() : main());
