import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** What every page says of itself; addresses are written by the page, which knows its version. */
export default function SiteMetadata() {
  const {siteConfig} = useDocusaurusContext();
  return (
    <Head>
      <html lang="ru" />
      <title>{siteConfig.title}</title>
      <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover" />
      <meta property="og:site_name" content={siteConfig.title} />
      <meta property="og:locale" content="ru_RU" />
      <meta property="og:type" content="article" />
      <meta name="twitter:card" content="summary" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfcfb" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#101517" />
    </Head>
  );
}
