/** Runs in the page that renders, beside Mermaid: takes what Mermaid understood and placed, draws it in our look. */
import type {Mermaid, MermaidConfig} from 'mermaid';
import {type Box, drawGraph, type Graph, type GraphEdge, type GraphNode, type NodeShape} from './graph';
import {type Mark, type Measure, type Names, type TextLook, toSvg} from './scene';
import {drawSequence, type Row, type Sequence} from './sequence';
import {labelLines, readSource, type Step, stepOf} from './source';
import {runs} from './words';

declare const mermaid: Mermaid;

const fonts: Record<TextLook, string> = {
  h: '600 14px Onest',
  b: '600 13px Onest',
  n: '400 13px Onest',
  m: '400 12px Onest',
};
const codeFont = {h: '600 13px', b: '600 12px', n: '500 12px', m: '500 12px'};

const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
// Advance widths of the font itself, not those a system's hinting makes of them.
canvas.textRendering = 'geometricPrecision';
const measure: Measure = (text, look) =>
  runs(text).reduce((sum, run) => {
    canvas.font = run.code ? `${codeFont[look]} "JetBrains Mono"` : fonts[look];
    return sum + canvas.measureText(run.text).width;
  }, 0);

function markOf(label: string): Mark {
  if (/^\s*✓/u.test(label)) return 'go';
  return /^\s*✗/u.test(label) ? 'stop' : undefined;
}

interface SequenceMessage {
  type: number;
  from: string;
  to: string;
  message: string;
  placement?: number;
}

interface SequenceDb {
  getMessages(): SequenceMessage[];
  getActors(): Map<string, {description: string}>;
  getActorKeys(): string[];
  LINETYPE: Record<string, number>;
}

/** The words of a condition: «в ISR меньше …» of an alt becomes «Если в ISR меньше …». */
function condition(kind: 'loop' | 'if' | 'else', text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  if (kind === 'loop') return text ? `Повторяется: ${text}` : 'Повторяется';
  if (!text) return kind === 'else' ? 'Иначе' : '';
  if (/^(если|иначе|пока|когда|при|без)(?![а-яё])/iu.test(text)) return capital;
  return kind === 'else' ? `Иначе: ${text}` : `Если ${text}`;
}

function readSequence(db: SequenceDb, steps: Step[]): Sequence {
  const keys = db.getActorKeys();
  const lanes = keys.map(key => labelLines(db.getActors().get(key)?.description ?? key));
  const lane = (key: string): number => keys.indexOf(key);
  const rows: Row[] = [];
  const type = db.LINETYPE;
  let drawn = 0;
  for (const {type: kind, from, to, message, placement} of db.getMessages()) {
    const text = typeof message === 'string' ? message : '';
    const step = stepOf(drawn, steps);
    const before = stepOf(Math.max(0, drawn - 1), steps);
    switch (kind) {
      case type.SOLID:
        rows.push({kind: 'message', from: lane(from), to: lane(to), lines: labelLines(text), mark: markOf(text), step});
        drawn++;
        break;
      case type.NOTE: {
        const place = (['left', 'right', 'over'] as const)[placement ?? 2] ?? 'over';
        const ends = [lane(from), lane(to)].sort((a, b) => a - b) as [number, number];
        rows.push({kind: 'note', place, from: ends[0], to: ends[1], lines: labelLines(text), step});
        drawn++;
        break;
      }
      case type.LOOP_START:
        rows.push({kind: 'rule', text: condition('loop', text), step});
        break;
      case type.ALT_START:
      case type.OPT_START:
        rows.push({kind: 'rule', text: condition('if', text), step});
        break;
      case type.ALT_ELSE:
        rows.push({kind: 'rule', text: condition('else', text), step});
        break;
      case type.LOOP_END:
      case type.ALT_END:
      case type.OPT_END:
        rows.push({kind: 'rule', text: '', step: before});
        break;
      case type.ACTIVE_START:
      case type.ACTIVE_END:
        rows.push({kind: 'activation', lane: lane(from), on: kind === type.ACTIVE_START});
        break;
      default:
        throw new Error(`Mermaid read something the site has no look for (line type ${kind})`);
    }
  }
  // The rule that closes a frame separates it from what follows; at the end or before another rule it says nothing.
  const says = rows.filter((row, i) => {
    const next = rows[i + 1];
    return row.kind !== 'rule' || row.text || (next && next.kind !== 'rule');
  });
  return {lanes, rows: says};
}

interface GraphDb {
  getData(): {
    nodes: {id: string; domId?: string; shape?: string; label?: string; cssClasses?: string; isGroup?: boolean}[];
    edges: {
      id: string;
      start: string;
      end: string;
      label?: string;
      pattern?: string;
      thickness?: string;
      arrowTypeEnd?: string;
    }[];
  };
}

const shapes: Record<string, NodeShape> = {
  squareRect: 'box',
  rect: 'box',
  roundedRect: 'box',
  rounded: 'box',
  stadium: 'round',
  circle: 'round',
  diamond: 'question',
  diam: 'question',
  question: 'question',
  hexagon: 'question',
  hex: 'question',
  choice: 'question',
  cylinder: 'store',
  cyl: 'store',
  database: 'store',
  stateStart: 'start',
  stateEnd: 'end',
  note: 'note',
  fork: 'bar',
  join: 'bar',
};

