import type {Node, Root} from 'mdast';
import {lineNamed} from '../../../src/kafka/releases';
import {inlineHtml} from '../../../src/questions/inline';
import {resolveDefaults} from '../../../src/reference/defaultTag';
import {resolveKafka} from '../../../src/versions/kafkaTag';
import {parseMdx} from '../../../src/versions/parse';

/** What a step reported: line in the text and message. */
export interface Finding {
  line?: number;
  message: string;
}

function collect(): {findings: Finding[]; report(node: Node, message: string): void} {
  const findings: Finding[] = [];
  return {findings, report: (node, message) => void findings.push({line: node.position?.start.line, message})};
}

/** A text as it stands in a release, as HTML of one line; findings are what was reported. */
export function kafkaIn(source: string, release: string): {html: string; findings: Finding[]; tree: Root} {
  const tree = parseMdx(source);
  const {findings, report} = collect();
  resolveKafka(tree, release, report);
  return {html: inlineHtml(tree).replace(/\n/g, ''), findings, tree};
}

/** A text with its default values printed for a line. */
export function defaultsIn(source: string, line: string): {html: string; findings: Finding[]} {
  const tree = parseMdx(source);
  const {findings, report} = collect();
  resolveDefaults(tree, lineNamed(line), report);
  return {html: inlineHtml(tree), findings};
}
