import {copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import original from '@docusaurus/core/lib/ssg/ssgTemplate.html.js';
import {expect, test} from 'playwright/test';
import {documentTemplate} from '../../src/site/template';
import {projectDir} from './support/project';

const source = (original as unknown as {default?: string}).default ?? (original as unknown as string);

test('the template of a page is Docusaurus’ own without its scripts', () => {
  expect(documentTemplate).not.toContain('it.scripts');
  expect(documentTemplate).not.toContain('it.preBodyTags');
  expect(documentTemplate).not.toContain('generator');
  for (const part of ['it.headTags', 'it.appHtml', 'it.stylesheets', 'it.metaAttributes', 'it.htmlAttributes']) {
    expect(documentTemplate).toContain(part);
  }
});

/** Loads src/site/template.ts beside a Docusaurus whose page template is `text`. */
function templateWith(text: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'kafka-template-'));
  try {
    const ssg = join(dir, 'node_modules/@docusaurus/core/lib/ssg');
    mkdirSync(ssg, {recursive: true});
    writeFileSync(join(ssg, 'ssgTemplate.html.js'), `exports.default = ${JSON.stringify(text)};`);
    copyFileSync(join(projectDir, 'src/site/template.ts'), join(dir, 'template.ts'));
    return (require(join(dir, 'template.ts')) as {documentTemplate: string}).documentTemplate;
  } finally {
    rmSync(dir, {recursive: true, force: true});
  }
}

test('an update of Docusaurus that moves a part of the template stops the build and names the part', () => {
  expect(templateWith(source)).toBe(documentTemplate);
  const moved: [string, RegExp][] = [
    [source.replace('it.scripts.forEach', 'it.bundles.forEach'), /no place for the scripts/],
    [source.replace('it.preBodyTags', 'it.bodyTags'), /no place for the tags before the body/],
    [source.replace('name="generator"', 'name="made-by"'), /no place for the generator/],
  ];
  for (const [text, message] of moved) {
    expect(text).not.toBe(source);
    expect(() => templateWith(text)).toThrow(message);
  }
});
