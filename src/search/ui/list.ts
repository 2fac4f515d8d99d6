import {arrange, type Group} from '../arrange';
import type {Loaded} from '../load';
import type {Answer, Hit} from '../search';
import {make} from './dom';
import {drawHit} from './hit';
import {addressOf} from './source';

/** Where the addresses of a list begin. */
export interface Site {
  base: string;
  /** Address of the page of results of this line. */
  results: string;
}

const rules = new Intl.PluralRules('ru');

/** A count with its noun in the right form. */
export function counted(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return `${count}\u00A0${form === 'one' ? one : form === 'few' ? few : many}`;
}

export function resultsFor(site: Site, query: string): string {
  return `${site.results}?q=${encodeURIComponent(query)}`;
}

const moreWords: Record<Group['kind'], [string, string, string]> = {
  question: ['вопрос', 'вопроса', 'вопросов'],
  section: ['раздел', 'раздела', 'разделов'],
  setting: ['настройка', 'настройки', 'настроек'],
  term: ['термин', 'термина', 'терминов'],
  experiment: ['опыт', 'опыта', 'опытов'],
  page: ['страница', 'страницы', 'страниц'],
};

/** The hits of an answer in groups, the options of one listbox. */
export function drawGroups(answer: Answer, index: Loaded, site: Site, all: boolean): HTMLElement[] {
  let first = true;
  const draw = (hit: Hit) => {
    const option = drawHit(hit, addressOf(site.base, index.prefix, hit.url), answer, index, first);
    first = false;
    return option;
  };
  return arrange(answer.hits, all).map(({kind, title, hits, more}) => {
    const id = `found-${kind}`;
    const rest = make('span', {class: 'muted'}, `Ещё ${counted(more, ...moreWords[kind])}`);
    const total = hits.length + more;
    return make(
      'div',
      {role: 'group', 'aria-labelledby': id},
      make(
        'div',
        {class: 'gh', id, role: 'presentation'},
        make('span', {}, title),
        make('span', {class: 'num'}, `${total}`),
      ),
      ...hits.map(draw),
      more > 0 &&
        make(
          'a',
          {href: resultsFor(site, answer.query), role: 'option', 'aria-selected': 'false', 'data-more': true},
          rest,
        ),
    );
  });
}

/** The way to all topics, for who found nothing. */
export function topicsLink({results}: Site, text: string): HTMLAnchorElement {
  return make('a', {href: `${results.replace(/search\/$/, '')}#topics`}, text);
}

/** What was understood and how much was found, in one sentence for eyes and screen readers. */
export function drawSay({instead, hits}: Answer, line: string, site: Site): (Node | string)[] {
  const count = arrange(hits, true).reduce((sum, group) => sum + group.hits.length, 0);
  const why = instead?.reason === 'layout' ? 'раскладка исправлена' : 'опечатка исправлена';
  const corrected = instead ? ['Показано по запросу ', make('b', {}, instead.text), ` — ${why}. `] : [];
  if (count) return [...corrected, `Найдено ${count}, версия ${line}.`];
  return [
    ...corrected,
    `Ничего не нашли, версия ${line}. Попробуйте другое слово или `,
    topicsLink(site, 'список тем'),
    '.',
  ];
}
