import Head from '@docusaurus/Head';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {currentLine} from '../kafka/releases';
import {isQuestion, type PageEntry} from '../questions/model';
import {pagePath} from '../versions/Link';

/** Question and short answer as schema.org reads them. */
function qaPage(entry: PageEntry, url: string, line: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    url,
    inLanguage: 'ru',
    mainEntity: {
      '@type': 'Question',
      name: entry.title,
      text: `${entry.title} (Apache Kafka ${line})`,
      answerCount: 1,
      acceptedAnswer: {'@type': 'Answer', text: entry.description, url: `${url}#answer`},
    },
  };
}

/**
 * Addresses of a page made from data. Where it says the same in every line, the current one is canonical; where each
 * line has its `own` text, the page itself is.
 */
export function GeneratedHead({path, line, own = false}: {path: string; line: string; own?: boolean}) {
  const {withBaseUrl} = useBaseUrlUtils();
  const {siteConfig} = useDocusaurusContext();
  const absolute = (name: string) => siteConfig.url + withBaseUrl(pagePath(path, name));
  return (
    <Head>
      <link rel="canonical" href={absolute(own ? line : currentLine.line)} />
      <meta property="og:url" content={absolute(line)} />
    </Head>
  );
}

/** Addresses of a page: canonical (the current line's where the text is the same), its versions, structured data. */
export function PageHead({entry, line}: {entry: PageEntry; line: string}) {
  const {withBaseUrl} = useBaseUrlUtils();
  const {siteConfig} = useDocusaurusContext();
  const absolute = (name: string) => siteConfig.url + withBaseUrl(pagePath(entry.path, name));
  const own = absolute(line);
  const canonical = entry.sameAsCurrent ? absolute(currentLine.line) : own;
  return (
    <Head>
      <link rel="canonical" href={canonical} />
      <meta property="og:url" content={own} />
      {entry.absent && <meta name="robots" content="noindex" />}
      {isQuestion(entry) && !entry.absent && (
        <script type="application/ld+json">
          {JSON.stringify(qaPage(entry, own, line)).replaceAll('<', '\\u003c')}
        </script>
      )}
    </Head>
  );
}
