import {mkdir, readFile, symlink, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {holds, lines, type ReleaseLine} from '../../src/kafka/releases.ts';
import type {Permalinks} from '../../src/questions/addresses.ts';
import {checkContent} from '../../src/questions/check.ts';
import {type LineIndex, versionName} from '../../src/questions/model.ts';
import {loadQuestions} from '../../src/questions/plugin.ts';
import {measure} from './measure.mts';
import {plainPage} from './plainPage.mts';
import {tempFolder} from './temp.mts';

export const simplified = [
  'the text of each release line as plain Markdown: tags of releases and default values are filled in by our own code;',
  'left out: tables and rulers of settings, the table «что будет с записью», the switch of keys, the report link,',
  'pages that are drawn from data and not written in docs/;',
  'asides are quotations, tabs are code blocks one after another, answers are the theme’s own <details>;',
  'no search, no blog, no fonts or styles of its own; navigation bar with the version list; checks of links are off.',
];

function config(): string {
  const versions = Object.fromEntries(
    lines.map(({line, current}) =>
      current ? ['current', {label: line, path: '/'}] : [line, {label: line, path: line}],
    ),
  );
  return `module.exports = ${JSON.stringify(
    {
      title: 'Kafka',
      url: 'http://127.0.0.1:3000',
      baseUrl: '/',
      trailingSlash: true,
      favicon: 'favicon.svg',
      i18n: {defaultLocale: 'ru', locales: ['ru']},
      future: {v4: true},
      onBrokenLinks: 'ignore',
      onBrokenAnchors: 'ignore',
      markdown: {mermaid: true, hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'}},
      themes: ['@docusaurus/theme-mermaid'],
      presets: [
        [
          'classic',
          {
            docs: {routeBasePath: '/', sidebarPath: './sidebars.json', lastVersion: 'current', versions},
            blog: false,
            pages: false,
          },
        ],
      ],
      themeConfig: {
        navbar: {title: 'Kafka', items: [{type: 'docsVersionDropdown', position: 'right'}]},
        prism: {additionalLanguages: ['java', 'kotlin', 'properties', 'bash', 'json', 'sql']},
      },
    },
    null,
    2,
  )};\n`;
}

function sidebar(index: LineIndex): object {
  return {
    handbook: [
      'index',
      ...index.topics
        .filter(({absent}) => !absent)
        .map(({title, docId, questions}) => ({
          type: 'category',
          label: title,
          link: {type: 'doc', id: docId},
          items: questions,
        })),
      'about',
    ],
  };
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, text);
}

/** Builds the same text with the default theme as it comes. Gives the folder of the built site. */
export async function buildReference(siteDir: string): Promise<string> {
  const dir = tempFolder();
  const permalinks = JSON.parse(await readFile(join(siteDir, 'src/questions/permalinks.json'), 'utf8')) as Permalinks;
  const {pages} = await checkContent(siteDir, permalinks);
  const index = await loadQuestions(siteDir);
  const older: ReleaseLine[] = lines.filter(({current}) => !current);
  for (const line of lines) {
    const entries = index[versionName(line)];
    if (!entries) throw new Error(`No index of Kafka ${line.line}`);
    const docs = line.current ? 'docs' : `versioned_docs/version-${line.line}`;
    for (const page of pages) {
      if (!holds(page.matter, line.release)) continue;
      await write(join(dir, docs, `${page.docId}.mdx`), plainPage(page, line, entries));
    }
    const name = line.current ? 'sidebars.json' : `versioned_sidebars/version-${line.line}-sidebars.json`;
    await write(join(dir, name), JSON.stringify(sidebar(entries)));
  }
  await write(join(dir, 'versions.json'), JSON.stringify(older.map(({line}) => line).reverse()));
  await write(join(dir, 'docusaurus.config.js'), config());
  await write(join(dir, 'package.json'), '{"name": "reference", "private": true}\n');
  await write(join(dir, 'static/favicon.svg'), await readFile(join(siteDir, 'static/favicon.svg'), 'utf8'));
  await symlink(join(siteDir, 'node_modules'), join(dir, 'node_modules'));
  const cli = join(dir, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  await measure(process.execPath, [cli, 'build'], dir, {NODE_ENV: ''});
  return join(dir, 'build');
}
