import type {Nodes, Parent, PhrasingContent, Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';
import type {ReleaseLine} from '../../src/kafka/releases.ts';
import {entryOf, type LineIndex, type QuestionEntry} from '../../src/questions/model.ts';
import type {Page} from '../../src/questions/page.ts';
import type {QuestionMatter} from '../../src/questions/schema.ts';
import {resolveText} from '../../src/reference/resolve.ts';
import {isJsx, type JsxElement} from '../../src/versions/kafkaTag.ts';
import {copyTree, parseMdx} from '../../src/versions/parse.ts';

const writer = unified().use(remarkStringify).use(remarkGfm).use(remarkMdx).freeze();

/** Address of a page in a release line. */
function pagePath(path: string, line: ReleaseLine): string {
  return line.current ? path : `/${line.line}${path}`;
}

function text(value: string): PhrasingContent {
  return {type: 'text', value};
}

function paragraph(...children: PhrasingContent[]): RootContent {
  return {type: 'paragraph', children};
}

function link(url: string, title: string): PhrasingContent {
  return {type: 'link', url, children: [text(title)]};
}

function list(ordered: boolean, items: readonly PhrasingContent[]): RootContent[] {
  const children = items.map(item => ({type: 'listItem' as const, children: [paragraph(item) as never]}));
  return items.length ? [{type: 'list', ordered, children}] : [];
}

function heading(depth: 2 | 3, ...children: PhrasingContent[]): RootContent {
  return {type: 'heading', depth, children};
}

function element(name: string, children: readonly RootContent[]): MdxJsxFlowElement {
  return {type: 'mdxJsxFlowElement', name, attributes: [], children: children as MdxJsxFlowElement['children']};
}

function details(summary: string, children: readonly RootContent[]): RootContent {
  return element('details', [element('summary', [paragraph(text(summary))]), ...children]);
}

function attribute({attributes}: JsxElement, name: string): string {
  const found = attributes.find(one => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}

/** An element of ours as plain Markdown; what is drawn by code has none. */
function plain(node: JsxElement): Nodes[] {
  const children = node.children as Nodes[];
  const strong = {type: 'strong', children: [text(attribute(node, 'title'))]} as PhrasingContent;
  if (node.name === 'Tabs') return children;
  if (node.name === 'Diagram') {
    return [...children, paragraph({type: 'emphasis', children: [text(attribute(node, 'caption'))]})];
  }
  if (node.name !== 'Aside') return [];
  if (node.type === 'mdxJsxTextElement') return [strong, text(' '), ...children];
  return [{type: 'blockquote', children: [paragraph(strong), ...children] as never[]}];
}

function simplify(parent: Parent): void {
  for (const child of parent.children) if ('children' in child) simplify(child as Parent);
  parent.children = (parent.children as Nodes[]).flatMap(child =>
    isJsx(child, child.type.startsWith('mdxJsx') ? ((child as JsxElement).name ?? '') : '') ? plain(child) : [child],
  ) as Parent['children'];
}

function body(tree: Root, line: ReleaseLine): RootContent[] {
  resolveText(tree, line, () => {});
  simplify(tree);
  return tree.children.filter(({type}) => type !== 'yaml');
}

function shortOf(source: string, line: ReleaseLine): RootContent[] {
  return body(parseMdx(source), line);
}

function questionPage(page: Page, line: ReleaseLine, index: LineIndex, question: QuestionEntry): RootContent[] {
  const {short} = page.matter as QuestionMatter;
  const related = Object.values(index.questions).filter(({id, absent}) => question.related.includes(id) && !absent);
  return [
    paragraph(text(question.level)),
    details('Коротко', shortOf(short, line)),
    details('Полный ответ', [
      ...body(copyTree(page.tree), line),
      heading(2, text('Что спросят дальше')),
      ...list(
        false,
        related.map(({path, title}) => link(pagePath(path, line), title)),
      ),
      heading(2, text('Источники')),
      ...list(
        true,
        question.sources.map(({title, url}) => link(url, title)),
      ),
    ]),
  ];
}

function topicPage(page: Page, line: ReleaseLine, index: LineIndex): RootContent[] {
  const topic = index.topics.find(({docId}) => docId === page.docId);
  const questions = (topic?.questions ?? []).flatMap(docId => index.questions[docId] ?? []);
  return [
    ...body(copyTree(page.tree), line),
    ...questions.flatMap(({path, title, level, description}) => [
      heading(2, text(title)),
      details(`Коротко, ${level}`, [
        paragraph(text(description)),
        paragraph(link(pagePath(path, line), 'Полный ответ')),
      ]),
    ]),
  ];
}

function homePage(page: Page, line: ReleaseLine, index: LineIndex): RootContent[] {
  const topics = index.topics.map(({path, title, letter, questions}) =>
    link(pagePath(path, line), `${letter}. ${title}: ${questions.length}`),
  );
  const asked = Object.values(index.questions)
    .filter(({absent}) => !absent)
    .sort((a, b) => b.collections - a.collections)
    .slice(0, 10);
  return [
    ...body(copyTree(page.tree), line),
    heading(2, text('Темы')),
    ...list(false, topics),
    heading(2, text('Чаще всего спрашивают')),
    ...list(
      true,
      asked.map(({path, title, collections}) => link(pagePath(path, line), `${title} ${collections}`)),
    ),
  ];
}

/** A page of a release line as the plain Markdown an author of a default Docusaurus site would have. */
export function plainPage(page: Page, line: ReleaseLine, index: LineIndex): string {
  const entry = entryOf(index, page.docId);
  if (!entry) throw new Error(`${page.docId} is not in the index`);
  const matter = {
    title: entry.title,
    description: entry.description,
    ...(page.kind === 'question' ? {sidebar_label: (entry as QuestionEntry).label} : {}),
    ...(page.kind === 'home' ? {slug: '/'} : {}),
  };
  const children =
    page.kind === 'question'
      ? questionPage(page, line, index, entry as QuestionEntry)
      : page.kind === 'topic'
        ? topicPage(page, line, index)
        : page.kind === 'home'
          ? homePage(page, line, index)
          : body(copyTree(page.tree), line);
  const front = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${front.join('\n')}\n---\n\n${writer.stringify({type: 'root', children})}`;
}
