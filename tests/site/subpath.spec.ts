import {answer, expect, test} from './support/fixtures';
import {listen} from './support/noise';
import {subpath, urlOf} from './support/sites';

const question = '/3.9/producer/acks/';

test('under a subpath a page loads whole and asks for nothing outside of it', async ({page}) => {
  const {noise} = listen(page, subpath.origin);
  const outside: string[] = [];
  page.on('request', request => {
    if (!new URL(request.url()).pathname.startsWith(subpath.baseUrl)) outside.push(request.url());
  });
  await page.goto(urlOf(question, subpath));
  await answer(page, 'answer').summary.click();
  await page.locator('.pn a').last().click();
  await page.goto(urlOf('/', subpath));
  expect([...noise, ...outside]).toEqual([]);
});

test('under a subpath the style sheet, the script and the fonts arrive', async ({page}) => {
  await page.goto(urlOf(question, subpath));
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() => ({
    fonts: [...document.fonts].filter(({status}) => status === 'loaded').length,
    styles: [...document.styleSheets].map(({cssRules}) => cssRules.length > 100),
  }));
  expect(loaded).toEqual({fonts: expect.any(Number), styles: [true]});
  expect(loaded.fonts).toBeGreaterThanOrEqual(2);
  await page.locator('[data-theme-switch]').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('under a subpath a shared link opens its answer in the same release line', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(urlOf(question, subpath));
  await answer(page, 'answer').summary.click();
  await page.locator('[data-share]').click();
  await expect(page.locator('[data-share]')).toHaveText('Ссылка скопирована');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${urlOf(question, subpath)}#answer`);
  const other = await context.newPage();
  await other.goto(link);
  await expect(answer(other, 'answer').details).toHaveAttribute('open');
  await expect(other.locator('.ver [aria-current]')).toHaveAttribute('data-version', '3.9');
});

test('under a subpath the version switch leads to the same page and place', async ({page}) => {
  await page.goto(`${urlOf(question, subpath)}#acks-1`);
  await page.locator('.ver [data-version="4.4"]').click();
  await expect(page).toHaveURL(`${urlOf('/producer/acks/', subpath)}#acks-1`);
  await page.locator('.ver [data-version="2.8"]').click();
  await expect(page).toHaveURL(`${urlOf('/2.8/producer/acks/', subpath)}#acks-1`);
});

test('under a subpath an unknown address shows our 404, whose links lead on', async ({page}) => {
  const response = await page.goto(urlOf('/no/such/page/', subpath));
  expect(response?.status()).toBe(404);
  await page.locator('main a').first().click();
  await expect(page).toHaveURL(urlOf('/', subpath));
});
