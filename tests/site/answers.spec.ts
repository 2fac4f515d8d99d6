import type {Page} from 'playwright/test';
import {answer, expect, openAll, test} from './support/fixtures';
import {htmlPaths, readHtml, root, urlOf} from './support/sites';

const question = '/producer/acks/';
/** A heading deep inside the full answer of that question. */
const deep = 'min-isr';
/** Another page whose text links to something inside an answer. */
const linking = {from: '/producer/acks/', to: '/producer/producer-delivery-guarantee/'};

async function expectOpen(page: Page, open: {short: boolean; answer: boolean}): Promise<void> {
  for (const id of ['short', 'answer'] as const) {
    const {details, body} = answer(page, id);
    if (open[id]) {
      await expect(details).toHaveAttribute('open');
      await expect(body).toBeVisible();
    } else {
      await expect(details).not.toHaveAttribute('open');
      await expect(body).toBeHidden();
    }
  }
}

async function expectAtTop(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector);
  await expect(target).toBeInViewport();
  const top = await target.evaluate(element => element.getBoundingClientRect().top);
  expect(top).toBeLessThan(120);
}

test('every answer of the site is closed in the HTML', () => {
  for (const path of htmlPaths(root)) expect(readHtml(path), path).not.toMatch(/<details[^>]*\sopen/);
});

test('both answers are closed at first and open by a click', async ({page}) => {
  await page.goto(urlOf(question));
  await expectOpen(page, {short: false, answer: false});
  await answer(page, 'short').summary.click();
  await expectOpen(page, {short: true, answer: false});
  await answer(page, 'answer').summary.click();
  await expectOpen(page, {short: true, answer: true});
  await answer(page, 'short').summary.click();
  await expectOpen(page, {short: false, answer: true});
});

test('answers open by Enter and Space, reached by Tab', async ({page}) => {
  await page.goto(urlOf(question));
  await answer(page, 'short').summary.focus();
  await page.keyboard.press('Enter');
  await expectOpen(page, {short: true, answer: false});
  // The terms of the open short answer come before.
  const terms = await answer(page, 'short').body.locator('a').count();
  for (let i = 0; i <= terms; i++) await page.keyboard.press('Tab');
  await expect(answer(page, 'answer').summary).toBeFocused();
  await page.keyboard.press('Space');
  await expectOpen(page, {short: true, answer: true});
});

test('#answer opens both answers', async ({page}) => {
  await page.goto(`${urlOf(question)}#answer`);
  await expectOpen(page, {short: true, answer: true});
  await expectAtTop(page, '#answer');
});

test('#short opens the short answer only', async ({page}) => {
  await page.goto(`${urlOf(question)}#short`);
  await expectOpen(page, {short: true, answer: false});
});

test('a link to a place inside the answer opens it and goes there', async ({page}) => {
  await page.goto(`${urlOf(question)}#${deep}`);
  await expectOpen(page, {short: true, answer: true});
  await expectAtTop(page, `#${deep}`);
});

test('a fragment that a chat has mangled breaks nothing', async ({page}) => {
  const errors: Error[] = [];
  page.on('pageerror', error => errors.push(error));
  for (const hash of ['#%E0%A4%A', '#no-such-place', '#']) await page.goto(urlOf(question) + hash);
  await expectOpen(page, {short: false, answer: false});
  expect(errors).toEqual([]);
});

test('a link from another page of the site opens the answer', async ({page}) => {
  await page.goto(`${urlOf(linking.from)}#answer`);
  await page.locator(`#answer a[href="${linking.to}#answer"]`).first().click();
  await expect(page).toHaveURL(`${urlOf(linking.to)}#answer`);
  await expectOpen(page, {short: true, answer: true});
});

test('a link of the contents opens the answer, also when it is followed twice', async ({page}) => {
  await page.goto(urlOf(question));
  const link = page.locator(`.side a[href="#${deep}"]`);
  await link.click();
  await expectOpen(page, {short: true, answer: true});
  await expectAtTop(page, `#${deep}`);
  await answer(page, 'answer').summary.click();
  await page.evaluate(() => scrollTo(0, 0));
  await link.click();
  await expectOpen(page, {short: true, answer: true});
  await expectAtTop(page, `#${deep}`);
});

test('the browser’s own search for text opens the answer it finds', async ({page}) => {
  // Chromium finds `#:~:text=` by the same means as Ctrl+F, which no script can press.
  await page.goto(`${urlOf(question)}#:~:text=${encodeURIComponent('Запрос ушёл в сокет')}`);
  await expect(answer(page, 'answer').details).toHaveAttribute('open');
  await expect(page.getByText('Запрос ушёл в сокет')).toBeInViewport();
});

test('printed pages show both answers without opening them', async ({page}) => {
  await page.goto(urlOf(question));
  const shown = (id: string) =>
    page
      .locator(`#${id}`)
      .evaluate(body => body.checkVisibility({contentVisibilityAuto: true}) && body.clientHeight > 0);
  expect([await shown('short'), await shown('answer')]).toEqual([false, false]);
  await page.emulateMedia({media: 'print'});
  await expectOpenInPrint(page);
  expect([await shown('short'), await shown('answer')]).toEqual([true, true]);
  const closed = (await page.pdf()).length;
  await openAll(page);
  const open = (await page.pdf()).length;
  expect(Math.abs(open - closed) / open, 'the PDF holds the same whether answers are open or not').toBeLessThan(0.03);
});

async function expectOpenInPrint(page: Page): Promise<void> {
  await expect(page.getByText('Запрос ушёл в сокет')).toBeVisible();
  await expect(page.locator('.bar')).toBeHidden();
}

test('printed tabs show every panel', async ({page}) => {
  await page.goto(`${urlOf(question)}#answer`);
  const panels = page.locator('.tabs .panel');
  await expect(panels.nth(1)).toBeHidden();
  await page.emulateMedia({media: 'print'});
  for (const panel of await panels.all()) await expect(panel).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({viewport: {width: 390, height: 844}, hasTouch: true});

  test('an answer that was laid out ahead of the tap is whole after it', async ({page}) => {
    await page.goto(urlOf(question));
    const {body, summary} = answer(page, 'answer');
    await expect(body).toHaveAttribute('data-ahead');
    await summary.tap();
    await expect(body.locator('> :first-child')).toBeInViewport();
    await expect(body).not.toHaveAttribute('data-ahead');
    for (const block of await body.locator('> *').all()) await expect(block).toHaveCSS('content-visibility', 'visible');
  });

  test('a heading inside a closed answer is where its link leads', async ({page}) => {
    await page.goto(urlOf(question));
    await expect(answer(page, 'answer').body).toHaveAttribute('data-ahead');
    await page.evaluate(id => {
      location.hash = id;
    }, deep);
    await expectAtTop(page, `#${deep}`);
    await page.waitForTimeout(500);
    await expectAtTop(page, `#${deep}`);
  });
});
