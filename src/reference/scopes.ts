import type {Scope} from '../kafka/facts';
import {holds, type ReleaseLine} from '../kafka/releases';

interface ScopeWords {
  /** In the contents: «Producer». */
  label: string;
  /** Of whom: «продюсера». */
  whose: string;
  /** What the page is about, in one sentence. */
  about: string;
  /** The table of the release's own documentation: page and prefix of its anchors. */
  docs: {page: string; anchor: string};
}

/** The pages of the reference, in reading order. */
export const scopeOrder: readonly Scope[] = ['producer', 'consumer', 'topic', 'broker', 'group', 'admin'];

export const scopeWords: Readonly<Record<Scope, ScopeWords>> = {
  producer: {
    label: 'Продюсер',
    whose: 'продюсера',
    about: 'Их задают клиенту, который пишет: `KafkaProducer` и всем, кто построен на нём.',
    docs: {page: 'producer-configs', anchor: 'producerconfigs_'},
  },
  consumer: {
    label: 'Консьюмер',
    whose: 'консьюмера',
    about: 'Их задают клиенту, который читает: `KafkaConsumer` и всем, кто построен на нём.',
    docs: {page: 'consumer-configs', anchor: 'consumerconfigs_'},
  },
  topic: {
    label: 'Топик',
    whose: 'топика',
    about:
      'Их задают одному топику при создании или через `kafka-configs.sh`. Не заданная настройка берётся у брокера, имя такой настройки стоит рядом.',
    docs: {page: 'topic-configs', anchor: 'topicconfigs_'},
  },
  broker: {
    label: 'Брокер',
    whose: 'брокера',
    about:
      'Их задают в файле брокера или контроллера. О тех, что меняются на лету через `kafka-configs.sh`, это сказано; остальные ждут перезапуска.',
    docs: {page: 'broker-configs', anchor: 'brokerconfigs_'},
  },
  group: {
    label: 'Группа',
    whose: 'группы',
    about:
      'Их задают одной группе через `kafka-configs.sh --entity-type groups`. Хранит их кластер, поэтому клиентам менять нечего.',
    docs: {page: 'group-configs', anchor: 'groupconfigs_'},
  },
  admin: {
    label: 'Админ-клиент',
    whose: 'админ-клиента',
    about: 'Их задают клиенту, который управляет кластером: `Admin` и командам, которые на нём построены.',
    docs: {page: 'admin-configs', anchor: 'adminclientconfigs_'},
  },
};

/** Address of a page of the reference without base URL and version. */
export function scopePath(of: Scope): string {
  return `/reference/${of}/`;
}

/** Address of a setting's entry without base URL and version; every line has the anchor. */
export function settingPath(of: Scope, name: string): string {
  return `${scopePath(of)}#${name}`;
}

/** The page of a scope in the release's own documentation. */
export function docsPage(of: Scope, {docs, release}: ReleaseLine): string {
  const page = of === 'topic' && holds({before: '4.0'}, release) ? 'topic-level-configs' : scopeWords[of].docs.page;
  return `https://kafka.apache.org/${docs}/configuration/${page}/`;
}

/** A setting in the release's own documentation. */
export function docsUrl(of: Scope, name: string, line: ReleaseLine): string {
  return `${docsPage(of, line)}#${scopeWords[of].docs.anchor}${name}`;
}
