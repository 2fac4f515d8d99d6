import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {checkObserved} from '../experiments/check';
import {experiment, textFor} from '../experiments/observations';
import {currentLine, holds, lines, type ReleaseLine} from '../kafka/releases';
import {termMarker} from '../reference/markTerms';
import {resolveText} from '../reference/resolve';
import {isJsx, type Report} from '../versions/kafkaTag';
import {copyTree, parseMdx} from '../versions/parse';
import {plainText} from '../versions/typography';
import {catalog, inCatalog} from './catalog';
import {frequencyOf, weightOf} from './frequency';
import {inlineHtml} from './inline';
import {
  type LineIndex,
  type PageEntry,
  type QuestionEntry,
  type QuestionIndex,
  type TopicEntry,
  versionName,
} from './model';
import type {Page} from './page';
import type {QuestionMatter} from './schema';
import {settingUses} from './settingUses';

const ignore: Report = () => {};
const wordsPerMinute = 150;

function resolved(tree: Root, line: ReleaseLine): Root {
  const copy = copyTree(tree);
  resolveText(copy, line, ignore);
  return copy;
}

/** What a page says in one line: equal strings are equal texts. */
interface Signature {
  /** The text without positions. */
  text: string;
  /** The outcomes of the experiments it shows. */
  seen: string;
  /** The short answer as plain text; a page that is no question has none. */
  short?: string;
}

function signature(page: Page, line: ReleaseLine): Signature {
  const body = resolved(page.tree, line);
  const parts: Root[] = [resolved(parseMdx(page.matter.title), line), body];
  const short = 'short' in page.matter ? resolved(parseMdx(page.matter.short), line) : undefined;
  if (short) parts.push(short);
  const text = JSON.stringify(parts, (key, value) =>
    key === 'position' || key === 'data' || key === 'fromTag' || key === 'made' || value?.type === 'yaml'
      ? undefined
      : value,
  );
  const outcomes = checkObserved(body, line, ignore).map(id => textFor(experiment(id)?.outcome, line.line));
  return {text, seen: outcomes.join('\n'), short: short && plainText(short)};
}

function fill(template: string, line: ReleaseLine): string {
  return template.replaceAll('{version}', line.line).replaceAll('{line}', line.docs);
}

const signatureCache = new WeakMap<Page, Signature[]>();

/** The page's signature in every line, in order; an absent page has an empty one. */
function signaturesOf(page: Page): Signature[] {
  const known = signatureCache.get(page);
  if (known) return known;
  const fresh = lines.map(line => (holds(page.matter, line.release) ? signature(page, line) : {text: '', seen: ''}));
  signatureCache.set(page, fresh);
  return fresh;
}

function pageEntry(page: Page, line: ReleaseLine): PageEntry {
  const {matter} = page;
  const title = resolved(parseMdx(matter.title), line);
  const signatures = signaturesOf(page);
  const own = signatures[lines.indexOf(line)];
  const current = signatures[lines.indexOf(currentLine)];
  const description =
    'short' in matter
      ? plainText(resolved(parseMdx(matter.short), line))
      : plainText(resolved(parseMdx(matter.summary), line));
  return {
    kind: page.kind,
    docId: page.docId,
    path: page.path,
    title: plainText(title),
    titleHtml: inlineHtml(title),
    description,
    ...(holds(matter, line.release) ? {} : {absent: {since: matter.since, before: matter.before}}),
    changes: lines
      .filter((_, i) => i > 0 && signatures[i]?.text !== signatures[i - 1]?.text)
      .map(({line: name}) => name),
    sameAsCurrent: own?.text === current?.text && own?.seen === current?.seen,
  };
}

function questionEntry(page: Page, line: ReleaseLine): QuestionEntry {
  const matter = page.matter as QuestionMatter;
  const id = page.docId.split('/')[1] ?? '';
  const body = resolved(page.tree, line);
  const short = resolved(parseMdx(matter.short), line);
  let hasDiagram = false;
  let hasCode = false;
  visit(body, node => {
    if (isJsx(node, 'Diagram')) hasDiagram = true;
    if (node.type === 'code' && (node as {lang?: string}).lang !== 'mermaid') hasCode = true;
  });
  const words = `${plainText(short)} ${plainText(body)}`.split(/\s+/).length;
  const item = inCatalog(id)?.question ?? {collections: 0};
  const shortWithTerms = copyTree(short);
  termMarker(line, id)(shortWithTerms);
  return {
    ...pageEntry(page, line),
    kind: 'question',
    id,
    topic: page.topic ?? '',
    number: 0,
    label: matter.sidebar_label,
    level: matter.level,
    aliases: matter.aliases,
    shortHtml: inlineHtml(short),
    shortDiffers: new Set(signaturesOf(page).flatMap(({short: own}) => own ?? [])).size > 1,
    shortWithTermsHtml: inlineHtml(shortWithTerms),
    related: matter.related,
    sources: matter.sources
      .filter(source => holds(source, line.release))
      .map(({title, url}) => ({title: fill(title, line), url: fill(url, line)})),
    ...(matter.notes ? {notes: matter.notes} : {}),
    minutes: Math.max(1, Math.round(words / wordsPerMinute)),
    hasDiagram,
    hasCode,
    collections: item.collections,
    frequency: frequencyOf(item),
    weight: weightOf(item),
    observed: checkObserved(body, line, ignore),
    settings: settingUses({title: resolved(parseMdx(matter.title), line), short, body}, line.line, page.topic),
  };
}

function lineIndex(pages: readonly Page[], line: ReleaseLine): LineIndex {
  const questions: Record<string, QuestionEntry> = {};
  for (const page of pages) if (page.kind === 'question') questions[page.docId] = questionEntry(page, line);
  const topics = catalog.flatMap(({id, letter, questions: known}): TopicEntry[] => {
    const page = pages.find(({docId}) => docId === `${id}/index`);
    if (!page) return [];
    const docIds = known
      .map(question => `${id}/${question.id}`)
      .filter(docId => questions[docId] && !questions[docId].absent);
    docIds.forEach((docId, i) => {
      const entry = questions[docId];
      if (entry) entry.number = i + 1;
    });
    const entry = pageEntry(page, line);
    const sameAsCurrent =
      entry.sameAsCurrent && known.every(question => questions[`${id}/${question.id}`]?.sameAsCurrent ?? true);
    return [{...entry, kind: 'topic', id, letter, questions: docIds, sameAsCurrent}];
  });
  const others = pages.filter(({kind}) => kind === 'home' || kind === 'page');
  return {
    line: line.line,
    topics,
    questions,
    // The home page is drawn from the whole index, so it is never word for word that of another line.
    pages: Object.fromEntries(
      others.map(page => {
        const entry = pageEntry(page, line);
        return [
          page.docId,
          {...entry, sameAsCurrent: entry.sameAsCurrent && (page.kind !== 'home' || line === currentLine)},
        ];
      }),
    ),
  };
}

/** The index of every release line, by Docusaurus' version name, from checked pages. */
export function buildIndex(pages: readonly Page[]): QuestionIndex {
  return Object.fromEntries(lines.map(line => [versionName(line), lineIndex(pages, line)]));
}
