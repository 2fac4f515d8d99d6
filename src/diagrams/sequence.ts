import {
  circle,
  cross,
  head,
  headLength,
  type Label,
  type Mark,
  type Measure,
  type Path,
  polyline,
  rectangle,
  type Scene,
  shaft,
} from './scene';
import {wrap} from './words';

interface Message {
  kind: 'message';
  from: number;
  to: number;
  lines: string[];
  mark: Mark;
  step: number;
}

interface Note {
  kind: 'note';
  place: 'left' | 'right' | 'over';
  from: number;
  to: number;
  lines: string[];
  step: number;
}

/** A row of a sequence diagram, top to bottom. Lanes are named by their index. */
export type Row =
  | Message
  | Note
  /** A condition: a dotted rule with its words; the one that closes a frame has none. */
  | {kind: 'rule'; text: string; step: number}
  | {kind: 'activation'; lane: number; on: boolean};

/** A sequence diagram as Mermaid understood it. */
export interface Sequence {
  /** Name of each lane, and smaller lines under it. */
  lanes: string[][];
  rows: Row[];
}

/** Where the lanes stand, and the rows with their labels broken to fit between them. */
interface Spread {
  x: number[];
  width: number;
  rows: Row[];
}

const lineHeight = 15;
/** Up to 376 wide the text is 11 px and more on a phone of 390; below 340 it would be larger than elsewhere. */
const least = 340;
const wanted = 376;

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
const widest = (lines: string[], measure: (text: string) => number): number => Math.max(0, ...lines.map(measure));
const look = (mark: Mark): 'b' | 'n' => (mark ? 'b' : 'n');

/** On which side of its lane the words of a message to itself stand: to the left only at the right edge. */
function selfSide(lane: number, lanes: number): 1 | -1 {
  return lane === lanes - 1 && lane > 0 ? -1 : 1;
}

/** The lanes between which the words of a message stand, and what they need besides their width. */
function room({from, to}: Message, lanes: number): {from: number; to: number; pad: number} {
  const end = from === to ? from + selfSide(from, lanes) : to;
  return {from: Math.min(from, end), to: Math.max(from, end), pad: from === to ? 22 : 24};
}

/** Breaks the labels wider than `limit` per gap and gives every gap the width it then needs. */
function spreadWith(limit: number, {lanes, rows}: Sequence, measure: Measure): Spread {
  const broken = rows.map((row): Row => {
    if (row.kind !== 'message') return row;
    const {from, to, pad} = room(row, lanes.length);
    const size = (text: string) => measure(text, look(row.mark));
    return {...row, lines: row.lines.flatMap(text => wrap(text, limit * (to - from) - pad, size))};
  });
  const half = lanes.map(
    ([name = '', ...small]) =>
      Math.max(
        measure(name, 'h'),
        widest(small, text => measure(text, 'm')),
      ) / 2,
  );
  const gaps = lanes.slice(1).map((_, i) => (half[i] ?? 0) + (half[i + 1] ?? 0) + 14);
  const needs = broken
    .filter(row => row.kind === 'message')
    .map(row => {
      const between = room(row, lanes.length);
      return {...between, need: widest(row.lines, text => measure(text, look(row.mark))) + between.pad};
    })
    // Neighbours first: a long arrow may already fit over what they need.
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  for (const {from, to, need} of needs) {
    const missing = (need - sum(gaps.slice(from, to))) / (to - from);
    if (missing > 0) for (let i = from; i < to && i < gaps.length; i++) gaps[i] = (gaps[i] ?? 0) + missing;
  }
  const [left, right] = [Math.max(half[0] ?? 0, 12) + 2, Math.max(half.at(-1) ?? 0, 12) + 2];
  const natural = left + right + sum(gaps);
  const extra = gaps.length ? Math.max(0, least - natural) / gaps.length : 0;
  const x = lanes.map((_, i) => Math.round(left + sum(gaps.slice(0, i)) + i * extra));
  return {x, width: Math.max(natural, gaps.length ? least : 0), rows: broken};
}

