import Head from '@docusaurus/Head';
import {useLineIndex} from '../questions/useIndex';
import {Link, pagePath} from '../versions/Link';
import {onLine} from '../versions/useLine';
import {Frame} from './Frame';
import {FindIcon} from './icons';

const path = '/search/';

function Page({line}: {line: string}) {
  const index = useLineIndex();
  return (
    <Frame
      title="Поиск"
      description={`Поиск по вопросам, настройкам и терминам Kafka ${line}.`}
      line={line}
      path={path}
    >
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <div className="s-page" data-results="">
        <h1>Поиск</h1>
        <search>
          <form className="search-big">
            <FindIcon />
            <input
              type="search"
              name="q"
              aria-label={`Поиск по Kafka ${line}`}
              placeholder="Вопрос, настройка или термин"
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
            />
          </form>
        </search>
        <div className="no-script">
          <p className="lead">
            Поиск работает в браузере, и для него нужен JavaScript. Без него откройте тему и найдите слово на странице:
            ответы раскроются сами.
          </p>
          <ul>
            {index.topics.map(({id, path: topic, titleHtml}) => (
              <li key={id}>
                <Link href={pagePath(topic, line)}>
                  <span dangerouslySetInnerHTML={{__html: titleHtml}} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
        <p className="dlg-say" role="status" />
        <div className="hits plain" />
      </div>
    </Frame>
  );
}

/** Results of a search at an address of their own, one page for each release line. */
export default onLine(Page);
