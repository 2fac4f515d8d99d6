import {readingOrder} from '../questions/model';
import {QuestionList} from '../questions/QuestionList';
import {routes} from '../questions/routes';
import {useLineIndex} from '../questions/useIndex';
import {plural} from '../questions/words';
import {Link, pagePath} from '../versions/Link';
import {onLine} from '../versions/useLine';
import {TopicsContents} from './Contents';
import {Frame} from './Frame';
import {GeneratedHead} from './PageHead';
import {RouteLength} from './RouteLength';

function Page({line, id}: {line: string; id: string}) {
  const index = useLineIndex();
  const route = routes.find(one => one.id === id);
  if (!route) throw new Error(`No reading path «${id}», expected one of: ${routes.map(one => one.id).join(', ')}`);
  const questions = route.pick(readingOrder(index));
  const path = `/paths/${id}/`;
  return (
    <Frame
      title={`Маршрут «${route.title}»`}
      description={`${route.hint} ${plural(questions.length, 'вопрос', 'вопроса', 'вопросов')} о Kafka ${line}.`}
      line={line}
      path={path}
      side={<TopicsContents index={index} />}
    >
      <GeneratedHead path={path} line={line} own />
      <p className="kick">
        <Link href={pagePath('/paths/', line)}>Маршруты</Link>
        <RouteLength questions={questions} />
      </p>
      <h1>{route.title}</h1>
      <p className="lead">{route.hint}</p>
      <QuestionList index={index} questions={questions} mixed />
    </Frame>
  );
}

/** One reading path of a release line. */
export default onLine(Page);
