import {say} from './say';

/** Settings of one group on the server. */
export const group = [
  say(
    'group',
    'consumer.session.timeout.ms',
    'Сколько координатор ждёт участника этой группы, прежде чем исключить его.',
  ),
  say(
    'group',
    'consumer.heartbeat.interval.ms',
    'Как часто участники этой группы должны подавать сигнал; координатор сообщает её сам.',
  ),
  say(
    'group',
    'consumer.assignment.interval.ms',
    'Как часто можно пересчитывать распределение этой группы: частые входы и выходы не вызовут лишней работы.',
  ),
  say(
    'group',
    'share.auto.offset.reset',
    'Откуда share-группа начинает новый топик: `earliest`, `latest` или `by_duration:` и срок.',
  ),
  say(
    'group',
    'share.isolation.level',
    '`read_committed` — отдавать из транзакций только завершённые успешно. Записи вне транзакций видны всегда.',
  ),
  say(
    'group',
    'share.record.lock.duration.ms',
    'На сколько запись закрепляется за консьюмером; не подтвердил — её отдадут другому.',
  ),
  say(
    'group',
    'share.delivery.count.limit',
    'Сколько раз отдать запись, прежде чем больше её не отдавать или переложить в dead letter queue.',
  ),
  say('group', 'share.partition.max.record.locks', 'Сколько записей одной партиции могут быть розданы одновременно.'),
  say(
    'group',
    'share.renew.acknowledge.enable',
    'Может ли консьюмер продлить закрепление записи, когда обработка затянулась.',
  ),
  say(
    'group',
    'share.session.timeout.ms',
    'Сколько координатор ждёт участника этой share-группы, прежде чем исключить его.',
  ),
  say('group', 'share.heartbeat.interval.ms', 'Как часто участники этой share-группы должны подавать сигнал.'),
  say(
    'group',
    'errors.deadletterqueue.topic.name',
    'Куда share-группа складывает записи, которые не удалось обработать; пустое имя — никуда. У топика нужна `errors.deadletterqueue.group.enable`.',
  ),
  say(
    'group',
    'errors.deadletterqueue.copy.record.enable',
    'Класть в dead letter queue саму запись, а не только заголовки с её адресом.',
  ),
  say(
    'group',
    'streams.num.standby.replicas',
    'Сколько запасных копий состояния держать для каждой задачи Kafka Streams.',
  ),
  say(
    'group',
    'streams.assignor.name',
    'Стратегия распределения задач этой группы Kafka Streams. Не задана — первая из `group.streams.assignors` брокера.',
  ),
  say(
    'group',
    'streams.initial.rebalance.delay.ms',
    'Сколько ждать остальных участников новой группы Kafka Streams перед первым распределением.',
  ),
];
