import type {InRecord, Sent} from '../harness/clients';

/** What the producer was told about one record. */
export const answered = (sent: Sent): string =>
  sent.error
    ? sent.error.class
    : sent.hasOffset
      ? `принята, смещение ${sent.offset}`
      : `без ошибки, смещение неизвестно (${sent.offset})`;

/** Values in the order of the log. */
export const values = (records: InRecord[]): string => records.map(record => record.value).join(', ') || 'пусто';

export const yes = (fact: boolean): string => (fact ? 'да' : 'нет');

/** First and last offset of a batch. */
export const range = (records: InRecord[]): string =>
  records.length ? `${records[0]?.offset}…${records.at(-1)?.offset}` : '';
