import {cpus, freemem} from 'node:os';
import {join} from 'node:path';
import {median, printTable, withWorst} from './figures.mts';
import type {Cost} from './measure.mts';
import {buildCopy, copyProject, multiply} from './project.mts';
import {removeFolder} from './temp.mts';
import {filesOf, isPage} from './whole.mts';

const most = {cpu: 0.2, megabytes: 3};

interface Point {
  factor: number;
  pages: number;
  costs: Cost[];
}

async function buildTimes(siteDir: string, factor: number, runs: number): Promise<Point> {
  const copy = await copyProject(siteDir);
  await multiply(copy, factor);
  const costs: Cost[] = [];
  for (let i = 0; i < runs; i++) costs.push(await buildCopy(copy));
  const built = join(copy, 'build');
  const pages = filesOf(built).filter(file => isPage(built, file)).length;
  removeFolder(copy);
  return {factor, pages, costs};
}

function figure({costs}: Point, of: keyof Cost): number {
  return median(costs.map(cost => cost[of]));
}

function perPage(a: Point, b: Point, of: keyof Cost): number {
  return (figure(b, of) - figure(a, of)) / (b.pages - a.pages);
}

/** What the next build would take at the growth seen so far. */
function expectedPeak(points: readonly Point[], factor: number): number {
  const [a, b] = [points.at(-2), points.at(-1)];
  if (!a || !b) return 0;
  return figure(b, 'peak') + perPage(a, b, 'peak') * b.pages * (factor / b.factor - 1);
}

/** Table 4: what a build costs, and how that grows with the text. */
export async function printGrowth(siteDir: string, factors: readonly number[], runs: number): Promise<void> {
  const points: Point[] = [];
  const notes = [
    'every topic again under other ids, three release lines; memory: resident, all processes together, every 100 ms',
  ];
  for (const factor of factors) {
    const peak = expectedPeak(points, factor);
    if (peak > freemem()) {
      notes.push(`${factor}× left out: it would take about ${(peak / 1e9).toFixed(1)} GB, more than is free`);
      continue;
    }
    points.push(await buildTimes(siteDir, factor, runs));
  }
  printTable(
    `4. Build, ${cpus().length} cores, median (worst) of ${runs}`,
    ['content', 'pages', 'seconds', 'CPU s', 'peak MB'],
    points.map(point => [
      `${point.factor}×`,
      String(point.pages),
      withWorst(
        point.costs.map(({seconds}) => seconds),
        1,
      ),
      withWorst(
        point.costs.map(({cpu}) => cpu),
        1,
      ),
      withWorst(point.costs.map(({peak}) => peak / 1e6)),
    ]),
    notes,
  );
  const steps = points.slice(1).map((point, i) => [points[i] as Point, point] as const);
  if (!steps.length) return;
  printTable(
    '4b. Growth of the build a page',
    ['from', 'seconds', 'CPU s', `≤ ${most.cpu}`, 'MB', `≤ ${most.megabytes}`],
    steps.map(([a, b]) => {
      const cpu = perPage(a, b, 'cpu');
      const megabytes = perPage(a, b, 'peak') / 1e6;
      return [
        `${a.factor}× to ${b.factor}×`,
        perPage(a, b, 'seconds').toFixed(3),
        cpu.toFixed(3),
        cpu <= most.cpu ? 'ok' : 'OVER',
        megabytes.toFixed(2),
        megabytes <= most.megabytes ? 'ok' : 'OVER',
      ];
    }),
    ['linear growth: both lines alike'],
  );
}
