import {answer, expect, test} from './support/fixtures';
import {urlOf} from './support/sites';

// Playwright turns the back/forward cache off, so these pages are loaded anew: what is tested is what we remember.

const scrollTop = () => Math.round(document.scrollingElement?.scrollTop ?? 0);

test('Back finds a question as it was left: open answers and scroll', async ({page}) => {
  await page.goto(urlOf('/producer/acks/'));
  await answer(page, 'answer').summary.click();
  const link = page.locator('#answer a[href="/producer/producer-delivery-guarantee/#answer"]').first();
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(scrollTop);
  expect(before).toBeGreaterThan(200);
  await link.click();
  await expect(page).toHaveURL(/producer-delivery-guarantee/);
  await page.goBack();
  await expect(answer(page, 'answer').details).toHaveAttribute('open');
  await expect(answer(page, 'short').details).not.toHaveAttribute('open');
  await expect.poll(async () => Math.abs((await page.evaluate(scrollTop)) - before)).toBeLessThan(4);
});

test('Back finds a list as it was left', async ({page}) => {
  await page.goto(urlOf('/producer/'));
  const items = page.locator('.ql details');
  await items.nth(1).locator('summary').click();
  await items.nth(1).locator('a.btn').first().click();
  await expect(page).toHaveURL(/#answer$/);
  await page.goBack();
  await expect(items.nth(1)).toHaveAttribute('open');
  await expect(items.nth(0)).not.toHaveAttribute('open');
});

test('what was closed before leaving stays closed, whatever the address says', async ({page}) => {
  await page.goto(`${urlOf('/producer/acks/')}#answer`);
  await answer(page, 'short').summary.click();
  await expect(answer(page, 'short').details).not.toHaveAttribute('open');
  await page.goto(urlOf('/about/'));
  await page.goBack();
  await expect(answer(page, 'answer').details).toHaveAttribute('open');
  await expect(answer(page, 'short').details).not.toHaveAttribute('open');
});

test('Reload keeps open what was open', async ({page}) => {
  await page.goto(urlOf('/producer/acks/'));
  await answer(page, 'short').summary.click();
  await expect(answer(page, 'short').details).toHaveAttribute('open');
  await page.reload();
  await expect(answer(page, 'short').details).toHaveAttribute('open');
  await expect(answer(page, 'answer').details).not.toHaveAttribute('open');
});
