import type {InlineCode, Node, Parent, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {type Scope, scopes, setting} from '../kafka/facts';
import {attributes, isJsx, type Report} from '../versions/kafkaTag';
import {plainText} from '../versions/typography';
import {isScope} from './defaultTag';

/** Whose settings a topic's pages speak of first. */
const scopeOfTopic: Readonly<Record<string, Scope>> = {
  producer: 'producer',
  consumer: 'consumer',
  groups: 'consumer',
  topics: 'topic',
  storage: 'topic',
  cluster: 'broker',
  operations: 'broker',
};

const order: readonly Scope[] = ['producer', 'consumer', 'topic', 'broker', 'admin', 'group'];

/** Words that are settings of a broker and mean something else in prose. */
const ambiguous = new Set(['port', 'host.name']);

/** Whose setting a name in code is, on a page of a topic, in a release line; undefined if nobody's. */
export function scopeOf(name: string, line: string, topic?: string): Scope | undefined {
  if (ambiguous.has(name)) return undefined;
  const first = topic === undefined ? undefined : scopeOfTopic[topic];
  return [...(first ? [first] : []), ...order].find(of => setting(line, of, name));
}

type Marked = InlineCode & {data?: {settingOf?: Scope}};

/** `<Setting of="broker">name</Setting>` → code that knows whose setting it names. In place. */
export function resolveSettings(tree: Root, line: string, report: Report): void {
  const walk = (parent: Parent): void => {
    parent.children = (parent.children as Node[]).map(child => {
      if (isJsx(child, 'Setting')) {
        const {of} = attributes(child, ['of'], report);
        const name = plainText(child as unknown as Parent);
        if (!isScope(of)) report(child, `<Setting>: of="${of ?? ''}" is not one of: ${scopes.join(', ')}`);
        else if (!setting(line, of, name)) report(child, `<Setting>: the ${of} of Kafka ${line} has no «${name}»`);
        const code: Marked = {type: 'inlineCode', value: name, data: isScope(of) ? {settingOf: of} : {}};
        code.position = child.position;
        return child.type === 'mdxJsxFlowElement' ? {type: 'paragraph', children: [code]} : code;
      }
      if ('children' in child) walk(child as Parent);
      return child;
    }) as Parent['children'];
  };
  walk(tree);
}

/** A setting that a resolved text names. */
export interface Named {
  of: Scope;
  name: string;
  node: InlineCode;
  /** From the root down to the node's parent. */
  ancestors: Parent[];
}

/** Every inline code of a resolved text that is exactly the name of a setting of the line. */
export function settingsNamed(tree: Root, line: string, topic?: string): Named[] {
  const found: Named[] = [];
  const walk = (parent: Parent, ancestors: Parent[]): void => {
    for (const node of parent.children as Node[]) {
      if (node.type === 'inlineCode') {
        const code = node as Marked;
        const of = code.data?.settingOf ?? scopeOf(code.value, line, topic);
        if (of && setting(line, of, code.value)) found.push({of, name: code.value, node: code, ancestors});
      } else if ('children' in node) walk(node as Parent, [...ancestors, node as Parent]);
    }
  };
  walk(tree, [tree]);
  return found;
}

/** Settings that `<Settings>` tables of a text show, as `scope/name`. */
export function settingsShown(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, node => {
    if (isJsx(node, 'Settings')) {
      const {names} = attributes(node, ['names'], () => {});
      found.push(...(names ?? '').trim().split(/\s+/));
    }
  });
  return found;
}
