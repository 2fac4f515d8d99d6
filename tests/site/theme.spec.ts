import type {Page} from 'playwright/test';
import {expect, test} from './support/fixtures';
import {urlOf} from './support/sites';

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('without a choice the page follows the system, also when the system changes', async ({page}) => {
  await page.goto(urlOf('/'));
  const light = await background(page);
  await page.emulateMedia({colorScheme: 'dark'});
  const dark = await background(page);
  expect(dark).not.toBe(light);
  await expect(page.locator('[data-theme-switch]')).toBeVisible();
  await expect(page.locator('[data-theme-switch]')).toHaveAttribute('aria-pressed', 'true');
  await page.emulateMedia({colorScheme: 'light'});
  expect(await background(page)).toBe(light);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('the switch changes the theme, is remembered, and is set before anything is drawn', async ({page}) => {
  await page.goto(urlOf('/'));
  const light = await background(page);
  const button = page.locator('[data-theme-switch]');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => background(page)).not.toBe(light);

  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.body)
        (window as unknown as {first?: string}).first ??= document.documentElement.dataset.theme ?? 'none';
    }).observe(document, {childList: true, subtree: true});
  });
  await page.goto(urlOf('/2.8/producer/acks/'));
  expect(await page.evaluate(() => (window as unknown as {first?: string}).first)).toBe('dark');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
});

test('a choice holds against the system; the system’s own theme is no choice', async ({page}) => {
  await page.goto(urlOf('/'));
  const button = page.locator('[data-theme-switch]');
  await button.click();
  await page.emulateMedia({colorScheme: 'dark'});
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({colorScheme: 'light'});
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
});

test('another tab follows the choice', async ({page, context}) => {
  await page.goto(urlOf('/'));
  const other = await context.newPage();
  await other.goto(urlOf('/about/'));
  await page.locator('[data-theme-switch]').click();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('where storage is forbidden the switch still works and nothing breaks', async ({page}) => {
  const errors: Error[] = [];
  page.on('pageerror', error => errors.push(error));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await page.goto(urlOf('/producer/'));
  await page.locator('[data-theme-switch]').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.locator('[data-open-all]').click();
  expect(errors).toEqual([]);
});

test('a right or middle click presses nothing', async ({page}) => {
  await page.goto(urlOf('/producer/'));
  for (const button of ['right', 'middle'] as const) {
    await page.locator('[data-theme-switch]').click({button});
    await page.locator('[data-open-all]').click({button});
  }
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('.ql details[open]')).toHaveCount(0);
});
