import isInternalUrl from '@docusaurus/isInternalUrl';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {applyTrailingSlash} from '@docusaurus/utils-common';
import type {AnchorHTMLAttributes} from 'react';
import {lineNamed} from '../kafka/releases';

/** Address of a page in a release line, without the base URL: `/2.8/producer/acks/`, `/producer/acks/` in the current one. */
export function pagePath(path: string, line: string): string {
  return lineNamed(line).current ? path : `/${line}${path}`;
}

/** A plain `<a>`: the browser loads the next page, as on any site. Internal ones are checked at the end of the build. */
export function Link({href = '', ...rest}: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const {withBaseUrl} = useBaseUrlUtils();
  const {siteConfig} = useDocusaurusContext();
  const brokenLinks = useBrokenLinks();
  if (!isInternalUrl(href)) return <a href={href} {...rest} />;
  let url = href;
  if (url.startsWith('/')) url = withBaseUrl(url);
  if (!url.startsWith('#'))
    url = applyTrailingSlash(url, {trailingSlash: siteConfig.trailingSlash, baseUrl: siteConfig.baseUrl});
  brokenLinks.collectLink(url);
  return <a href={url} {...rest} />;
}
