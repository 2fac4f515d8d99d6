import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {expectedPages} from './support/expected';
import {expect, test} from './support/fixtures';
import {type Tag, tagsOf} from './support/html';
import {htmlPaths, readHtml, root, type Site, subpath, urlOf} from './support/sites';

const addresses = ['href', 'src', 'xlink:href', 'action'];
const references = ['for', 'popovertarget', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

function idsOf(tags: Tag[]): Set<string> {
  return new Set(tags.flatMap(({attributes}) => attributes.id ?? []));
}

/** Checks links of one site by its files; pages are parsed once. */
class Links {
  private readonly ids = new Map<string, Set<string>>();
  readonly dead: string[] = [];
  count = 0;

  constructor(readonly site: Site) {
    for (const path of htmlPaths(site)) this.ids.set(path, idsOf(tagsOf(readHtml(path, site))));
  }

  check(from: string, address: string): void {
    const {site} = this;
    const url = new URL(address, urlOf(from, site));
    const ours = url.origin === site.origin || url.origin === site.siteUrl;
    if (!ours) {
      if (url.protocol !== 'https:' && url.protocol !== 'data:') this.dead.push(`${from}: ${address} is not https`);
      return;
    }
    this.count++;
    const path = decodeURIComponent(url.pathname);
    if (!path.startsWith(site.baseUrl)) {
      this.dead.push(`${from}: ${address} leads out of ${site.baseUrl}`);
      return;
    }
    const target = `/${path.slice(site.baseUrl.length)}`;
    const file = join(site.dir, target);
    const ids = this.ids.get(target);
    if (!ids && !(existsSync(file) && statSync(file).isFile())) this.dead.push(`${from}: ${address} leads nowhere`);
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor && ids && !ids.has(anchor)) this.dead.push(`${from}: ${address}: no such anchor`);
  }

  page(path: string): void {
    for (const {name, attributes} of tagsOf(readHtml(path, this.site))) {
      for (const attribute of addresses) {
        const address = attributes[attribute];
        if (address !== undefined) this.check(path, address);
      }
      if (name === 'meta' && attributes.property === 'og:url') this.check(path, attributes.content ?? '');
      for (const attribute of references) {
        for (const id of attributes[attribute]?.split(' ') ?? []) {
          if (!this.ids.get(path)?.has(id)) this.dead.push(`${path}: ${attribute}="${id}": no such element`);
        }
      }
    }
  }

  styles(): void {
    const folder = join(this.site.dir, 'assets/css');
    for (const file of readdirSync(folder)) {
      for (const [, address = ''] of readFileSync(join(folder, file), 'utf8').matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
        this.check(`/assets/css/${file}`, address);
      }
    }
  }
}

for (const [name, site] of Object.entries({root, subpath})) {
  test(`every link, anchor and file that a page names is there (${name})`, () => {
    const links = new Links(site);
    for (const path of htmlPaths(site)) links.page(path);
    links.styles();
    expect(links.dead).toEqual([]);
    expect(links.count).toBeGreaterThan(1000);
  });
}

test('links of a text stay in the reader’s release line, but for the version switch', async () => {
  const strangers: string[] = [];
  for (const {path} of await expectedPages()) {
    const own = /^\/\d+\.\d+\//.exec(path)?.[0] ?? '/';
    for (const {name, attributes} of tagsOf(readHtml(path))) {
      if (name !== 'a' || !attributes.href?.startsWith('/')) continue;
      const line = /^\/\d+\.\d+\//.exec(attributes.href)?.[0] ?? '/';
      const switches = 'data-version' in attributes || /^\/(\d+\.\d+\/)?$/.test(attributes.href);
      if (line !== own && !switches) strangers.push(`${path}: ${attributes.href}`);
    }
  }
  expect(strangers).toEqual([]);
});
