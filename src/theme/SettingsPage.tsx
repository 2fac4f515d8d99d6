import {names, type Scope} from '../kafka/facts';
import {plural} from '../kafka/format';
import {lineNamed, lines} from '../kafka/releases';
import {questionsBySetting} from '../questions/settingUses';
import {useLineIndex} from '../questions/useIndex';
import {AbsentSettings} from '../reference/AbsentSettings';
import {CheckedFacts} from '../reference/CheckedFacts';
import {entriesOf} from '../reference/entries';
import {explanation} from '../reference/explanations';
import {InlineText} from '../reference/InlineText';
import {SettingsTable, SettingsTools} from '../reference/SettingsTable';
import {docsPage, scopePath, scopeWords} from '../reference/scopes';
import {Link, pagePath} from '../versions/Link';
import {onLine} from '../versions/useLine';
import {Frame} from './Frame';
import {GeneratedHead} from './PageHead';
import {ReferenceContents} from './ReferenceContents';

function counted(count: number): string {
  return `${count}\u00A0${plural(count, ['настройка', 'настройки', 'настроек'])}`;
}

/** A line whose brokers know no such settings: says so and leads to the lines that do. */
function NoSettings({of, line}: {of: Scope; line: string}) {
  const there = lines.filter(({line: name}) => names(of, name).length > 0);
  return (
    <div className="prose intro">
      <p>
        В Kafka {line} настроек {scopeWords[of].whose} на сервере нет: они появились в 4.0.
      </p>
      <ul>
        {there.map(({line: name}) => (
          <li key={name}>
            <Link href={pagePath(scopePath(of), name)} data-version={name}>
              Открыть для Kafka {name}
            </Link>
          </li>
        ))}
        <li>
          <Link href={pagePath('/reference/', line)}>Все настройки Kafka {line}</Link>
        </li>
      </ul>
    </div>
  );
}

function Known({of, line}: {of: Scope; line: string}) {
  const uses = new Map([...questionsBySetting(useLineIndex())]);
  const entries = entriesOf(of, line);
  const written = entries.filter(({name}) => explanation(of, name, line)).length;
  const changed = entries.filter(({same}) => !same).length;
  const {release} = lineNamed(line);
  return (
    <>
      <div className="prose intro">
        <p>
          <InlineText text={scopeWords[of].about} /> Значения по умолчанию напечатал сам Kafka {release}; где линия
          толстая, значение между выпусками изменилось.
        </p>
        <p className="small muted">
          {`Своими словами мы описали ${written} из ${entries.length}; остальные ведут в `}
          <a href={docsPage(of, lineNamed(line))}>документацию Kafka {line}</a>.
        </p>
      </div>
      <SettingsTools count={entries.length}>{`${counted(entries.length)}, изменились\u00A0${changed}`}</SettingsTools>
      <SettingsTable of={of} line={line} uses={uses} />
      <p className="set-none" data-filter-none hidden>
        Такой настройки {scopeWords[of].whose} в Kafka {line} нет.
      </p>
    </>
  );
}

function Page({of, line}: {of: Scope; line: string}) {
  const path = scopePath(of);
  const {whose, label} = scopeWords[of];
  const count = names(of, line).length;
  return (
    <Frame
      title={`Настройки ${whose} Kafka ${line}`}
      description={
        count
          ? `${counted(count)} ${whose} Kafka ${line}: значения по умолчанию в ${lines.map(({release}) => release).join(', ')}, допустимые значения, что и когда изменилось.`
          : `В Kafka ${line} настроек ${whose} на сервере нет: они появились в 4.0.`
      }
      line={line}
      path={path}
      side={<ReferenceContents line={line} path={path} />}
      className="wide"
    >
      <GeneratedHead path={path} line={line} own={count > 0} />
      <p className="kick">
        <Link href={pagePath('/reference/', line)}>Настройки</Link>
        <span>{label}</span>
      </p>
      <h1>Настройки {whose}</h1>
      {count ? <Known of={of} line={line} /> : <NoSettings of={of} line={line} />}
      <AbsentSettings of={of} line={line} />
      <CheckedFacts />
    </Frame>
  );
}

/** Every setting of a producer, consumer, topic, broker, group or admin client in a release line. */
export default onLine(Page);
