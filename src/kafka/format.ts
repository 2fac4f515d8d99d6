import type {Setting} from './facts/model';

/** A value of a setting as a reader sees it. Spaces inside numbers and before units are U+00A0. */
export interface Readable {
  /** The value with its unit: `300 000 мс`. Empty where nothing can be typed: not set, required, empty. */
  code: string;
  /** The same in words, where that says more: `5 минут`, `16 КиБ`, `без ограничения`. */
  text?: string;
  /** The words come first and the value in brackets. */
  textFirst?: true;
}

type Unit = 'ms' | 's' | 'min' | 'h' | 'bytes' | 'bytes/s' | '%';
type Value = NonNullable<Setting['default']>;
type Forms = readonly [one: string, few: string, many: string];

const space = '\u00A0';
const numeric: readonly Setting['type'][] = ['int', 'short', 'long', 'double'];

const unitOfEnding: readonly (readonly [string, Unit])[] = [
  ['.ms', 'ms'],
  ['.seconds', 's'],
  ['.minutes', 'min'],
  ['.hours', 'h'],
  ['.bytes', 'bytes'],
  ['.bytes.per.second', 'bytes/s'],
  ['.throttled.rate', 'bytes/s'],
  ['.buffer.size', 'bytes'],
];

/** Settings whose name does not end with their unit. */
const unitOfName: Readonly<Record<string, Unit>> = {
  'batch.size': 'bytes',
  'buffer.memory': 'bytes',
  'kafka.metrics.polling.interval.secs': 's',
  'leader.imbalance.per.broker.percentage': '%',
  'max.request.size': 'bytes',
  'metadata.log.max.record.bytes.between.snapshots': 'bytes',
  'quota.consumer.default': 'bytes/s',
  'quota.producer.default': 'bytes/s',
  'sasl.kerberos.min.time.before.relogin': 'ms',
  'sasl.server.max.receive.size': 'bytes',
};

/** Numbers that stand for something else, as the documentation of the setting tells. */
const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'broker.id': {'-1': 'не задан'},
  'compression.gzip.level': {'-1': 'уровень zlib по умолчанию'},
  'group.coordinator.append.linger.ms': {'-1': 'подбирает сам координатор'},
  'local.retention.bytes': {'-2': 'как retention.bytes'},
  'local.retention.ms': {'-2': 'как retention.ms'},
  'log.local.retention.bytes': {'-2': 'как log.retention.bytes'},
  'log.local.retention.ms': {'-2': 'как log.retention.ms'},
  'log.remote.copy.lag.bytes': {'-1': 'как log.local.retention.bytes'},
  'log.retention.bytes': {'-1': 'без ограничения'},
  'node.id': {'-1': 'не задан'},
  'offsets.commit.required.acks': {'-1': 'все реплики ISR'},
  'offsets.topic.compression.codec': {'0': 'без сжатия'},
  'queued.max.request.bytes': {'-1': 'без ограничения'},
  'remote.copy.lag.bytes': {'-1': 'как local.retention.bytes'},
  'remote.log.manager.copier.thread.pool.size': {'-1': 'как remote.log.manager.thread.pool.size'},
  'remote.log.manager.expiration.thread.pool.size': {'-1': 'как remote.log.manager.thread.pool.size'},
  'retention.bytes': {'-1': 'без ограничения'},
  'share.coordinator.append.linger.ms': {'-1': 'подбирает сам координатор'},
  'share.coordinator.state.topic.compression.codec': {'0': 'без сжатия'},
};

/** Largest values of the types, which Kafka uses for «no limit». */
const unlimited: Partial<Record<Setting['type'], string>> = {
  int: '2147483647',
  long: '9223372036854775807',
  double: String(Number.MAX_VALUE),
};

const milliseconds: Partial<Record<Unit, number>> = {ms: 1, s: 1000, min: 60_000, h: 3_600_000};

const durations: readonly (readonly [number, Forms])[] = [
  [86_400_000, ['день', 'дня', 'дней']],
  [3_600_000, ['час', 'часа', 'часов']],
  [60_000, ['минута', 'минуты', 'минут']],
  [1000, ['секунда', 'секунды', 'секунд']],
];

const sizes: readonly (readonly [number, string])[] = [
  [1024 ** 3, 'ГиБ'],
  [1024 ** 2, 'МиБ'],
  [1024, 'КиБ'],
];

