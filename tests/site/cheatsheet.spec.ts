import {defaultOf, type Scope, setting} from '../../src/kafka/facts';
import {lines, type ReleaseLine} from '../../src/kafka/releases';
import {expect, phone, test} from './support/fixtures';
import {sidewaysScroll} from './support/look';
import {urlOf} from './support/sites';

const addressIn = ({line, current}: ReleaseLine) => urlOf(current ? '/cheatsheet/' : `/${line}/cheatsheet/`);

/** How many pages a PDF has: their objects stand uncompressed in what Chromium writes. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The smallest text that is shown, in points. */
const smallestText = () => {
  const walker = document.createTreeWalker(document.querySelector('main') as HTMLElement, NodeFilter.SHOW_TEXT);
  let smallest = Number.POSITIVE_INFINITY;
  while (walker.nextNode()) {
    const {parentElement: parent, textContent} = walker.currentNode;
    if (!parent?.checkVisibility() || !textContent?.trim()) continue;
    smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(parent).fontSize) * 0.75);
  }
  return smallest;
};

for (const line of lines) {
  test(`${line.line}: the cheat sheet prints on two A4 pages and stays readable`, async ({page}) => {
    await page.goto(addressIn(line));
    expect(pagesOf(await page.pdf({format: 'A4'}))).toBe(2);
    await page.emulateMedia({media: 'print'});
    expect(await page.evaluate(smallestText)).toBeGreaterThan(8.49);
    for (const gone of ['.bar', '.side', '.foot', '.dock', '.skip', '#say'])
      await expect(page.locator(gone).first()).not.toBeInViewport();
    await expect(page.getByText(`Kafka ${line.release}`, {exact: true})).toBeVisible();
  });

  test(`${line.line}: every default of the cheat sheet is the one of the facts`, async ({page}) => {
    await page.goto(addressIn(line));
    const rows = await page.locator('.rel tbody tr').evaluateAll(all =>
      all.map(row => ({
        href: row.querySelector('th a')?.getAttribute('href') ?? '',
        name: row.querySelector('th a')?.textContent ?? '',
        values: [...row.querySelectorAll('td > span')].map(({textContent}) => textContent),
      })),
    );
    expect(rows.length).toBeGreaterThanOrEqual(20);
    for (const {href, name, values} of rows) {
      const of = /\/reference\/(\w+)\//.exec(href)?.[1] as Scope;
      const expected = lines.map(one => {
        if (!setting(one.line, of, name)) return 'нет';
        const {code, text} = defaultOf(one.line, of, name);
        return (code || text)?.replaceAll('\u00A0', ' ');
      });
      expect(values, `${of} ${name}`).toEqual(expected);
    }
  });
}

test('on the narrowest phone no table of the cheat sheet scrolls, and every cell says what it is', async ({
  browser,
}) => {
  const page = await browser.newPage({...phone, viewport: {width: 320, height: 720}});
  for (const line of lines) {
    await page.goto(addressIn(line));
    expect(await sidewaysScroll(page), line.line).toEqual([]);
    const wide = await page
      .locator('.tbl-w')
      .evaluateAll(all => all.filter(one => one.scrollWidth > one.clientWidth).length);
    expect(wide, line.line).toBe(0);
  }
  const label = await page
    .locator('#producer-exceptions + .tbl-w td:nth-child(3)')
    .first()
    .evaluate(cell => getComputedStyle(cell, '::before').content);
  expect(label).toBe('"Клиент: "');
  await page.close();
});

test('the bar holds all its entries at every width that has a bar', async ({reader}) => {
  await reader.goto(urlOf('/cheatsheet/'));
  for (const width of [1025, 1152, 1153, 1280, 1376, 1377, 1440]) {
    await reader.setViewportSize({width, height: 400});
    expect(await sidewaysScroll(reader), `${width} px`).toEqual([]);
    const lines = await reader
      .locator('.bar-nav a')
      .evaluateAll(all => all.map(one => Math.round(one.getBoundingClientRect().height)));
    expect(new Set(lines).size, `${width} px: entries of one height`).toBe(1);
  }
});
