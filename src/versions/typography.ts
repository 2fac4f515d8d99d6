import type {Parent, Root, Text} from 'mdast';
import Typograf from 'typograf';
import {SKIP, visit} from 'unist-util-visit';

const typograf = new Typograf({
  locale: ['ru'],
  disableRule: ['*'],
  enableRule: ['common/nbsp/*', 'ru/nbsp/*', 'ru/dash/main'],
});
typograf.disableRule(['common/nbsp/beforeShortLastWord', 'common/nbsp/replaceNbsp', 'ru/nbsp/ooo', 'ru/nbsp/initials']);

const known = new Map<string, string>();

/** Non-breaking spaces of Russian typesetting: after short words, before a dash and a unit, inside a number. */
export function typeset(text: string): string {
  // One text is read for each line and more than once: most of it is the same.
  let set = known.get(text);
  if (set === undefined) {
    set = typesetAnew(text);
    known.set(text, set);
  }
  return set;
}

function typesetAnew(text: string): string {
  const set = typograf.execute(text).replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00A0');
  // The library trims; the neighbours of a text node may be code or a link, so its outer spaces count.
  const head = /^\s/.test(text) && !/^\s/.test(set) ? ' ' : '';
  const tail = /\s$/.test(text) && !/\s$/.test(set) ? ' ' : '';
  return head + set + tail;
}

/** Typesets every text node; code and diagrams have none. */
export function typesetTree(tree: Root): void {
  visit(tree, node => {
    if (node.type === 'code' || node.type === 'inlineCode') return SKIP;
    if (node.type === 'text') (node as Text).value = typeset((node as Text).value);
    return undefined;
  });
}

/** Plain text of a tree: what is read aloud, without expressions, code blocks and attributes. */
export function plainText(node: Parent | Text): string {
  const parts: string[] = [];
  visit(node as Root, child => {
    if (child.type === 'code' || child.type === 'mdxFlowExpression' || child.type === 'mdxTextExpression') return SKIP;
    if (child.type === 'text' || child.type === 'inlineCode') parts.push((child as Text).value);
    else if (['paragraph', 'heading', 'listItem', 'tableCell', 'break'].includes(child.type)) parts.push(' ');
    return undefined;
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
