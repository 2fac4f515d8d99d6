import rehypeShikiFromHighlighter from '@shikijs/rehype/core';
import type {Element, ElementContent} from 'hast';
import type {ShikiTransformer} from 'shiki';
import {createCssVariablesTheme, createHighlighterCoreSync} from 'shiki/core';
import {createJavaScriptRegexEngine} from 'shiki/engine/javascript';
import bash from 'shiki/langs/bash.mjs';
import java from 'shiki/langs/java.mjs';
import json from 'shiki/langs/json.mjs';
import kotlin from 'shiki/langs/kotlin.mjs';
import properties from 'shiki/langs/properties.mjs';
import sql from 'shiki/langs/sql.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import {fenceTitle} from './remarkTabs';

const theme = createCssVariablesTheme({name: 'ink', variablePrefix: '--t-', fontStyle: false});

const highlighter = createHighlighterCoreSync({
  themes: [theme],
  langs: [bash, java, json, kotlin, properties, sql, typescript, yaml],
  engine: createJavaScriptRegexEngine(),
});

/** Token kinds that look.md draws differently from plain text, by the theme's variable. */
const classOf: Record<string, string> = {
  'token-comment': 'c',
  'token-string': 's',
  'token-string-expression': 's',
  'token-keyword': 'k',
};

/** `{2-3,6}` in a fence's meta → the marked line numbers, from 1. */
export function markedLines(meta: string | undefined): Set<number> {
  const ranges = /\{([\d,\s-]+)\}/.exec((meta ?? '').replace(/"[^"]*"/g, ''))?.[1];
  if (!ranges) return new Set();
  const out = new Set<number>();
  for (const part of ranges.split(',')) {
    const [from = Number.NaN, to = from] = part.split('-').map(Number);
    for (let n = from; n <= to; n++) out.add(n);
  }
  return out;
}

function sameClass(a: ElementContent, b: ElementContent): boolean {
  return a.type === 'text'
    ? b.type === 'text'
    : a.type === 'element' && b.type === 'element' && String(a.properties.className) === String(b.properties.className);
}

/** Joins neighbours of one kind: fewer spans, and React writes no comment between text nodes. */
function join(nodes: ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else if (last?.type === 'element' && node.type === 'element' && last.tagName === 'span' && sameClass(last, node)) {
      last.children = join([...last.children, ...node.children]);
    } else out.push(node);
  }
  return out;
}

/** Plain, short markup: one class letter per token kind, marked lines as `<span class="hl">`, a focusable `<pre>`. */
const plainMarkup: ShikiTransformer = {
  span(node) {
    const kind = /--t-([\w-]+)/.exec(String(node.properties.style ?? ''))?.[1] ?? '';
    node.properties = classOf[kind] ? {className: [classOf[kind]]} : {};
  },
  line(node, number) {
    node.children = join(
      node.children.flatMap(child =>
        child.type === 'element' && !child.properties.className ? child.children : [child],
      ),
    );
    const marked = markedLines(this.options.meta?.__raw).has(number);
    node.properties = marked ? {className: ['hl']} : {};
  },
  code(node) {
    node.children = join(
      node.children.flatMap(child =>
        child.type === 'element' && !child.properties.className ? child.children : [child],
      ),
    );
  },
  pre(node: Element) {
    const title = fenceTitle(this.options.meta?.__raw);
    node.properties = {tabIndex: 0, ...(title ? {dataTitle: title} : {})};
  },
};

/** Rehype step: highlights code blocks at build time. Languages are checked before, by the content check. */
export function rehypeHighlight() {
  return rehypeShikiFromHighlighter(highlighter as never, {
    theme: 'ink',
    fallbackLanguage: 'text',
    transformers: [plainMarkup],
  });
}
