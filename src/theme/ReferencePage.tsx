import {names} from '../kafka/facts';
import {plural} from '../kafka/format';
import {lines} from '../kafka/releases';
import {entriesOf} from '../reference/entries';
import {InlineText} from '../reference/InlineText';
import {scopeOrder, scopePath, scopeWords} from '../reference/scopes';
import {Link, pagePath} from '../versions/Link';
import {onLine} from '../versions/useLine';
import {Frame} from './Frame';
import {GeneratedHead} from './PageHead';
import {ReferenceContents} from './ReferenceContents';

const path = '/reference/';

function Page({line}: {line: string}) {
  const releases = lines.map(({release}) => release).join(', ');
  return (
    <Frame
      title={`Настройки Kafka ${line}`}
      description={`Все открытые настройки Kafka ${line} по-русски: значения по умолчанию в ${releases}, пределы, что изменилось между выпусками и какие ответы о них говорят.`}
      line={line}
      path={path}
      side={<ReferenceContents line={line} path={path} />}
    >
      <GeneratedHead path={path} line={line} own />
      <h1>Настройки Kafka {line}</h1>
      <div className="prose intro">
        <p>
          Все открытые настройки, как их знает сам Kafka выпусков {releases}. У каждой постоянный адрес: имя после
          решётки, например{' '}
          <Link href={pagePath('/reference/producer/#linger.ms', line)}>/reference/producer/#linger.ms</Link>.
        </p>
      </div>
      <ul className="set-list">
        {scopeOrder.map(of => {
          const count = names(of, line).length;
          const changed = count ? entriesOf(of, line).filter(({same}) => !same).length : 0;
          return (
            <li key={of}>
              <Link href={pagePath(scopePath(of), line)}>
                <b>{scopeWords[of].label}</b>
                <span>
                  <InlineText text={count ? scopeWords[of].about : `В Kafka ${line} таких настроек нет.`} />
                </span>
                <span className="num">
                  {count > 0 &&
                    `${count}\u00A0${plural(count, ['настройка', 'настройки', 'настроек'])}${changed ? `, изменились\u00A0${changed}` : ''}`}
                </span>
              </Link>
            </li>
          );
        })}
        <li>
          <Link href={pagePath('/reference/changes/', line)}>
            <b>Что изменилось</b>
            <span>
              Новые, убранные и устаревшие настройки и новые значения по умолчанию; чем это ломает приложения.
            </span>
            <span className="num">{lines.map(({line: name}) => name).join(' — ')}</span>
          </Link>
        </li>
      </ul>
    </Frame>
  );
}

/** The contents of the settings reference. */
export default onLine(Page);
