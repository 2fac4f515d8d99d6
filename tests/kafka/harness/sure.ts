/** The value, where its absence would mean that the experiment went wrong before. */
export function sure<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Error('Опыт ждал значения, а его нет');
  return value;
}
