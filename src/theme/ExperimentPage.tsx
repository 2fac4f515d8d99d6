import {withCode} from '../experiments/inlineCode';
import {loweredSettings, Rows, repeatCommand} from '../experiments/Observed';
import {experiment, linesOf, observation, textFor} from '../experiments/observations';
import type {Experiment, PerLine} from '../kafka/observed/schema';
import {lines} from '../kafka/releases';
import {useLineIndex} from '../questions/useIndex';
import {Link, pagePath} from '../versions/Link';
import {onLine} from '../versions/useLine';
import {TopicsContents} from './Contents';
import {Frame} from './Frame';
import {GeneratedHead} from './PageHead';

/** A text that is one for all lines, or one per line with the release before it. */
function PerRelease({text, among}: {text: PerLine; among: readonly string[]}) {
  if (typeof text === 'string') return <p>{withCode(text)}</p>;
  return (
    <ul>
      {among.flatMap(line => {
        const own = textFor(text, line);
        return own ? (
          <li key={line}>
            <b className="num">{lines.find(({line: name}) => name === line)?.release}</b>: {withCode(own)}
          </li>
        ) : (
          []
        );
      })}
    </ul>
  );
}

function UsedIn({id, line}: {id: string; line: string}) {
  const used = Object.values(useLineIndex().questions).filter(({observed}) => observed.includes(id));
  if (!used.length) return null;
  return (
    <>
      <h2 id="answers">Какие ответы на нём стоят</h2>
      <ul className="next">
        {used.map(({docId, path, titleHtml}) => (
          <li key={docId}>
            <Link href={`${pagePath(path, line)}#answer`}>
              <span dangerouslySetInnerHTML={{__html: titleHtml}} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Body({one, line}: {one: Experiment; line: string}) {
  const ran = linesOf(one)
    .map(({line: name}) => name)
    .filter(name => observation(one.id, name));
  const lowered = loweredSettings(one.id);
  const dates = [...new Set(ran.map(name => observation(one.id, name)?.date))];
  return (
    <div className="prose x-page">
      <h1>{withCode(one.question)}</h1>
      <p className="meta num">
        Kafka {ran.map(name => lines.find(({line: other}) => other === name)?.release).join(', ')}; запускали{' '}
        {dates.join(', ')}
      </p>
      <h2 id="outcome">Что вышло</h2>
      <PerRelease text={one.outcome} among={ran} />
      <Rows id={one.id} among={ran} />
      {one.why && (
        <>
          <h2 id="why">Почему</h2>
          <PerRelease text={one.why} among={ran} />
        </>
      )}
      <h2 id="follows">Что из этого следует</h2>
      <PerRelease text={one.follows} among={ran} />
      <h2 id="how">Как это сделано</h2>
      <p>{withCode(one.setup)}</p>
      <ol>
        {one.steps.map(step => (
          <li key={step}>{withCode(step)}</li>
        ))}
      </ol>
      {lowered && <p>Чтобы не ждать, уменьшили: {withCode(lowered)}. При обычных настройках времена больше.</p>}
      <h2 id="repeat">Повторить</h2>
      <p>Из папки справочника, с Java 17 и Maven; кластер поднимется и остановится сам:</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is moved by keys */}
      <pre tabIndex={0}>
        <code>{repeatCommand(one.id, ran.includes(line) ? line : (ran.at(-1) ?? line))}</code>
      </pre>
      <UsedIn id={one.id} line={line} />
      <p>
        <Link href={pagePath('/experiments/', line)}>Все опыты</Link>
      </p>
    </div>
  );
}

function Page({id, line}: {id: string; line: string}) {
  const one = experiment(id);
  const index = useLineIndex();
  if (!one) throw new Error(`No experiment «${id}»`);
  const path = `/experiments/${id}/`;
  const plain = one.question.replaceAll('`', '');
  const named = linesOf(one).map(({line: name}) => name);
  const outcome = textFor(one.outcome, named.includes(line) ? line : (named.at(-1) ?? line)) ?? plain;
  return (
    <Frame
      title={plain}
      description={outcome.replaceAll('`', '')}
      line={line}
      path={path}
      side={<TopicsContents index={index} />}
    >
      <GeneratedHead path={path} line={line} />
      <Body one={one} line={line} />
    </Frame>
  );
}

/** An experiment: what was asked, what came out on each release, what follows, how to repeat it. */
export default onLine(Page);
