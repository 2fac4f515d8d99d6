import {lines} from '../kafka/releases';
import {breaking} from '../reference/breaking';
import {BreakingList, Group} from '../reference/ChangeGroups';
import {CheckedFacts} from '../reference/CheckedFacts';
import {lineSteps} from '../reference/changes';
import {InlineText} from '../reference/InlineText';
import {Link, pagePath} from '../versions/Link';
import {onLine} from '../versions/useLine';
import {Frame} from './Frame';
import {GeneratedHead} from './PageHead';
import {ReferenceContents} from './ReferenceContents';

const path = '/reference/changes/';

function Page({line}: {line: string}) {
  const title = `Что изменилось в настройках: ${lines.map(({line: name}) => name).join(', ')}`;
  return (
    <Frame
      title={title}
      description={`Новые, убранные и устаревшие настройки Kafka и новые значения по умолчанию между ${lines.map(({release}) => release).join(', ')}; что из этого ломает приложения.`}
      line={line}
      path={path}
      side={<ReferenceContents line={line} path={path} />}
    >
      <GeneratedHead path={path} line={line} />
      <p className="kick">
        <Link href={pagePath('/reference/', line)}>Настройки</Link>
        <span>Что изменилось</span>
      </p>
      <h1>Что изменилось: {lines.map(({line: name}) => name).join(' — ')}</h1>
      <div className="prose intro">
        <p>
          <InlineText text="Списки собраны из настроек самих выпусков; номер слева говорит, с какого выпуска так. Сначала то, что меняет поведение работающих приложений." />
        </p>
      </div>
      {lineSteps().map(step => (
        <section key={step.to} className="half chg" id={`to-${step.to}`}>
          <div className="sect">
            <h2>
              {step.from} — {step.to}
            </h2>
          </div>
          <BreakingList list={breaking.filter(one => one.line === step.to)} reader={line} />
          {step.groups.map(group => (
            <Group key={group.scopes.join()} group={group} step={step} reader={line} />
          ))}
        </section>
      ))}
      <CheckedFacts />
    </Frame>
  );
}

/** What happened to the settings between the covered lines. */
export default onLine(Page);
