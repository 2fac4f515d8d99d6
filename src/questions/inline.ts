import type {Element, Root as HastRoot} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Root} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import {visit} from 'unist-util-visit';
import {nameParts} from '../versions/nameParts';

/** A long name in code may break where its words meet. Code blocks stay as they are. */
export function breakNames(tree: HastRoot): void {
  visit(tree, 'element', (node: Element, _index, parent) => {
    const only = node.children[0];
    if (node.tagName !== 'code' || node.children.length !== 1 || only?.type !== 'text') return;
    if ((parent as Element | undefined)?.tagName === 'pre') return;
    node.children = nameParts(only.value).flatMap((value, i) => [
      ...(i ? [{type: 'element' as const, tagName: 'wbr', properties: {}, children: []}] : []),
      {type: 'text' as const, value},
    ]);
  });
}

/** A resolved tree (no MDX left in it) → HTML. A single paragraph gives its inside only. */
export function inlineHtml(tree: Root): string {
  const hast = toHast(tree) as HastRoot;
  breakNames(hast);
  const [only, ...rest] = hast.children.filter(child => child.type === 'element');
  return toHtml(only?.tagName === 'p' && rest.length === 0 ? only.children : hast);
}

/** Rehype step for whole pages: see `breakNames`. */
export function rehypeBreakNames() {
  return breakNames;
}

/**
 * Rehype step: the items of ordered lists say their number. Those that do not are counted, laid out and drawn anew by
 * Chromium whenever any `<details>` of the page is opened.
 */
export function rehypeNumberItems() {
  return (tree: HastRoot): void =>
    visit(tree, 'element', (list: Element) => {
      if (list.tagName !== 'ol') return;
      let number = Number(list.properties.start ?? 1);
      for (const item of list.children) {
        if (item.type === 'element' && item.tagName === 'li') item.properties.value = String(number++);
      }
    });
}
