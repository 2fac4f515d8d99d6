import type {InlineCode, Node, Parent, Root, Text} from 'mdast';
import {findSetting, setting} from '../kafka/facts';
import {plain, readable} from '../kafka/format';
import {isJsx} from '../versions/kafkaTag';
import {plainText} from '../versions/typography';
import {numbersAllowed} from './numbersAllowed';

type Add = (node: Node, message: string) => void;

/** A paragraph as one string: names of settings stand as ⟨0⟩, values from the facts as ⟦⟧, other code in backticks. */
interface Flat {
  text: string;
  names: {name: string; node: Node}[];
}

function flatten(parent: Parent, out: Flat): Flat {
  for (const node of parent.children as Node[]) {
    if (node.type === 'text') out.text += (node as Text).value;
    else if (node.type === 'inlineCode' || isJsx(node, 'Setting')) {
      const value = node.type === 'inlineCode' ? (node as InlineCode).value : plainText(node as unknown as Parent);
      if (findSetting(value).length > 0) out.text += `⟨${out.names.push({name: value, node}) - 1}⟩`;
      else out.text += `\`${value}\``;
    } else if (isJsx(node, 'Default')) out.text += '⟦⟧';
    else if ('children' in node) flatten(node as Parent, out);
  }
  return out;
}

const number = '`?(?<number>[-−]?\\d(?:[\\d \\u00a0]*\\d)?)(?![.,]?\\d)`?';
const near = '[^.;⟨⟦`\\d]';
/** Right beside a name: in brackets, after a dash, as «равен», or with the words «по умолчанию» between or after. */
const patterns = [
  String.raw`⟨(?<name>\d+)⟩\s*\((?:по умолчанию\s*)?(?:—\s*)?${number}`,
  String.raw`⟨(?<name>\d+)⟩\s*(?:[—=:]|равен|равна|равно)\s*${number}`,
  String.raw`⟨(?<name>\d+)⟩${near}{0,30}по умолчанию${near}{0,15}${number}`,
  String.raw`по умолчанию${near}{0,10}⟨(?<name>\d+)⟩${near}{0,10}${number}`,
  String.raw`⟨(?<name>\d+)⟩${near}{0,15}${number}[^.;⟨⟦]{0,15}по умолчанию`,
].map(pattern => new RegExp(pattern, 'giu'));

/** «до 3.0 — 1», «в 2.8 было 10 секунд»: history is typed, the facts of those releases do not change. */
const history = /(?:до|с|в|после|начиная с)\s\d+\.\d+/i;

/** The defaults of a name in every scope and line, as text. */
function defaultsOf(name: string): string[] {
  return findSetting(name).flatMap(({of, lines: known}) =>
    known.flatMap(line => {
      const own = setting(line, of, name);
      return own ? `${line}: ${plain(readable(name, own))}` : [];
    }),
  );
}

function checkParagraph(parent: Parent, file: string, add: Add): void {
  const {text, names} = flatten(parent, {text: '', names: []});
  const seen = new Set<number>();
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const at = Number(match.groups?.name);
      const found = names[at];
      const digits = match.groups?.number?.replace(/\s/g, '').replace('−', '-') ?? '';
      const before = text.slice(Math.max(0, match.index - 30), match.index + match[0].length);
      if (!found || seen.has(at) || history.test(before)) continue;
      seen.add(at);
      if (numbersAllowed.some(one => one.file === file && one.name === found.name && one.number === digits)) continue;
      const known = [...new Set(defaultsOf(found.name))].join('; ');
      add(
        found.node,
        `«${found.name}» beside the typed number ${digits}: a default is printed by <Default> (${known}); for another value write \`${found.name}=${digits}\` or enter it in src/reference/numbersAllowed.ts`,
      );
    }
  }
}

const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** Numbers typed right beside a setting's name, which would not follow the facts. Runs on the text before its tags are resolved. */
export function checkNumbers(tree: Root, file: string, add: Add): void {
  const walk = (parent: Parent): void => {
    for (const node of parent.children as Node[]) {
      if (blocks.has(node.type)) checkParagraph(node as Parent, file, add);
      else if ('children' in node) walk(node as Parent);
    }
  };
  walk(tree);
}