/** Lanes as near as their words allow: labels are broken only where the drawing would be too wide without it. */
export function spread(sequence: Sequence, measure: Measure): Spread {
  let best = spreadWith(1000, sequence, measure);
  for (let limit = 240; best.width > wanted && limit >= 70; limit -= 4) {
    const next = spreadWith(limit, sequence, measure);
    if (next.width < best.width) best = next;
  }
  return best;
}

/** True when a message to itself says that its lane is gone; nothing of it may be seen later. */
function dies(row: Row, later: Row[]): boolean {
  if (row.kind !== 'message' || row.from !== row.to || row.mark !== 'stop') return false;
  if (!row.lines.some(text => /упал|умер|остановлен/i.test(text))) return false;
  return !later.some(other => 'from' in other && other.from <= row.from && row.from <= other.to);
}

/** Draws row by row from the top; `y` is the lower edge of what is drawn. */
class Drawing {
  readonly paths: Path[] = [];
  readonly labels: Label[] = [];
  y = 0;
  /** Pieces of lifelines that are left out, per lane. */
  private readonly gaps = new Map<number, [number, number][]>();
  private readonly active = new Map<number, number[]>();

  constructor(
    private readonly x: number[],
    private readonly width: number,
    private readonly measure: Measure,
  ) {}

  private lane(index: number): number {
    return this.x[index] ?? 0;
  }

  private gap(lane: number, from: number, to: number): void {
    this.gaps.set(lane, [...(this.gaps.get(lane) ?? []), [from, to]]);
  }

  private size(lines: string[]): number {
    return widest(lines, text => this.measure(text, 'n'));
  }

  names(lanes: string[][]): void {
    for (const [i, lines] of lanes.entries()) {
      for (const [n, text] of lines.entries()) {
        this.labels.push({step: 0, x: this.lane(i), y: 14 + n * 16, text, look: n ? 'm' : 'h'});
      }
    }
    this.y = 8 + 16 * Math.max(...lanes.map(({length}) => length));
  }

  row(row: Row, later: Row[]): void {
    if (row.kind === 'activation') this.activation(row.lane, row.on);
    else if (row.kind === 'rule') this.rule(row.text, row.step);
    else if (row.kind === 'note') this.note(row);
    else if (row.from === row.to) this.self(row, dies(row, later));
    else this.message(row);
  }

  private activation(lane: number, on: boolean): void {
    const open = this.active.get(lane) ?? [];
    if (on) {
      this.active.set(lane, [...open, this.y]);
      return;
    }
    const from = open.pop() ?? this.y;
    this.paths.push({step: 0, layer: 'act', d: rectangle(this.lane(lane) - 5, from, 10, this.y - from)});
  }

  private rule(text: string, step: number): void {
    const from = this.y + 12;
    this.y = from + 10;
    this.paths.push({step, layer: 'sep', d: `M2 ${this.y}H${Math.floor(this.width) - 2}`});
    const lines = wrap(text, this.width - 8, part => this.measure(part, 'm'));
    for (const [n, part] of lines.entries()) {
      this.labels.push({step, x: 2, y: this.y + 19 + n * 16, text: part, look: 'm', align: 'start'});
    }
    this.y += lines.length * 16 + (lines.length ? 14 : 10);
    for (const lane of this.x.keys()) this.gap(lane, from, this.y);
  }

