import type {InlineCode, Node, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {findSetting} from '../kafka/facts';
import otherNames from './otherNames.json';

type Add = (node: Node, message: string) => void;

const others = Object.values(otherNames).flat();
const prefixes = others.filter(name => name.endsWith('*')).map(name => name.slice(0, -1));
const exact = new Set(others);

const files =
  /\.(?:bat|checkpoint|class|cleaned|conf|deleted|html|index|ini|jar|java|jks|json|kt|log|md|mdx|p12|pem|properties|scala|sh|snapshot|sql|swap|timeindex|toml|ts|txnindex|txt|xml|ya?ml)$/;
const hosts = /^(?:localhost|www)\b|\.(?:com|dev|example|internal|io|local|net|org|ru|svc)$/;
const packages = /^(?:org|com|java|javax|io|jdk|kafka|scala|sun)\./;
/** An object and its method or field, written without brackets. */
const members = /^(?:admin|client|consumer|ctx|message|meta|producer|props|record|records|this|topic)\.[a-z]+$/;

/** True for text in the shape of a setting's name: lower case, at least two parts between dots. */
export function looksLikeSetting(text: string): boolean {
  return (
    /^[a-z][a-z0-9]*(?:\.[a-z0-9]+(?:[-_][a-z0-9]+)*)+$/.test(text) &&
    !/^[a-z]+\d*(?:\.\d+)+$/.test(text) &&
    ![files, hosts, packages, members].some(pattern => pattern.test(text))
  );
}

/** True if a covered release has a setting of this name, or another part of Kafka's world does. */
export function isKnownName(name: string): boolean {
  return findSetting(name).length > 0 || exact.has(name) || prefixes.some(prefix => name.startsWith(prefix));
}

/** Names in inline code, alone or before «=», that look like a setting and that nobody knows: most often a slip. */
export function checkSettingNames(tree: Root, add: Add): void {
  visit(tree, 'inlineCode', (node: InlineCode) => {
    const name = node.value.split('=')[0]?.trim() ?? '';
    if (looksLikeSetting(name) && !isKnownName(name))
      add(
        node,
        `«${name}» looks like a setting, and no covered release has it; a name of Connect, Streams or Spring belongs in src/reference/otherNames.json`,
      );
  });
}
