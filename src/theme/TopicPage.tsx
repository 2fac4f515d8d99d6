import type {ReactNode} from 'react';
import {type LineIndex, questionsOf, type TopicEntry} from '../questions/model';
import {QuestionList} from '../questions/QuestionList';
import {OlderLine} from '../questions/QuestionPage';
import {plural} from '../questions/words';
import {Link, pagePath} from '../versions/Link';

/** A topic: its note in front, then its questions. */
export function TopicPage({index, topic, children}: {index: LineIndex; topic: TopicEntry; children: ReactNode}) {
  return (
    <>
      <p className="kick">
        <Link href={`${pagePath('/', index.line)}#topics`}>Темы</Link>
        <span>{topic.letter}</span>
        <span className="num">{plural(topic.questions.length, 'вопрос', 'вопроса', 'вопросов')}</span>
      </p>
      <h1 dangerouslySetInnerHTML={{__html: topic.titleHtml}} />
      <OlderLine line={index.line} path={topic.path} sameAsCurrent={topic.sameAsCurrent} />
      <div className="prose intro">{children}</div>
      <QuestionList index={index} questions={questionsOf(index, topic)} />
    </>
  );
}
