import original from '@docusaurus/core/lib/ssg/ssgTemplate.html.js';

function cut(text: string, what: string, part: RegExp): string {
  if (!part.test(text))
    throw new Error(`Docusaurus changed its page template: no place for ${what} (src/site/template.ts)`);
  return text.replace(part, '');
}

const source: string = (original as unknown as {default?: string}).default ?? (original as unknown as string);

/**
 * Docusaurus' own page template without what a document does not need: the framework's scripts, the classic theme's
 * inline scripts and sprite, the generator tag. An update that moves these parts stops the build here.
 */
export const documentTemplate: string = [
  ['the scripts', /<% it\.scripts\.forEach[\s\S]*?<% \}\); %>/] as const,
  ['the tags before the body', /<%~ it\.preBodyTags %>/] as const,
  ['the generator', /<meta name="generator"[^\n]*>/] as const,
].reduce((text, [what, part]) => cut(text, what, part), source);
