import {
  circle,
  head,
  headLength,
  type Label,
  type Mark,
  type Measure,
  num,
  type Path,
  type Point,
  polyline,
  rectangle,
  type Scene,
  shaft,
} from './scene';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type NodeShape = 'box' | 'round' | 'question' | 'store' | 'start' | 'end' | 'note' | 'bar';

/** A node as Mermaid placed it: `x`, `y` is its upper left corner. */
export interface GraphNode extends Box {
  shape: NodeShape;
  lines: string[];
  mark: Mark;
  step: number;
}

export interface GraphEdge {
  /** The nodes or groups it joins. */
  from: Box;
  to: Box;
  points: Point[];
  label?: {x: number; y: number; lines: string[]};
  mark: Mark;
  dashed: boolean;
  /** False for a plain line. */
  head: boolean;
  step: number;
}

/** A flowchart or state diagram with the places Mermaid gave to everything in it. */
export interface Graph {
  /** From left to right; otherwise from top to bottom. */
  across: boolean;
  nodes: GraphNode[];
  edges: GraphEdge[];
  groups: (Box & {title: string[]})[];
}

const lineHeight = 15;
const margin = 2;

/** Lines of text centred on a point. */
function stack(lines: string[], [x, y]: Point, rest: {step: number; mark: Mark}): Label[] {
  const top = y + 4.5 - ((lines.length - 1) / 2) * lineHeight;
  return lines.map((text, n) => ({...rest, x, y: top + n * lineHeight, text, look: 'n'}));
}

function outline({shape, x, y, width: w, height: h}: GraphNode): string {
  if (shape === 'round') {
    const [r, long] = [num(h / 2), w - h];
    return `M${num(x + h / 2)} ${num(y)}h${num(long)}a${r} ${r} 0 0 1 0 ${num(h)}h${num(-long)}a${r} ${r} 0 0 1 0 ${num(-h)}z`;
  }
  if (shape === 'question') {
    const [left, right, middle] = [x + 10, x + w - 10, y + h / 2];
    return `${polyline([
      [x, middle],
      [left, y],
      [right, y],
      [x + w, middle],
      [right, y + h],
      [left, y + h],
    ])}z`;
  }
  if (shape === 'store') {
    const arc = `a${num(w / 2)} 5 0 0 `;
    const [side, full] = [num(h - 10), num(w)];
    return `M${num(x)} ${num(y + 5)}v${side}${arc}0 ${full} 0v-${side}${arc}0 -${full} 0${arc}0 ${full} 0`;
  }
  return rectangle(x, y, w, h);
}

function nodePaths(node: GraphNode): Path[] {
  const {shape, step, mark} = node;
  const middle: Point = [node.x + node.width / 2, node.y + node.height / 2];
  if (shape === 'start') return [{step, layer: 'hd', d: circle(middle[0], middle[1], 6)}];
  if (shape === 'end') {
    const [ring, dot] = [7, 3.5].map(r => circle(middle[0], middle[1], r)) as [string, string];
    return [
      {step, layer: 'box', d: ring},
      {step, layer: 'hd', d: dot},
    ];
  }
  if (shape === 'bar') return [{step, layer: 'hd', d: outline(node)}];
  if (shape === 'note') return [{step, layer: 'note', d: outline(node)}];
  return [{step, layer: mark ? ({go: 'ago', stop: 'ano'} as const)[mark] : 'box', d: outline(node)}];
}

function nodeLabels({shape, x, y, width, height, lines, step, mark}: GraphNode): Label[] {
  return stack(lines, [x + width / 2, y + height / 2 + (shape === 'store' ? 4 : 0)], {step, mark});
}

const clamp = (value: number, low: number, high: number): number =>
  low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high);

/** Swaps the axes, so that a diagram from left to right is drawn like one from top to bottom. */
const turnPoint = ([x, y]: Point): Point => [y, x];
const turnBox = (box: Box): Box => ({x: box.y, y: box.x, width: box.height, height: box.width});

/** Half of a label and the air around it, in the direction of the arrows. */
function labelHalf({label}: GraphEdge, across: boolean, measure: Measure): number {
  if (!label) return 0;
  return across
    ? Math.max(...label.lines.map(text => measure(text, 'b'))) / 2 + 5
    : (label.lines.length * lineHeight) / 2 + 2;
}

