import {type DefaultTreeAdapterTypes, parse} from 'parse5';

/** An element of a finished page. */
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A finished page as a tree. */
export function readHtml(html: string): Node {
  return parse(html);
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(one => one.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

export function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** The elements below a node that pass, in document order; what passes is not looked into. */
export function findAll(node: Node, pass: (element: Element) => boolean): Element[] {
  return childrenOf(node).flatMap(child => (isElement(child) ? (pass(child) ? [child] : findAll(child, pass)) : []));
}

export function find(node: Node, pass: (element: Element) => boolean): Element | undefined {
  return findAll(node, pass)[0];
}

const silent = new Set(['script', 'style', 'svg', 'pre', 'button', 'template']);
const blocks = new Set([
  'p',
  'li',
  'td',
  'th',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'dd',
  'dt',
  'figcaption',
  'summary',
  'tr',
]);

function gather(node: Node, parts: string[]): void {
  if (isElement(node) && node.tagName === 'small') parts.push(' ');
  if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
  if (isElement(node) && (silent.has(node.tagName) || hasClass(node, 'vh'))) return;
  for (const child of childrenOf(node)) gather(child, parts);
  if (isElement(node) && (blocks.has(node.tagName) || node.tagName === 'br')) parts.push('\n');
}

/** The text of some nodes as a reader sees it: no code blocks, no pictures, one space between words. */
export function textOf(...nodes: Node[]): string {
  const parts: string[] = [];
  for (const node of nodes) gather(node, parts);
  return parts
    .join('')
    .replace(/[\u200B\u00AD\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
