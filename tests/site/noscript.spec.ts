import {answer, expect, phone, test} from './support/fixtures';
import {textOf} from './support/html';
import {readHtml, urlOf} from './support/sites';

const question = '/producer/acks/';

/** Ways in which no script of the site runs. */
const ways = {
  'JavaScript switched off': {javaScriptEnabled: false, block: false},
  'every script file blocked': {javaScriptEnabled: true, block: true},
};

test('the whole answer is in the HTML file', () => {
  const text = textOf(readHtml(question));
  for (const part of ['Запрос ушёл в сокет', 'NotEnoughReplicasException', 'Что спросят дальше', 'Источники']) {
    expect(text).toContain(part);
  }
});

for (const [way, {javaScriptEnabled, block}] of Object.entries(ways)) {
  test.describe(way, () => {
    test.use({javaScriptEnabled});

    test.beforeEach(async ({context}) => {
      if (block) await context.route(/\.js$/, route => route.abort());
    });

    test('answers open and close', async ({page}) => {
      await page.goto(urlOf(question));
      const {summary, body} = answer(page, 'answer');
      await expect(body).toBeHidden();
      await summary.click();
      await expect(body).toBeVisible();
      await expect(page.getByText('Запрос ушёл в сокет')).toBeVisible();
      await summary.press('Enter');
      await expect(body).toBeHidden();
    });

    test('an in-page link opens the answer', async ({page}) => {
      await page.goto(urlOf(question));
      await page.locator('.side a[href="#min-isr"]').click();
      await expect(answer(page, 'answer').body).toBeVisible();
      await expect(page.locator('#min-isr')).toBeInViewport();
    });

    test('code tabs change', async ({page}) => {
      await page.goto(`${urlOf(question)}#min-isr`);
      const panels = page.locator('.tabs .panel');
      await expect(panels.nth(0)).toBeVisible();
      await expect(panels.nth(1)).toBeHidden();
      await page.locator('.tabs label').nth(1).click();
      await expect(panels.nth(0)).toBeHidden();
      await expect(panels.nth(1)).toBeVisible();
    });

    test('a diagram is walked through', async ({page}) => {
      await page.goto(`${urlOf(question)}#acks-all`);
      const steps = page.locator('.dg-steps').first();
      await steps.locator('.dg-next label:visible').click();
      await expect(steps.locator('input').nth(1)).toBeChecked();
      await expect(steps.locator('ol li').first()).toBeVisible();
    });

    test('the level filter works', async ({page}) => {
      await page.goto(urlOf('/producer/'));
      const items = page.locator('.ql > li');
      const all = await items.count();
      await page.locator('.filter label:has([value=junior])').click();
      await expect(page.locator('.ql > li:visible')).toHaveCount(
        await page.locator('.ql > [data-level=junior]').count(),
      );
      expect(await page.locator('.ql > li:visible').count()).toBeLessThan(all);
    });

    test('the version switch leads to the same page', async ({page}) => {
      await page.goto(urlOf(question));
      await page.locator('.ver [data-version="2.8"]').click();
      await expect(page).toHaveURL(urlOf('/2.8/producer/acks/'));
    });

    test('the theme is the system’s', async ({page}) => {
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await page.goto(urlOf(question));
      const light = await background();
      await page.emulateMedia({colorScheme: 'dark'});
      expect(await background()).not.toBe(light);
    });
  });

  test.describe(`${way}, on a phone`, () => {
    test.use({...phone, javaScriptEnabled});

    test.beforeEach(async ({context}) => {
      if (block) await context.route(/\.js$/, route => route.abort());
    });

    for (const [target, sheet] of Object.entries({contents: '#contents', versions: '#versions'})) {
      test(`the sheet of ${target} opens from the dock, leads on and closes`, async ({page}) => {
        await page.goto(urlOf(question));
        await expect(page.locator(sheet)).toBeHidden();
        await page.locator(`.dock [popovertarget=${target}]`).tap();
        await expect(page.locator(sheet)).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(page.locator(sheet)).toBeHidden();
        await page.locator(`.dock [popovertarget=${target}]`).tap();
        await page.locator(`${sheet} a[href^="/"]:not([aria-current])`).first().tap();
        await expect(page).not.toHaveURL(urlOf(question));
      });
    }
  });
}

test('without JavaScript nothing is offered that would not work', async ({browser}) => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  for (const path of [question, '/producer/', '/about/']) {
    await page.goto(urlOf(path));
    for (const details of await page.locator('main details > summary').all()) await details.click();
    for (const dead of await page.locator('.js-only').all()) await expect(dead).toBeHidden();
  }
  await context.close();
});
