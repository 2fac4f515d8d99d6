import {withCode} from '../experiments/inlineCode';
import {linesDiffer, linesOf, observation, observedExperiments, textFor} from '../experiments/observations';
import type {Experiment} from '../kafka/observed/schema';
import {lines} from '../kafka/releases';
import {useLineIndex} from '../questions/useIndex';
import {plural} from '../questions/words';
import {Link, pagePath} from '../versions/Link';
import {MiniRuler} from '../versions/MiniRuler';
import {onLine} from '../versions/useLine';
import {TopicsContents} from './Contents';
import {Frame} from './Frame';
import {GeneratedHead} from './PageHead';

const path = '/experiments/';

/** One line of what came out: for the reader's release, else for the first that has it. */
function outcomeOf(one: Experiment, line: string): string {
  const named = linesOf(one).map(({line: name}) => name);
  return textFor(one.outcome, named.includes(line) ? line : (named.at(-1) ?? line)) ?? '';
}

function Item({one, line}: {one: Experiment; line: string}) {
  const ran = linesOf(one).filter(({line: name}) => observation(one.id, name));
  return (
    <li>
      <Link href={pagePath(`${path}${one.id}/`, line)}>
        <b>{withCode(one.question)}</b>
        <span className="out">{withCode(outcomeOf(one, line))}</span>
        <span className="meta num">
          <span>{ran.map(({release}) => release).join(', ')}</span>
          {linesDiffer(one.id) && (
            <span className="dif">
              <MiniRuler changes={ran.slice(1).map(({line: name}) => name)} /> выпуски отвечают по-разному
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}

function List({line}: {line: string}) {
  const index = useLineIndex();
  const all = observedExperiments();
  const topics = [...new Set(all.map(({topic}) => topic))];
  const title = (topic: string) => index.topics.find(({id}) => id === topic)?.title;
  return (
    <Frame
      title="Опыты на брокерах"
      description={`${plural(all.length, 'опыт', 'опыта', 'опытов')} на настоящих кластерах Kafka ${lines.map(({release}) => release).join(', ')}: что сделали и что ответил кластер.`}
      line={line}
      path={path}
      side={<TopicsContents index={index} />}
    >
      <GeneratedHead path={path} line={line} />
      <h1>Опыты</h1>
      <div className="prose intro">
        <p>
          {plural(all.length, 'спор', 'спора', 'споров')} о поведении Kafka, которые мы решили не словами: подняли
          кластер из настоящего выпуска, сделали то, о чём спорят, и записали, что он ответил. Выпуски{' '}
          {lines.map(({release}) => release).join(', ')}, клиент на Java того же выпуска. Каждый опыт повторяется одной
          командой.
        </p>
      </div>
      {topics.map(topic => (
        <section key={topic} className="half">
          <div className="sect">
            <h2>{title(topic) ?? otherTopics[topic]}</h2>
          </div>
          <ol className="xl">
            {all
              .filter(one => one.topic === topic)
              .map(one => (
                <Item key={one.id} one={one} line={line} />
              ))}
          </ol>
        </section>
      ))}
    </Frame>
  );
}

/** Topics of experiments whose questions have no page yet. */
const otherTopics: Record<string, string> = {
  replication: 'Репликация',
  storage: 'Хранение',
  'kafka-4': 'Новое в 4.x',
};

export default onLine(List);
