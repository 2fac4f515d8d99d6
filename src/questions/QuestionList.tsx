import {Link, pagePath} from '../versions/Link';
import {MiniRuler} from '../versions/MiniRuler';
import {GoIcon, PlusMinus} from './icons';
import {Level} from './Level';
import type {LineIndex, QuestionEntry} from './model';
import {ShortAnswer} from './QuestionPage';
import {levels} from './schema';

/** Filter by level: radios and `:has()`, so that it works without a script; the script keeps the choice in the URL. */
function LevelFilter({questions}: {questions: readonly QuestionEntry[]}) {
  const shown = levels.filter(level => questions.some(question => question.level === level));
  return (
    <fieldset className="filter">
      <legend className="vh">Уровень</legend>
      {shown.length > 1 && (
        <>
          <label>
            <input className="vh" type="radio" name="level" value="" defaultChecked />
            Все <span className="num">{questions.length}</span>
          </label>
          {shown.map(level => (
            <label key={level}>
              <input className="vh" type="radio" name="level" value={level} />
              <Level level={level} /> <span className="num">{questions.filter(q => q.level === level).length}</span>
            </label>
          ))}
        </>
      )}
      <button type="button" className="grow js-only" data-open-all aria-pressed="false">
        Открыть все
      </button>
    </fieldset>
  );
}

/** The questions of a topic, each with its short answer hidden. */
export function QuestionList({index, docIds}: {index: LineIndex; docIds: readonly string[]}) {
  const questions = docIds.flatMap(docId => index.questions[docId] ?? []);
  return (
    <>
      <LevelFilter questions={questions} />
      <ol className="ql">
        {questions.map(question => (
          <li key={question.docId} data-level={question.level}>
            <details>
              <summary>
                <span className="num">{question.number}</span>
                <h2 dangerouslySetInnerHTML={{__html: question.titleHtml}} />
                <PlusMinus />
                <span className="meta">
                  <Level level={question.level} />
                  {question.changes.length > 0 && (
                    <span className="dif">
                      <MiniRuler changes={question.changes} /> зависит от версии
                    </span>
                  )}
                </span>
              </summary>
              <ShortAnswer index={index} question={question} />
            </details>
            <Link className="go" href={pagePath(question.path, index.line)} aria-label={`Страница: ${question.title}`}>
              <GoIcon />
            </Link>
          </li>
        ))}
      </ol>
    </>
  );
}
