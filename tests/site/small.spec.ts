import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type SmallProject, smallProject} from '../content/project';
import {permalinks, question} from '../content/support';
import {expect, openAll, phone, test} from './support/fixtures';
import {axeFindings, sidewaysScroll} from './support/look';
import {type Served, serveProject} from './support/serve';

// What the handbook has no case of yet is tried on a small one: a page that some releases do not have, an address that
// moved, a site that knows where its source lives.

const repository = 'https://example.org/handbook';
const paths = {fresh: '/producer/compression/', gone: '/producer/linger-and-batch-size/', old: '/producer/old-acks/'};

test.describe.configure({mode: 'serial'});
test.use(phone);

let project: SmallProject;
let server: Served;
let origin: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  project = await smallProject(
    {
      'docs/producer/compression.mdx': question.replace('level:', 'since: "4.0"\nlevel:'),
      'docs/producer/linger-and-batch-size.mdx': question.replace('level:', 'before: "4.0"\nlevel:'),
    },
    {published: [...permalinks.published, ...Object.values(paths)], redirects: {[paths.old]: '/producer/acks/'}},
  );
  const {code, output} = project.build({REPO_URL: repository});
  expect(code, output).toBe(0);
  server = await serveProject(project.dir, {PORT: '4100'});
  origin = new URL(server.url).origin;
});
test.afterAll(async () => {
  await server?.stop();
  await project?.remove();
});

test('a page that a release does not have says so there and leads to the release that has it', async ({page}) => {
  await page.goto(`${origin}/2.8${paths.fresh}`);
  await expect(page.locator('main')).toContainText('В Kafka 2.8 этого нет');
  await expect(page.locator('main')).toContainText('с Kafka 4.0');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('main details')).toHaveCount(0);
  expect(await sidewaysScroll(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('main [data-version]').click();
  await expect(page).toHaveURL(`${origin}${paths.fresh}`);
  await expect(page.locator('#answer')).toHaveCount(1);
});

test('a page that ended with a release says so in the current one', async ({page}) => {
  await page.goto(`${origin}${paths.gone}`);
  await expect(page.locator('main')).toContainText('до Kafka 4.0');
  await expect(page.locator('main [data-version]')).toHaveCount(2);
  await page.goto(`${origin}/2.8${paths.gone}`);
  await expect(page.locator('#answer')).toHaveCount(1);
});

test('lists, counts and neighbours leave out what the release does not have', async ({page}) => {
  const listed = async (line: string) => {
    await page.goto(`${origin}${line}/producer/`);
    return page.locator('.ql > li').count();
  };
  expect([await listed('/2.8'), await listed('')]).toEqual([3, 3]);
  await page.goto(`${origin}/2.8/producer/`);
  await openAll(page);
  await expect(page.locator(`.ql a[href*="${paths.fresh}"]`)).toHaveCount(0);
  await expect(page.locator(`.ql a[href*="${paths.gone}"]`)).not.toHaveCount(0);
  await page.goto(`${origin}/`);
  await expect(page.locator('h1')).toContainText('3 вопроса');
});

test('the sitemap leaves out pages that say nothing', () => {
  const sitemap = readFileSync(join(project.dir, 'build/sitemap.xml'), 'utf8');
  expect(sitemap).not.toContain(`/2.8${paths.fresh}`);
  expect(sitemap).toContain(`${paths.fresh}</loc>`);
});

test('an address that moved leads on in every release line, without a script too', async ({browser}) => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  for (const line of ['', '/3.9', '/2.8']) {
    const html = readFileSync(join(project.dir, 'build', line, paths.old, 'index.html'), 'utf8');
    const target = /url=([^"]*)"/.exec(html)?.[1] ?? '';
    expect(new URL(target).pathname).toBe(`${line}/producer/acks/`);
    await page.route(`${new URL(target).origin}/**`, route => route.fulfill({body: 'there'}));
    await page.goto(`${origin}${line}${paths.old}`);
    await expect(page).toHaveURL(target);
  }
  await context.close();
});

test('every line of a page leads to its one source', async ({page}) => {
  for (const line of ['', '/2.8']) {
    await page.goto(`${origin}${line}/producer/acks/#answer`);
    await expect(page.getByText('Исправить эту страницу')).toHaveAttribute(
      'href',
      `${repository}/edit/main/docs/producer/acks.mdx`,
    );
  }
});
