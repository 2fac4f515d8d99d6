const rules = new Intl.PluralRules('ru');

/** A count with its noun in the right form: `plural(3, 'вопрос', 'вопроса', 'вопросов')` → «3 вопроса», U+00A0 between. */
export function plural(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return `${count}\u00A0${form === 'one' ? one : form === 'few' ? few : many}`;
}

/** What awaits in the full answer: «3 минуты, схема, код». */
export function answerHint({
  minutes,
  hasDiagram,
  hasCode,
}: {
  minutes: number;
  hasDiagram: boolean;
  hasCode: boolean;
}): string {
  return [plural(minutes, 'минута', 'минуты', 'минут'), hasDiagram && 'схема', hasCode && 'код']
    .filter(Boolean)
    .join(', ');
}

/** Releases in which an absent page does stand: «с Kafka 4.0», «до Kafka 4.0», «с Kafka 3.0 и до 4.0». */
export function rangeWords({since, before}: {since?: string; before?: string}): string {
  if (since && before) return `с\u00A0Kafka\u00A0${since} и до\u00A0${before}`;
  return since ? `с\u00A0Kafka\u00A0${since}` : `до\u00A0Kafka\u00A0${before}`;
}
