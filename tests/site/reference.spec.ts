import {defaultOf, history, names} from '../../src/kafka/facts';
import {expect, test} from './support/fixtures';
import {urlOf} from './support/sites';

const page_ = '/reference/producer/';
const rows = '.set tbody tr[id]';

test('the filter leaves the settings that have every typed word, and counts them', async ({page}) => {
  await page.goto(urlOf(page_));
  const shown = page.locator(`${rows}:visible`);
  const all = names('producer', '4.4').length;
  await expect(shown).toHaveCount(all);
  await page.locator('[data-filter]').fill('linger');
  await expect(page.locator('[id="linger.ms"]')).toBeVisible();
  await expect(shown).not.toHaveCount(all);
  const left = await shown.count();
  expect(left).toBeLessThan(all);
  await expect(page.locator('[data-count]').first()).toContainText(`${left}`);
  await page.locator('[data-filter]').fill('нет такого слова');
  await expect(shown).toHaveCount(0);
  await expect(page.locator('[data-filter-none]')).toBeVisible();
  await page.locator('[data-filter]').fill('');
  await expect(shown).toHaveCount(all);
});

for (const script of [true, false]) {
  test.describe(script ? 'with scripts' : 'without JavaScript', () => {
    test.use({javaScriptEnabled: script});

    test('«только изменившиеся» leaves exactly what the facts say has changed', async ({page}) => {
      await page.goto(urlOf(page_));
      await page.locator('label:has(#only-changed)').click();
      const changed = names('producer', '4.4').filter(name =>
        history('producer', name).some(one => one.changes.length),
      );
      const shown = await page.locator(`${rows}:visible`).evaluateAll(all => all.map(row => row.id));
      expect(shown.sort()).toEqual(changed.sort());
    });

    test('by importance the high ones stand above the low ones, by name not', async ({page}) => {
      await page.goto(urlOf(page_));
      const top = async (name: string) => (await page.locator(`[id="${name}"]`).boundingBox())?.y ?? Number.NaN;
      expect(await top('acks')).toBeLessThan(await top('bootstrap.servers'));
      await page.locator('label:has([value=importance])').click();
      expect(await top('bootstrap.servers')).toBeLessThan(await top('acks'));
    });
  });
}

test("a setting's name in a text tells its default under the mouse and with the focus, Esc closes it", async ({
  page,
}) => {
  await page.goto(`${urlOf('/producer/linger-and-batch-size/')}#answer`);
  const link = page.locator('#answer p [data-def]').first();
  const name = await link.textContent();
  await expect(link).toHaveAttribute('href', new RegExp(`/reference/producer/#${name?.replaceAll('.', '\\.')}$`));
  const known = defaultOf('4.4', 'producer', name ?? '');
  await link.hover();
  const box = page.locator('[role=tooltip]');
  await expect(box).toContainText(known.code ?? known.text ?? '');
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
  await page.mouse.move(0, 0);
  await link.focus();
  await expect(box).toBeVisible();
});
