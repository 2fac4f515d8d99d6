import type {LineIndex, QuestionEntry} from '../questions/model';
import {attribute, childrenOf, type Element, find, findAll, hasClass, isElement, readHtml, textOf} from './html';
import type {Entry} from './model';

/** A finished page: its address without base URL and version, and its HTML. */
export interface FinishedPage {
  path: string;
  html: string;
}

type Node = Parameters<typeof textOf>[number];

interface Section {
  id: string;
  title: string;
  body: string;
}

const byTag =
  (...names: string[]) =>
  (element: Element) =>
    names.includes(element.tagName);
const byId = (id: string) => (element: Element) => attribute(element, 'id') === id;
const byClass = (name: string) => (element: Element) => hasClass(element, name);

const hasTerm = (element: Element) => attribute(element, 'data-term') !== undefined;

/** Headings that every page repeats, and blocks whose text stands on a page of its own. */
const framework = new Set(['next', 'sources']);
const elsewhere = (node: Node) => isElement(node) && (hasClass(node, 'chk') || hasClass(node, 'endbar'));

/** A text in pieces: what stands before the first heading, then one piece for each heading. */
function cut(root: Element): {lead: string; sections: Section[]} {
  const pieces: {heading?: Element; nodes: Node[]}[] = [{nodes: []}];
  for (const node of childrenOf(root)) {
    if (isElement(node) && /^h[23]$/.test(node.tagName) && attribute(node, 'id'))
      pieces.push({heading: node, nodes: []});
    else if (!elsewhere(node)) pieces.at(-1)?.nodes.push(node);
  }
  const [first, ...rest] = pieces;
  const sections = rest.flatMap(({heading, nodes}): Section[] => {
    const id = heading && attribute(heading, 'id');
    return heading && id && !framework.has(id) ? [{id, title: textOf(heading), body: textOf(...nodes)}] : [];
  });
  return {lead: textOf(...(first?.nodes ?? [])), sections};
}

function sectionEntries(path: string, place: string, sections: readonly Section[]): Entry[] {
  return sections.map(({id, title, body}) => ({
    kind: 'section',
    url: `${path}#${id}`,
    title,
    lead: '',
    place,
    aliases: [],
    body,
  }));
}

function questionEntries(path: string, main: Element, question: QuestionEntry, index: LineIndex): Entry[] {
  const title = textOf(...findAll(main, byTag('h1')));
  const answer = find(main, byId('answer'));
  const {lead, sections} = answer ? cut(answer) : {lead: '', sections: []};
  const topic = index.topics.find(({id}) => id === question.topic);
  const entry: Entry = {
    kind: 'question',
    url: `${path}#answer`,
    title,
    lead: textOf(...findAll(main, byId('short'))),
    place: topic ? `${topic.letter}. ${topic.title}` : '',
    level: question.level,
    aliases: question.aliases,
    body: lead,
  };
  return [entry, ...sectionEntries(path, title, sections)];
}

function settingEntries(path: string, main: Element): Entry[] {
  const scope = path.split('/')[2] ?? '';
  return findAll(main, element => element.tagName === 'tr' && attribute(element, 'id') !== undefined).map(row => {
    const name = attribute(row, 'id') ?? '';
    const values = findAll(row, byTag('td')).map(cell => textOf(...findAll(cell, byTag('span')).slice(0, 1)));
    const same = values.every(value => value === values[0]);
    return {
      kind: 'setting',
      url: `${path}#${name}`,
      title: name,
      lead: same ? (values[0] ?? '') : values.join(' → '),
      place: scope,
      aliases: [],
      body: textOf(...findAll(row, byTag('p'))),
    };
  });
}

function termEntries(path: string, main: Element): Entry[] {
  return findAll(main, hasTerm).map(row => ({
    kind: 'term',
    url: `${path}#${attribute(row, 'id')}`,
    title: attribute(row, 'data-term') ?? '',
    lead: textOf(...findAll(row, byClass('def'))),
    place: '',
    aliases: [],
    body: '',
  }));
}

function experimentEntry(path: string, main: Element): Entry {
  const text = find(main, byClass('x-page')) ?? main;
  const {sections} = cut(text);
  const body = (id: string) => sections.find(section => section.id === id)?.body ?? '';
  return {
    kind: 'experiment',
    url: path,
    title: textOf(...findAll(main, byTag('h1'))),
    lead: body('outcome').slice(0, 160),
    place: '',
    aliases: [],
    body: `${body('outcome')} ${body('follows')}`,
  };
}

function textEntries(path: string, main: Element, place: string): Entry[] {
  const title = textOf(...findAll(main, byTag('h1')));
  const prose = find(main, byClass('prose'));
  const {lead, sections} = prose ? cut(prose) : {lead: '', sections: []};
  return [
    {kind: 'page', url: path, title, lead: lead.slice(0, 160), place, aliases: [], body: lead},
    ...sectionEntries(path, title, sections),
  ];
}

/** What can be found on one finished page of a release line. */
export function readPage({path, html}: FinishedPage, index: LineIndex): Entry[] {
  const main = find(readHtml(html), byId('main'));
  if (!main) return [];
  const question = Object.values(index.questions).find(one => one.path === path);
  if (question) return question.absent ? [] : questionEntries(path, main, question, index);
  if (path.startsWith('/reference/') && path !== '/reference/' && path !== '/reference/changes/')
    return settingEntries(path, main);
  if (path === '/glossary/') return termEntries(path, main);
  if (/^\/experiments\/[^/]+\/$/.test(path)) return [experimentEntry(path, main)];
  if (path === '/' || path === '/experiments/' || path === '/search/') return [];
  const page = Object.values(index.pages).find(one => one.path === path);
  if (page?.absent) return [];
  const topic = index.topics.find(one => one.path === path);
  if (topic?.absent) return [];
  return textEntries(path, main, topic ? `Тема ${topic.letter}` : '');
}

/** The name of a term, and the path of the question that explains it. */
export interface Explained {
  name: string;
  path: string;
}

/** A question is found by the names of the terms that it explains, too. */
function withTerms(entries: readonly Entry[], terms: readonly Explained[]): Entry[] {
  return entries.map(entry => {
    if (entry.kind !== 'question') return entry;
    const own = terms.filter(({path}) => entry.url === `${path}#answer`).map(({name}) => name);
    return {...entry, aliases: [...new Set([...entry.aliases, ...own])]};
  });
}

/** Everything that can be found in a release line, questions in reading order first. */
export function readSite(pages: readonly FinishedPage[], index: LineIndex, terms: readonly Explained[] = []): Entry[] {
  const order = index.topics.flatMap(({questions}) => questions.map(docId => index.questions[docId]?.path ?? ''));
  const place = ({path}: FinishedPage) => order.indexOf(path) + 1 || order.length + 1;
  const entries = [...pages]
    .sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1))
    .flatMap(page => readPage(page, index));
  return withTerms(entries, terms);
}
