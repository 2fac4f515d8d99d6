import {lines} from '../kafka/releases';
import {Link, pagePath} from '../versions/Link';

/** The ruler in the bar; on a phone the same element is the sheet that «Kafka 4.4» opens. */
export function VersionSwitch({line, path}: {line: string; path: string}) {
  return (
    <nav className="ver" id="versions" popover="auto" aria-label="Версия Kafka">
      <span>Kafka</span>
      {lines.map(({line: name, note}) => (
        <Link
          key={name}
          href={pagePath(path, name)}
          aria-current={name === line ? 'true' : undefined}
          data-version={name}
        >
          {name} <small>{note}</small>
        </Link>
      ))}
    </nav>
  );
}