/**
 * The way of an arrow through ranks, from the side of one node to the side of another, both axes as if from top to
 * bottom. Undefined where Mermaid's own points are the better way.
 */
function way(edge: GraphEdge, across: boolean): Point[] | undefined {
  const [from, to] = across ? [turnBox(edge.from), turnBox(edge.to)] : [edge.from, edge.to];
  const down = from.y + from.height <= to.y;
  if (!down && to.y + to.height > from.y) return undefined;
  const sign = down ? 1 : -1;
  const [startY, endY] = down ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
  const label: Point[] = edge.label ? [[edge.label.x, edge.label.y]] : [];
  const near = ([x, y]: Point): boolean => label.some(at => Math.hypot(at[0] - x, at[1] - y) < 24);
  const inner = [...edge.points.slice(1, -1).filter(point => !near(point)), ...label]
    .map(point => (across ? turnPoint(point) : point))
    .filter(([, y]) => (y - startY) * sign > 6 && (endY - y) * sign > 6)
    .sort((a, b) => (a[1] - b[1]) * sign);
  const startX = clamp(inner[0]?.[0] ?? to.x + to.width / 2, from.x + 12, from.x + from.width - 12);
  const endX = clamp(inner.at(-1)?.[0] ?? startX, to.x + 12, to.x + to.width - 12);
  return [[startX, startY], ...inner, [endX, endY]];
}

type Curve = [Point, Point, Point, Point];

/** From one vertical into another; a straight line where both are the same. */
function curve(from: Point, to: Point): Curve {
  const middle = (from[1] + to[1]) / 2;
  return [from, [from[0], middle], [to[0], middle], to];
}

/** The part of a curve before `y`, or after it. */
function cutAt(whole: Curve, y: number, keep: 'before' | 'after'): Curve {
  const between = ([x1, y1]: Point, [x2, y2]: Point, t: number): Point => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
  const split = (t: number): {before: Curve; after: Curve} => {
    const [a, b, c, d] = whole;
    const [ab, bc, cd] = [between(a, b, t), between(b, c, t), between(c, d, t)];
    const [abc, bcd] = [between(ab, bc, t), between(bc, cd, t)];
    const middle = between(abc, bcd, t);
    return {before: [a, ab, abc, middle], after: [middle, bcd, cd, d]};
  };
  const rises = whole[3][1] > whole[0][1];
  let [low, high] = [0, 1];
  for (let i = 0; i < 30; i++) {
    const t = (low + high) / 2;
    if (split(t).before[3][1] < y === rises) low = t;
    else high = t;
  }
  return split(low)[keep];
}

/** The curves of a way with a hole where its label stands. */
function curves(points: Point[], label: Point | undefined, half: number): Curve[] {
  return points.slice(1).flatMap((to, i): Curve[] => {
    const from = points[i] as Point;
    const whole = curve(from, to);
    const sign = Math.sign(to[1] - from[1]);
    if (label && to[0] === label[0] && to[1] === label[1]) return [cutAt(whole, to[1] - sign * half, 'before')];
    if (label && from[0] === label[0] && from[1] === label[1]) return [cutAt(whole, from[1] + sign * half, 'after')];
    return [whole];
  });
}

function curvePath(all: Curve[], across: boolean): string {
  const out = (point: Point): string => (across ? turnPoint(point) : point).map(num).join(' ');
  let d = '';
  let at = '';
  for (const [a, b, c, e] of all) {
    if (out(a) !== at) d += `M${out(a)}`;
    const straight = num(a[0]) === num(e[0]);
    d += straight ? `${across ? 'H' : 'V'}${num(e[1])}` : `C${out(b)} ${out(c)} ${out(e)}`;
    at = out(e);
  }
  return d;
}

/** How far before a node an arrow ends: a refused one does not arrive. */
const short = (mark: Mark): number => (mark === 'stop' ? 9 : 0);

/** An arrow that leaves and comes back to the same node, and one between nodes side by side. */
function byPoints(edge: GraphEdge): {line: string; tip: Point; direction: Point} {
  const {points, mark} = edge;
  const tip = points.at(-1) ?? [0, 0];
  const before = points.at(-2) ?? [0, 0];
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1]) || 1;
  const direction: Point = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length];
  const back = (by: number): Point => [tip[0] - direction[0] * by, tip[1] - direction[1] * by];
  const end = back(short(mark) + (edge.head ? headLength(mark) : 0));
  const [first = tip, second = tip] = points;
  const loop =
    edge.from.x === edge.to.x &&
    edge.from.y === edge.to.y &&
    `M${first.map(num).join(' ')}C${[second, before, end].map(point => point.map(num).join(' ')).join(' ')}`;
  return {line: loop || polyline([...points.slice(0, -1), end]), tip: back(short(mark)), direction};
}

