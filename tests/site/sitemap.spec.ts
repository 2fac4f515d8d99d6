import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {lines} from '../../src/kafka/releases';
import permalinks from '../../src/questions/permalinks.json';
import {expectedPages, generatedPages} from './support/expected';
import {expect, test} from './support/fixtures';
import {tagsOf} from './support/html';
import {htmlPaths, readHtml, root, sitemapPaths, subpath} from './support/sites';

for (const [name, site] of Object.entries({root, subpath})) {
  test(`the sitemap lists every page of every release line, once (${name})`, async () => {
    const present = (await expectedPages()).filter(({entry}) => !entry.absent).map(({path}) => path);
    const generated = generatedPages().map(({path}) => path);
    expect(sitemapPaths(site).sort()).toEqual([...present, ...generated].sort());
  });
}

test('every finished file is a page that is known, the 404 or a redirect', async () => {
  const redirects = lines.flatMap(({line, current}) =>
    Object.keys(permalinks.redirects).map(path => (current ? path : `/${line}${path}`)),
  );
  const pages = [...(await expectedPages()), ...generatedPages()].map(({path}) => path);
  const known = [...pages, '/404.html', ...redirects];
  expect(htmlPaths(root)).toEqual(known.sort());
});

test('search engines are kept from the 404 and from pages that say nothing in a line', async () => {
  const absent = (await expectedPages()).filter(({entry}) => entry.absent).map(({path}) => path);
  for (const path of ['/404.html', ...absent]) {
    const robots = tagsOf(readHtml(path)).find(({attributes}) => attributes.name === 'robots');
    expect(robots?.attributes.content, path).toBe('noindex');
  }
});

test('no file of the framework is left in the site', () => {
  expect(existsSync(join(root.dir, 'assets/js'))).toBe(false);
  for (const path of htmlPaths(root)) {
    const html = readHtml(path);
    expect(html, path).not.toMatch(/<meta name="?generator|__docusaurus-base-url-issue-banner|data-rh/);
  }
});
