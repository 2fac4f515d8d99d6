import {stem} from '../versions/stem';

/** Words of questions and joints of a sentence: they say how one asks, not what about. */
const words = `
что такое это этот эта эти как какой какая какое какие каких каким почему зачем когда где куда кто чем чего чему для
чтобы если то же ли бы и или а но в во на с со к ко у о об от до по за из при под над между через про есть быть был
была было были будет будут может могут можно нужно нужен нужна нужны надо ведь уже еще все всё всех он она оно они его
ее их мне мы вы я тебя вас нам свой своя свои так там тут здесь тот та те который которая которые которых ну да не нет без только сам сама само сами каждый каждая каждое каждого один одна одно одного одной одну сколько после
поэтому пока сразу тоже также потом больше меньше теперь тогда снова лишь почти самый затем всегда никогда иногда очень
расскажи расскажите объясни объясните опиши опишите покажи назови назовите перечисли перечислите скажи
config the a an of in on to is are was what how why when where which does do for and or with by it its be can from
`;
const set = new Set(
  words
    .trim()
    .split(/\s+/)
    .map(word => word.replaceAll('ё', 'е')),
);

/** True for a word that a query may do without. */
export function isStopWord(word: string): boolean {
  return set.has(word);
}

const joints = new Set([...set].map(stem));

/** True for the stem of such a word. */
export function isJoint(stemmed: string): boolean {
  return joints.has(stemmed);
}

/** Words that stand nearly everywhere in this book, by stem: they decide only between equals. */
const faint = new Set(
  ['kafka', 'кафка', 'апачи', 'apache', 'отличается', 'отличие', 'разница', 'работает', 'использовать', 'делать', 'значит',
    'настройка', 'параметр', 'вопрос', 'пример', 'java', 'ms', 'бывает', 'существует', 'происходит', 'произойдет', 'устроен',
    'настроить', 'выбрать', 'сделать', 'понять', 'узнать', 'лучше', 'правильно', 'вообще', 'простыми', 'словами', 'собеседовании',
    'отличаются', 'существуют', 'случится', 'общее', 'между', 'версия', 'важные', 'основные', 'роль', 'упадет', 'упал', 'падает', 'умрет', 'увидит', 'включен', 'включить', 'включена', 'долго', 'дольше', 'больше', 'меньше', 'новый', 'новая', 'слишком', 'быстро', 'часто', 'type', 'enable', 'default'].map(stem),
); // biome-ignore format: a list

/** True for a stem that says little here. */
export function isFaint(stemmed: string): boolean {
  return faint.has(stemmed);
}
