import {Fragment} from 'react';
import type {Scope} from '../kafka/facts';
import {setting} from '../kafka/facts';
import {Breakable} from '../versions/Breakable';
import {Link, pagePath} from '../versions/Link';
import type {Breaking} from './breaking';
import type {ChangedSetting, ChangeGroup, LineStep} from './changes';
import {valueCell} from './entries';
import {BreakableName, InlineText} from './InlineText';
import {scopeWords, settingPath} from './scopes';

/** Where a setting's entry is read: in the reader's line, or in the one that has it. */
function entryHref({of, name}: ChangedSetting, step: LineStep, reader: string): string {
  const there = [reader, step.to, step.from].find(line => setting(line, of, name)) ?? reader;
  return pagePath(settingPath(of, name), there);
}

function placeTitle(scopes: readonly Scope[]): string {
  if (scopes.length === 3) return 'Все клиенты';
  return scopes.map((of, i) => (i ? scopeWords[of].label.toLowerCase() : scopeWords[of].label)).join(' и ');
}

function Names({
  title,
  list,
  step,
  reader,
}: {
  title: string;
  list: readonly ChangedSetting[];
  step: LineStep;
  reader: string;
}) {
  const releases = [...new Set(list.map(({release}) => release))];
  if (!list.length) return null;
  return (
    <>
      <h4>
        {title} <span className="num">{list.length}</span>
      </h4>
      {releases.map(release => (
        <p key={release} className="gone">
          <b className="num">{release}:</b>{' '}
          {list
            .filter(one => one.release === release)
            .map((one, i) => (
              <Fragment key={one.name}>
                {i > 0 && ', '}
                <Link href={entryHref(one, step, reader)}>
                  <BreakableName name={one.name} />
                </Link>
              </Fragment>
            ))}
        </p>
      ))}
    </>
  );
}

function Value({one, side, line}: {one: ChangedSetting; side: 'before' | 'now'; line: string}) {
  const {value, note, words} = valueCell(one.name, one[side]);
  return (
    <td className={side === 'now' ? 't-chg' : undefined} data-v={line}>
      <span className={words && 'w'}>
        <Breakable text={value} />
      </span>
      {note && <small>{note}</small>}
    </td>
  );
}

function Defaults({list, step, reader}: {list: readonly ChangedSetting[]; step: LineStep; reader: string}) {
  if (!list.length) return null;
  return (
    <>
      <h4>
        Новые значения по умолчанию <span className="num">{list.length}</span>
      </h4>
      <table className="tbl rel chg-tbl">
        <thead>
          <tr>
            <th scope="col">Настройка</th>
            <th scope="col">{step.from}</th>
            <th scope="col">{step.to}</th>
          </tr>
        </thead>
        <tbody>
          {list.map(one => (
            <tr key={one.name}>
              <th scope="row">
                <Link href={entryHref(one, step, reader)}>
                  <BreakableName name={one.name} />
                </Link>
                <small>с {one.release}</small>
              </th>
              <Value one={one} side="before" line={step.from} />
              <Value one={one} side="now" line={step.to} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What happened to the settings of one place between two lines. */
export function Group({group, step, reader}: {group: ChangeGroup; step: LineStep; reader: string}) {
  return (
    <>
      <h3>{placeTitle(group.scopes)}</h3>
      <Defaults list={group.defaults} step={step} reader={reader} />
      <Names title="Новые" list={group.added} step={step} reader={reader} />
      <Names title="Убраны" list={group.removed} step={step} reader={reader} />
      <Names title="Устарели" list={group.deprecated} step={step} reader={reader} />
    </>
  );
}

/** The settings a sentence speaks of; the same name of several clients stands once. */
function About({one, reader}: {one: Breaking; reader: string}) {
  const named = [...new Map(one.settings.map(key => [key.split('/')[1] ?? '', key.split('/')[0] as Scope]))];
  return named.map(([name, of], i) => (
    <Fragment key={name}>
      {i > 0 && ', '}
      <Link href={pagePath(settingPath(of, name), setting(reader, of, name) ? reader : one.line)}>
        <BreakableName name={name} />
      </Link>
    </Fragment>
  ));
}

/** The changes that break things, in our words. */
export function BreakingList({list, reader}: {list: readonly Breaking[]; reader: string}) {
  return (
    <ul className="brk">
      {list.map(one => (
        <li key={one.text}>
          <b className="num">{one.release}</b>
          <div>
            <p>
              <InlineText text={one.text} />
            </p>
            <small>
              <About one={one} reader={reader} />
              {'; источник: '}
              <a href={one.source.url}>{one.source.title}</a>
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
