import Head from '@docusaurus/Head';
import {currentLine} from '../../kafka/releases';
import {useQuestionIndex} from '../../questions/useIndex';
import {Link} from '../../versions/Link';
import {Frame} from '../Frame';
import {TopicMap} from '../HomePage';

/** 404: says so in Russian and leads on. */
export default function NotFound() {
  const index = useQuestionIndex().current;
  return (
    <Frame title="Страницы нет" description="Такой страницы в справочнике нет." path="/" line={currentLine.line}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <div className="lost">
        <h1>Такой страницы нет</h1>
        <p className="lead">
          Адреса ответов не меняются, поэтому скорее всего в ссылке опечатка. Вернитесь{' '}
          <Link href="/">на первую страницу</Link> или выберите тему.
        </p>
        {index && <TopicMap index={index} />}
      </div>
    </Frame>
  );
}
