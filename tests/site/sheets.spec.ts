import {answer, expect, phone, test} from './support/fixtures';
import {axeFindings, sidewaysScroll, smallTargets} from './support/look';
import {urlOf} from './support/sites';

test.use(phone);

const question = '/producer/acks/';

for (const scheme of ['light', 'dark'] as const) {
  for (const name of ['contents', 'versions']) {
    test(`the open sheet of ${name} is sound (${scheme})`, async ({page}) => {
      await page.emulateMedia({colorScheme: scheme});
      await page.goto(urlOf(question));
      await page.locator(`.dock [popovertarget=${name}]`).tap();
      await expect(page.locator(`#${name}`)).toBeVisible();
      expect(await sidewaysScroll(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      // axe takes the dock to cover the sheet: it does not know the top layer.
      await page.locator('.dock').evaluate(dock => dock.remove());
      expect(await axeFindings(page)).toEqual([]);
    });
  }
}

test('a place chosen in the contents closes the sheet, opens the answer and is shown', async ({page}) => {
  await page.goto(urlOf(question));
  await page.locator('.dock [popovertarget=contents]').tap();
  await page.locator('#contents a[href="#min-isr"]').tap();
  await expect(page.locator('#contents')).toBeHidden();
  await expect(answer(page, 'answer').details).toHaveAttribute('open');
  await expect(page.locator('#min-isr')).toBeInViewport();
});

test('the release chosen in the sheet keeps page and place', async ({page}) => {
  await page.goto(`${urlOf(question)}#min-isr`);
  await page.locator('.dock [popovertarget=versions]').tap();
  await page.locator('#versions [data-version="2.8"]').tap();
  await expect(page).toHaveURL(`${urlOf('/2.8/producer/acks/')}#min-isr`);
});

test('a tap beside a sheet closes it', async ({page}) => {
  await page.goto(urlOf(question));
  await page.locator('.dock [popovertarget=versions]').tap();
  await page.touchscreen.tap(195, 60);
  await expect(page.locator('#versions')).toBeHidden();
});
