import type {Kind} from './model';
import type {Hit} from './search';

/** Hits of one kind, as the list shows them together. */
export interface Group {
  kind: Kind;
  title: string;
  hits: Hit[];
  /** How many more there are. */
  more: number;
}

const titles: Record<Kind, string> = {
  question: 'Вопросы',
  section: 'Разделы ответов',
  setting: 'Настройки',
  term: 'Глоссарий',
  experiment: 'Опыты',
  page: 'Страницы',
};
const most: Record<Kind, number> = {question: 5, section: 3, setting: 4, term: 3, experiment: 2, page: 2};

const pageOf = ({url}: Hit) => url.replace(/#.*/, '');

/** Sections whose page stands above them, and addresses that stand there already, say nothing new. */
function withoutRepeats(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(hit => {
    const known = (hit.url.includes('#') && seen.has(hit.url)) || (hit.kind === 'section' && seen.has(pageOf(hit)));
    seen.add(hit.url);
    if (hit.kind !== 'setting' && hit.kind !== 'term') seen.add(pageOf(hit));
    return !known;
  });
}

/** An answer this much weaker than a definition is none. */
const weak = 0.4;

/** Kinds by their best hit; a definition comes after the answers, unless it is what was asked for and they are weak. */
function orderOf(hits: readonly Hit[]): Kind[] {
  const order = [...new Set(hits.map(({kind}) => kind))];
  return !hits[0]?.named || hits.some(({kind, share}) => kind !== 'term' && share > weak)
    ? [...order.filter(kind => kind !== 'term'), ...order.filter(kind => kind === 'term')]
    : order;
}

/** Hits by kind: the kind of the best hit first, each kind with its best. `all` leaves none out. */
export function arrange(hits: readonly Hit[], all = false): Group[] {
  const kept = withoutRepeats(hits);
  return orderOf(kept).map(kind => {
    const own = kept.filter(hit => hit.kind === kind);
    const shown = all ? own : own.slice(0, own.length === most[kind] + 1 ? own.length : most[kind]);
    return {kind, title: titles[kind], hits: shown, more: own.length - shown.length};
  });
}
