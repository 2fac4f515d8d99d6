import {type Change, history, names, type Scope, type Setting, type Step, setting} from '../kafka/facts';
import {readable} from '../kafka/format';
import type {Cell} from './Ruler';
import sinceData from './releaseOfChange.json';
import type {Changes} from './since';

const since = sinceData as Changes;

/** The release in which a change came, «3.7»; undefined where it is not known. */
export function releaseOfChange(of: Scope, name: string, line: string, change: Change): string | undefined {
  return since[`${of}/${name}`]?.[line]?.[change];
}

/** A line of a setting's history as the table shows it. */
export interface HistoryCell extends ValueCell {
  line: string;
  /** The value changes here. */
  changed: boolean;
  /** The value changed here or before. */
  after: boolean;
}

/** A setting that a release line knows, ready to be shown. */
export interface Entry {
  of: Scope;
  name: string;
  setting: Setting;
  cells: HistoryCell[];
  /** Nothing of its presence or default changed over the covered lines. */
  same: boolean;
  /** Since when it is deprecated, in this line: a release, or '' where that was before the covered lines. */
  deprecated?: string;
}

/** A setting that a release line does not know and another does. */
export interface Absent {
  of: Scope;
  name: string;
  /** A line that knows it: the nearest one. */
  line: string;
  /** Removed before this line or added after it, and when. */
  what: 'removed' | 'added';
  release: string;
}

/** The largest `long`, whose digits say less than its name. */
const longMax = '9223372036854775807';

/** A cell of a table: its value may be words instead of something one can type. */
export interface ValueCell extends Cell {
  words?: true;
}

/** A default for a narrow cell: the value in front, its words or digits below. The unit may go to the next line. */
export function valueCell(name: string, own: Setting | undefined): ValueCell {
  if (!own) return {value: '—'};
  const {code, text, textFirst} = readable(name, own);
  if (!code) return {value: text ?? '', words: true};
  if (textFirst && text)
    return {value: text, note: String(own.default) === longMax ? 'Long.MAX_VALUE' : code, words: true};
  return {value: code.replace(/\u00A0(?=\D+$)/, ' '), note: text};
}

function cellsOf(of: Scope, name: string, steps: readonly Step[]): HistoryCell[] {
  let after = false;
  return steps.map(({line, setting: own, changes}) => {
    const change = changes.find(one => one !== 'deprecated');
    after ||= change !== undefined;
    const cell = valueCell(name, own);
    const release = change && releaseOfChange(of, name, line, change);
    const words = change === 'removed' ? 'убрана' : cell.note;
    const note = [words, release && `с\u00A0${release}`].filter(Boolean).join(', ');
    return {...cell, line, note: note || undefined, changed: change !== undefined, after};
  });
}

/** Since when a setting is deprecated as of a line; undefined if it is not. */
function deprecatedSince(of: Scope, name: string, steps: readonly Step[], line: string): string | undefined {
  const at = steps.findIndex(step => step.line === line);
  if (!steps[at]?.setting?.deprecated) return undefined;
  const known = steps.slice(0, at + 1).map(step => releaseOfChange(of, name, step.line, 'deprecated'));
  return known.findLast(Boolean) ?? '';
}

/** The settings of a scope that a line knows, by name. */
export function entriesOf(of: Scope, line: string): Entry[] {
  return names(of, line).map(name => {
    const steps = history(of, name);
    const cells = cellsOf(of, name, steps);
    return {
      of,
      name,
      setting: setting(line, of, name) as Setting,
      cells,
      same: !cells.some(({changed}) => changed),
      deprecated: deprecatedSince(of, name, steps, line),
    };
  });
}

/** The settings of a scope that a line does not know and another covered line does, by name. */
export function absentFrom(of: Scope, line: string): Absent[] {
  const own = new Set(names(of, line));
  return names(of)
    .filter(name => !own.has(name))
    .map(name => {
      const steps = history(of, name);
      const at = steps.findIndex(step => step.line === line);
      const before = steps.slice(0, at).findLast(step => step.setting);
      const what = before ? 'removed' : 'added';
      const step = before
        ? steps.slice(0, at + 1).findLast(({changes}) => changes.includes('removed'))
        : steps.slice(at).find(({changes}) => changes.includes('added'));
      const there = before ?? step;
      return {
        of,
        name,
        line: there?.line ?? line,
        what,
        release: (step && releaseOfChange(of, name, step.line, what)) ?? step?.line ?? '',
      };
    });
}
