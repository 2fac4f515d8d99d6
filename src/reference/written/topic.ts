import {say} from './say';

/** Settings of a topic, and of the broker for topics that set none of their own. */
export const topic = [
  say(
    'topic',
    'cleanup.policy',
    'Что делать со старыми сегментами: `delete` — удалять по сроку и размеру, `compact` — оставлять последнюю запись каждого ключа; можно обе.',
    {since: '4.2', text: 'Пустое значение — хранить всё.'},
  ),
  say('broker', 'log.cleanup.policy', 'То же, что `cleanup.policy`, для топиков, у которых своя не задана.'),
  say(
    'topic',
    'retention.ms',
    'Сколько хранить записи при `cleanup.policy=delete`. Сегмент удаляется целиком, когда устарела его последняя запись, поэтому первые живут дольше.',
  ),
  say(
    'broker',
    'log.retention.ms',
    'Сколько хранить записи топиков, у которых своя `retention.ms` не задана. Сильнее `log.retention.minutes` и `log.retention.hours`.',
  ),
  say('broker', 'log.retention.minutes', 'Срок хранения в минутах, если не задана `log.retention.ms`.'),
  say(
    'broker',
    'log.retention.hours',
    'Срок хранения в часах, если не заданы `log.retention.ms` и `log.retention.minutes`.',
  ),
  say(
    'topic',
    'retention.bytes',
    'Предел размера одной партиции, а не топика: самые старые сегменты сверх него удаляются.',
  ),
  say(
    'broker',
    'log.retention.bytes',
    'Предел размера одной партиции для топиков, у которых своя `retention.bytes` не задана.',
  ),
  say(
    'topic',
    'segment.bytes',
    'Размер файла лога, после которого начинается новый. Удаляется сегмент только целиком, а сжимается только закрытый.',
  ),
  say('broker', 'log.segment.bytes', 'Размер сегмента для топиков, у которых своя `segment.bytes` не задана.'),
  say(
    'topic',
    'segment.ms',
    'Через сколько начать новый сегмент, даже если прежний не полон: сжимаются только закрытые.',
  ),
  say(
    'broker',
    'log.roll.ms',
    'Через сколько начать новый сегмент, если у топика не задана `segment.ms`. Сильнее `log.roll.hours`.',
  ),
  say('broker', 'log.roll.hours', 'Срок сегмента в часах, если не задана `log.roll.ms`.'),
  say(
    'topic',
    'segment.jitter.ms',
    'Случайная добавка к сроку сегмента, чтобы партиции не начинали новые файлы разом.',
  ),
  say(
    'topic',
    'index.interval.bytes',
    'Через сколько байт лога добавлять строку в индекс смещений: чаще — точнее поиск и больше индекс.',
  ),
  say(
    'topic broker',
    'min.insync.replicas',
    'Сколько реплик должно быть в ISR, чтобы лидер принял запись с `acks=all`; меньше — `NotEnoughReplicasException`. Считается и сам лидер.',
  ),
  say(
    'topic',
    'max.message.bytes',
    'Предел батча после сжатия, который примет топик. Запись до сжатия ограничивает продюсер: `max.request.size`.',
  ),
  say(
    'broker',
    'message.max.bytes',
    'Предел батча после сжатия для топиков, у которых своя `max.message.bytes` не задана.',
  ),
  say(
    'topic broker',
    'max.decompressed.message.bytes',
    'Предел одной записи после распаковки; проверяется только там, где брокер распаковывает батч. Размер батча по-прежнему ограничивает `max.message.bytes`.',
  ),
  say(
    'topic',
    'message.timestamp.type',
    'Чьё время стоит в записи: `CreateTime` — приложения или продюсера, `LogAppendTime` — брокера.',
  ),
  say(
    'broker',
    'log.message.timestamp.type',
    'Чьё время стоит в записях топиков, у которых своя `message.timestamp.type` не задана.',
  ),
  say(
    'topic',
    'message.timestamp.after.max.ms',
    'Насколько время записи может обгонять часы брокера; дальше запись отклоняется. Защищает от вечного хранения из-за времени в будущем.',
  ),
  say(
    'topic',
    'message.timestamp.before.max.ms',
    'Насколько время записи может отставать от часов брокера; дальше запись отклоняется.',
  ),
  say(
    'topic',
    'message.timestamp.difference.max.ms',
    'Насколько время записи может расходиться с часами брокера в обе стороны.',
    {since: '3.6', text: 'Заменена на `message.timestamp.before.max.ms` и `message.timestamp.after.max.ms`.'},
  ),
  say(
    'topic broker',
    'compression.type',
    'В чём хранить батчи: `producer` — как прислали, иначе брокер пережимает их и тратит на это процессор.',
  ),
  say(
    'topic broker',
    'unclean.leader.election.enable',
    'Можно ли выбрать лидером реплику не из ISR, когда других нет: партиция снова доступна, но записи, которых у этой реплики не было, теряются.',
  ),
  say(
    'topic',
    'min.cleanable.dirty.ratio',
    'Какая доля лога должна быть ещё не сжатой, чтобы за него взялся очиститель: меньше — чаще сжатие и больше работы диску.',
  ),
  say(
    'broker',
    'log.cleaner.min.cleanable.ratio',
    'То же, что `min.cleanable.dirty.ratio`, для топиков, у которых своя не задана.',
  ),
  say(
    'topic',
    'delete.retention.ms',
    'Сколько ещё хранить пометки удаления (`null` вместо значения) после сжатия: за это время отставший консьюмер должен их увидеть.',
  ),
  say(
    'broker',
    'log.cleaner.delete.retention.ms',
    'То же, что `delete.retention.ms`, для топиков, у которых своя не задана.',
  ),
  say('topic', 'min.compaction.lag.ms', 'Сколько времени запись точно не тронут сжатием.'),
  say('topic', 'max.compaction.lag.ms', 'Через сколько запись точно станет доступна сжатию, даже если лог почти чист.'),
  say(
    'topic',
    'flush.messages',
    'После скольких записей звать fsync. Обычно не трогают: от потери бережёт репликация.',
  ),
  say('topic', 'flush.ms', 'Через сколько времени звать fsync. Обычно не трогают: от потери бережёт репликация.'),
  say(
    'broker',
    'log.flush.interval.messages',
    'После скольких записей звать fsync у топиков, где своя `flush.messages` не задана. Обычно не трогают.',
  ),
  say(
    'broker',
    'log.flush.interval.ms',
    'Через сколько звать fsync у топиков, где своя `flush.ms` не задана. Обычно не трогают.',
  ),
  say('topic', 'file.delete.delay.ms', 'Сколько файл удалённого сегмента ещё лежит на диске.'),
  say(
    'topic',
    'leader.replication.throttled.replicas',
    'Реплики, чью отдачу с лидера ограничивает `leader.replication.throttled.rate`; задаётся на время переноса партиций.',
  ),
  say(
    'topic',
    'follower.replication.throttled.replicas',
    'Реплики, чью докачку ограничивает `follower.replication.throttled.rate`; задаётся на время переноса партиций.',
  ),
  say(
    'topic',
    'remote.storage.enable',
    'Копировать закрытые сегменты топика в удалённое хранилище (tiered storage). На брокере нужна `remote.log.storage.system.enable`.',
  ),
  say(
    'topic',
    'local.retention.ms',
    'Сколько держать на диске брокера сегменты, которые уже скопированы в удалённое хранилище.',
  ),
  say(
    'topic',
    'local.retention.bytes',
    'Сколько байт партиции держать на диске брокера, когда старшие сегменты уже скопированы в удалённое хранилище.',
  ),
  say(
    'topic',
    'remote.log.copy.disable',
    'Перестать копировать новые сегменты: в удалённом хранилище остаётся, что есть, и доживает по `retention.ms`.',
  ),
  say(
    'topic',
    'remote.log.delete.on.disable',
    'Удалить данные из удалённого хранилища, когда `remote.storage.enable` выключают.',
  ),
  say(
    'topic',
    'remote.copy.lag.ms',
    'Сколько закрытый сегмент ждёт копирования в удалённое хранилище. Копируют, когда выполнена она или `remote.copy.lag.bytes`.',
  ),
  say(
    'topic',
    'remote.copy.lag.bytes',
    'Сколько новых данных должно появиться после сегмента, чтобы его скопировали. Копируют, когда выполнена она или `remote.copy.lag.ms`.',
  ),
  say(
    'topic',
    'message.downconversion.enable',
    'Переводить ли батчи в старый формат для старых консьюмеров; это дорого брокеру.',
  ),
  say('topic', 'message.format.version', 'Формат записей на диске.', {
    since: '3.0',
    text: 'Устарела: брокер всегда пишет новый формат.',
  }),
  say(
    'topic',
    'errors.deadletterqueue.group.enable',
    'Разрешить share-группам складывать в этот топик записи, которые не удалось обработать.',
  ),
];
