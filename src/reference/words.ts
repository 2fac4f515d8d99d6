import type {Setting} from '../kafka/facts';
import {grouped, readableValue} from '../kafka/format';

export const importanceWords: Record<Setting['importance'], string> = {
  high: 'высокая',
  medium: 'средняя',
  low: 'низкая',
};

/** How a broker's setting may be changed; nothing is said of most, which want a restart. */
export const updateWords: Record<NonNullable<Setting['updateMode']>, string | undefined> = {
  'read-only': undefined,
  'per-broker': 'меняется на лету, у каждого брокера своя',
  'cluster-wide': 'меняется на лету, на весь кластер',
};

/** Validators that are words. */
const phrases: Readonly<Record<string, string>> = {
  'non-empty list': 'непустой список',
  'non-empty string': 'непустая строка',
  'non-null string': 'любая строка, но не null',
  '[partitionId]:[brokerId],[partitionId]:[brokerId],...': '`партиция:брокер` через запятую или `*`',
};

const tooMany = 8;

function bound(name: string, type: Setting['type'], digits: string): string {
  if (digits === '2147483647') return digits;
  if (/^\d{4,}$/.test(digits)) {
    const {code, text} = readableValue(name, type, Number(digits));
    // «от 1 МиБ», but «от 1 000 мс»: words for a time would need another case.
    return text?.endsWith('иБ') ? text : code;
  }
  return grouped(digits).replace(/^-/, '\u2212');
}

function range(name: string, type: Setting['type'], text: string): string | undefined {
  const [, from = '', to, or] = /^\[(-?[\d.]+),\.\.\.(?:,(-?[\d.]+))?\](?: or (-?\d+))?$/.exec(text) ?? [];
  if (!from) return undefined;
  const start = `от\u00A0${bound(name, type, from)}`;
  // The largest number of the type is no limit.
  const end = to && !(type === 'int' && to === '2147483647') ? ` до\u00A0${bound(name, type, to)}` : '';
  return start + end + (or ? ` или\u00A0${or.replace(/^-/, '\u2212')}` : '');
}

function choice(text: string): string | undefined {
  const [, anyCase, list] = /^(\(case insensitive\) )?\[([^[\]]+)\]$/.exec(text) ?? [];
  const values = list?.split(', ');
  if (!values || values.length < 2) return undefined;
  const shown =
    values.length > tooMany
      ? `версия от \`${values[0]}\` до \`${values.at(-1)}\``
      : values.map(value => `\`${anyCase ? value.toLowerCase() : value}\``).join(', ');
  return anyCase ? `${shown}, регистр не важен` : shown;
}

/** The release's validator in Russian, with `code`; undefined where it has none or says nothing beyond the type. */
export function validWords(name: string, {type, valid}: Pick<Setting, 'type' | 'valid'>): string | undefined {
  if (!valid) return undefined;
  if (phrases[valid]) return phrases[valid];
  if (/^The default value of -1 means/.test(valid)) return 'от\u00A01 или\u00A0\u22121';
  return range(name, type, valid) ?? choice(valid);
}
