const toRussian: [RegExp, string][] = [
  [/shch|sch/g, 'щ'],
  [/zh/g, 'ж'],
  [/kh/g, 'х'],
  [/ts/g, 'ц'],
  [/ch/g, 'ч'],
  [/sh/g, 'ш'],
  [/yu|ju/g, 'ю'],
  [/ya|ja/g, 'я'],
  [/yo|jo/g, 'е'],
  [/ye|je/g, 'е'],
  [/(?<=[aeiou])y\b|ij\b|yj\b/g, 'й'],
];
const letters = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, i) => [letter, [...'абцдефгхижклмнопкрстувъхыз'][i] ?? '']),
);
letters.set('w', 'в').set('x', 'кс').set('j', 'й').set('y', 'ы').set('c', 'ц').set('q', 'к');

/** Russian typed in Latin letters: `rebalansirovka` → «ребалансировка». */
export function fromTranslit(word: string): string {
  const text = toRussian.reduce((rest, [sound, letter]) => rest.replace(sound, letter), word);
  return [...text].map(letter => letters.get(letter) ?? letter).join('');
}

const consonants: Record<string, string> = {
  б: 'b', в: 'v', г: 'g', д: 'd', ж: 'j', з: 's', й: '', к: 'k', л: 'l', м: 'm', н: 'n', п: 'p', р: 'r', с: 's',
  т: 't', ф: 'f', х: 'h', ц: 's', ч: 'c', ш: 'c', щ: 'c',
}; // biome-ignore format: a table
const english: [RegExp, string][] = [
  [/tion|sion|cian/g, 'Cn'],
  [/ture/g, 'Cr'],
  [/tch|ch|sh/g, 'C'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/gh(?=t|$)/g, ''],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/C/g, 'c'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/[aeiouy]/g, ''],
];

/** What is left of a word when it is heard, not read: «рекордс» and `records` are both `rkrds`. */
export function soundOf(word: string): string {
  const heard = /[а-я]/.test(word)
    ? [...word.replace(/кс/g, 'ks').replace(/дж/g, 'j')]
        .map(letter => consonants[letter] ?? (/[a-z]/.test(letter) ? letter : ''))
        .join('')
    : english.reduce((rest, [sound, code]) => rest.replace(sound, code), word);
  return heard.replace(/(.)\1+/g, '$1');
}
