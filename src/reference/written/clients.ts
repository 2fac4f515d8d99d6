import {say} from './say';

const all = 'producer consumer admin';

/** Settings that clients share. */
export const clients = [
  say(
    all,
    'bootstrap.servers',
    'Адреса для первого подключения; остальных брокеров клиент узнаёт из метаданных. Достаточно двух-трёх, чтобы пережить недоступность одного.',
  ),
  say(
    'admin',
    'bootstrap.controllers',
    'Адреса контроллеров KRaft вместо `bootstrap.servers`: чтобы управлять кворумом напрямую.',
  ),
  say(
    all,
    'bootstrap.resolve.timeout.ms',
    'Сколько в фоне пытаться разрешить имена из `bootstrap.servers`. Нулевое значение — разрешать сразу: тогда неверное имя бросит исключение из конструктора.',
  ),
  say(all, 'client.id', 'Имя клиента в логах, метриках и квотах брокера.'),
  say(
    all,
    'client.dns.lookup',
    'Что делать с именем, у которого несколько адресов: пробовать их по очереди или сначала узнать имена узлов.',
  ),
  say(
    'producer consumer admin',
    'request.timeout.ms',
    'Сколько ждать ответа на один запрос; потом клиент повторяет его, если повторы ещё разрешены.',
  ),
  say(
    all,
    'retry.backoff.ms',
    {before: '3.7', text: 'Постоянная пауза перед повтором запроса.'},
    {
      since: '3.7',
      text: 'Первая пауза перед повтором; каждая следующая вдвое длиннее, пока не дойдёт до `retry.backoff.max.ms`.',
    },
  ),
  say(
    all,
    'retry.backoff.max.ms',
    'До какой паузы растут промежутки между повторами. К паузе добавляется случайная часть, чтобы клиенты не приходили разом.',
  ),
  say(
    all,
    'metadata.max.age.ms',
    'Через сколько обновлять метаданные, даже если ничего не сломалось: так клиент узнаёт о новых партициях и брокерах.',
  ),
  say(
    all,
    'metadata.recovery.strategy',
    'Что делать, когда недоступны все известные брокеры: `none` — остаться без связи, `rebootstrap` — начать заново с `bootstrap.servers`.',
  ),
  say(
    all,
    'metadata.recovery.rebootstrap.trigger.ms',
    'Сколько терпеть без метаданных, прежде чем начать заново с `bootstrap.servers`. Действует при `metadata.recovery.strategy=rebootstrap`.',
  ),
  say(
    all,
    'metadata.cluster.check.enable',
    'Сообщать брокеру, к какому кластеру и узлу подключаемся: при ошибке адреса клиент начнёт заново с `bootstrap.servers`. С брокерами до 4.4 не действует.',
  ),
  say(
    'producer consumer admin broker',
    'connections.max.idle.ms',
    'Через сколько закрывать соединение, по которому ничего не идёт.',
  ),
  say(
    all,
    'reconnect.backoff.ms',
    'Первая пауза перед новым подключением к тому же брокеру; при неудачах растёт до `reconnect.backoff.max.ms`.',
  ),
  say(all, 'reconnect.backoff.max.ms', 'Наибольшая пауза между попытками подключиться к брокеру.'),
  say(
    all,
    'socket.connection.setup.timeout.ms',
    'Сколько ждать установления соединения; при неудачах растёт до `socket.connection.setup.timeout.max.ms`.',
  ),
  say(
    all,
    'send.buffer.bytes',
    'Буфер TCP на отправку; `-1` оставляет размер операционной системе. Увеличивают для далёких дата-центров.',
  ),
  say(
    all,
    'receive.buffer.bytes',
    'Буфер TCP на приём; `-1` оставляет размер операционной системе. Увеличивают для далёких дата-центров.',
  ),
  say(
    all,
    'security.protocol',
    'Как говорить с брокером: открыто, через TLS, с аутентификацией SASL или с тем и другим.',
  ),
  say(
    all,
    'sasl.mechanism',
    'Чем представляться: `PLAIN`, `SCRAM-SHA-512`, `OAUTHBEARER`, `GSSAPI` (Kerberos). Механизм должен быть включён на брокере.',
  ),
  say(
    'producer consumer admin broker',
    'sasl.jaas.config',
    'Модуль входа и его данные одной строкой вместо отдельного файла JAAS. На брокере перед именем ставят слушатель и механизм.',
  ),
  say(
    'producer consumer admin broker',
    'ssl.truststore.location',
    'Хранилище сертификатов, которым эта сторона доверяет. Без него берётся хранилище Java.',
  ),
  say(
    'producer consumer admin broker',
    'ssl.keystore.location',
    'Хранилище своего ключа и сертификата. Клиенту нужно, только если брокер проверяет клиентов (`ssl.client.auth`).',
  ),
  say(
    'producer consumer admin broker',
    'ssl.endpoint.identification.algorithm',
    'Сверять ли имя сервера с сертификатом; пустая строка выключает проверку и открывает дорогу подмене.',
  ),
  say(all, 'enable.metrics.push', 'Отдавать брокеру метрики клиента, если на кластере есть такая подписка (KIP-714).'),
  say('producer consumer admin broker', 'metric.reporters', 'Классы, которые отдают метрики наружу.'),
  say(
    'admin',
    'retries',
    'Сколько раз повторять вызов при временной ошибке; раньше обычно срабатывает `default.api.timeout.ms`.',
  ),
  say(
    'consumer admin',
    'default.api.timeout.ms',
    'Сколько могут ждать методы клиента, которым не передали свой тайм-аут.',
  ),
];
