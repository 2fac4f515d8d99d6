import type {Options as PresetOptions} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import sidebars from './sidebars';
import {rehypeHighlight} from './src/code/highlight';
import {remarkTabs} from './src/code/remarkTabs';
import {remarkDiagrams} from './src/diagrams/remark';
import {currentLine, lines} from './src/kafka/releases';
import {rehypeBreakNames, rehypeNumberItems} from './src/questions/inline';
import {soundPages} from './src/questions/plugin';
import {remarkRelease} from './src/reference/remark';
import {documentTemplate} from './src/site/template';
import {parseFrontMatter} from './src/versions/frontMatter';
import {materialise} from './src/versions/materialise';

const dev = process.env.NODE_ENV === 'development';
const repository = process.env.REPO_URL || null;

// Everything but the persistent cache: it keeps pages whose data (facts, diagrams, index) has changed.
const faster = {
  swcJsLoader: true,
  swcJsMinimizer: true,
  swcHtmlMinimizer: true,
  lightningCssMinimizer: true,
  mdxCrossCompilerCache: false,
  rspackBundler: true,
  rspackPersistentCache: false,
  ssgWorkerThreads: true,
  gitEagerVcs: false,
};

const versions = Object.fromEntries(
  lines.map(({line, current}) =>
    current ? ['current', {label: line, path: '/'}] : [line, {label: line, path: line, banner: 'none' as const}],
  ),
);

const docs: PresetOptions['docs'] = {
  path: 'docs',
  routeBasePath: '/',
  sidebarPath: './sidebars.ts',
  lastVersion: 'current',
  versions,
  // One source for every line.
  editUrl: repository ? ({docPath}) => `${repository}/edit/main/docs/${docPath}` : undefined,
  onInlineTags: 'throw',
  beforeDefaultRemarkPlugins: [remarkRelease, remarkTabs, ...(dev ? [] : [remarkDiagrams])],
  rehypePlugins: [rehypeHighlight, rehypeBreakNames, rehypeNumberItems],
  admonitions: false,
};

export default async function config(): Promise<Config> {
  // Every problem of the text stops the build here, all at once, before anything is written.
  await soundPages(__dirname);
  await materialise(__dirname, sidebars);
  return {
    title: 'Kafka: вопросы и ответы',
    tagline: `Для Kafka ${lines.map(({line}) => line).join(', ')}`,
    url: process.env.SITE_URL || 'http://127.0.0.1:3000',
    baseUrl: process.env.BASE_URL || '/',
    trailingSlash: true,
    favicon: 'favicon.svg',
    i18n: {defaultLocale: 'ru', locales: ['ru']},
    future: {v4: true, faster},
    // Pages carry no framework script, so its "did not load" banner would stand on every one.
    baseUrlIssueBanner: false,
    onBrokenLinks: 'throw',
    onBrokenAnchors: 'throw',
    onDuplicateRoutes: 'throw',
    markdown: {
      mermaid: dev,
      emoji: false,
      parseFrontMatter,
      hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
    },
    ssrTemplate: documentTemplate,
    customFields: {repository, currentLine: currentLine.line},
    themes: dev ? ['@docusaurus/theme-mermaid'] : [],
    presets: [
      [
        'classic',
        {
          docs,
          blog: false,
          pages: false,
          debug: false,
          svgr: false,
          theme: {customCss: './src/css/site.css'},
          sitemap: {changefreq: null, priority: null, lastmod: null},
        } satisfies PresetOptions,
      ],
    ],
    plugins: [
      ['./src/versions/plugin.ts', {sidebars}],
      './src/questions/plugin.ts',
      './src/experiments/plugin.ts',
      './src/reference/plugin.ts',
      './src/search/plugin.ts',
      './src/page/plugin.ts',
      './src/site/plugin.ts',
    ],
    themeConfig: {},
  };
}
