import type {Page} from 'playwright/test';
import {lines} from '../../src/kafka/releases';
import {questionsOf} from './support/expected';
import {answer, expect, phone, test} from './support/fixtures';
import {urlOf} from './support/sites';

const question = '/producer/acks/';
const button = '[data-share]';

async function openAnswer(page: Page, path: string): Promise<void> {
  await page.goto(urlOf(path));
  await answer(page, 'answer').summary.click();
}

for (const line of lines) {
  test(`the shared link of every question of ${line.line} opens its answer in ${line.line}`, async ({
    reader,
    browser,
  }) => {
    test.setTimeout(180_000);
    const guest = await browser.newPage();
    for (const {path, entry} of await questionsOf(line)) {
      await openAnswer(reader, path);
      await reader.evaluate(() => navigator.clipboard.writeText(''));
      await reader.locator(button).click();
      await expect(reader.locator(button)).toHaveText('Ссылка скопирована');
      const link = await reader.evaluate(() => navigator.clipboard.readText());
      expect(link).toBe(`${urlOf(path)}#answer`);
      await guest.goto('about:blank');
      await guest.goto(link);
      await expect(guest.locator('h1'), path).toHaveText(entry.title.replaceAll('\u00A0', ' '));
      await expect(answer(guest, 'answer').details, path).toHaveAttribute('open');
      await expect(answer(guest, 'answer').body, path).toBeInViewport();
      await expect(guest.locator('.ver [aria-current]'), path).toHaveAttribute('data-version', line.line);
    }
    await guest.close();
  });
}

test.describe('with a clipboard', () => {
  test.use({permissions: ['clipboard-read', 'clipboard-write']});

  test('«Ссылка скопирована» is seen and said, then the button is itself again', async ({page}) => {
    await openAnswer(page, question);
    await expect(page.getByRole('status')).toHaveText('');
    await page.locator(button).click();
    await expect(page.locator(button)).toHaveText('Ссылка скопирована');
    await expect(page.getByRole('status')).toHaveText('Ссылка скопирована');
    await expect(page.locator(button)).toHaveText('Поделиться ответом');
    await expect(page.locator(`${button} svg`)).toBeVisible();
  });

  test('a list shares the answer of the question the button stands at', async ({page}) => {
    await page.goto(urlOf('/3.9/producer/'));
    const second = page.locator('.ql > li').nth(1);
    await second.locator('summary').click();
    const href = await second.locator('a.btn').first().getAttribute('href');
    await second.locator(button).click();
    await expect(second.locator(button)).toHaveText('Ссылка скопирована');
    await expect(page).toHaveURL(urlOf('/3.9/producer/'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(urlOf(href ?? ''));
  });
});

test('where the clipboard is refused the link is shown, selected and said', async ({page}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await openAnswer(page, question);
  await page.locator(button).click();
  const field = page.getByLabel('Ссылка: скопируйте вручную');
  await expect(field).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(`${urlOf(question)}#answer`);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(`${urlOf(question)}#answer`);
  await expect(page.getByRole('status')).toContainText('Скопировать не удалось');
  await page.locator(button).click();
  await expect(field).toHaveCount(1);
});

test('where there is no clipboard at all the link is shown too', async ({page}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}));
  await openAnswer(page, question);
  await page.locator(button).click();
  await expect(page.getByLabel('Ссылка: скопируйте вручную')).toHaveValue(`${urlOf(question)}#answer`);
});

type Shared = {title?: string; url?: string}[];
const sharedOf = (page: Page) => page.evaluate(() => (window as unknown as {shared: Shared}).shared);

async function stubShare(page: Page, failure?: string): Promise<void> {
  await page.addInitScript(name => {
    const shared: unknown[] = [];
    Object.assign(window, {shared});
    navigator.share = async data => {
      shared.push(data);
      if (name) throw new DOMException('no', name);
    };
  }, failure);
}

test.describe('on a phone', () => {
  test.use({...phone, permissions: ['clipboard-read', 'clipboard-write']});

  test('the system’s sheet gets the question and the link', async ({page}) => {
    await stubShare(page);
    await openAnswer(page, question);
    await page.locator(button).tap();
    await expect.poll(() => sharedOf(page)).toHaveLength(1);
    const [data] = await sharedOf(page);
    expect(data?.url).toBe(`${urlOf(question)}#answer`);
    expect(data?.title).toContain('acks');
    await expect(page.locator(button)).toHaveText('Поделиться ответом');
  });

  test('a sheet that the reader closes is not a failure', async ({page}) => {
    await stubShare(page, 'AbortError');
    await openAnswer(page, question);
    await page.evaluate(() => navigator.clipboard.writeText('own'));
    await page.locator(button).tap();
    await expect.poll(() => sharedOf(page)).toHaveLength(1);
    await expect(page.locator(button)).toHaveText('Поделиться ответом');
    await expect(page.locator('.by-hand')).toHaveCount(0);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('own');
  });

  test('where the sheet fails the link is copied', async ({page}) => {
    await stubShare(page, 'NotAllowedError');
    await openAnswer(page, question);
    await page.locator(button).tap();
    await expect(page.locator(button)).toHaveText('Ссылка скопирована');
  });
});

test('a mouse gets the clipboard, also where the system has a sheet', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await stubShare(page);
  await openAnswer(page, question);
  await page.locator(button).click();
  await expect(page.locator(button)).toHaveText('Ссылка скопирована');
  expect(await sharedOf(page)).toEqual([]);
});
