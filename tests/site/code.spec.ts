import {expect, test} from './support/fixtures';
import {htmlPaths, readHtml, root, urlOf} from './support/sites';

const question = '/producer/acks/';

test('«Копировать» copies the code that is shown', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${urlOf(question)}#answer`);
  await page.locator('.tabs label').nth(1).click();
  const panel = page.locator('.tabs .panel').nth(1);
  await panel.locator('[data-copy]').click();
  await expect(panel.locator('[data-copy]')).toHaveText('Скопировано');
  await expect(page.getByRole('status')).toHaveText('Скопировано');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe((await panel.locator('pre').textContent())?.trim());
});

test('where the clipboard is refused the code is selected', async ({page}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.goto(`${urlOf(question)}#answer`);
  const block = page.locator('.code:visible').first();
  await block.locator('[data-copy]').click();
  await expect(block.locator('[data-copy]')).toHaveText('Код выделен');
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
    (await block.locator('pre').textContent())?.trim(),
  );
});

test('arrow keys move between code tabs', async ({page}) => {
  await page.goto(`${urlOf(question)}#answer`);
  await page.locator('.tabs input').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.tabs .panel').nth(1)).toBeVisible();
  await expect(page.locator('.tabs .panel').nth(0)).toBeHidden();
});

test('code is coloured by classes of the theme, never by inline styles', () => {
  let coloured = 0;
  for (const path of htmlPaths(root)) {
    for (const [block] of readHtml(path).matchAll(/<pre\b[\s\S]*?<\/pre>/g)) {
      expect(block, path).not.toMatch(/\sstyle=/);
      expect(block, path).not.toContain('<!--');
      if (/<span class="?[cks]"?>/.test(block)) coloured++;
    }
  }
  expect(coloured).toBeGreaterThan(10);
});

test('on a phone the labels of three tabs and the copy button do not lie on one another', async ({page}) => {
  await page.setViewportSize({width: 390, height: 844});
  await page.goto(`${urlOf('/delivery/exactly-once/')}#answer`);
  const tabs = page.locator('.tabs:has(section:nth-child(3))').first();
  const copy = await tabs.locator('[data-copy]:visible').boundingBox();
  for (const label of await tabs.locator('label').all()) {
    const box = await label.boundingBox();
    if (!copy || !box) throw new Error('no tabs, or no button to copy');
    const apart = box.x + box.width <= copy.x || box.y + box.height <= copy.y;
    expect(apart, JSON.stringify({box, copy})).toBe(true);
  }
});
