import {Link, pagePath} from '../versions/Link';
import {MiniRuler} from '../versions/MiniRuler';
import {Filters} from './Filters';
import {Frequency} from './Frequency';
import {GoIcon, PlusMinus} from './icons';
import {Level} from './Level';
import type {LineIndex, QuestionEntry} from './model';
import {ShortAnswer} from './QuestionPage';

function Row({
  index,
  question,
  mixed,
  number,
}: {
  index: LineIndex;
  question: QuestionEntry;
  mixed: boolean;
  number: number;
}) {
  const topic = mixed ? index.topics.find(({id}) => id === question.topic) : undefined;
  return (
    <li
      data-question={question.id}
      data-level={question.level}
      data-asked={question.frequency}
      data-topic={mixed ? question.topic : undefined}
    >
      <details>
        <summary>
          <span className="num">{number}</span>
          <h2 dangerouslySetInnerHTML={{__html: question.titleHtml}} />
          <PlusMinus />
          <span className="meta">
            {topic && <span>{topic.title}</span>}
            <Level level={question.level} />
            <Frequency of={question.frequency} />
            {question.changes.length > 0 && (
              <span className="dif">
                <MiniRuler changes={question.changes} /> зависит от версии
              </span>
            )}
            <span className="seen" hidden>
              открывали
            </span>
          </span>
        </summary>
        <ShortAnswer index={index} question={question} />
      </details>
      <Link className="go" href={pagePath(question.path, index.line)} aria-label={`Страница: ${question.title}`}>
        <GoIcon />
      </Link>
    </li>
  );
}

/** Questions with their short answers hidden. A `mixed` list has several topics and counts its own rows. */
export function QuestionList({
  index,
  questions,
  mixed = false,
}: {
  index: LineIndex;
  questions: readonly QuestionEntry[];
  mixed?: boolean;
}) {
  return (
    <>
      <Filters questions={questions} topics={mixed ? index.topics : undefined} />
      <p className="shown small" role="status" data-shown={questions.length} hidden />
      <ol className="ql">
        {questions.map((question, i) => (
          <Row
            key={question.docId}
            index={index}
            question={question}
            mixed={mixed}
            number={mixed ? i + 1 : question.number}
          />
        ))}
      </ol>
    </>
  );
}
