import type {Link, Parent, Root} from 'mdast';
import {history, type Scope, setting} from '../kafka/facts';
import {plain, readable} from '../kafka/format';
import {lines, type ReleaseLine} from '../kafka/releases';
import {isJsx} from '../versions/kafkaTag';
import {releaseOfChange} from './entries';
import {settingsNamed} from './namesInText';
import {settingPath} from './scopes';

/** What changed over the covered lines, seen from one of them: «раньше 1, до 3.0». */
function changeWords(of: Scope, name: string, line: string): string[] {
  const order = lines.map(one => one.line);
  return history(of, name).flatMap((step, i, steps) =>
    step.changes.flatMap(change => {
      const release = releaseOfChange(of, name, step.line, change) ?? step.line;
      const past = order.indexOf(step.line) <= order.indexOf(line);
      if (change === 'added') return past ? `есть с\u00A0${release}` : [];
      if (change === 'removed') return past ? [] : `убрана в\u00A0${release}`;
      if (change === 'deprecated') return past ? `устарела с\u00A0${release}` : `с\u00A0${release} устареет`;
      const other = past ? steps[i - 1]?.setting : step.setting;
      const value = other ? plain(readable(name, other)) : '';
      return past ? `до\u00A0${release}: ${value}` : `с\u00A0${release}: ${value}`;
    }),
  );
}

/** What a preview of a setting says in a line: the default, then type and history. */
export function previewOf(of: Scope, name: string, line: string): {value: string; more: string} {
  const own = setting(line, of, name);
  if (!own) throw new Error(`the ${of} of Kafka ${line} has no «${name}»`);
  return {value: plain(readable(name, own)), more: [own.type, ...changeWords(of, name, line)].join('; ')};
}

/** What stands in these is read as one thing, or is a link already. */
function isClosed(node: Parent): boolean {
  return ['link', 'linkReference', 'heading'].includes(node.type) || isJsx(node, 'Tabs', 'Diagram');
}

/** Links the first mention of every setting in a resolved text to its entry in the reference. In place. */
export function linkSettings(tree: Root, {line, current}: ReleaseLine, topic?: string): void {
  const linked = new Set<string>();
  for (const {of, name, node, ancestors} of settingsNamed(tree, line, topic)) {
    if (linked.has(`${of}/${name}`) || ancestors.some(isClosed)) continue;
    linked.add(`${of}/${name}`);
    const {value, more} = previewOf(of, name, line);
    const link: Link = {
      type: 'link',
      url: `${current ? '' : `/${line}`}${settingPath(of, name)}`,
      children: [node],
      data: {hProperties: {className: ['cf'], 'data-def': value, 'data-more': more}},
    };
    const parent = ancestors.at(-1) as Parent;
    parent.children.splice(parent.children.indexOf(node), 1, link);
  }
}
