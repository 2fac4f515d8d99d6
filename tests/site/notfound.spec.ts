import {expect, openAll, test} from './support/fixtures';
import {axeFindings, sidewaysScroll, smallTargets} from './support/look';
import {listen} from './support/noise';
import {root, urlOf} from './support/sites';

test('an unknown address says so in Russian and leads on', async ({page}) => {
  const response = await page.goto(urlOf('/no/such/page/'));
  expect(response?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('h1')).toHaveText('Такой страницы нет');
  expect(await page.title()).toContain('Страницы нет');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
  await page.locator('main .map a').first().click();
  await expect(page.locator('.ql')).toBeVisible();
  await page.goBack();
  await page.locator('main .lead a').click();
  await expect(page).toHaveURL(urlOf('/'));
});

test('the 404 is a sound page on a phone and at a desk', async ({page}) => {
  const {noise} = listen(page, root.origin);
  await page.goto(urlOf('/2.8/no-such-page/'));
  await openAll(page);
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({width, height: 900});
    expect(await sidewaysScroll(page)).toEqual([]);
    if (width === 390) expect(await smallTargets(page)).toEqual([]);
  }
  expect(await axeFindings(page)).toEqual([]);
  // The browser itself says that the document was not found.
  expect(noise.filter(line => !line.includes('404'))).toEqual([]);
});
