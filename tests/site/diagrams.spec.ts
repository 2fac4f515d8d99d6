import {expectedPages} from './support/expected';
import {expect, openAll, phone, test} from './support/fixtures';
import {tagsOf} from './support/html';
import {htmlPaths, readHtml, root, urlOf} from './support/sites';

const svgs = (path: string) => readHtml(path).match(/<svg\b[^>]*\bclass="?dg"?[\s\S]*?<\/svg>/g) ?? [];

test('every diagram of the text is a finished drawing on the page', async () => {
  let count = 0;
  for (const {path, diagrams} of await expectedPages()) {
    expect(svgs(path), path).toHaveLength(diagrams);
    count += diagrams;
  }
  expect(count).toBeGreaterThan(20);
});

test('diagrams know no colour but the theme’s', () => {
  const raw =
    /(?:fill|stroke|color|stop-color)\s*[=:]\s*["']?(?!none|currentcolor|inherit|transparent|var\()[#a-z]|#[\da-f]{3,8}\b(?![\w-]*["')])|\b(?:rgb|hsl)a?\(/i;
  for (const path of htmlPaths(root)) {
    for (const svg of svgs(path))
      expect(raw.exec(svg.replace(/<(title|desc|text)\b[\s\S]*?<\/\1>/g, ''))?.[0], path).toBeUndefined();
  }
});

test('every diagram says to a screen reader what it is called and what it tells', async ({reader}) => {
  for (const {path, diagrams} of await expectedPages()) {
    if (!diagrams || !/^\/(?!\d)/.test(path)) continue;
    await reader.goto(urlOf(path));
    await openAll(reader);
    const drawings = reader.locator('svg.dg');
    await expect(drawings, path).toHaveCount(diagrams);
    for (const drawing of await drawings.all()) {
      await expect(drawing, path).toHaveRole('img');
      await expect(drawing, path).toHaveAccessibleName(/\S.{3,}/);
      await expect(drawing, path).toHaveAccessibleDescription(/\S.{20,}/);
    }
  }
});

test('diagrams of older lines carry name and description too', async () => {
  for (const {path} of await expectedPages()) {
    for (const svg of svgs(path)) {
      const tags = tagsOf(svg);
      const {attributes} = tags[0] ?? {attributes: {} as Record<string, string>};
      const ids = tags.map(tag => tag.attributes.id);
      expect(attributes.role, path).toBe('img');
      expect(ids, path).toContain(attributes['aria-labelledby']);
      expect(ids, path).toContain(attributes['aria-describedby']);
    }
  }
});

test('a diagram stands in a figure with a caption', async () => {
  for (const {path, diagrams} of await expectedPages()) {
    const figures = readHtml(path).match(/<figure\b[\s\S]*?<\/figure>/g) ?? [];
    expect(
      figures.filter(figure => /<figcaption>\S/.test(figure)),
      path,
    ).toHaveLength(diagrams);
  }
});

test('a walk tells every step and comes back to the whole', async ({page}) => {
  await page.goto(`${urlOf('/producer/acks/')}#acks-all`);
  const walk = page.locator('.dg-steps').first();
  const steps = walk.locator('ol > li');
  const next = walk.locator('.dg-next label:visible');
  await expect(walk.locator('input').first()).toBeChecked();
  const count = await steps.count();
  expect(count).toBeGreaterThan(1);
  for (let i = 0; i < count; i++) {
    await next.click();
    await expect(walk.locator('input').nth(i + 1)).toBeChecked();
    await expect(steps.nth(i)).toBeVisible();
  }
  await next.click();
  await expect(walk.locator('input').first()).toBeChecked();
});

test.describe('on a phone', () => {
  test.use(phone);

  test('the words of every diagram are at least 11 px high', async ({page}) => {
    test.setTimeout(120_000);
    for (const {path, diagrams} of await expectedPages()) {
      if (!diagrams || !/^\/(?!\d)/.test(path)) continue;
      await page.goto(urlOf(path));
      await openAll(page);
      const small = await page.locator('svg.dg').evaluateAll(drawings =>
        drawings.flatMap(drawing => {
          const svg = drawing as SVGSVGElement;
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          const size = Math.min(
            ...[...svg.querySelectorAll('text')].map(
              text => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
            ),
          );
          const full = svg.closest('.dg-box')?.querySelector('.dg-open');
          return size >= 10.95 || full?.checkVisibility() ? [] : [`${svg.id}: ${size.toFixed(1)} px`];
        }),
      );
      expect(small, path).toEqual([]);
    }
  });

  test('a wide diagram opens full size and closes again', async ({page}) => {
    for (const {path, diagrams} of await expectedPages()) {
      if (!diagrams || !readHtml(path).includes('dg-full')) continue;
      await page.goto(urlOf(path));
      await openAll(page);
      const open = page.locator('.dg-open:visible').first();
      if (!(await open.count())) continue;
      await open.tap();
      const full = page.locator('.dg-full:popover-open');
      await expect(full).toBeVisible();
      await full.locator('.dg-close').tap();
      await expect(full).toHaveCount(0);
      await open.focus();
      await page.keyboard.press('Enter');
      await expect(full).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(full).toHaveCount(0);
      return;
    }
  });
});
