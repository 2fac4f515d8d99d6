import type {Link, Node, Parent, PhrasingContent, Root, Text} from 'mdast';
import type {ReleaseLine} from '../kafka/releases';
import {isJsx} from '../versions/kafkaTag';
import {stem} from '../versions/stem';
import {plainText} from '../versions/typography';
import {termsOf} from './terms';

type LineTerm = ReturnType<typeof termsOf>[number];

/** A name as its words must stand in a text: abbreviations letter by letter, Russian words by their stem. */
interface Name {
  keys: string[];
  term: LineTerm;
}

/** A word of a text with all that a name may call it. */
interface Word {
  keys: string[];
  start: number;
  end: number;
}

const isAbbreviation = (word: string) => /^[A-ZА-ЯЁ]{2,}$/.test(word);
const fold = (word: string) => word.toLowerCase().replaceAll('ё', 'е');

/** English stems go too far here: «production» and «producer» have the same one. */
const keyOf = (folded: string) => (/[a-z]/.test(folded) ? folded : stem(folded));

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({0: word, index}) => {
    const folded = fold(word);
    const singular = /^[a-z]{3,}s$/.test(folded) ? [folded.slice(0, -1)] : [];
    return {keys: [keyOf(folded), word, ...singular], start: index, end: index + word.length};
  });
}

/** Names of code stand in code, where nothing is marked; what is left are names of words. */
function namesOf(term: LineTerm): string[] {
  return [term.ru, term.en, ...(term.spoken ?? [])].filter(name => /^[\p{L}\p{N}]+(?:[ -][\p{L}\p{N}]+)*$/u.test(name));
}

const namesOfLine = new Map<string, Map<string, Name[]>>();

/** Names of a line's terms by their first word. */
function namesIn(line: ReleaseLine): Map<string, Name[]> {
  const known = namesOfLine.get(line.line);
  if (known) return known;
  const fresh = new Map<string, Name[]>();
  for (const term of termsOf(line)) {
    for (const name of namesOf(term)) {
      const keys = name.split(/[ -]/).map(word => (isAbbreviation(word) ? word : keyOf(fold(word))));
      const first = keys[0] ?? '';
      fresh.set(first, [...(fresh.get(first) ?? []), {keys, term}]);
    }
  }
  namesOfLine.set(line.line, fresh);
  return fresh;
}

/** The words of a name stand side by side and are not part of a longer compound («ISR-список»). */
function standsAt(text: string, words: readonly Word[], at: number, {keys}: Name): boolean {
  const last = at + keys.length - 1;
  const first = words[at];
  const end = words[last];
  if (!first || !end) return false;
  return (
    keys.every((key, i) => words[at + i]?.keys.includes(key)) &&
    words.slice(at, last).every((word, i) => /^[\s-]+$/.test(text.slice(word.end, words[at + i + 1]?.start))) &&
    !/[\p{L}\p{N}][-._]$/u.test(text.slice(0, first.start)) &&
    !/^[-._(][\p{L}\p{N})]/u.test(text.slice(end.end))
  );
}

interface Use {
  name: Name;
  start: number;
  end: number;
}

/** Every use of a term in a text; of names that begin at the same word the longest, and none inside another. */
function usesIn(text: string, line: ReleaseLine): Use[] {
  const names = namesIn(line);
  const words = wordsOf(text);
  const uses: Use[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const name = word.keys
      .flatMap(key => names.get(key) ?? [])
      .sort((a, b) => b.keys.length - a.keys.length)
      .find(one => standsAt(text, words, at, one));
    if (!name) continue;
    const last = at + name.keys.length - 1;
    uses.push({name, start: word.start, end: (words[last] as Word).end});
    at = last;
  }
  return uses;
}

/** Running prose: not headings (of a table too), links, code, nor what a component draws; a note in the margin is prose. */
function isClosed(node: Node): boolean {
  return (
    ['link', 'linkReference', 'heading', 'footnoteDefinition'].includes(node.type) ||
    (/^mdxJsx/.test(node.type) && !isJsx(node, 'Aside'))
  );
}

function linkTo(term: LineTerm, text: string, {line, current}: ReleaseLine): Link {
  const {id, ru, en} = term;
  return {
    type: 'link',
    url: `${current ? '' : `/${line}`}/glossary/#${id}`,
    children: [{type: 'text', value: text}],
    data: {
      hProperties: {
        className: ['term'],
        'data-name': fold(ru) === fold(en) ? ru : `${ru} (${en})`,
        'data-means': term.text,
      },
    },
  };
}

/**
 * Links the first use of every term on a page to the glossary. `page` is the id of the page: what it is about is not
 * explained on it. The function returned takes the resolved texts of the page in reading order, and works in place.
 */
export function termMarker(line: ReleaseLine, page: string): (text: Root) => void {
  const marked = new Set<string>();
  // After «лидер группы» a bare «лидер» may be that one, so it is nobody's.
  const shortened = new Map<string, string>();
  const take = ({keys, term}: Name): boolean => {
    const [first = '', ...rest] = keys;
    if (rest.length) shortened.set(first, term.id);
    else if ((shortened.get(first) ?? term.id) !== term.id) return false;
    if (term.plain || marked.has(term.id) || term.id === page || term.questions[0] === page) return false;
    marked.add(term.id);
    return true;
  };
  const split = (node: Text): PhrasingContent[] => {
    const out: PhrasingContent[] = [];
    let from = 0;
    const text = (end?: number) => ({type: 'text' as const, value: node.value.slice(from, end)});
    for (const {name, start, end} of usesIn(node.value, line)) {
      if (!take(name)) continue;
      if (start > from) out.push(text(start));
      out.push(linkTo(name.term, node.value.slice(start, end), line));
      from = end;
    }
    if (from === 0) return [node];
    return from < node.value.length ? [...out, text()] : out;
  };
  // A link whose words are a term leads to what explains it.
  const skip = (link: Link): void => {
    const words = plainText(link);
    for (const {name, start, end} of usesIn(words, line)) if (start === 0 && end === words.length) take(name);
  };
  const walk = (parent: Parent): void => {
    parent.children = (parent.children as Node[]).flatMap((child, i): Node[] => {
      if (child.type === 'text') return split(child as Text);
      if (child.type === 'link') skip(child as Link);
      if ('children' in child && !isClosed(child) && !(parent.type === 'table' && i === 0)) walk(child as Parent);
      return [child];
    }) as Parent['children'];
  };
  return walk;
}
