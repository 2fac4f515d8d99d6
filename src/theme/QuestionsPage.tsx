import {readingOrder} from '../questions/model';
import {QuestionList} from '../questions/QuestionList';
import {useLineIndex} from '../questions/useIndex';
import {plural} from '../questions/words';
import {onLine} from '../versions/useLine';
import {TopicsContents} from './Contents';
import {Frame} from './Frame';
import {GeneratedHead} from './PageHead';

const path = '/questions/';

function Page({line}: {line: string}) {
  const index = useLineIndex();
  const questions = readingOrder(index);
  return (
    <Frame
      title={`Все вопросы о Kafka ${line}`}
      description={`${plural(questions.length, 'вопрос', 'вопроса', 'вопросов')} о Kafka ${line} одним списком: отбор по уровню, теме и тому, как часто спрашивают.`}
      line={line}
      path={path}
      side={<TopicsContents index={index} />}
    >
      <GeneratedHead path={path} line={line} own />
      <h1>Все вопросы</h1>
      <QuestionList index={index} questions={questions} mixed />
    </Frame>
  );
}

/** Every question of a release line, with filters. */
export default onLine(Page);
