import {say} from './say';

export const consumer = [
  say(
    'consumer',
    'group.id',
    'Имя группы: консьюмеры с одним именем делят партиции между собой и хранят общие смещения.',
  ),
  say(
    'consumer',
    'group.instance.id',
    'Постоянное имя участника: вернувшись до конца тайм-аута сессии, он получает свои партиции без ребалансировки.',
  ),
  say(
    'consumer',
    'group.protocol',
    'Кто распределяет партиции: `classic` — один из консьюмеров, `consumer` — сам координатор (KIP-848).',
    {before: '4.0', text: 'В 3.9 протокол `consumer` — предварительная версия.'},
    {since: '4.0', text: 'С `consumer` часть клиентских настроек группы не допускается: их задают на брокере.'},
  ),
  say(
    'consumer',
    'group.remote.assignor',
    'Стратегия распределения на сервере при `group.protocol=consumer`. Не задана — первая из `group.consumer.assignors` брокера.',
  ),
  say(
    'consumer',
    'partition.assignment.strategy',
    'Стратегии распределения партиций в порядке предпочтения; группа выбирает ту, которую знают все участники.',
    {since: '4.0', text: 'С `group.protocol=consumer` не допускается.'},
  ),
  say(
    'consumer',
    'auto.offset.reset',
    'Откуда читать, если у группы нет смещения или его записи уже удалены: `earliest` — с начала, `latest` — только новое, `none` — исключение.',
    {since: '4.0', text: '`by_duration:` и срок — с записей не старше этого срока.'},
  ),
  say(
    'consumer',
    'enable.auto.commit',
    'Сохранять смещения без участия приложения. Выключают, чтобы коммитить после обработки.',
  ),
  say('consumer', 'auto.commit.interval.ms', 'Как часто сохранять смещения при включённом `enable.auto.commit`.'),
  say(
    'consumer',
    'max.poll.interval.ms',
    'Наибольшая пауза между вызовами `poll()`: дольше — консьюмер выходит из группы и его партиции отдают другим.',
  ),
  say(
    'consumer',
    'max.poll.records',
    'Сколько записей вернёт один `poll()`. На запросы к брокеру не влияет: остальное ждёт в памяти клиента.',
  ),
  say('consumer', 'session.timeout.ms', 'Сколько координатор ждёт heartbeat, прежде чем исключить участника.', {
    since: '4.0',
    text: 'С `group.protocol=consumer` не допускается: её задают на брокере.',
  }),
  say(
    'consumer',
    'heartbeat.interval.ms',
    'Как часто участник говорит координатору, что жив. Обычно не больше трети `session.timeout.ms`.',
    {since: '4.0', text: 'С `group.protocol=consumer` не допускается: её задают на брокере.'},
  ),
  say(
    'consumer',
    'fetch.min.bytes',
    'Сколько данных брокер копит, прежде чем ответить; ждёт не дольше `fetch.max.wait.ms`. Больше — реже запросы, выше задержка.',
  ),
  say('consumer', 'fetch.max.wait.ms', 'Сколько брокер может держать запрос, пока не наберётся `fetch.min.bytes`.'),
  say(
    'consumer',
    'fetch.max.bytes',
    'Предел одного ответа по всем партициям. Первый батч отдаётся целиком, даже если он больше.',
  ),
  say(
    'consumer',
    'max.partition.fetch.bytes',
    'Предел одной партиции в ответе. Первый батч отдаётся целиком, даже если он больше.',
  ),
  say(
    'consumer',
    'isolation.level',
    '`read_committed` отдаёт только записи успешных транзакций и не заходит за начало самой ранней открытой. Записи вне транзакций видны всегда.',
  ),
  say(
    'consumer',
    'key.deserializer',
    'Класс, который превращает байты в ключ. Исключение в нём останавливает чтение партиции на этой записи.',
  ),
  say(
    'consumer',
    'value.deserializer',
    'Класс, который превращает байты в значение. Исключение в нём останавливает чтение партиции на этой записи.',
  ),
  say(
    'consumer',
    'check.crcs',
    'Проверять контрольную сумму прочитанных батчей: стоит процессора, ловит порчу по дороге и на диске.',
  ),
  say('consumer', 'exclude.internal.topics', 'Не включать внутренние топики в подписку по регулярному выражению.'),
  say(
    'consumer',
    'allow.auto.create.topics',
    'Создавать ли топик при подписке на него; нужна и `auto.create.topics.enable` на брокере.',
  ),
  say(
    'consumer',
    'client.rack',
    'Стойка или зона, где работает клиент: с `replica.selector.class` на брокере он читает с ближайшей реплики.',
    {since: '3.5', text: 'Классические стратегии распределения тоже её учитывают.'},
  ),
  say('consumer', 'interceptor.classes', 'Классы, через которые проходят прочитанные записи и сохранённые смещения.'),
  say(
    'consumer',
    'share.acknowledgement.mode',
    'Только для share-групп: `implicit` — следующий `poll()` подтверждает прежние записи, `explicit` — приложение подтверждает каждую само.',
  ),
  say(
    'consumer',
    'share.acquire.mode',
    'Только для share-групп: `record_limit` — не больше `max.poll.records` за вызов, `batch_optimized` — можно больше, до границы батча.',
  ),
];
