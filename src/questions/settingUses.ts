import type {Root} from 'mdast';
import {setting} from '../kafka/facts';
import {isScope} from '../reference/defaultTag';
import {settingsNamed, settingsShown} from '../reference/namesInText';
import type {LineIndex, QuestionEntry} from './model';

/** How much a mention says that the question is about the setting. */
const weights = {title: 12, short: 5, shown: 4, body: 1};

/** The settings a question speaks of in a line, as `scope/name`, with how much it speaks of them. */
export function settingUses(
  {title, short, body}: {title: Root; short: Root; body: Root},
  line: string,
  topic: string | undefined,
): [key: string, weight: number][] {
  const found = new Map<string, number>();
  const add = (key: string, weight: number) => found.set(key, (found.get(key) ?? 0) + weight);
  for (const [part, tree] of Object.entries({title, short, body})) {
    for (const {of, name} of settingsNamed(tree, line, topic))
      add(`${of}/${name}`, weights[part as keyof typeof weights]);
  }
  for (const key of settingsShown(body)) {
    const [of, name = ''] = key.split('/');
    if (isScope(of) && setting(line, of, name)) add(key, weights.shown);
  }
  return [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** The other way round: for each setting the questions that use it, the closest ones first. */
export function questionsBySetting(index: LineIndex): Map<string, QuestionEntry[]> {
  const found = new Map<string, {entry: QuestionEntry; weight: number}[]>();
  for (const entry of Object.values(index.questions)) {
    if (entry.absent) continue;
    for (const [key, weight] of entry.settings) {
      const list = found.get(key) ?? [];
      list.push({entry, weight});
      found.set(key, list);
    }
  }
  return new Map(
    [...found].map(([key, list]) => [
      key,
      list.sort((a, b) => b.weight - a.weight || (a.entry.docId < b.entry.docId ? -1 : 1)).map(({entry}) => entry),
    ]),
  );
}
