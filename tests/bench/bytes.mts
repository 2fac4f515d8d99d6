import type {Browser} from 'playwright';
import {newReader, type Reader} from './browser.mts';
import {kB, median, printTable} from './figures.mts';
import type {Pages, Site} from './site.mts';
import {kinds, type Traffic, TrafficCounter} from './traffic.mts';

export type Visit = 'question' | 'topic' | 'home' | 'not found' | 'next page' | 'question, read to its end';

interface Budget {
  /** kB of everything but fonts. */
  rest: number;
  fonts: number;
  script: number;
  requests: number;
}

const first: Budget = {rest: 32, fonts: 72, script: 6, requests: 12};
const budgets: Partial<Record<Visit, Budget>> = {
  question: {...first, rest: 40},
  topic: first,
  home: first,
  'not found': first,
  'next page': {rest: 16, fonts: 0, script: 0, requests: 2},
  // What islands may weigh stands beside the page's own script.
  'question, read to its end': {rest: Number.NaN, fonts: Number.NaN, script: 6 + 20 + 25, requests: Number.NaN},
};

/** Opens all answers and scrolls through the page, so that everything late is loaded. */
async function readToEnd({page}: Reader): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 600) {
    await page.evaluate(top => scrollTo(0, top), y);
    await page.waitForTimeout(40);
  }
}

async function firstVisit(
  browser: Browser,
  site: Site,
  path: string,
  then?: (reader: Reader, counter: TrafficCounter) => Promise<Traffic>,
): Promise<Traffic> {
  const reader = await newReader(browser);
  const counter = new TrafficCounter(reader.cdp);
  await reader.page.goto(site.origin + path);
  const traffic = await counter.settled();
  const result = then ? await then(reader, counter) : traffic;
  await reader.context.close();
  return result;
}

function sum(a: Traffic, b: Traffic): Traffic {
  const bytes = Object.fromEntries(kinds.map(kind => [kind, a.bytes[kind] + b.bytes[kind]])) as Traffic['bytes'];
  return {bytes, requests: a.requests + b.requests};
}

async function visits(browser: Browser, site: Site, pages: Pages): Promise<Record<Visit, Traffic>> {
  const question = await firstVisit(browser, site, pages.question);
  return {
    question,
    topic: await firstVisit(browser, site, pages.topic),
    home: await firstVisit(browser, site, pages.home),
    'not found': await firstVisit(browser, site, pages.missing),
    'next page': await firstVisit(browser, site, pages.question, async ({page}, counter) => {
      await page.evaluate(path => {
        const link = [...document.querySelectorAll('a')].find(({pathname}) => pathname === path);
        if (link) link.click();
        else location.href = path;
      }, pages.next);
      await page.waitForURL(site.origin + pages.next);
      return counter.settled();
    }),
    'question, read to its end': await firstVisit(browser, site, pages.question, async (reader, counter) => {
      await readToEnd(reader);
      return sum(question, await counter.settled());
    }),
  };
}

/** Every visit, the median of several. */
export async function countVisits(
  browser: Browser,
  site: Site,
  pages: Pages,
  runs: number,
): Promise<Record<Visit, Traffic>> {
  const all: Record<Visit, Traffic>[] = [];
  for (let i = 0; i < runs; i++) all.push(await visits(browser, site, pages));
  const names = Object.keys(all[0] ?? {}) as Visit[];
  return Object.fromEntries(
    names.map(name => {
      const bytes = Object.fromEntries(kinds.map(kind => [kind, median(all.map(run => run[name].bytes[kind]))]));
      return [name, {bytes, requests: median(all.map(run => run[name].requests))}];
    }),
  ) as Record<Visit, Traffic>;
}

function withoutFonts({bytes}: Traffic): number {
  return kinds.reduce((all, kind) => all + (kind === 'fonts' ? 0 : bytes[kind]), 0);
}

function cells(visit: Traffic): string[] {
  return [
    ...kinds.map(kind => kB(visit.bytes[kind])),
    kB(withoutFonts(visit)),
    kB(withoutFonts(visit) + visit.bytes.fonts),
    String(visit.requests),
  ];
}

const head = [...kinds, 'without fonts', 'all', 'requests'];
const wire = 'kB = 1000 bytes of compressed bodies, without headers; 390 px, empty cache';

function verdict(name: Visit, visit: Traffic): [string, string] {
  const budget = budgets[name];
  if (!budget) return ['', ''];
  const {rest, fonts, script, requests} = budget;
  const pairs: [string, number, number][] = [
    ['without fonts', withoutFonts(visit) / 1000, rest],
    ['fonts', visit.bytes.fonts / 1000, fonts],
    ['script', visit.bytes.script / 1000, script],
    ['requests', visit.requests, requests],
  ];
  const held = pairs.filter(([, , most]) => !Number.isNaN(most));
  const over = held.filter(([, real, most]) => real > most).map(([what]) => what);
  return [
    held.map(([what, , most]) => `${what} ≤ ${most}`).join(', '),
    over.length ? `OVER: ${over.join(', ')}` : 'ok',
  ];
}

/** Table 1: bytes by kind beside the budgets. */
export function printVisits(visits: Record<Visit, Traffic>, pages: Pages): void {
  const names = Object.keys(visits) as Visit[];
  printTable(
    '1. Bytes of a first visit, kB',
    ['page', ...head, 'held to', 'held'],
    names.map(name => [name, ...cells(visits[name]), ...verdict(name, visits[name])]),
    [
      wire,
      `question: ${pages.question} (${pages.diagrams} diagrams), then ${pages.next}; topic: ${pages.topic}`,
      'read to its end: all answers opened, scrolled through; script ≤ 6 of the page + 20 of all islands + 25 of the search,',
      '  which is fetched ahead when the reader moves on a good connection',
    ],
  );
}

/** Table 1 of two sites, line under line. */
export function printBeside(ours: Record<Visit, Traffic>, reference: Record<Visit, Traffic>): void {
  const names = Object.keys(ours) as Visit[];
  const factor = (name: Visit) =>
    (
      (withoutFonts(reference[name]) + reference[name].bytes.fonts) /
      (withoutFonts(ours[name]) + ours[name].bytes.fonts)
    ).toFixed(1);
  printTable(
    '1. Bytes of a first visit, kB: this site, and the same text with preset-classic and theme-mermaid as they come',
    ['page', 'site', ...head, 'times'],
    names.flatMap(name => [
      [name, 'ours', ...cells(ours[name])],
      ['', 'reference', ...cells(reference[name]), name === 'next page' ? '' : factor(name)],
    ]),
    [wire, 'the reference loads the next pages ahead: they are in its first visit'],
  );
}
