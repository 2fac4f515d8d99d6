import {history, names, type Scope, type Setting, setting} from '../kafka/facts';
import {compareReleases, lines} from '../kafka/releases';
import {releaseOfChange, valueCell} from './entries';

/** One change of a setting between two covered lines. */
export interface ChangedSetting {
  name: string;
  /** Where its entry is: the first scope of the group that has it. */
  of: Scope;
  /** The release it came with. */
  release: string;
  before?: Setting;
  now?: Setting;
}

/** What happened to the settings of one place between two lines. */
export interface ChangeGroup {
  /** The scopes these settings belong to: all clients together where they changed alike. */
  scopes: readonly Scope[];
  added: ChangedSetting[];
  removed: ChangedSetting[];
  defaults: ChangedSetting[];
  deprecated: ChangedSetting[];
}

/** A step from one covered line to the next. */
export interface LineStep {
  from: string;
  to: string;
  groups: ChangeGroup[];
}

const clients: readonly Scope[] = ['producer', 'consumer', 'admin'];
const places: readonly (readonly Scope[])[] = [
  ['producer', 'consumer', 'admin'],
  ['producer', 'consumer'],
  ['producer'],
  ['consumer'],
  ['admin'],
  ['topic'],
  ['broker'],
  ['group'],
];

const kinds = {added: 'added', removed: 'removed', default: 'defaults', deprecated: 'deprecated'} as const;
type Kind = keyof typeof kinds;

function changeOf(of: Scope, name: string, from: string, to: string, kind: Kind): ChangedSetting | undefined {
  const step = history(of, name).find(({line}) => line === to);
  if (!step?.changes.includes(kind)) return undefined;
  return {
    of,
    name,
    release: releaseOfChange(of, name, to, kind) ?? to,
    before: setting(from, of, name),
    now: step.setting,
  };
}

/** The same change for a reader: name, release and both values. */
function same(a: ChangedSetting, b: ChangedSetting | undefined): boolean {
  const shown = ({name, release, before, now}: ChangedSetting) =>
    JSON.stringify([name, release, valueCell(name, before), valueCell(name, now)]);
  return b !== undefined && shown(a) === shown(b);
}

/** The scopes that share a change of a client setting; any other stands alone. */
function placeOf(change: ChangedSetting, from: string, to: string, kind: Kind): readonly Scope[] {
  if (!clients.includes(change.of)) return [change.of];
  return clients.filter(of => same(change, changeOf(of, change.name, from, to, kind)));
}

function groupOf(place: readonly Scope[], from: string, to: string): ChangeGroup {
  const group: ChangeGroup = {scopes: place, added: [], removed: [], defaults: [], deprecated: []};
  const [of] = place;
  if (!of) return group;
  for (const name of names(of)) {
    for (const kind of Object.keys(kinds) as Kind[]) {
      const change = changeOf(of, name, from, to, kind);
      if (change && placeOf(change, from, to, kind).join() === place.join()) group[kinds[kind]].push(change);
    }
  }
  for (const list of [group.added, group.removed, group.defaults, group.deprecated])
    list.sort((a, b) => compareReleases(a.release, b.release) || (a.name < b.name ? -1 : 1));
  return group;
}

/** Everything that happened to settings between each covered line and the next, from the facts. */
export function lineSteps(): LineStep[] {
  return lines.slice(1).map(({line: to}, i) => {
    const from = lines[i]?.line ?? '';
    const groups = places.map(place => groupOf(place, from, to));
    return {
      from,
      to,
      groups: groups.filter(g => g.added.length + g.removed.length + g.defaults.length + g.deprecated.length > 0),
    };
  });
}
