import type {QuestionEntry} from '../questions/model';
import {plural} from '../questions/words';

/** How long a reading path is; the script adds how much of it was opened on this device. */
export function RouteLength({questions}: {questions: readonly QuestionEntry[]}) {
  const minutes = questions.reduce((sum, question) => sum + question.minutes, 0);
  return (
    <span className="num">
      {plural(questions.length, 'вопрос', 'вопроса', 'вопросов')}, {plural(minutes, 'минута', 'минуты', 'минут')}
      <span data-progress={questions.map(({id}) => id).join(' ')} />
    </span>
  );
}
