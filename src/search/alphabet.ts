const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
const ascii = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`{';
const pairs = new Map(
  [...cyrillic].flatMap((letter, i) => [[letter, ascii[i] ?? ''] as const, [ascii[i] ?? '', letter] as const]),
);

/**
 * Russian small letters and ASCII signs change places: in a file a Russian letter is then one byte, not two, and packs
 * better. Done twice, it gives the text back.
 */
export function swapAlphabets(text: string): string {
  let swapped = '';
  for (const letter of text) swapped += pairs.get(letter) ?? letter;
  return swapped;
}
