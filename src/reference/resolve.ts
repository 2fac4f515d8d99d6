import type {Root} from 'mdast';
import type {ReleaseLine} from '../kafka/releases';
import {type Report, resolveKafka} from '../versions/kafkaTag';
import {typesetTree} from '../versions/typography';
import {resolveDefaults} from './defaultTag';
import {resolveSettings} from './namesInText';

/** Turns the one text into the text of a release line, in place: tags, default values, typesetting. */
export function resolveText(tree: Root, line: ReleaseLine, report: Report): void {
  resolveKafka(tree, line.release, report);
  resolveDefaults(tree, line, report);
  resolveSettings(tree, line.line, report);
  typesetTree(tree);
}
