import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {Fragment} from 'react';
import type {Scope} from '../kafka/facts';
import {compareReleases} from '../kafka/releases';
import {Link, pagePath} from '../versions/Link';
import {type Absent, absentFrom} from './entries';
import {BreakableName} from './InlineText';
import {settingPath} from './scopes';

const words = {removed: 'Убраны в', added: 'Появились в'};

function Group({of, group}: {of: Scope; group: readonly Absent[]}) {
  const [first] = group;
  if (!first) return null;
  return (
    <p className="gone">
      <b className="num">
        {words[first.what]} {first.release}:
      </b>{' '}
      {group.map(({name, line}, i) => (
        <Fragment key={name}>
          {i > 0 && ', '}
          <Link id={name} href={pagePath(settingPath(of, name), line)}>
            <BreakableName name={name} />
          </Link>
        </Fragment>
      ))}
    </p>
  );
}

/** The settings that other release lines know and this one does not: their anchors hold here too. */
export function AbsentSettings({of, line}: {of: Scope; line: string}) {
  const {collectAnchor} = useBrokenLinks();
  const all = absentFrom(of, line);
  if (!all.length) return null;
  for (const {name} of all) collectAnchor(name);
  const releases = [...new Set(all.map(({release}) => release))].sort(compareReleases);
  return (
    <section className="half" id="absent">
      <div className="sect">
        <h2>Чего нет в Kafka {line}</h2>
      </div>
      {(['removed', 'added'] as const).flatMap(what =>
        releases.map(release => (
          <Group key={what + release} of={of} group={all.filter(one => one.what === what && one.release === release)} />
        )),
      )}
    </section>
  );
}
