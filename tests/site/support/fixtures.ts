import {test as base, type Page} from 'playwright/test';

/** `reader` is one page for all tests of a worker: cheaper than a new one, for tests that leave nothing behind. */
export const test = base.extend<object, {reader: Page}>({
  reader: [
    async ({browser}, use) => {
      const context = await browser.newContext({locale: 'ru-RU', permissions: ['clipboard-read', 'clipboard-write']});
      await use(await context.newPage());
      await context.close();
    },
    {scope: 'worker'},
  ],
});

export {type Browser, type BrowserContext, expect, type Locator, type Page} from 'playwright/test';

export const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};

/** The two answers of a question page, by the id of their body. */
export function answer(page: Page, id: 'short' | 'answer') {
  const details = page.locator(`details:has(> #${id})`);
  return {details, summary: details.locator('> summary'), body: page.locator(`#${id}`)};
}

/** Opens everything there is to open in the text. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
