import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {Fragment, type ReactNode} from 'react';
import {type Scope, type Setting, setting as settingOf} from '../kafka/facts';
import {lineNamed, lines, type ReleaseLine} from '../kafka/releases';
import {Breakable} from '../versions/Breakable';
import {Link, pagePath} from '../versions/Link';
import {type Entry, entriesOf} from './entries';
import {explanation} from './explanations';
import {BreakableName, InlineText} from './InlineText';
import {docsUrl, settingPath} from './scopes';
import {importanceWords, updateWords, validWords} from './words';

/** A question that speaks of a setting. */
export interface Use {
  path: string;
  label: string;
}

/** Questions that use a setting, by `scope/name`, the closest ones first. */
export type Uses = ReadonlyMap<string, readonly Use[]>;

const mostUses = 4;
const importances: readonly Setting['importance'][] = ['high', 'medium', 'low'];

/** Type, limits, importance, how it changes: what the release itself says, and where it says it. */
function Properties({entry, line, explained}: {entry: Entry; line: ReleaseLine; explained: boolean}) {
  const {of, name, setting, deprecated} = entry;
  const valid = validWords(name, setting);
  const facts = [
    valid ? `${setting.type}, ${valid}` : setting.type,
    `важность ${importanceWords[setting.importance]}`,
    setting.updateMode && updateWords[setting.updateMode],
    setting.dynamicOnly && 'в файле не задаётся',
  ].filter(Boolean);
  return (
    <small>
      {deprecated !== undefined && <b>{`устарела${deprecated ? ` с\u00A0${deprecated}` : ''}; `}</b>}
      <InlineText text={facts.join('; ')} />
      {setting.serverDefault && settingOf(line.line, 'broker', setting.serverDefault) && (
        <>
          {'; на брокере '}
          <Link href={pagePath(settingPath('broker', setting.serverDefault), line.line)}>
            <BreakableName name={setting.serverDefault} />
          </Link>
        </>
      )}
      {explained ? '; ' : '; описания у нас нет, оно есть в\u00A0'}
      <a href={docsUrl(of, name, line)}>
        {explained ? `документация\u00A0${line.line}` : `документации\u00A0${line.line}`}
      </a>
    </small>
  );
}

function Questions({uses, line}: {uses: readonly Use[]; line: string}) {
  if (!uses.length) return null;
  return (
    <small>
      {'Вопросы: '}
      {uses.slice(0, mostUses).map(({path, label}, i) => (
        <Fragment key={path}>
          {i > 0 && ', '}
          <Link href={`${pagePath(path, line)}#answer`}>{label}</Link>
        </Fragment>
      ))}
    </small>
  );
}

function Row({entry, line, uses}: {entry: Entry; line: ReleaseLine; uses: readonly Use[]}) {
  const {of, name, setting, cells, same} = entry;
  const text = explanation(of, name, line.line);
  return (
    <tr id={name} className={setting.importance[0]} data-same={same ? '' : undefined}>
      <th scope="row">
        <a href={`#${name}`}>
          <BreakableName name={name} />
        </a>
        {text && (
          <p>
            <InlineText text={text} />
          </p>
        )}
        <Properties entry={entry} line={line} explained={text !== undefined} />
        <Questions uses={uses} line={line.line} />
      </th>
      {cells.map(cell => {
        const own = cell.line === line.line;
        const names = [cell.changed ? 't-chg' : cell.after && 't-aft', own && 'now'].filter(Boolean).join(' ');
        return (
          <td
            key={cell.line}
            className={names || undefined}
            data-v={same ? undefined : own ? `${cell.line}, ваша` : cell.line}
          >
            <span className={cell.words ? 'w' : undefined}>
              <Breakable text={cell.value} />
            </span>
            {cell.note && (!same || own) && <small>{cell.note}</small>}
          </td>
        );
      })}
    </tr>
  );
}

/** Every setting of a scope in a release line; sorted by name, and by importance through CSS alone. */
export function SettingsTable({of, line, uses}: {of: Scope; line: string; uses: Uses}) {
  const {collectAnchor} = useBrokenLinks();
  const entries = entriesOf(of, line);
  for (const {name} of entries) collectAnchor(name);
  const reader = lineNamed(line);
  return (
    <table className="tbl rel set">
      <thead>
        <tr>
          <th scope="col">Настройка</th>
          {lines.map(({line: name}) => (
            <th key={name} scope="col" className={name === line ? 'now' : undefined}>
              {name === line ? `${name}, ваша` : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <Row key={entry.name} entry={entry} line={reader} uses={uses.get(`${of}/${entry.name}`) ?? []} />
        ))}
        {importances.map(importance => (
          <tr key={importance} className={`gh ${importance[0]}`}>
            <th scope="colgroup" colSpan={1 + lines.length}>
              Важность {importanceWords[importance]}
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What stands over the table: search as one types, the changed ones only, the order. */
export function SettingsTools({count, children}: {count: number; children: ReactNode}) {
  return (
    <div className="set-tools">
      <label className="js-only" hidden={count < 8}>
        <span className="vh">Найти настройку</span>
        <input type="search" data-filter placeholder="Найти по имени или слову" autoComplete="off" />
      </label>
      <span className="num" data-count>
        {children}
      </span>
      <fieldset className="ord">
        <legend className="vh">Порядок</legend>
        <label>
          <input className="vh" type="radio" name="order" value="name" defaultChecked autoComplete="off" />
          По имени
        </label>
        <label>
          <input className="vh" type="radio" name="order" value="importance" autoComplete="off" />
          По важности
        </label>
      </fieldset>
      <label className="sw">
        <input type="checkbox" id="only-changed" autoComplete="off" />
        Только изменившиеся
      </label>
    </div>
  );
}
