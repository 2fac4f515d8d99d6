import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {HtmlTagObject, LoadContext, Plugin} from '@docusaurus/types';
import {type BuildOptions, build, type Plugin as EsbuildPlugin, transform} from 'esbuild';

const target = ['chrome111', 'safari16.4', 'firefox121'];

/** A style sheet imported by a script is its text: it is added by the script that needs it. */
const sheetText: EsbuildPlugin = {
  name: 'sheet-text',
  setup({onLoad}) {
    onLoad({filter: /\.css$/}, async ({path}) => {
      const {code} = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target,
        charset: 'utf8',
      });
      return {contents: code, loader: 'text'};
    });
  },
};

function options(siteDir: string) {
  return {
    bundle: true,
    minify: true,
    write: false as const,
    charset: 'utf8',
    target,
    absWorkingDir: siteDir,
    jsx: 'automatic',
    plugins: [sheetText],
    define: {'process.env.NODE_ENV': '"production"'},
    // React writes the islands at build; in the browser its small stand-in takes them over.
    alias: {
      react: 'preact/compat',
      'react-dom/client': 'preact/compat/client',
      'react/jsx-runtime': 'preact/jsx-runtime',
    },
  } satisfies BuildOptions;
}

interface Scripts {
  /** Inline, in `<head>`, before the style sheet. */
  early: string;
  files: {name: string; bytes: Uint8Array}[];
}

async function bundle(siteDir: string): Promise<Scripts> {
  const early = await build({...options(siteDir), entryPoints: ['src/page/early.ts'], format: 'iife'});
  const page = await build({
    ...options(siteDir),
    entryPoints: ['src/page/entry.ts'],
    outdir: 'out',
    format: 'esm',
    splitting: true,
    entryNames: 'page-[hash]',
    chunkNames: '[name]-[hash]',
    // Compiled while it is fetched, off the page's own thread, and not at the first tap.
    banner: {js: '//# allFunctionsCalledOnLoad'},
  });
  return {
    early: early.outputFiles[0]?.text.trim() ?? '',
    files: page.outputFiles.map(file => ({name: basename(file.path), bytes: file.contents})),
  };
}

/** The one script of a document: bundled apart from the framework, which no page loads. */
export default function pagePlugin({siteDir, baseUrl}: LoadContext): Plugin<Scripts> {
  const dev = process.env.NODE_ENV === 'development';
  return {
    name: 'kafka-page',
    loadContent: () => bundle(siteDir),
    getClientModules: () => (dev ? [join(siteDir, 'src/page/dev.ts')] : []),
    injectHtmlTags({content}) {
      if (!content) return {};
      const entry = content.files.filter(({name}) => /^page-.*\.js$/.test(name));
      const scripts: HtmlTagObject[] = dev
        ? []
        : entry.map(({name}) => ({tagName: 'script', attributes: {type: 'module', src: `${baseUrl}assets/${name}`}}));
      return {headTags: [{tagName: 'script', innerHTML: content.early}, ...scripts]};
    },
    async postBuild({outDir, content}) {
      await mkdir(join(outDir, 'assets'), {recursive: true});
      for (const {name, bytes} of content.files) await writeFile(join(outDir, 'assets', name), bytes);
    },
  };
}
