import {readingOrder} from '../questions/model';
import {routes} from '../questions/routes';
import {useLineIndex} from '../questions/useIndex';
import {Link, pagePath} from '../versions/Link';
import {onLine} from '../versions/useLine';
import {TopicsContents} from './Contents';
import {Frame} from './Frame';
import {GeneratedHead} from './PageHead';
import {RouteLength} from './RouteLength';

const path = '/paths/';

function Page({line}: {line: string}) {
  const index = useLineIndex();
  const questions = readingOrder(index);
  return (
    <Frame
      title="С чего начать: маршруты по вопросам"
      description="В каком порядке читать вопросы о Kafka: за час до собеседования, junior, middle, senior и то, что изменилось с 2.8."
      line={line}
      path={path}
      side={<TopicsContents index={index} />}
    >
      <GeneratedHead path={path} line={line} own />
      <h1>Маршруты</h1>
      <p className="lead">В каком порядке читать. Что вы уже открывали, отмечено на этом устройстве.</p>
      <div className="also">
        {routes.map(route => (
          <Link key={route.id} href={pagePath(`${path}${route.id}/`, line)}>
            {route.title}
            <span>{route.hint}</span>
            <RouteLength questions={route.pick(questions)} />
          </Link>
        ))}
      </div>
      <p className="note">
        Порядок внутри маршрута — от понятий к следствиям.{' '}
        <Link href={pagePath('/questions/', line)}>Все вопросы одним списком</Link> с отбором по уровню, частоте и теме.
      </p>
    </Frame>
  );
}

/** All reading paths of a release line. */
export default onLine(Page);
