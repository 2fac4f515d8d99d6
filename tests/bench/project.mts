import {existsSync} from 'node:fs';
import {cp, mkdir, readdir, readFile, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Permalinks} from '../../src/questions/addresses.ts';
import type {CatalogTopic} from '../../src/questions/catalog.ts';
import {type Cost, measure} from './measure.mts';
import {tempFolder} from './temp.mts';

/** What a build does not need, or makes itself. */
const leftOut = /^(\..*|node_modules|build.*|tests|test-results|versioned_.*|versions\.json)$/;

/** A copy of the project in a temporary folder, on the same node_modules. */
export async function copyProject(siteDir: string): Promise<string> {
  const copy = tempFolder();
  for (const name of await readdir(siteDir)) {
    if (!leftOut.test(name)) await cp(join(siteDir, name), join(copy, name), {recursive: true});
  }
  await symlink(join(siteDir, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

async function edit<T>(file: string, change: (data: T) => void): Promise<void> {
  const data = JSON.parse(await readFile(file, 'utf8')) as T;
  change(data);
  await writeFile(file, JSON.stringify(data));
}

/** The text of a copied page: links inside its topic lead to the other copies. */
function renumber(text: string, n: number): string {
  return text.replace(/\]\(\.\/(?!index\.mdx)([\w-]+)\.mdx/g, `](./$1-${n}.mdx`);
}

async function copyTopic(docs: string, topic: CatalogTopic, n: number): Promise<CatalogTopic> {
  const id = `${topic.id}-${n}`;
  const written = topic.questions.filter(question => existsSync(join(docs, topic.id, `${question.id}.mdx`)));
  await mkdir(join(docs, id));
  const files = [['index', 'index'], ...written.map(question => [question.id, `${question.id}-${n}`])];
  for (const [from, to] of files) {
    const text = await readFile(join(docs, topic.id, `${from}.mdx`), 'utf8');
    await writeFile(join(docs, id, `${to}.mdx`), renumber(text, n));
  }
  return {...topic, id, questions: written.map(question => ({...question, id: `${question.id}-${n}`}))};
}

/** Makes the content `factor` times as large: every topic again under another id, with all its questions. */
export async function multiply(copy: string, factor: number): Promise<void> {
  const docs = join(copy, 'docs');
  const topicsFile = join(copy, 'src/questions/topics.json');
  const topics = JSON.parse(await readFile(topicsFile, 'utf8')) as CatalogTopic[];
  const added: CatalogTopic[] = [];
  for (let n = 2; n <= factor; n++) {
    for (const topic of topics) {
      if (existsSync(join(docs, topic.id, 'index.mdx'))) added.push(await copyTopic(docs, topic, n));
    }
  }
  await writeFile(topicsFile, JSON.stringify([...topics, ...added]));
  await edit<Permalinks>(join(copy, 'src/questions/permalinks.json'), ({published}) => {
    for (const {id, questions} of added) published.push(`/${id}/`, ...questions.map(q => `/${id}/${q.id}/`));
  });
}

/** `npm run build` of a copy, without npm. Its files are then in `build/` of the copy. */
export function buildCopy(copy: string): Promise<Cost> {
  const env = {OUT_DIR: 'build', SITE_URL: '', BASE_URL: '', REPO_URL: '', NODE_ENV: ''};
  return measure(process.execPath, ['--import', 'tsx', 'src/site/build.mts'], copy, env);
}
