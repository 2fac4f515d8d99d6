import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from 'playwright/test';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']};
/** The rules whose answer depends on the theme or on the width of the window. */
const looks = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'meta-viewport'],
};

interface AxeRun {
  run(
    context: Document,
    options: object,
  ): Promise<{violations: {id: string; help: string; nodes: {target: unknown[]; failureSummary?: string}[]}[]}>;
}

/** What axe finds wrong with the page as it is shown now, by WCAG 2.2 A and AA; or only what another look can change. */
export async function axeFindings(page: Page, only: 'all' | 'looks' = 'all'): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource);
  return page.evaluate(
    async runOnly => {
      const {axe} = window as unknown as {axe: AxeRun};
      const {violations} = await axe.run(document, {
        runOnly,
        resultTypes: ['violations'],
        preload: false,
      });
      return violations.flatMap(({id, help, nodes}) =>
        nodes.map(({target, failureSummary}) => `${id} (${help}): ${target.join(' ')}: ${failureSummary ?? ''}`),
      );
    },
    only === 'all' ? wcag : looks,
  );
}

/** The elements that make the page scroll sideways at the present width; empty when it does not. */
export function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const {documentElement: root, body} = document;
    const width = root.clientWidth;
    const hides = [root, body].some(element => /hidden|clip/.test(getComputedStyle(element).overflowX));
    if (!hides && Math.max(root.scrollWidth, body.scrollWidth) <= width) return [];
    const found = [...body.querySelectorAll('*')]
      .filter(element => element.getBoundingClientRect().right > width + 0.5 && element.checkVisibility())
      .map(element => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
    if (hides) found.unshift('overflow-x of the page is hidden, so nothing can be said');
    return [`${root.scrollWidth} px wide in ${width} px: ${found.slice(0, 5).join(', ')}`];
  });
}

/** Controls that are smaller than a thumb asks for: 44 × 44 px. Links inside running text are no controls. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls =
      'button, summary, [role=button], .btn, .dock > *, .pn a, .next a, .ver a, label:has(input), select';
    return [...document.querySelectorAll(controls)].flatMap(element => {
      const {width, height} = element.getBoundingClientRect();
      const shown = element.checkVisibility({visibilityProperty: true}) && width > 1 && height > 1;
      if (!shown || (width >= 43.5 && height >= 43.5)) return [];
      const words = element.textContent?.trim().slice(0, 30);
      return [`${element.tagName.toLowerCase()} «${words}»: ${Math.round(width)} × ${Math.round(height)}`];
    });
  });
}

/** Ids that stand more than once. */
export function repeatedIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({id}) => id);
    return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
  });
}
