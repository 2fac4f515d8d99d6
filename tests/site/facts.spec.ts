import {lines} from '../../src/kafka/releases';
import {expectedPages} from './support/expected';
import {expect, test} from './support/fixtures';
import {tagsOf, textOf} from './support/html';
import {readHtml} from './support/sites';

/** What a page says in 2.8, 3.9 and 4.4. Null: it says nothing of the kind there. */
type Fact = [path: string, in28: string | null, in39: string | null, in44: string | null];

const facts: Fact[] = [
  ['/producer/acks/', 'По умолчанию 1 ;', 'По умолчанию all ;', 'По умолчанию all ;'],
  ['/producer/acks/', 'по умолчанию выключена', 'включена по умолчанию', 'включена по умолчанию'],
  ['/producer/acks/', 'видят как обычно', 'не увидят, пока ISR не дорастёт', 'не увидят, пока ISR не дорастёт'],
  ['/producer/acks/', null, null, 'ELR (eligible leader replicas)'],
  [
    '/producer/producer-delivery-guarantee/',
    'enable.idempotence — false',
    'включено всё, кроме',
    'включено всё, кроме',
  ],
  ['/producer/producer-delivery-guarantee/', null, null, 'больше пяти запросов в полёте — ConfigException'],
  ['/producer/required-producer-settings/', 'уровня WARN', 'уровня INFO', 'уровня INFO'],
  ['/producer/send-errors-and-retries/', 'всегда одинаковая', 'удваивается', 'удваивается'],
  ['/producer/message-size/', null, null, 'max.decompressed.message.bytes'],
  ['/consumer/consumer-settings/', '10 000 мс (10 секунд)', '45 000 мс (45 секунд)', '45 000 мс (45 секунд)'],
  ['/consumer/consumer-settings/', null, null, 'by_duration:PT1H (с 4.0)'],
  ['/consumer/consumer-settings/', null, 'до 4.0 — предварительная версия', 'group.remote.assignor'],
  ['/cluster/zookeeper/', 'он обязателен', 'он не обязателен', 'сейчас не нужен'],
  ['/cluster/zookeeper/', 'ещё работает, но устарела', 'убрали в 3.0', null],
  [
    '/delivery/delivery-semantics/',
    'Идемпотентность выключена',
    'Идемпотентность включена',
    'Идемпотентность включена',
  ],
  ['/delivery/delivery-semantics/', 'exactly_once_beta', 'exactly_once_v2', 'exactly_once_v2'],
  ['/delivery/delivery-semantics/', null, null, 'share group (готова к продакшну с 4.2)'],
  ['/groups/rebalance/', 'по умолчанию 10 секунд', 'по умолчанию 45 секунд', 'по умолчанию 45 секунд'],
  ['/groups/rebalance/', null, null, 'без общей остановки'],
  ['/groups/group-coordinator/', null, null, 'в протоколе consumer — эпоху (epoch)'],
  [
    '/groups/cooperative-vs-eager/',
    'Первым может стать обновление клиентов',
    'хватит одного рестарта',
    'хватит одного рестарта',
  ],
  ['/groups/assignment-strategies/', null, null, 'uniform (по умолчанию) или range'],
  [
    '/basics/when-to-use-kafka/',
    'брокеров и ансамбль ZooKeeper',
    'KRaft или ансамбль ZooKeeper',
    'кворум контроллеров',
  ],
  ['/topics/why-partitions/', null, null, 'Это предел обычной группы'],
  ['/errors/consumer-retry/', null, null, 'share group неподтверждённая запись выдаётся снова'],
];

const addressIn = (path: string, {line, current}: (typeof lines)[number]) => (current ? path : `/${line}${path}`);

/** Asides, rulers, tables of settings and observations: they speak of several releases. */
const comparisons = /<table class="tbl rel"[\s\S]*?<\/table>|<(aside|dl|svg|details)\b[\s\S]*?<\/\1>/g;

/** Both answers as the reader of that page reads them. */
function answersOf(path: string): string {
  const html = readHtml(path);
  const short = /<div id="?short"?[^>]*>([\s\S]*?)<\/details>/.exec(html)?.[1] ?? '';
  const full = /<div id="?answer"?[^>]*>([\s\S]*?)<h2 id="?(?:next|sources)"?/.exec(html)?.[1] ?? '';
  return textOf(`${short} ${full}`.replace(comparisons, ' ')).replace(/ (?=[,.:)])/g, '');
}

for (const [path, ...said] of facts) {
  const shown = said.map(words => words ?? '—').join(' | ');
  test(`${path} says what is true of each release: ${shown}`, () => {
    for (const [i, line] of lines.entries()) {
      const text = answersOf(addressIn(path, line));
      expect(text.length, `answers of ${path} in ${line.line}`).toBeGreaterThan(500);
      const own = said[i]?.replace(/ (?=[,.:)])/g, '');
      if (own) expect(text, line.line).toContain(own);
      for (const other of said) if (other && other !== said[i]) expect(text, line.line).not.toContain(other);
    }
  });
}

/** A default in the reader's own column of a table of settings. */
function ownDefault(path: string, setting: string): string | undefined {
  const rows = readHtml(path).match(/<tr\b[\s\S]*?(?=<tr\b|<\/tbody>)/g) ?? [];
  const row = rows.find(html => textOf(/<th[^>]*scope="?row[\s\S]*?<\/code>/.exec(html)?.[0] ?? '') === setting);
  const cell = /<td data-v="[^"]*ваша"[^>]*><span>([\s\S]*?)<\/span>/.exec(row ?? '')?.[1];
  return cell && textOf(cell);
}

const defaults: [path: string, setting: string, ...values: string[]][] = [
  ['/producer/acks/', 'acks', '1', 'all', 'all'],
  ['/producer/acks/', 'enable.idempotence', 'false', 'true', 'true'],
  ['/producer/required-producer-settings/', 'linger.ms', '0 мс', '0 мс', '5 мс'],
  ['/consumer/consumer-settings/', 'session.timeout.ms', '10 000 мс', '45 000 мс', '45 000 мс'],
  [
    '/groups/assignment-strategies/',
    'partition.assignment.strategy',
    'RangeAssignor',
    'RangeAssignor, CooperativeStickyAssignor',
    'RangeAssignor, CooperativeStickyAssignor',
  ],
];

for (const [path, setting, ...values] of defaults) {
  test(`the reader’s own column of ${path} shows ${setting} of the release: ${values.join(' | ')}`, () => {
    expect(lines.map(line => ownDefault(addressIn(path, line), setting))).toEqual(values);
  });
}

test('the contents of a question name exactly the sections its answer has in that release', async () => {
  for (const {path, entry} of await expectedPages()) {
    if (entry.kind !== 'question' || entry.absent) continue;
    const html = readHtml(path);
    const side = /<nav class="?side"?[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
    const answer = /<div id="?answer"?[^>]*>([\s\S]*?)<h2 id="?(?:next|sources)"?/.exec(html)?.[1] ?? '';
    const named = tagsOf(side).flatMap(({attributes}) =>
      attributes.href?.startsWith('#') ? [attributes.href.slice(1)] : [],
    );
    const sections = tagsOf(answer).flatMap(({name, attributes}) =>
      name === 'h2' && attributes.id ? [attributes.id] : [],
    );
    expect(named, path).toEqual(sections);
    expect(sections.length, path).toBeGreaterThan(0);
  }
});
