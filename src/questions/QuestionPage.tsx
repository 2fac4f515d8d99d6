import useBaseUrl from '@docusaurus/useBaseUrl';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';
import {currentLine} from '../kafka/releases';
import {Link, pagePath} from '../versions/Link';
import {MiniRuler} from '../versions/MiniRuler';
import {Answer} from './Answer';
import {GoIcon, LinkIcon} from './icons';
import {Level} from './Level';
import {type LineIndex, neighbours, type QuestionEntry} from './model';
import {answerHint} from './words';

function Html({html}: {html: string}) {
  return <span dangerouslySetInnerHTML={{__html: html}} />;
}

/** In an older line: one quiet sentence and the way to the same page of the current line. */
export function OlderLine({line, path, sameAsCurrent}: {line: string; path: string; sameAsCurrent: boolean}) {
  if (line === currentLine.line) return null;
  return (
    <p className="older">
      Вы читаете о Kafka {line}.{' '}
      <Link href={pagePath(path, currentLine.line)} data-version={currentLine.line}>
        {sameAsCurrent ? `В ${currentLine.line} то же самое` : `В ${currentLine.line} иначе`}
      </Link>
    </p>
  );
}

function Head({index, question}: {index: LineIndex; question: QuestionEntry}) {
  const topic = index.topics.find(({id}) => id === question.topic);
  return (
    <div className="q-head">
      <p className="kick">
        {topic && (
          <Link href={pagePath(topic.path, index.line)}>
            {topic.letter}. {topic.title}
          </Link>
        )}
        <span className="num">
          вопрос {question.number} из {topic?.questions.length}
        </span>
      </p>
      <h1 dangerouslySetInnerHTML={{__html: question.titleHtml}} />
      <p className="meta">
        <Level level={question.level} />
        {question.changes.length > 0 && (
          <span className="dif">
            <MiniRuler changes={question.changes} /> ответ зависит от версии, показана {index.line}
          </span>
        )}
        {question.notes && <span>вопрос {question.notes} исходных заметок</span>}
      </p>
      <OlderLine line={index.line} path={question.path} sameAsCurrent={question.sameAsCurrent} />
    </div>
  );
}

function Related({index, question}: {index: LineIndex; question: QuestionEntry}) {
  useBrokenLinks().collectAnchor('next');
  const byId = new Map(Object.values(index.questions).map(entry => [entry.id, entry]));
  const related = question.related.flatMap(id => byId.get(id) ?? []).filter(({absent}) => !absent);
  if (!related.length) return null;
  return (
    <>
      <h2 id="next">Что спросят дальше</h2>
      <ul className="next">
        {related.map(({docId, path, titleHtml, level}) => (
          <li key={docId}>
            <Link href={pagePath(path, index.line)}>
              <Html html={titleHtml} />
              <span className="small">
                <Level level={level} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Sources({sources}: {sources: QuestionEntry['sources']}) {
  useBrokenLinks().collectAnchor('sources');
  return (
    <>
      <h2 id="sources">Источники</h2>
      <ol className="src">
        {sources.map(({title, url}) => (
          <li key={url}>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ol>
    </>
  );
}

function Neighbours({index, question}: {index: LineIndex; question: QuestionEntry}) {
  const {previous, next} = neighbours(index, question.docId);
  const side = (entry: QuestionEntry, word: string, key: string) => (
    <Link href={pagePath(entry.path, index.line)} rel={key} data-key={key}>
      <small>
        {word}
        {entry.topic === question.topic
          ? `, ${entry.number}`
          : `, ${index.topics.find(({id}) => id === entry.topic)?.title}`}
      </small>
      <Html html={entry.titleHtml} />
    </Link>
  );
  return (
    <nav className="pn" aria-label="Соседние вопросы">
      {previous ? side(previous, 'Предыдущий', 'prev') : <span />}
      {next ? side(next, 'Следующий', 'next') : <span />}
    </nav>
  );
}

/** A question with its two answers, hidden until asked for. `children` is the compiled body of the file. */
export function QuestionPage({
  index,
  question,
  editUrl,
  children,
}: {
  index: LineIndex;
  question: QuestionEntry;
  editUrl?: string;
  children: ReactNode;
}) {
  const address = `${pagePath(question.path, index.line)}#answer`;
  const short = question.shortWithTermsHtml.replaceAll(' href="/', ` href="${useBaseUrl('/')}`);
  return (
    <>
      <Head index={index} question={question} />
      <p className="self">Сначала ответьте вслух сами, потом сравните.</p>
      <div className="answers" data-question={question.id}>
        <Answer id="short" title="Коротко" hint="30 секунд вслух">
          <p dangerouslySetInnerHTML={{__html: short}} />
        </Answer>
        <Answer id="answer" title="Полный ответ" hint={answerHint(question)}>
          {children}
          <Related index={index} question={question} />
          <Sources sources={question.sources} />
          <p className="endbar">
            <button type="button" className="btn pri js-only" data-share={question.title}>
              <LinkIcon />
              Поделиться ответом
            </button>
            <Link href={address} className="addr">
              <code>{address}</code>
            </Link>
            {editUrl && <a href={editUrl}>Исправить эту страницу</a>}
          </p>
        </Answer>
      </div>
      <p className="keys js-only">
        <kbd>1</kbd> коротко <kbd>2</kbd> полностью <kbd>J</kbd> следующий <kbd>K</kbd> предыдущий{' '}
        <Link href={`${pagePath('/about/', index.line)}#keys`}>отключить</Link>
      </p>
      <Neighbours index={index} question={question} />
    </>
  );
}

/** The short answer in a list, with the ways on: the whole answer and the link to it. */
export function ShortAnswer({index, question}: {index: LineIndex; question: QuestionEntry}) {
  const href = pagePath(question.path, index.line);
  return (
    <div className="body">
      <p dangerouslySetInnerHTML={{__html: question.shortHtml}} />
      <p className="acts">
        <Link className="btn" href={`${href}#answer`}>
          Полный ответ <GoIcon />
        </Link>
        <Link className="btn js-only" role="button" href={`${href}#answer`} data-share={question.title}>
          <LinkIcon />
          Поделиться
        </Link>
      </p>
    </div>
  );
}
