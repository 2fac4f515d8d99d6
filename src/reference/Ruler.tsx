import type {ReactNode} from 'react';
import {defaultOf, type Scope, setting} from '../kafka/facts';
import {lines} from '../kafka/releases';
import {useLine} from '../versions/useLine';

export interface Cell {
  value: string;
  /** Small print under the value. */
  note?: string;
}

/** From where on the line is thick: the first cell that differs from the one before. */
function changesOf(cells: readonly Cell[]): boolean[] {
  return cells.map(({value}, i) => i > 0 && value !== cells[i - 1]?.value);
}

/** The release ruler: one line through the releases, marked where the value changes, with the reader's release named. */
function ReleaseRuler({caption, cells, code}: {caption: ReactNode; cells: readonly Cell[]; code?: boolean}) {
  const reader = useLine();
  const changed = changesOf(cells);
  const after = changed.map((_, i) => changed.slice(0, i + 1).includes(true));
  return (
    <>
      <p className="rrcap">{caption}</p>
      <dl className={code ? 'rr' : 'rr txt'}>
        {lines.map(({line: name}, i) => {
          const names = [changed[i] && 'chg', after[i] && 'aft', name === reader && 'now'].filter(Boolean).join(' ');
          return (
            <div key={name} className={names || undefined}>
              <dt>{name}</dt>
              <dd>
                <span>{cells[i]?.value}</span>
                {cells[i]?.note && <small>{cells[i]?.note}</small>}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

/** `<Ruler>` in a text: what changed that is not a setting. */
export function Ruler({caption, values}: {caption: string; values: Record<string, string | [string, string]>}) {
  const cells = lines.map(({line}): Cell => {
    const value = values[line] ?? '';
    return typeof value === 'string' ? {value} : {value: value[0], note: value[1]};
  });
  return (
    <div className="fact">
      <ReleaseRuler caption={caption} cells={cells} />
    </div>
  );
}

/** The ruler of one setting's default, from the facts. */
export function SettingRuler({of, name}: {of: Scope; name: string}) {
  const caption = (
    <>
      <code>{name}</code> по умолчанию
    </>
  );
  return <ReleaseRuler caption={caption} cells={lines.map(({line}) => cellOf(line, of, name))} code />;
}

/** A default for a narrow cell: the value, its words below. A long number breaks between its groups, not inside them. */
export function cellOf(line: string, of: Scope, name: string): Cell {
  if (!setting(line, of, name)) return {value: 'нет'};
  const {code, text = ''} = defaultOf(line, of, name);
  return code ? {value: code.replaceAll('\u00A0', ' '), note: text || undefined} : {value: text};
}