  private note({place, from, to, lines: given, step}: Note): void {
    const [left, right] = [this.lane(from), this.lane(to)];
    const least = from === to ? 0 : right - left + 32;
    const lines = given.flatMap(text => wrap(text, Math.max(150, least - 18), part => this.size([part])));
    const size = Math.max(least, this.size(lines) + 18);
    const side = {left: -1, over: 0, right: 1}[place] * (size / 2 + 8);
    const centre = Math.round(Math.min(Math.max((left + right) / 2 + side, size / 2), this.width - size / 2));
    const top = this.y + 12;
    this.y = top + lines.length * lineHeight + 11;
    this.paths.push({step, layer: 'note', d: rectangle(centre - size / 2, top, size, this.y - top)});
    for (const [n, text] of lines.entries()) {
      this.labels.push({step, x: centre, y: top + 17 + n * lineHeight, text, look: 'n'});
    }
  }

  private self({from, lines, mark, step}: Message, last: boolean): void {
    const top = this.y + 10;
    const height = Math.max(30, lines.length * lineHeight + 8);
    const middle = top + height / 2;
    const x = this.lane(from);
    const side = selfSide(from, this.x.length);
    if (mark === 'stop') this.paths.push({step, layer: 'hn', d: cross([x, middle], 5)});
    else this.paths.push({step, layer: mark ? 'ago' : 'act', d: rectangle(x - 5, top, 10, height)});
    for (const [n, text] of lines.entries()) {
      const y = middle + 4.5 + (n - (lines.length - 1) / 2) * lineHeight;
      this.labels.push({step, x: x + side * 12, y, text, look: 'n', mark, align: side > 0 ? 'start' : 'end'});
    }
    this.y = top + height + 2;
    if (last) this.gap(from, middle, Number.POSITIVE_INFINITY);
  }

  private message({from, to, lines, mark, step}: Message): void {
    this.y += 16 + lines.length * lineHeight;
    const {y} = this;
    const way = Math.sign(to - from);
    const edge = (lane: number): number => (this.active.get(lane)?.length ? 5 : 0);
    // A refused message does not arrive; a dot marks where the one the picture is about does.
    const tip = this.lane(to) - way * {stop: 14, go: 9, plain: 2 + edge(to)}[mark ?? 'plain'];
    const start = this.lane(from) + way * edge(from);
    this.paths.push({
      step,
      layer: shaft(mark),
      d: polyline([
        [start, y],
        [tip - way * headLength(mark), y],
      ]),
    });
    this.paths.push(head([tip, y], [way, 0], mark, step));
    if (mark === 'go') this.paths.push({step, layer: 'pt', d: circle(this.lane(to), y, 6)});
    const base = y - (mark ? 8 : 7);
    const x = (this.lane(from) + this.lane(to)) / 2;
    const half = widest(lines, text => this.measure(text, look(mark))) / 2 + 4;
    for (const [n, text] of lines.entries()) {
      this.labels.push({step, x, y: base - (lines.length - 1 - n) * lineHeight, text, look: 'n', mark});
    }
    for (const [lane, at] of this.x.entries()) {
      if (Math.abs(at - x) < half) this.gap(lane, base - lines.length * lineHeight + 2, base + 4);
    }
  }

  lifelines(from: number): void {
    this.y += 14;
    for (const [lane, x] of this.x.entries()) {
      let at = from;
      for (const [start, end] of this.gaps.get(lane) ?? []) {
        if (at < start)
          this.paths.push({
            step: 0,
            layer: 'life',
            d: polyline([
              [x, at],
              [x, start],
            ]),
          });
        at = Math.max(at, end);
      }
      if (at < this.y)
        this.paths.push({
          step: 0,
          layer: 'life',
          d: polyline([
            [x, at],
            [x, this.y],
          ]),
        });
    }
  }
}

/** Lays a sequence out in lanes and rows. */
export function drawSequence(sequence: Sequence, measure: Measure): Scene {
  const {x, width, rows} = spread(sequence, measure);
  const drawing = new Drawing(x, width, measure);
  drawing.names(sequence.lanes);
  const from = drawing.y;
  for (const [i, row] of rows.entries()) drawing.row(row, rows.slice(i + 1));
  drawing.lifelines(from);
  return {width, height: drawing.y, paths: drawing.paths, labels: drawing.labels};
}
