import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {lineNamed} from '../kafka/releases';
import {useLineIndex} from '../questions/useIndex';
import {plural} from '../questions/words';
import {termsOf} from '../reference/terms';
import {Link, pagePath} from '../versions/Link';
import {onLine} from '../versions/useLine';
import {TopicsContents} from './Contents';
import {Frame} from './Frame';
import {GeneratedHead} from './PageHead';

const path = '/glossary/';
const mostNames = 4;

function Terms({line}: {line: string}) {
  const index = useLineIndex();
  const links = useBrokenLinks();
  const terms = [...termsOf(lineNamed(line))].sort((a, b) => a.ru.localeCompare(b.ru, 'ru'));
  const byId = new Map(Object.values(index.questions).map(question => [question.id, question]));
  return (
    <Frame
      title={`Глоссарий Kafka ${line}`}
      description={`${plural(terms.length, 'термин', 'термина', 'терминов')} Kafka ${line}: как говорят инженеры, как по-английски и что это значит.`}
      line={line}
      path={path}
      side={<TopicsContents index={index} />}
    >
      <GeneratedHead path={path} line={line} own />
      <h1>Глоссарий</h1>
      <dl className="terms">
        {terms.map(({id, ru, en, variants, text, questions}) => {
          links.collectAnchor(id);
          const known = questions.flatMap(question => byId.get(question) ?? []).filter(({absent}) => !absent);
          const also = variants.filter(name => /^[а-яё -]+$/i.test(name)).slice(0, mostNames);
          const title = en.toLowerCase() === ru.toLowerCase() ? ru : `${ru} (${en})`;
          return (
            <div key={id} id={id} data-term={title}>
              <dt>
                <b>{ru}</b> {en.toLowerCase() !== ru.toLowerCase() && <span lang="en">{en}</span>}
              </dt>
              <dd>
                <p className="def">{text}</p>
                {(also.length > 0 || known.length > 0) && (
                  <p className="small">
                    {also.length > 0 && `Ещё говорят: ${also.join(', ')}. `}
                    {known.map((question, i) => (
                      <span key={question.id}>
                        {i > 0 && ', '}
                        <Link href={pagePath(question.path, line)}>{question.label}</Link>
                      </span>
                    ))}
                  </p>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Frame>
  );
}

/** Every term of a release line with its permanent anchor, from the one data file. */
export default onLine(Terms);
