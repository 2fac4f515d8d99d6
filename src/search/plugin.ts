import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {normalizeUrl} from '@docusaurus/utils';
import {lines, type ReleaseLine} from '../kafka/releases';
import {inCatalog} from '../questions/catalog';
import type {QuestionIndex} from '../questions/model';
import {checkGlossary, glossary, termsOf} from '../reference/terms';
import {formatProblem} from '../versions/problem';
import type {Entry} from './model';
import {type Names, pack} from './pack';
import {indexPlaceholder} from './placeholder';
import {type FinishedPage, readSite} from './readSite';

/** What an index is packed from. */
interface LineSource {
  entries: Entry[];
  names: Names[];
}

/** The finished pages of a release line in a built site. */
export async function finishedPages(outDir: string, {line, current}: ReleaseLine): Promise<FinishedPage[]> {
  const root = current ? outDir : join(outDir, line);
  const others = lines.filter(other => !other.current).map(other => `${other.line}/`);
  const files = (await readdir(root, {recursive: true}))
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /(^|\/)index\.html$/.test(file) && !(current && others.some(other => file.startsWith(other))));
  return Promise.all(
    files.map(async file => ({
      path: `/${file.replace(/index\.html$/, '')}`,
      html: await readFile(join(root, file), 'utf8'),
    })),
  );
}

/** Everything that can be found in the finished pages of a release line, with the names of its terms. */
export async function readLine(outDir: string, line: ReleaseLine, questions: QuestionIndex): Promise<LineSource> {
  const own = Object.values(questions).find(index => index.line === line.line);
  if (!own) throw new Error(`No index of questions for Kafka ${line.line} (src/search/plugin.ts)`);
  const terms = termsOf(line);
  const pathOf = (id = '') => Object.values(own.questions).find(question => question.id === id)?.path;
  const explained = terms.flatMap(({ru, questions: [first]}) => {
    const path = pathOf(first);
    return path ? [{name: ru, path}] : [];
  });
  return {
    entries: readSite(await finishedPages(outDir, line), own, explained),
    names: terms.map(({id, ru, en, variants}) => ({id, names: [ru, en, ...variants]})),
  };
}

/**
 * Writes the index of every release line from its finished pages. Gives what each placeholder in the pages is
 * replaced by: the name of the file, with the hash of what it holds.
 */
export async function writeIndexes(outDir: string, questions: QuestionIndex): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  await mkdir(join(outDir, 'assets'), {recursive: true});
  for (const line of lines) {
    const {entries, names: terms} = await readLine(outDir, line, questions);
    const text = JSON.stringify(pack(entries, terms, line.line, line.current ? '' : `${line.line}/`));
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
    const name = `search-${line.line}-${hash}.json`;
    await writeFile(join(outDir, 'assets', name), text);
    names.set(indexPlaceholder(line.line), `assets/${name}`);
  }
  return names;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`);
}

/** Lets a browser search the handbook from its address bar. */
export function openSearchXml(title: string, root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(title.slice(0, 16))}</ShortName>
  <Description>${escapeXml(title)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(root)}favicon.svg</Image>
  <Url type="text/html" template="${escapeXml(root)}search/?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

/** Pages of results and of the glossary in every line, and the description for browsers. */
export default function searchPlugin({baseUrl, siteConfig}: LoadContext): Plugin {
  return {
    name: 'kafka-search',
    loadContent() {
      const problems = checkGlossary(glossary, lines, id => inCatalog(id) !== undefined);
      if (problems.length) throw new Error(`The glossary has problems:\n${problems.map(formatProblem).join('\n')}`);
    },
    contentLoaded({actions}) {
      for (const {line, current} of lines) {
        const root = normalizeUrl([baseUrl, current ? '' : line, '/']);
        const add = (path: string, component: string) =>
          actions.addRoute({path: normalizeUrl([root, path, '/']), component, exact: true, props: {line}});
        add('search', '@site/src/theme/SearchPage');
        add('glossary', '@site/src/theme/GlossaryPage');
      }
    },
    injectHtmlTags: () => ({
      headTags: [
        {
          tagName: 'link',
          attributes: {
            rel: 'search',
            type: 'application/opensearchdescription+xml',
            title: siteConfig.title,
            href: `${baseUrl}opensearch.xml`,
          },
        },
      ],
    }),
    async postBuild({outDir}) {
      await writeFile(join(outDir, 'opensearch.xml'), openSearchXml(siteConfig.title, siteConfig.url + baseUrl));
    },
  };
}
