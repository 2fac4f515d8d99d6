import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {lines} from '../kafka/releases';
import type {Permalinks} from '../questions/addresses';
import type {QuestionIndex} from '../questions/model';
import {writeIndexes} from '../search/plugin';
import {finishPage, redirectPage} from './html';

const unused = [
  'infima/dist/css/default/default.css',
  '@docusaurus/theme-classic/lib/prism-include-languages.js',
  '@docusaurus/theme-classic/lib/nprogress.js',
];

async function filesBelow(dir: string, ending: string): Promise<string[]> {
  const all = await readdir(dir, {recursive: true, withFileTypes: true}).catch(() => []);
  return all
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => join(entry.parentPath, entry.name));
}

/** The two text families are loaded with the page; the mono one may come later, nothing rewraps. */
async function textFonts(outDir: string): Promise<string[]> {
  const all = (await filesBelow(outDir, '.woff2')).map(file => relative(outDir, file).replaceAll('\\', '/'));
  const fonts = ['literata', 'onest'].flatMap(family => all.filter(file => file.includes(`/${family}-`)));
  if (fonts.length !== 2)
    throw new Error(
      `Expected one file of Literata and one of Onest in the build, found: ${fonts.join(', ') || 'none'}`,
    );
  return fonts;
}

/** What is done to the finished site: everything that rewrites HTML stands here, in one pass. */
export default function sitePlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'kafka-site',
    // The classic theme's own style sheets and client modules; everything they style or do is ours.
    configureWebpack: () => ({
      mergeStrategy: {'resolve.alias': 'prepend'},
      resolve: {
        alias: Object.fromEntries(
          unused.map(module => [require.resolve(module), join(siteDir, 'src/site/nothing.ts')]),
        ),
      },
    }),
    async postBuild({outDir, baseUrl, siteConfig, plugins}) {
      // No page asks for the framework's bundles.
      await rm(join(outDir, 'assets/js'), {recursive: true, force: true});
      const fonts = await textFonts(outDir);
      const questions = plugins.find(({name}) => name === 'kafka-questions')?.content as QuestionIndex;
      const indexes = [...(await writeIndexes(outDir, questions))];
      for (const file of await filesBelow(outDir, '.html')) {
        const page = indexes.reduce(
          (html, [placeholder, name]) => html.replaceAll(placeholder, baseUrl + name),
          await readFile(file, 'utf8'),
        );
        await writeFile(file, finishPage(page, {baseUrl, fonts}));
      }
      const {redirects} = JSON.parse(
        await readFile(join(siteDir, 'src/questions/permalinks.json'), 'utf8'),
      ) as Permalinks;
      for (const [from, to] of Object.entries(redirects)) {
        for (const {line, current} of lines) {
          const prefix = current ? '' : `/${line}`;
          const dir = join(outDir, prefix, from);
          await mkdir(dir, {recursive: true});
          await writeFile(
            join(dir, 'index.html'),
            redirectPage(`${siteConfig.url}${baseUrl}${prefix.slice(1)}${to}`.replace(/(?<!:)\/{2,}/g, '/')),
          );
        }
      }
    },
  };
}
