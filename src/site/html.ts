import {createHash} from 'node:crypto';

/** Source expression of an inline script for a Content-Security-Policy. */
function scriptHash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

/** The policy of a finished page: its own files and exactly the inline scripts it has. */
export function contentSecurityPolicy(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*application\/ld\+json)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = [...new Set(inline.map(([, code = '']) => scriptHash(code)))];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Prefetch under the pointer or finger; the next question, which most readers open, is drawn ahead. */
export function speculationRules(baseUrl: string): string {
  // A term under the pointer tells of itself; the glossary is the largest page there is.
  const pages = {
    and: [{href_matches: `${baseUrl}*`}, {not: {href_matches: `${baseUrl}*\\?*`}}, {not: {selector_matches: '.term'}}],
  };
  return JSON.stringify({
    prefetch: [{where: pages, eagerness: 'moderate'}],
    prerender: [{where: {selector_matches: 'a[rel=next]'}, eagerness: 'moderate'}],
  });
}

interface Finish {
  baseUrl: string;
  /** Fonts to load with the page, as paths below the base URL. */
  fonts: readonly string[];
}

/** The last hand on a page: fonts ahead of the style sheet, rules for the next page, the policy over all of it. */
export function finishPage(html: string, {baseUrl, fonts}: Finish): string {
  const preloads = fonts
    .map(font => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${baseUrl}${font}">`)
    .join('');
  const rules = `<script type="speculationrules">${speculationRules(baseUrl)}</script>`;
  const charset = /<meta charset="?utf-8"?>/i;
  if (!charset.test(html)) throw new Error('A page without its charset tag: the template changed (src/site/html.ts)');
  const page = html
    .replace(charset, tag => tag + preloads)
    .replace('</head>', () => `${rules}</head>`)
    .replaceAll(' data-rh=true', '')
    .replaceAll(' data-rh="true"', '');
  const policy = contentSecurityPolicy(page);
  return page.replace(charset, tag => `${tag}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/** A page at an address that moved: leads on without a script, and tells search engines. */
export function redirectPage(target: string): string {
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Страница переехала</title><link rel="canonical" href="${target}"><meta http-equiv="refresh" content="0;url=${target}"><p><a href="${target}">Страница переехала сюда</a></p></html>\n`;
}
