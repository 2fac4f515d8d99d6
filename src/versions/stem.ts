import {stemmer as english} from '@orama/stemmers/english';
import {stemmer as russian} from '@orama/stemmers/russian';

/** «Ребалансировок» and «ребалансировка» lose their vowel alike, «настроек» and «настройка» too. */
function withoutFleetingVowel(stemmed: string): string {
  if (stemmed.length < 5) return stemmed;
  return stemmed.replace(/(?<=[аеиоуыэюя])ек$/, 'йк').replace(/(?<=[бвгджзклмнпрстфхцчшщ])[ое]к$/, 'к');
}

/** A verb and its noun are one: «хранится» and «хранение», «подтвердить» and «подтверждение», «запустить» and «запуск». */
function withoutVerbEnding(stemmed: string): string {
  if (stemmed.length < 5) return stemmed;
  const bare = stemmed.replace(/(?<=[а-я]{4})(?:[еая]н|[аяи])$/, '');
  return bare
    .replace(/жд$/, 'д')
    .replace(/(?<=[а-я])пуст$/, 'пуск')
    .replace(/прочит$/, 'прочт');
}

const known = new Map<string, string>();

/** Snowball stem of a folded word, Russian or English by its letters; numbers and names of two letters stay. */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = word;
    if (word.length > 2) {
      if (/^[а-я]+$/.test(word)) found = withoutVerbEnding(withoutFleetingVowel(russian(word)));
      else if (/^[a-z]+$/.test(word)) found = english(word);
    }
    known.set(word, found);
  }
  return found;
}
