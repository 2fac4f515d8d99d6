import {fold, oneAlphabet} from './normalize';

/** A word of a text as it stands there, with what it is made of. */
export interface Token {
  start: number;
  end: number;
  /** `max.poll.interval.ms` → max, poll, interval, ms; an ordinary word is its only part. */
  parts: string[];
  /** The parts as one word: `maxpollintervalms`. */
  whole: string;
}

// A word, a name with dots, hyphens or underscores, or a number with its thousands apart.
const pattern =
  /(?<![\d.])\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?![\d\p{L}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B\u2060]*(?:[._\-‑][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B\u2060]*)*/gu;
const hump = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})/;

function partsOf(raw: string): string[] {
  const text = raw.normalize('NFKC');
  if (/^[\d\s\u202F]+$/.test(text)) return [text.replace(/\D/g, '')];
  if (/^\d+(\.\d+)+$/.test(text)) return [text];
  return text
    .split(/[._\-‑]/)
    .flatMap(piece => (/[a-z]/.test(piece) ? piece.split(hump) : [piece]))
    .map(piece => oneAlphabet(fold(piece)))
    .filter(Boolean);
}

/** The words of a text in order, with their places. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const parts = partsOf(match[0]);
    if (parts.length)
      tokens.push({start: match.index, end: match.index + match[0].length, parts, whole: parts.join('')});
  }
  return tokens;
}
