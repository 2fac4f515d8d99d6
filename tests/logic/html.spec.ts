import {createHash} from 'node:crypto';
import {expect, test} from 'playwright/test';
import {contentSecurityPolicy, finishPage, redirectPage, speculationRules} from '../../src/site/html';

const early = 'document.documentElement.classList.add("js")';
const page = `<!doctype html><html lang=ru><head><meta charset=UTF-8><title>A</title><script type="application/ld+json">{"a":1}</script><script>${early}</script><script type=module src=/kafka/assets/page-X.js></script></head><body data-rh=true>B</body></html>`;
const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const finished = finishPage(page, {baseUrl: '/kafka/', fonts: ['assets/fonts/a.woff2', 'assets/fonts/b.woff2']});

test('the policy allows exactly the inline scripts of the page', () => {
  const policy = contentSecurityPolicy(page);
  expect(policy).toContain(`script-src 'self' ${hash(early)};`);
  expect(policy.match(/sha256-/g)).toHaveLength(1);
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test('the policy of a finished page covers the rules that were added to it', () => {
  const rules = speculationRules('/kafka/');
  expect(finished).toContain(`<script type="speculationrules">${rules}</script></head>`);
  expect(finished).toContain(hash(rules));
  expect(finished).toContain(hash(early));
});

test('the policy stands before everything it holds for, right after the charset', () => {
  expect(finished).toMatch(/<meta charset=UTF-8><meta http-equiv="Content-Security-Policy"/);
  expect(finished.indexOf('Content-Security-Policy')).toBeLessThan(finished.indexOf('<link rel="preload"'));
});

test('fonts are asked for below the base URL', () => {
  const preloads = [...finished.matchAll(/<link rel="preload" as="font"[^>]* href="([^"]*)">/g)].map(
    ([, href]) => href,
  );
  expect(preloads).toEqual(['/kafka/assets/fonts/a.woff2', '/kafka/assets/fonts/b.woff2']);
  expect(finished).not.toContain('data-rh');
});

test('a page whose template changed stops the build', () => {
  expect(() => finishPage('<html><head></head></html>', {baseUrl: '/', fonts: []})).toThrow(/without its charset tag/);
});

test('a dollar sign in a page is no pattern', () => {
  const odd = page.replace('<title>A', () => "<title>$& $' $1");
  expect(finishPage(odd, {baseUrl: '/', fonts: []})).toContain("<title>$& $' $1</title>");
});

test('next pages are fetched ahead inside the site only, the next question is drawn ahead', () => {
  const rules = JSON.parse(speculationRules('/kafka/'));
  expect(rules.prefetch[0].where.and[0]).toEqual({href_matches: '/kafka/*'});
  expect(rules.prerender[0].where).toEqual({selector_matches: 'a[rel=next]'});
  expect(JSON.stringify(rules)).not.toContain('immediate');
});

test('a moved page leads on without a script and names the new address', () => {
  const html = redirectPage('https://example.org/kafka/a/');
  expect(html).toContain('http-equiv="refresh" content="0;url=https://example.org/kafka/a/"');
  expect(html).toContain('<link rel="canonical" href="https://example.org/kafka/a/">');
  expect(html).toContain('<a href="https://example.org/kafka/a/">');
  expect(html).not.toContain('<script');
});