/** Lines of a label as Mermaid broke them. */
function textRows(element: Element | null | undefined): string[] {
  const rows = [...(element?.querySelectorAll('.text-outer-tspan') ?? [])];
  return rows.flatMap(row => labelLines(row.textContent ?? ''));
}

function readGraph(svg: SVGSVGElement, db: GraphDb, steps: Step[], across: boolean): Graph {
  const view = svg.viewBox.baseVal;
  const origin = svg.getBoundingClientRect();
  const scale = origin.width / view.width;
  const place = (element: Element): Box => {
    const box = element.getBoundingClientRect();
    return {
      x: (box.x - origin.x) / scale,
      y: (box.y - origin.y) / scale,
      width: box.width / scale,
      height: box.height / scale,
    };
  };
  const data = db.getData();
  const edgeStep = (index: number): number => stepOf(index, steps);
  const nodeStep = (id: string): number => {
    if (!steps.length) return 0;
    const touching = data.edges.flatMap(({start, end}, i) => (start === id || end === id ? [edgeStep(i)] : []));
    return touching.length ? Math.min(...touching) : 0;
  };
  const elements = [...svg.querySelectorAll('.node, .cluster, .statediagram-cluster')];
  const elementOf = (domId: string): Element => {
    const found = elements.find(({id}) => id === domId || id.endsWith(`-${domId}`));
    if (!found) throw new Error(`Mermaid did not draw «${domId}»`);
    return found;
  };
  const nodes: GraphNode[] = [];
  const groups: Graph['groups'] = [];
  const boxes = new Map<string, Box>();
  for (const node of data.nodes) {
    if (node.shape === 'noteGroup') continue;
    const element = elementOf(node.isGroup && !node.domId ? node.id : (node.domId ?? node.id));
    if (node.isGroup) {
      const rect = element.querySelector('rect');
      boxes.set(node.id, place(rect ?? element));
      groups.push({...place(rect ?? element), title: textRows(element.querySelector('.cluster-label'))});
      continue;
    }
    const shape = shapes[node.shape ?? 'rect'];
    if (!shape)
      throw new Error(`a node of shape «${node.shape}», expected one of: [text], (text), ([text]), {{text}}, [(text)]`);
    const classes = node.cssClasses?.split(' ') ?? [];
    const mark = classes.includes('go') ? 'go' : classes.includes('stop') ? 'stop' : undefined;
    const body = element.querySelector(
      ':scope > .label-container, :scope > .outer-path, :scope > circle, :scope > rect, :scope > path, :scope > polygon',
    );
    boxes.set(node.id, place(body ?? element));
    nodes.push({
      ...place(body ?? element),
      shape,
      lines: textRows(element.querySelector('.label')),
      mark,
      step: nodeStep(node.id),
    });
  }
  const edges = data.edges.map((edge, i): GraphEdge => {
    const path = [...svg.querySelectorAll<SVGPathElement>('path[data-edge]')].find(item => item.dataset.id === edge.id);
    if (!path) throw new Error(`Mermaid did not draw the arrow «${edge.id}»`);
    const matrix = path.getScreenCTM();
    const points = (JSON.parse(atob(path.dataset.points ?? '')) as {x: number; y: number}[]).map(
      ({x, y}): [number, number] => {
        const at = new DOMPoint(x, y).matrixTransform(matrix ?? undefined);
        return [(at.x - origin.x) / scale, (at.y - origin.y) / scale];
      },
    );
    const labelElement = [...svg.querySelectorAll<SVGGElement>('.edgeLabel .label')].find(
      item => item.dataset.id === edge.id,
    );
    const lines = textRows(labelElement);
    const box = labelElement && place(labelElement);
    const [from, to] = [boxes.get(edge.start), boxes.get(edge.end)];
    if (!from || !to) throw new Error(`the arrow «${edge.id}» joins something Mermaid did not draw`);
    return {
      from,
      to,
      points,
      ...(box && lines.length && {label: {x: box.x + box.width / 2, y: box.y + box.height / 2, lines}}),
      mark: markOf(edge.label ?? '') ?? (edge.thickness === 'thick' ? 'go' : undefined),
      dashed: edge.pattern === 'dotted' || edge.thickness === 'dotted',
      head: /^arrow_(?!open)/.test(edge.arrowTypeEnd ?? ''),
      step: edgeStep(i),
    };
  });
  return {across, nodes, edges, groups};
}

/** Draws one fence; throws what Mermaid says of a text it cannot read. */
export async function draw(fence: string, config: MermaidConfig, hash: string): Promise<string> {
  const {kind, title, descr, steps} = readSource(fence);
  // Mermaid drops comment lines, and the lines of its messages with them.
  const bare = fence.replace(/^[ \t]*%%.*$/gm, '');
  // Mermaid's diamond is as high as it is wide; a question reads as well in a flat hexagon.
  const text = kind === 'flowchart' ? bare.replace(/(\w)\{([^{}]*)\}(?!\})/g, '$1{{$2}}') : bare;
  const names: Names = {hash, title, descr};
  mermaid.initialize(config);
  await mermaid.parse(text);
  const {db} = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (kind === 'sequence') return toSvg(drawSequence(readSequence(db as unknown as SequenceDb, steps), measure), names);
  const {svg} = await mermaid.render('diagram', text);
  document.body.innerHTML = svg;
  const across = /^\s*(?:flowchart|direction) LR\s*$/m.test(fence);
  const graph = readGraph(document.querySelector('svg') as SVGSVGElement, db as unknown as GraphDb, steps, across);
  return toSvg(drawGraph(graph, measure), names);
}
