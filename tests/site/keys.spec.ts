import type {Page} from 'playwright/test';
import {answer, expect, test} from './support/fixtures';
import {urlOf} from './support/sites';

const question = '/producer/acks/';

/** A key by its place; what it types depends on the layout, here the Russian one. */
async function press(page: Page, code: string, key: string, more: object = {}): Promise<void> {
  await page.evaluate(
    ([init]) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init as object)),
    [{code, key, bubbles: true, cancelable: true, ...more}],
  );
}

test('1 and 2 open and close the answers', async ({page}) => {
  await page.goto(urlOf(question));
  await page.keyboard.press('Digit1');
  await expect(answer(page, 'short').details).toHaveAttribute('open');
  await expect(answer(page, 'short').summary).toBeFocused();
  await page.keyboard.press('Digit2');
  await expect(answer(page, 'answer').details).toHaveAttribute('open');
  await page.keyboard.press('Digit2');
  await expect(answer(page, 'answer').details).not.toHaveAttribute('open');
});

test('J and K lead to the next and the previous question, in any layout', async ({page}) => {
  await page.goto(urlOf(question));
  const next = await page.locator('a[rel=next]').getAttribute('href');
  await page.keyboard.press('KeyJ');
  await expect(page).toHaveURL(urlOf(next ?? ''));
  await press(page, 'KeyK', 'л');
  await expect(page).toHaveURL(urlOf(question));
  await press(page, 'KeyJ', 'о');
  await expect(page).toHaveURL(urlOf(next ?? ''));
});

test('keys with a modifier and keys in a field are left alone', async ({page}) => {
  await page.goto(`${urlOf(question)}#answer`);
  await press(page, 'Digit2', '2', {ctrlKey: true});
  await press(page, 'Digit2', '2', {altKey: true});
  await press(page, 'Digit2', '2', {metaKey: true});
  await page.locator('.tabs input').first().focus();
  await page.keyboard.press('Digit2');
  await page.keyboard.press('KeyJ');
  await expect(answer(page, 'answer').details).toHaveAttribute('open');
  await expect(page).toHaveURL(`${urlOf(question)}#answer`);
});

test('keys do nothing on pages that are no questions', async ({page}) => {
  await page.goto(urlOf('/producer/'));
  await page.keyboard.press('Digit1');
  await page.keyboard.press('KeyJ');
  await expect(page.locator('main details[open]')).toHaveCount(0);
  await expect(page).toHaveURL(urlOf('/producer/'));
});

test('the switch of «О справочнике» turns the keys off and on, and is remembered', async ({page}) => {
  await page.goto(urlOf(question));
  await expect(page.locator('.keys')).toBeVisible();
  await page.locator('.keys a').click();
  await expect(page).toHaveURL(`${urlOf('/about/')}#keys`);
  const box = page.getByRole('checkbox', {name: /Клавиши/});
  await expect(box).toBeChecked();
  await box.click();
  await page.goto(urlOf(question));
  await expect(page.locator('.keys')).toBeHidden();
  await page.keyboard.press('Digit1');
  await expect(answer(page, 'short').details).not.toHaveAttribute('open');
  await page.goto(urlOf('/about/'));
  await expect(box).not.toBeChecked();
  await box.click();
  await page.goto(urlOf(question));
  await page.keyboard.press('Digit1');
  await expect(answer(page, 'short').details).toHaveAttribute('open');
});
