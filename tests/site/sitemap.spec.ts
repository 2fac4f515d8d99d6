import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {lines} from '../../src/kafka/releases';
import permalinks from '../../src/questions/permalinks.json';
import {expectedPages, generatedPages} from './support/expected';
import {expect, test} from './support/fixtures';
import {tagsOf} from './support/html';
import {htmlPaths, readHtml, root, sitemapPaths, subpath} from './support/sites';

test('the sitemap lists every page of docs/ in every release line, once', async () => {
  const listed = sitemapPaths(root);
  expect([...new Set(listed)]).toHaveLength(listed.length);
  const written = (await expectedPages()).filter(({entry}) => !entry.absent).map(({path}) => path);
  expect(written.filter(path => !listed.includes(path))).toEqual([]);
  expect(sitemapPaths(subpath).sort()).toEqual(listed.sort());
});

test('pages made from data stand in every release line', async () => {
  const generated = await generatedPages();
  const common = [...new Set(generated.map(page => page.common))];
  expect(generated).toHaveLength(common.length * lines.length);
});

test('every page can be reached by links from the first page of its line', async () => {
  const all = [...(await expectedPages()).filter(({entry}) => !entry.absent), ...(await generatedPages())];
  for (const line of lines) {
    const home = line.current ? '/' : `/${line.line}/`;
    const own = new Set(all.filter(page => page.line === line).map(({path}) => path));
    const reached = new Set([home]);
    for (const path of reached) {
      for (const {name, attributes} of tagsOf(readHtml(path))) {
        const target = name === 'a' ? new URL(attributes.href ?? '', `http://x${path}`).pathname : '';
        if (own.has(target)) reached.add(target);
      }
    }
    expect(
      [...own].filter(path => !reached.has(path)),
      line.line,
    ).toEqual([]);
  }
});

test('every finished file is a page of the sitemap, the 404 or a redirect, or keeps search engines out', async () => {
  const redirects = lines.flatMap(({line, current}) =>
    Object.keys(permalinks.redirects).map(path => (current ? path : `/${line}${path}`)),
  );
  const known = [...sitemapPaths(root), '/404.html', ...redirects];
  const others = htmlPaths(root).filter(path => !known.includes(path));
  const open = others.filter(path => !/<meta name="?robots"? content="?noindex/.test(readHtml(path)));
  expect(open).toEqual([]);
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
