type Child = Node | string | false | undefined;
type Attributes = Record<string, string | boolean | undefined>;

/** An element; nothing is ever parsed as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child): child is Node | string => child !== false && child !== undefined));
  return element;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** A picture of paths and other shapes: `[tag, attributes]`. */
export function draw(attributes: Record<string, string>, ...shapes: [string, Record<string, string>][]): SVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  for (const [tag, own] of shapes) {
    const shape = document.createElementNS(svgSpace, tag);
    for (const [name, value] of Object.entries(own)) shape.setAttribute(name, value);
    svg.append(shape);
  }
  return svg;
}

const icon = {class: 'ico', viewBox: '0 0 20 20', 'aria-hidden': 'true'};

export const findIcon = () =>
  draw(icon, ['circle', {cx: '8.5', cy: '8.5', r: '5.5'}], ['path', {d: 'm12.7 12.7 4.8 4.8'}]);

export const closeIcon = () => draw(icon, ['path', {d: 'm4.5 4.5 11 11m0-11-11 11'}]);