const bytes: Forms = ['байт', 'байта', 'байт'];
const suffixes: Record<Exclude<Unit, 'bytes'>, string> = {
  ms: 'мс',
  s: 'с',
  min: 'мин',
  h: 'ч',
  'bytes/s': 'байт/с',
  '%': '%',
};

/** The unit of a numeric setting, from its name; undefined for counts, ratios and ids. */
export function unitOf(name: string): Unit | undefined {
  return unitOfName[name] ?? unitOfEnding.find(([ending]) => name.endsWith(ending))?.[1];
}

/** The Russian form that goes with a whole number: 1 байт, 2 байта, 5 байт. */
export function plural(count: number, [one, few, many]: Forms): string {
  const tens = Math.abs(count) % 100;
  const ones = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (ones === 1) return one;
  return ones >= 2 && ones <= 4 ? few : many;
}

/** Digits in groups of three: `9 223 372 036 854 775 807`. */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, space);
}

function counted(count: number, forms: Forms): string {
  return `${grouped(String(count))}${space}${plural(count, forms)}`;
}

/**
 * A time in the largest unit that holds it without remainder: 300000 is `5 минут`. Undefined if that unit is not
 * larger than `coarserThan` milliseconds.
 */
export function duration(ms: number, coarserThan = 1): string | undefined {
  const found = ms > 0 ? durations.find(([size]) => ms % size === 0) : undefined;
  return found && found[0] > coarserThan ? counted(ms / found[0], found[1]) : undefined;
}

/** A size in the largest unit that holds it without remainder: 16384 is `16 КиБ`. Undefined for other sizes. */
export function binarySize(count: number): string | undefined {
  const found = count > 0 ? sizes.find(([size]) => count % size === 0) : undefined;
  return found && `${grouped(String(count / found[0]))}${space}${found[1]}`;
}

function withUnit(digits: string, unit: Unit | undefined): string {
  // A number without a unit may be a port or an id, which nobody groups.
  if (!unit) return /^\d{5,}$/.test(digits) ? grouped(digits) : digits;
  const last = Number(digits.slice(-2));
  return `${grouped(digits)}${space}${unit === 'bytes' ? plural(last, bytes) : suffixes[unit]}`;
}

function number(name: string, type: Setting['type'], digits: string): Readable {
  const meaning = meanings[name]?.[digits];
  if (meaning) return {code: digits, text: meaning};
  if (digits === unlimited[type]) {
    const code = type === 'double' ? digits.replace('e+', 'E') : grouped(digits);
    return {code, text: 'без ограничения', textFirst: true};
  }
  const unit = unitOf(name);
  const scale = unit && milliseconds[unit];
  const text = scale
    ? duration(Number(digits) * scale, scale)
    : unit === 'bytes'
      ? binarySize(Number(digits))
      : undefined;
  return {code: withUnit(digits, unit), ...(text ? {text} : {})};
}

/** Class names lose their package: it says little and is long. */
function short(text: string): string {
  return /^([a-z_]\w*\.)+[A-Z][\w$]*$/.test(text) ? text.slice(text.lastIndexOf('.') + 1) : text;
}

/** A value of a setting as a reader sees it. `value` is what stands in the facts: text for numbers beyond 2^53. */
export function readableValue(name: string, type: Setting['type'], value: Value | null | undefined): Readable {
  if (value === undefined) return {code: '', text: 'обязательный'};
  if (value === null) return {code: '', text: 'не задан'};
  if (numeric.includes(type)) return number(name, type, String(value));
  const code = Array.isArray(value) ? value.map(short).join(', ') : short(String(value));
  return code ? {code} : {code: '', text: 'пусто'};
}

/** The default of a setting as a reader sees it. */
export function readable(name: string, setting: Setting): Readable {
  return readableValue(name, setting.type, setting.default);
}

/** The whole as plain text: `300 000 мс (5 минут)`, `без ограничения (9 223 372 036 854 775 807)`, `all`. */
export function plain({code, text, textFirst}: Readable): string {
  if (!code || !text) return code || (text ?? '');
  return textFirst ? `${text} (${code})` : `${code} (${text})`;
}

/** The shortest that a person says: `5 минут`, `16 КиБ`, `all`. */
export function brief({code, text}: Readable): string {
  return text ?? code;
}
