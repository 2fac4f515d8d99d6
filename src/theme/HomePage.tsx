import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';
import {lines} from '../kafka/releases';
import {Answer} from '../questions/Answer';
import {collectionCount} from '../questions/catalog';
import {GoIcon} from '../questions/icons';
import {Level} from '../questions/Level';
import type {LineIndex, QuestionEntry} from '../questions/model';
import {levels} from '../questions/schema';
import {plural} from '../questions/words';
import {SettingRuler} from '../reference/Ruler';
import {Link, pagePath} from '../versions/Link';
import {FindLink} from './Find';
import {sections} from './sections';

const example = 'producer/acks';
const mostAskedCount = 10;
const samples = ['acks', 'потеря сообщений', 'ребаланс', 'maxPollInterval'];

/** One tick is one question: height is its level, the marker colour says that it depends on the release. */
function Ticks({questions}: {questions: readonly QuestionEntry[]}) {
  const step = 7;
  return (
    <svg
      className="tks"
      width={questions.length * step}
      viewBox={`0 0 ${questions.length * step} 14`}
      aria-hidden="true"
    >
      {questions.map(({docId, level, changes}, i) => {
        const height = [5, 9, 14][levels.indexOf(level)] ?? 5;
        return (
          <rect
            key={docId}
            className={changes.length ? 'd' : undefined}
            x={i * step}
            y={14 - height}
            width="3"
            height={height}
          />
        );
      })}
    </svg>
  );
}

/** The topics that have pages, with their counts. */
export function TopicMap({index}: {index: LineIndex}) {
  return (
    <>
      <ul className="map">
        {index.topics.map(({id, letter, path, titleHtml, questions}) => (
          <li key={id}>
            <Link href={pagePath(path, index.line)}>
              <b>{letter}</b>
              <span dangerouslySetInnerHTML={{__html: titleHtml}} />
              <span className="num">{questions.length}</span>
              <Ticks questions={questions.flatMap(docId => index.questions[docId] ?? [])} />
            </Link>
          </li>
        ))}
      </ul>
      <p className="legend">
        <span>Одна черта — один вопрос. Высота — уровень:</span>
        {levels.map(level => (
          <Level key={level} level={level} />
        ))}
        <span>
          <svg className="tks" width="3" height="12" aria-hidden="true">
            <rect className="d" width="3" height="12" />
          </svg>
          ответ зависит от версии
        </span>
      </p>
    </>
  );
}

function Example({index}: {index: LineIndex}) {
  const question = index.questions[example];
  if (!question) throw new Error(`The home page shows «${example}», which has no page`);
  return (
    <section className="demo" aria-labelledby="example">
      <p className="small">Так выглядит ответ</p>
      <h2 id="example" dangerouslySetInnerHTML={{__html: question.titleHtml}} />
      <p className="meta">
        <Level level={question.level} />
      </p>
      <Answer id="short" title="Коротко" hint="30 секунд вслух">
        <p dangerouslySetInnerHTML={{__html: question.shortHtml}} />
      </Answer>
      <div className="fact">
        <SettingRuler of="producer" name="acks" />
      </div>
      <p className="acts">
        <Link className="btn" href={`${pagePath(question.path, index.line)}#answer`}>
          Полный ответ <GoIcon />
        </Link>
      </p>
    </section>
  );
}

function ReleaseLine({line}: {line: string}) {
  return (
    <div className="relline">
      <p id="releases">Ответы показаны для выбранной версии</p>
      <nav className="stops" aria-labelledby="releases">
        {lines.map(({line: name, note}) => (
          <Link key={name} href={pagePath('/', name)} aria-current={name === line ? 'true' : undefined}>
            <b>{name}</b>
            <span>{note}</span>
          </Link>
        ))}
      </nav>
    </div>
  );
}

function MostAsked({index}: {index: LineIndex}) {
  const ranked = Object.values(index.questions)
    .filter(({absent}) => !absent)
    .sort((a, b) => b.collections - a.collections)
    .slice(0, mostAskedCount);
  return (
    <section className="half most">
      <div className="sect">
        <h2>Чаще всего спрашивают</h2>
        <span className="small">подборок из {collectionCount}</span>
      </div>
      <ol className="rank">
        {ranked.map(({docId, path, titleHtml, collections}) => (
          <li key={docId}>
            <Link href={pagePath(path, index.line)}>
              <span dangerouslySetInnerHTML={{__html: titleHtml}} />
              <span className="num">{collections}</span>
            </Link>
          </li>
        ))}
      </ol>
      <p className="note">
        В скольких из {collectionCount} открытых подборок вопросов по Kafka, русских и английских, стоит этот вопрос.
      </p>
    </section>
  );
}

/** The first page of a release line. `children` is the promise, the text of docs/index.mdx. */
export function HomePage({index, children}: {index: LineIndex; children: ReactNode}) {
  useBrokenLinks().collectAnchor('topics');
  const {withBaseUrl} = useBaseUrlUtils();
  const count = index.topics.reduce((sum, {questions}) => sum + questions.length, 0);
  return (
    <div className="home">
      <div className="hero">
        <h1>{plural(count, 'вопрос', 'вопроса', 'вопросов')} о Kafka и ответы для вашей версии</h1>
        <div className="lead">{children}</div>
        <FindLink line={index.line} className="search-big" label="Вопрос, настройка или термин" keys />
        <p className="try">
          Ищут:{' '}
          {samples.map(query => (
            <a key={query} href={`${withBaseUrl(pagePath('/search/', index.line))}?q=${encodeURIComponent(query)}`}>
              {query}
            </a>
          ))}
        </p>
        <ReleaseLine line={index.line} />
      </div>
      <Example index={index} />
      <section className="half" id="topics">
        <div className="sect">
          <h2>Темы</h2>
          <span className="small num">
            {plural(index.topics.length, 'тема', 'темы', 'тем')}, {plural(count, 'вопрос', 'вопроса', 'вопросов')}
          </span>
        </div>
        <TopicMap index={index} />
        <p className="note">
          <Link href={pagePath('/questions/', index.line)}>Все вопросы одним списком</Link> с отбором по уровню, теме и
          тому, как часто спрашивают.
        </p>
      </section>
      <MostAsked index={index} />
      <section className="half more">
        <div className="sect">
          <h2>Кроме вопросов</h2>
        </div>
        <div className="also">
          {sections.map(({path, title, hint}) => (
            <Link key={path} href={pagePath(path, index.line)}>
              {title}
              <span>{hint}</span>
            </Link>
          ))}
        </div>
      </section>
    </div>
  );
}
