import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** A built site that is being served. */
export interface Site {
  /** Folder of the built files. */
  dir: string;
  /** Where it is served: `http://127.0.0.1:41234`. */
  origin: string;
  /** What it believes to be its address: SITE_URL of the build. */
  siteUrl: string;
  baseUrl: string;
}

const given = process.env.TEST_SITES;
if (!given) throw new Error('The tests of the built site need the site: run them with `npm test`');
const sites = JSON.parse(given) as {root: Site; subpath: Site};

export const {root, subpath} = sites;

/** Address in the browser of a path below the base URL: `/2.8/about/`. */
export function urlOf(path: string, site: Site = root): string {
  return site.origin + site.baseUrl + path.slice(1);
}

/** Every finished HTML file of a site, as addresses below the base URL: `/2.8/about/`, `/404.html`. */
export function htmlPaths(site: Site): string[] {
  return readdirSync(site.dir, {recursive: true, encoding: 'utf8'})
    .filter(file => file.endsWith('.html') && statSync(join(site.dir, file)).isFile())
    .map(file => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** The finished HTML at an address below the base URL. */
export function readHtml(path: string, site: Site = root): string {
  return readFileSync(join(site.dir, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
}

/** Addresses of the sitemap, below the base URL. */
export function sitemapPaths(site: Site): string[] {
  const xml = readFileSync(join(site.dir, 'sitemap.xml'), 'utf8');
  const start = site.siteUrl + site.baseUrl;
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => {
    if (!url.startsWith(start)) throw new Error(`sitemap.xml: «${url}» is not below ${start}`);
    return url.slice(start.length - 1);
  });
}