function byRanks(
  edge: GraphEdge,
  points: Point[],
  across: boolean,
  half: number,
): {line: string; tip: Point; direction: Point} {
  const [x, y] = points.at(-1) as Point;
  const sign = Math.sign(y - (points[0] as Point)[1]);
  const tip: Point = [x, y - sign * short(edge.mark)];
  const end: Point = [x, tip[1] - sign * (edge.head ? headLength(edge.mark) : 0)];
  const label: Point | undefined = edge.label && [edge.label.x, edge.label.y];
  const line = curvePath(
    curves([...points.slice(0, -1), end], label && (across ? turnPoint(label) : label), half),
    across,
  );
  return across ? {line, tip: turnPoint(tip), direction: [sign, 0]} : {line, tip, direction: [0, sign]};
}

function edgePaths(edge: GraphEdge, across: boolean, measure: Measure): Path[] {
  const {mark, step} = edge;
  const points = way(edge, across);
  const {line, tip, direction} = points
    ? byRanks(edge, points, across, labelHalf(edge, across, measure))
    : byPoints(edge);
  const drawn: Path = {step, layer: shaft(mark, edge.dashed), d: line};
  return edge.head ? [drawn, head(tip, direction, mark, step)] : [drawn];
}

function shift<T extends {x: number; y: number}>(item: T, [dx, dy]: Point): T {
  return {...item, x: item.x + dx, y: item.y + dy};
}

/** The same graph with its upper left corner at the origin, and its size. */
function crop(graph: Graph, measure: Measure): {graph: Graph; size: Point} {
  const texts = graph.edges.flatMap(({label}): Box[] => {
    if (!label) return [];
    const [width, height] = [Math.max(...label.lines.map(text => measure(text, 'b'))), label.lines.length * lineHeight];
    return [{x: label.x - width / 2, y: label.y - height / 2, width, height}];
  });
  const dots = graph.edges.flatMap(({points}) => points.map(([x, y]): Box => ({x, y, width: 0, height: 0})));
  const all = [...graph.nodes, ...graph.groups, ...texts, ...dots];
  const [left, top] = [Math.min(...all.map(({x}) => x)) - margin, Math.min(...all.map(({y}) => y)) - margin];
  const by: Point = [-left, -top];
  return {
    graph: {
      across: graph.across,
      nodes: graph.nodes.map(node => shift(node, by)),
      groups: graph.groups.map(group => shift(group, by)),
      edges: graph.edges.map(edge => ({
        ...edge,
        from: shift(edge.from, by),
        to: shift(edge.to, by),
        points: edge.points.map(([x, y]): Point => [x - left, y - top]),
        ...(edge.label && {label: shift(edge.label, by)}),
      })),
    },
    size: [
      Math.max(...all.map(({x, width}) => x + width)) - left + margin,
      Math.max(...all.map(({y, height}) => y + height)) - top + margin,
    ],
  };
}

/** Draws a graph where Mermaid laid it out, cropped to what is drawn. */
export function drawGraph(laidOut: Graph, measure: Measure): Scene {
  const {graph, size} = crop(laidOut, measure);
  const {across, nodes, edges, groups} = graph;
  return {
    width: size[0],
    height: size[1],
    paths: [
      ...groups.map(({x, y, width, height}): Path => ({step: 0, layer: 'sep', d: rectangle(x, y, width, height)})),
      ...edges.flatMap(edge => edgePaths(edge, across, measure)),
      ...nodes.flatMap(nodePaths),
    ],
    labels: [
      ...groups.flatMap(({x, y, title}) =>
        title.map(
          (text, n): Label => ({step: 0, x: x + 8, y: y + 17 + n * lineHeight, text, look: 'm', align: 'start'}),
        ),
      ),
      ...edges.flatMap(({label, step, mark}) => (label ? stack(label.lines, [label.x, label.y], {step, mark}) : [])),
      ...nodes.flatMap(nodeLabels),
    ],
  };
}
