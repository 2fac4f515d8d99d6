import type {List, Node, Parent, Root} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {holds, type Range, rangeProblem} from '../kafka/releases';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
export type Report = (node: Node, message: string) => void;

const phrasing = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'link', 'break', 'delete', 'mdxJsxTextElement']);
/** Nodes that say nothing once everything in them has been dropped. */
const prunable = new Set(['paragraph', 'listItem', 'list', 'heading', 'tableRow', 'table', 'blockquote']);

/** True for a JSX element, block or inline, with one of these names. */
export function isJsx(node: Node, ...names: string[]): node is JsxElement {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    names.includes((node as JsxElement).name ?? '')
  );
}

/** The string attributes of an element; expressions and spreads are reported, as is any name not in `known`. */
export function attributes(element: JsxElement, known: readonly string[], report: Report): Record<string, string> {
  const out: Record<string, string> = {};
  for (const attribute of element.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    if (attribute.type !== 'mdxJsxAttribute' || !known.includes(name)) {
      report(element, `<${element.name}>: unknown attribute «${name}», expected one of: ${known.join(', ')}`);
    } else if (typeof attribute.value === 'string' || attribute.value == null) {
      out[name] = attribute.value ?? '';
    } else {
      report(element, `<${element.name}>: «${name}» must be a plain string in quotes`);
    }
  }
  return out;
}

function isEmpty(node: Node): boolean {
  if (node.type === 'text') return !(node as {value?: string} & Node).value?.trim();
  if (node.type === 'tableCell' || prunable.has(node.type)) return (node as Parent).children.every(isEmpty);
  return false;
}

function blocks(children: Node[]): Node[] {
  const out: Node[] = [];
  for (const child of children) {
    const last = out.at(-1) as Parent | undefined;
    if (!phrasing.has(child.type)) out.push(child);
    else if (last?.type === 'paragraph' && (last as {made?: true}).made) last.children.push(child as never);
    else out.push({type: 'paragraph', children: [child], made: true} as Node);
  }
  return out;
}

/**
 * Keeps what holds for a release and drops the rest: `<Kafka since="3.0" before="4.0">` is replaced by its children
 * (since inclusive, before exclusive) or removed together with the list items, rows and headings it leaves empty.
 * Works in place, on blocks and inline, at any depth.
 */
export function resolveKafka(tree: Root, release: string, report: Report): void {
  const walk = (parent: Parent): void => {
    const next: Node[] = [];
    let dropped = false;
    for (const child of parent.children as Node[]) {
      if (isJsx(child, 'Kafka')) {
        const range = attributes(child, ['since', 'before'], report) as Range;
        const problem = rangeProblem(range);
        if (problem) report(child, `<Kafka>: ${problem}`);
        if (problem || !holds(range, release)) {
          dropped = true;
          continue;
        }
        walk(child as Parent);
        const inside = child.type === 'mdxJsxFlowElement' ? blocks(child.children) : child.children;
        for (const node of inside as Node[]) joinList(next, node, true);
        continue;
      }
      if ('children' in child) {
        const before = isEmpty(child);
        walk(child as Parent);
        if (!before && isEmpty(child)) {
          dropped = true;
          continue;
        }
      }
      joinList(next, child, false);
    }
    parent.children = next as Parent['children'];
    if (dropped && parent.type === 'paragraph') trimSpaces(parent);
  };
  walk(tree);
}

/** A list that came out of a tag continues the list before it, and the list after it continues both. */
function joinList(out: Node[], node: Node, fromTag: boolean): void {
  const last = out.at(-1) as (List & {fromTag?: boolean}) | undefined;
  const list = node as List & {fromTag?: boolean};
  if (node.type === 'list' && last?.type === 'list' && last.ordered === list.ordered && (fromTag || last.fromTag)) {
    last.children.push(...list.children);
    last.fromTag = true;
    return;
  }
  if (fromTag && node.type === 'list') list.fromTag = true;
  out.push(node);
}

/** Where an inline tag fell out between two spaces, one is left. */
function trimSpaces(parent: Parent): void {
  const children = parent.children as {type: string; value?: string}[];
  children.forEach((child, i) => {
    const next = children[i + 1];
    if (child.type !== 'text' || next?.type !== 'text') return;
    if (child.value?.endsWith(' ') && /^[ .,;:!?)]/.test(next.value ?? '')) child.value = child.value.slice(0, -1);
  });
}
