import {analyze, type Found} from './analyze';
import type {Concepts} from './concepts';

/** A piece of a text, found or not. */
export interface Piece {
  text: string;
  found: boolean;
}

const excerptLength = 150;
const before = 40;

const analyzed = new WeakMap<Concepts, Map<string, Found[]>>();

/** The words of a text, found once for an index: the same titles are shown for one key after another. */
function wordsOf(text: string, concepts: Concepts): Found[] {
  let texts = analyzed.get(concepts);
  if (!texts) {
    texts = new Map();
    analyzed.set(concepts, texts);
  }
  let words = texts.get(text);
  if (!words) {
    words = analyze(text, concepts);
    texts.set(text, words);
  }
  return words;
}

/** A text cut at the words that stand for one of the terms. Neighbours that are both found become one piece. */
export function markWords(text: string, terms: ReadonlySet<string>, concepts: Concepts): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (part: string, found: boolean) => {
    const last = pieces.at(-1);
    if (!part) return;
    if (last?.found === found) last.text += part;
    else pieces.push({text: part, found});
  };
  for (const {start, end, terms: own, concepts: meant} of wordsOf(text, concepts)) {
    if (![...own, ...meant].some(term => terms.has(term))) continue;
    const gap = text.slice(at, start);
    add(gap, pieces.at(-1)?.found === true && gap === ' ');
    add(text.slice(start, end), true);
    at = end;
  }
  add(text.slice(at), false);
  return pieces;
}

/** The part of a text around the first found word, in whole words, with marks; undefined when nothing is found. */
export function excerpt(text: string, terms: ReadonlySet<string>, concepts: Concepts): Piece[] | undefined {
  const pieces = markWords(text, terms, concepts);
  const first = pieces.findIndex(({found}) => found);
  if (first < 0) return undefined;
  const start = pieces.slice(0, first).reduce((sum, piece) => sum + piece.text.length, 0);
  let from = start > before + 30 ? text.lastIndexOf(' ', start - before) + 1 : 0;
  const sentence = text.lastIndexOf('. ', start);
  if (sentence >= from - 40 && sentence > 0 && start - sentence < 90) from = sentence + 2;
  let to = text.length;
  if (to - from > excerptLength) to = Math.max(text.lastIndexOf(' ', from + excerptLength), from + 60);
  const cut: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const part = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (part) cut.push({text: part, found: piece.found});
    at += piece.text.length;
  }
  if (from > 0) cut.unshift({text: '…', found: false});
  if (to < text.length) cut.push({text: '…', found: false});
  return cut;
}
