const latin = 'aceopxykmtbh';
const cyrillic = 'асеорхукмтвн';
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

function swap(word: string, from: string, to: string): string {
  return [...word].map(letter => to[from.indexOf(letter)] ?? letter).join('');
}

/** A word in one alphabet: letters that only look right («аcks» with a Russian «а») are taken for their twins. */
export function oneAlphabet(word: string): string {
  if (!/[a-z]/.test(word) || !/[а-я]/.test(word)) return word;
  const asLatin = swap(word, cyrillic, latin);
  if (!/[а-я]/.test(asLatin)) return asLatin;
  const asCyrillic = swap(word, latin, cyrillic);
  return /[a-z]/.test(asCyrillic) ? word : asCyrillic;
}

/** One form for what reads the same: NFKC, no invisible characters, lower case, ё → е. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(invisible, '').toLowerCase().replaceAll('ё', 'е');
}

/** Thousands written apart become one number: «1 048 588» → «1048588». Offsets change; for queries only. */
export function joinThousands(text: string): string {
  return text.replace(/(?<![\d.])\d{1,3}(?:[\s\u00A0\u202F_]\d{3})+(?!\d)/g, number => number.replace(/\D/g, ''));
}
