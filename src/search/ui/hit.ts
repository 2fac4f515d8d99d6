import type {Loaded} from '../load';
import {excerpt, markWords, type Piece} from '../marks';
import type {Answer, Hit} from '../search';
import {draw, make} from './dom';

const names: Partial<Record<Hit['kind'], string>> = {section: 'раздел', term: 'термин', experiment: 'опыт'};
const levels = ['junior', 'middle', 'senior'];

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({text, found}) => (found ? make('mark', {}, text) : text));
}

function bars(level: string): HTMLElement {
  const filled = levels.indexOf(level);
  const picture = draw(
    {viewBox: '0 0 11 11', 'aria-hidden': 'true'},
    ...levels.map((_, i): [string, Record<string, string>] => [
      'rect',
      {class: i <= filled ? 'on' : '', x: `${4 * i}`, y: `${8 - 4 * i}`, width: '3', height: `${3 + 4 * i}`},
    ]),
  );
  return make('span', {class: 'lv'}, picture, level);
}

/** Values of a setting in all lines, with the ruler between those that differ. */
function values(lead: string): HTMLElement {
  const all = lead.split(' → ');
  const row = make('span', {class: 'ex mono'});
  const [first = ''] = all;
  row.append(first);
  const changes = all.flatMap((value, i) => (i > 0 && value !== all[i - 1] ? [i] : []));
  if (changes.length) {
    const from = 1.5 + 9 * (changes[0] ?? 0);
    row.append(
      draw(
        {class: 'rrm', viewBox: `0 0 ${9 * all.length} 11`, role: 'img', 'aria-label': 'между выпусками изменилось на'},
        ['path', {class: 'b', d: `M1 5.5H${from}M1.5 3v5`}],
        ['path', {class: 'c', d: `M${from} 5.5H${9 * all.length - 1}`}],
        ['path', {class: 't', d: changes.map(i => `M${1.5 + 9 * i} 0v11`).join('')}],
      ),
      [...new Set(changes.map(i => all[i]))].join(', '),
    );
  }
  return row;
}

function extract(hit: Hit, {terms}: Answer, {concepts}: Loaded, titleFound: boolean, first: boolean): Node | undefined {
  if (hit.kind === 'setting') return hit.lead ? values(hit.lead) : undefined;
  if (hit.kind === 'section') return make('span', {class: 'ex'}, hit.place);
  if (hit.within)
    return make('span', {class: 'ex'}, 'раздел «', ...marked(markWords(hit.within, terms, concepts)), '»');
  if (hit.kind === 'term') return make('span', {class: 'ex'}, ...marked(markWords(hit.lead, terms, concepts)));
  if (titleFound && !first) return undefined;
  const pieces = excerpt(hit.lead, terms, concepts);
  return pieces && make('span', {class: 'ex'}, ...marked(pieces));
}

/** A hit as an option of the list: kind or place, title, what was found, level. */
export function drawHit(hit: Hit, href: string, answer: Answer, index: Loaded, first: boolean): HTMLAnchorElement {
  const pieces = markWords(hit.title, answer.terms, index.concepts);
  const title = make('span', {class: 'name'});
  if (hit.kind === 'setting') title.append(make('code', {}, ...marked(pieces)));
  else title.append(...marked(pieces));
  const kind = names[hit.kind];
  const where = make('span', {class: 'where'}, kind ?? hit.place, hit.level && bars(hit.level));
  const titleFound = pieces.some(({found}) => found);
  return make(
    'a',
    {href, role: 'option', 'aria-selected': 'false'},
    title,
    where,
    extract(hit, answer, index, titleFound, first),
  );
}
