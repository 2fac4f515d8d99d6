import type {Scope} from '../kafka/facts';
import {lines} from '../kafka/releases';
import {Breakable} from '../versions/Breakable';
import {Link, pagePath} from '../versions/Link';
import {useLine} from '../versions/useLine';
import {settingList} from './checkTags';
import {BreakableName} from './InlineText';
import {cellOf} from './Ruler';
import {settingPath} from './scopes';

const whose: Record<Scope, string> = {
  producer: 'продюсер',
  consumer: 'консьюмер',
  admin: 'админ-клиент',
  topic: 'топик',
  broker: 'брокер',
  group: 'группа',
};

function classOf(changed: readonly boolean[], at: number, own: boolean): string | undefined {
  const mark = changed[at] ? 't-chg' : changed.slice(0, at).includes(true) && 't-aft';
  return [mark, own && 'now'].filter(Boolean).join(' ') || undefined;
}

function Row({of, name, reader}: {of: Scope; name: string; reader: string}) {
  const cells = lines.map(({line}) => cellOf(line, of, name));
  const changed = cells.map(({value}, i) => i > 0 && value !== cells[i - 1]?.value);
  const same = !changed.includes(true);
  const note = same && cells[0]?.note;
  return (
    <tr data-same={same ? '' : undefined}>
      <th scope="row">
        <Link className="cf" href={pagePath(settingPath(of, name), reader)}>
          <BreakableName name={name} />
        </Link>
        <small>
          <span>
            {whose[of]}
            {note && ', '}
          </span>
          {note}
        </small>
      </th>
      {lines.map(({line}, i) => (
        <td
          key={line}
          data-v={line === reader ? `${line}, ваша` : line}
          className={classOf(changed, i, line === reader)}
        >
          <span>
            <Breakable text={cells[i]?.value ?? ''} />
          </span>
          {!same && cells[i]?.note && <small>{cells[i]?.note}</small>}
        </td>
      ))}
    </tr>
  );
}

/** `<Settings names="producer/acks topic/min.insync.replicas"/>`: defaults over the covered releases, from the facts. */
export function Settings({names}: {names: string}) {
  const reader = useLine();
  return (
    <table className="tbl rel">
      <thead>
        <tr>
          <th scope="col">По умолчанию</th>
          {lines.map(({line}) => (
            <th key={line} scope="col" className={line === reader ? 'now' : undefined}>
              {line === reader ? `${line}, ваша` : line}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {settingList(names).map(({of, name}) => (
          <Row key={of + name} of={of as Scope} name={name} reader={reader} />
        ))}
      </tbody>
    </table>
  );
}
