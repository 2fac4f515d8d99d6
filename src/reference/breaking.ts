import type {Scope} from '../kafka/facts';

/** A change that breaks or changes running applications, in our words. */
export interface Breaking {
  /** The line in which it first shows. */
  line: string;
  /** The release it came with. */
  release: string;
  /** Settings it speaks of, as `scope/name`; each has changed in that line or says why in the text. */
  settings: readonly `${Scope}/${string}`[];
  text: string;
  source: {title: string; url: string};
}

const notes39 = {title: 'Заметки об обновлении, 3.9', url: 'https://kafka.apache.org/39/getting-started/upgrade/'};
const notes44 = {title: 'Заметки об обновлении, 4.4', url: 'https://kafka.apache.org/44/getting-started/upgrade/'};
const kip = (number: number, title: string, path: string) => ({
  title: `KIP-${number}: ${title}`,
  url: `https://cwiki.apache.org/confluence/${path}`,
});

/** In each line the ones that most applications meet come first. */
export const breaking: readonly Breaking[] = [
  {
    line: '3.9',
    release: '3.0',
    settings: ['producer/acks', 'producer/enable.idempotence'],
    text: 'Продюсер без явных настроек ждёт весь ISR и пишет идемпотентно: ответы приходят позже, а при малом ISR запись получает отказ из-за `min.insync.replicas`. Идемпотентность на деле включилась с 3.0.1 и 3.1.1: в 3.0.0 и 3.1.0 мешала ошибка KAFKA-13598.',
    source: kip(
      679,
      'Producer will enable the strongest delivery guarantee by default',
      'display/KAFKA/KIP-679%3A+Producer+will+enable+the+strongest+delivery+guarantee+by+default',
    ),
  },
  {
    line: '3.9',
    release: '3.0',
    settings: ['consumer/session.timeout.ms'],
    text: 'Упавший консьюмер замечают позже: тайм-аут сессии вырос в четыре с половиной раза. Зато короткая пауза или перезапуск реже вызывают ребалансировку. Если нужен прежний срок, задайте `session.timeout.ms` явно.',
    source: kip(
      735,
      'Increase default consumer session timeout',
      'display/KAFKA/KIP-735%3A+Increase+default+consumer+session+timeout',
    ),
  },
  {
    line: '3.9',
    release: '3.0',
    settings: ['consumer/partition.assignment.strategy'],
    text: 'К `RangeAssignor` добавился `CooperativeStickyAssignor`. Распределяет по-прежнему первый, но перейти к кооперативной ребалансировке теперь можно одним поочерёдным перезапуском: убрать `RangeAssignor` из списка.',
    source: notes39,
  },
  {
    line: '3.9',
    release: '3.0',
    settings: ['topic/message.format.version', 'broker/log.message.format.version'],
    text: 'Формат записей больше не выбирают: с `inter.broker.protocol.version` 3.0 и выше брокер считает его равным 3.0, что бы ни стояло в настройке. Уберите её при обновлении.',
    source: notes39,
  },
  {
    line: '3.9',
    release: '3.0',
    settings: ['broker/advertised.host.name', 'broker/advertised.port', 'broker/host.name', 'broker/port'],
    text: 'Старые имена адресов брокера убраны; остались `listeners` и `advertised.listeners`. Брокер со старым файлом поднимется на адресе по умолчанию и назовёт клиентам не то.',
    source: notes39,
  },
  {
    line: '3.9',
    release: '3.0',
    settings: ['broker/quota.producer.default', 'broker/quota.consumer.default'],
    text: 'Общие квоты больше не задают в файле брокера: только на лету, через `kafka-configs.sh`.',
    source: notes39,
  },
  {
    line: '3.9',
    release: '3.7',
    settings: ['producer/retry.backoff.max.ms', 'consumer/retry.backoff.max.ms', 'admin/retry.backoff.max.ms'],
    text: 'Пауза между повторами растёт вдвое, пока не дойдёт до `retry.backoff.max.ms`, и немного случайна. Кто считал её постоянной, увидит меньше повторов за то же время.',
    source: kip(
      580,
      'Exponential Backoff for Kafka Clients',
      'display/KAFKA/KIP-580%3A+Exponential+Backoff+for+Kafka+Clients',
    ),
  },
  {
    line: '4.4',
    release: '4.0',
    settings: ['broker/zookeeper.connect', 'broker/process.roles', 'broker/node.id'],
    text: 'ZooKeeper нет: настройки `zookeeper.*` убраны, `process.roles` и `node.id` обязательны. Кластер с ZooKeeper сначала переводят на KRaft в 3.9.',
    source: notes44,
  },
  {
    line: '4.4',
    release: '4.0',
    settings: ['producer/linger.ms'],
    text: 'Продюсер по умолчанию немного ждёт, чтобы батч стал крупнее. Запросов меньше, но одинокая запись уходит позже: где важна задержка, верните ноль явно.',
    source: notes44,
  },
  {
    line: '4.4',
    release: '4.0',
    settings: ['producer/enable.idempotence', 'producer/max.in.flight.requests.per.connection'],
    text: 'Значения по умолчанию прежние, но больше пяти запросов в полёте идемпотентность уже не выключает: продюсер не создастся, `ConfigException`. Либо уменьшите число запросов, либо выключите `enable.idempotence` явно.',
    source: notes44,
  },
  {
    line: '4.4',
    release: '4.0',
    settings: ['topic/message.timestamp.after.max.ms', 'broker/log.message.timestamp.after.max.ms'],
    text: 'Запись, чьё время обгоняет часы брокера больше чем на час, отклоняется (`CreateTime`). Такие записи дают генераторы данных и приложения с неверными часами.',
    source: kip(1030, 'новые пределы и значения по умолчанию', 'x/FAqpEQ'),
  },
  {
    line: '4.4',
    release: '4.0',
    settings: ['topic/segment.bytes', 'broker/log.segment.bytes'],
    text: 'Сегмент меньше мебибайта больше задать нельзя. Ломаются тесты, которые ради быстрого удаления делали крошечные сегменты.',
    source: kip(1030, 'новые пределы и значения по умолчанию', 'x/FAqpEQ'),
  },
  {
    line: '4.4',
    release: '4.0',
    settings: [
      'producer/metadata.recovery.strategy',
      'consumer/metadata.recovery.strategy',
      'admin/metadata.recovery.strategy',
    ],
    text: 'Клиент, потерявший все известные брокеры, начинает заново с `bootstrap.servers`. Адреса в ней должны оставаться живыми и после запуска приложения.',
    source: {
      title: 'Настройки продюсера, 4.4: metadata.recovery.strategy',
      url: 'https://kafka.apache.org/44/configuration/producer-configs/#producerconfigs_metadata.recovery.strategy',
    },
  },
  {
    line: '4.4',
    release: '4.0',
    settings: [
      'topic/message.format.version',
      'broker/log.message.format.version',
      'broker/inter.broker.protocol.version',
    ],
    text: 'Старые форматы записей и `inter.broker.protocol.version` убраны; версия кластера теперь одна, `metadata.version`. Клиенты и брокеры старше 2.1 с 4.x не говорят.',
    source: notes44,
  },
  {
    line: '4.4',
    release: '4.0',
    settings: ['topic/message.timestamp.difference.max.ms', 'broker/log.message.timestamp.difference.max.ms'],
    text: 'Один предел времени в обе стороны заменили два: `message.timestamp.before.max.ms` и `message.timestamp.after.max.ms`.',
    source: kip(937, 'проверка времени записи', 'x/thQ0Dw'),
  },
  {
    line: '4.4',
    release: '4.0',
    settings: [
      'broker/remote.log.manager.thread.pool.size',
      'broker/remote.log.manager.copier.thread.pool.size',
      'broker/remote.log.manager.expiration.thread.pool.size',
    ],
    text: 'Потоки удалённого хранилища считаются раздельно, и `-1` у копирования и удаления больше не допускается: брокер с ней не запустится.',
    source: kip(1030, 'новые пределы и значения по умолчанию', 'x/FAqpEQ'),
  },
  {
    line: '4.4',
    release: '4.0',
    settings: ['broker/group.coordinator.rebalance.protocols'],
    text: 'На сервере включён новый протокол групп; клиент переходит на него, только если задал `group.protocol=consumer`. С ним `session.timeout.ms`, `heartbeat.interval.ms` и `partition.assignment.strategy` — `ConfigException`.',
    source: {
      title: 'Протокол ребалансировки, 4.4',
      url: 'https://kafka.apache.org/44/operations/consumer-rebalance-protocol/',
    },
  },
  {
    line: '4.4',
    release: '4.1',
    settings: ['broker/log.cleaner.enable'],
    text: 'Выключать очиститель не стоит: настройка устарела и в 5.0 исчезнет.',
    source: kip(1148, 'очиститель всегда включён', 'x/XAyWF'),
  },
  {
    line: '4.4',
    release: '4.1',
    settings: ['broker/min.insync.replicas'],
    text: 'Само значение прежнее, но в новых кластерах включены ELR, и с ними `min.insync.replicas` из файла брокера не действует: задавайте её на весь кластер или топику.',
    source: {
      title: 'Eligible Leader Replicas, 4.4',
      url: 'https://kafka.apache.org/44/operations/eligible-leader-replicas/',
    },
  },
  {
    line: '4.4',
    release: '4.2',
    settings: ['producer/bootstrap.servers', 'consumer/bootstrap.servers'],
    text: 'Настройки-списки проверяются строже: без `bootstrap.servers` клиент отказывает сразу, а пустые списки там, где они ничего не значат, больше не принимаются.',
    source: kip(1161, 'проверка настроек-списков', 'x/HArXF'),
  },
  {
    line: '4.4',
    release: '4.4',
    settings: ['broker/sasl.oauthbearer.expected.audience', 'broker/sasl.oauthbearer.expected.issuer'],
    text: 'Брокер с `sasl.oauthbearer.jwks.endpoint.url` и без ожидаемых получателя и издателя не запустится. Разрешить любые можно только явно: `sasl.oauthbearer.allow.unverified.audience` и `sasl.oauthbearer.allow.unverified.issuer`.',
    source: notes44,
  },
  {
    line: '4.4',
    release: '4.4',
    settings: ['broker/broker.id'],
    text: 'Номер узла задают через `node.id`; `broker.id` устарела и в 5.0 исчезнет.',
    source: kip(1232, 'номер узла вместо номера брокера', 'x/Hgp3Fw'),
  },
];
