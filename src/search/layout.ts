const english = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const russian = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const pairs = new Map<string, string>();
for (let i = 0; i < english.length; i++) {
  pairs.set(english[i] ?? '', russian[i] ?? '');
  pairs.set(russian[i] ?? '', english[i] ?? '');
}
// Shifted keys that stand for Russian letters.
for (const [key, letter] of ['{х', '}ъ', ':ж', '"э', '<б', '>ю', '~ё']) pairs.set(key ?? '', letter ?? '');

/** The same keys pressed in the other layout: «фслы» → «acks», «gfhnbwbz» → «партиция». */
export function otherLayout(text: string): string {
  return [...text.toLowerCase()].map(letter => pairs.get(letter) ?? letter).join('');
}
