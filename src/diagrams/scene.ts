import {type Run, runs} from './words';

/** What a message, node or arrow stands for: the point of the picture, a refusal, or neither. */
export type Mark = 'go' | 'stop' | undefined;

/** Widths of text come from the browser that renders, so that everything else is plain arithmetic. */
export type Measure = (text: string, look: TextLook) => number;

/** h: heading of a lane, m: secondary, n: normal, b: bold. */
export type TextLook = 'h' | 'm' | 'n' | 'b';

/** Classes of shapes, in the order in which they are drawn. */
const layers = [
  'life',
  'sep',
  'box',
  'note',
  'act',
  'ago',
  'ano',
  'msg',
  'dot',
  'go',
  'no',
  'hd',
  'hg',
  'hn',
  'pt',
] as const;
export type Layer = (typeof layers)[number];

export interface Path {
  /** The step, from 1, it appears with; 0: always there. */
  step: number;
  layer: Layer;
  d: string;
}

export interface Label {
  step: number;
  x: number;
  y: number;
  text: string;
  look: TextLook;
  mark?: Mark;
  align?: 'start' | 'end';
}

/** A drawing in user units: its size and what is on it. */
export interface Scene {
  width: number;
  height: number;
  paths: Path[];
  labels: Label[];
}

/** What the finished SVG is called, and the prefix of its ids. */
export interface Names {
  hash: string;
  title: string;
  descr: string;
}

/** A number with at most one decimal. */
export function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** `M` and `L` commands through the points, horizontal and vertical ones shortened. */
export function polyline(points: Point[]): string {
  let d = '';
  let [lastX, lastY] = ['', ''];
  for (const [px, py] of points) {
    const [x, y] = [num(px), num(py)];
    if (!d) d = `M${x} ${y}`;
    else if (y === lastY) d += `H${x}`;
    else if (x === lastX) d += `V${y}`;
    else d += `L${x} ${y}`;
    [lastX, lastY] = [x, y];
  }
  return d;
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${num(x)} ${num(y)}h${num(width)}v${num(height)}h${num(-width)}z`;
}

export function circle(x: number, y: number, r: number): string {
  return `M${num(x - r)} ${num(y)}a${num(r)} ${num(r)} 0 1 1 ${num(2 * r)} 0a${num(r)} ${num(r)} 0 1 1 ${num(-2 * r)} 0`;
}

export type Point = [number, number];

/** How much of an arrow its head covers: the line ends there, or it would show beside the tip. */
export function headLength(mark: Mark): number {
  return {go: 9, stop: 5, plain: 7}[mark ?? 'plain'];
}

/** The head of an arrow that arrives at a point from a direction (a vector of length 1), or the × of a refusal. */
export function head([x, y]: Point, [dx, dy]: Point, mark: Mark, step: number): Path {
  if (mark === 'stop') return {step, layer: 'hn', d: cross([x, y], 4)};
  const [size, half] = mark === 'go' ? [10, 4.5] : [8, 3.5];
  const side = (across: number): Point => [x - dx * size - dy * across, y - dy * size + dx * across];
  return {step, layer: mark === 'go' ? 'hg' : 'hd', d: `${polyline([[x, y], side(half), side(-half)])}z`};
}

/** The layer of an arrow's line. */
export function shaft(mark: Mark, dashed = false): Layer {
  if (mark) return mark === 'go' ? 'go' : 'no';
  return dashed ? 'dot' : 'msg';
}

export function cross([x, y]: Point, r: number): string {
  return `M${num(x - r)} ${num(y - r)}l${2 * r} ${2 * r}m0-${2 * r}l-${2 * r} ${2 * r}`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function textElement({x, y, text, look, mark, align}: Label): string {
  const parts = runs(text);
  const whole = parts.every(part => part.code || !part.text.trim());
  const classes = [
    look !== 'n' && look,
    mark === 'go' && 'gt',
    mark === 'stop' && 'st',
    align === 'start' && 'l',
    align === 'end' && 'e',
    whole && 'c',
  ].filter(Boolean);
  const inner = (run: Run): string =>
    run.code && !whole ? `<tspan class="c">${escapeXml(run.text)}</tspan>` : escapeXml(run.text);
  const attribute = classes.length ? ` class="${classes.join(' ')}"` : '';
  return `<text x="${num(x)}" y="${num(y)}"${attribute}>${parts.map(inner).join('')}</text>`;
}

function group(scene: Scene, step: number): string {
  const paths = layers
    .map(
      layer => [layer, scene.paths.filter(path => path.step === step && path.layer === layer).map(({d}) => d)] as const,
    )
    .filter(([, ds]) => ds.length)
    .map(([layer, ds]) => `<path class="${layer}" d="${ds.join('')}"/>`);
  const labels = scene.labels.filter(label => label.step === step).map(textElement);
  const inner = [...paths, ...labels].join('');
  return step && inner ? `<g class="s${step}">${inner}</g>` : inner;
}

/** The finished SVG: named, without colours, sizes or ids other than its own. */
export function toSvg(scene: Scene, {hash, title, descr}: Names): string {
  const last = Math.max(0, ...scene.paths.map(({step}) => step), ...scene.labels.map(({step}) => step));
  const groups = Array.from({length: last + 1}, (_, step) => group(scene, step)).join('');
  const [w, h] = [Math.ceil(scene.width), Math.ceil(scene.height)];
  return (
    `<svg class="dg" id="dg-${hash}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="dg-${hash}-t" aria-describedby="dg-${hash}-d">` +
    `<title id="dg-${hash}-t">${escapeXml(title)}</title><desc id="dg-${hash}-d">${escapeXml(descr)}</desc>${groups}</svg>\n`
  );
}
