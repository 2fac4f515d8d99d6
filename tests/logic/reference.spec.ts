import type {Link, Root} from 'mdast';
import {expect, test} from 'playwright/test';
import {visit} from 'unist-util-visit';
import {facts, findSetting, history, names, scopes, setting} from '../../src/kafka/facts';
import {compareReleases, currentLine, fullRelease, lineNamed, lines, rangeProblem} from '../../src/kafka/releases';
import {breaking} from '../../src/reference/breaking';
import {lineSteps} from '../../src/reference/changes';
import {isKnownName, looksLikeSetting} from '../../src/reference/checkNames';
import {checkNumbers} from '../../src/reference/checkNumbers';
import {absentFrom, entriesOf, releaseOfChange, valueCell} from '../../src/reference/entries';
import {explanation} from '../../src/reference/explanations';
import {linkSettings, previewOf} from '../../src/reference/linkSettings';
import {scopeOf, settingsNamed} from '../../src/reference/namesInText';
import otherNames from '../../src/reference/otherNames.json';
import since from '../../src/reference/releaseOfChange.json';
import {resolveText} from '../../src/reference/resolve';
import {docsUrl, scopeOrder, settingPath} from '../../src/reference/scopes';
import {changesOver, minorsBetween} from '../../src/reference/since';
import {validWords} from '../../src/reference/words';
import {written} from '../../src/reference/written';
import {parseMdx} from '../../src/versions/parse';

const spaced = (text: string | undefined): string => (text ?? '').replaceAll('\u00A0', ' ');
const fail = (_node: unknown, message: string): never => {
  throw new Error(message);
};

function resolved(text: string, line = currentLine.line): Root {
  const tree = parseMdx(text);
  resolveText(tree, lineNamed(line), fail);
  return tree;
}

function linksOf(text: string, line = currentLine.line, topic?: string): Link[] {
  const tree = resolved(text, line);
  linkSettings(tree, lineNamed(line), topic);
  const found: Link[] = [];
  visit(tree, 'link', node => void found.push(node));
  return found;
}

test.describe('entries', () => {
  test('a page has every setting of its line, and an anchor for every other line’s', () => {
    expect([...scopeOrder].sort()).toEqual([...scopes].sort());
    for (const {line} of lines) {
      for (const of of scopes) {
        const present = entriesOf(of, line).map(({name}) => name);
        const absent = absentFrom(of, line);
        expect(present).toEqual(names(of, line));
        expect([...present, ...absent.map(({name}) => name)].sort()).toEqual(names(of));
        for (const one of absent) expect(setting(one.line, of, one.name), `${one.name} in ${one.line}`).toBeTruthy();
      }
    }
  });

  test('the ruler of a setting says where its default changed', () => {
    const entry = entriesOf('producer', '4.4').find(({name}) => name === 'acks');
    expect(entry?.same).toBe(false);
    expect(entry?.cells.map(({value}) => value)).toEqual(['1', 'all', 'all']);
    expect(entry?.cells.map(({changed}) => changed)).toEqual([false, true, false]);
    expect(entry?.cells.map(({after}) => after)).toEqual([false, true, true]);
    expect(spaced(entry?.cells[1]?.note)).toBe('с 3.0');
    const linger = entriesOf('producer', '2.8').find(({name}) => name === 'linger.ms');
    expect(linger?.cells.map(({changed}) => changed)).toEqual([false, false, true]);
    expect(entriesOf('producer', '4.4').find(({name}) => name === 'batch.size')?.same).toBe(true);
  });

  test('a removed setting says so in the lines that still have it', () => {
    const entry = entriesOf('broker', '3.9').find(({name}) => name === 'zookeeper.connect');
    expect(entry?.cells.at(-1)).toMatchObject({value: '—', changed: true});
    expect(spaced(entry?.cells.at(-1)?.note)).toBe('убрана, с 4.0');
    expect(absentFrom('broker', '4.4').find(({name}) => name === 'zookeeper.connect')).toMatchObject({
      line: '3.9',
      what: 'removed',
      release: '4.0',
    });
    expect(absentFrom('producer', '2.8').find(({name}) => name === 'retry.backoff.max.ms')).toMatchObject({
      line: '3.9',
      what: 'added',
      release: '3.7',
    });
  });

  test('deprecation is said with the release it came with', () => {
    const deprecated = (name: string, line: string) =>
      entriesOf('broker', line).find(entry => entry.name === name)?.deprecated;
    expect(deprecated('log.cleaner.enable', '4.4')).toBe('4.1');
    expect(deprecated('log.cleaner.enable', '3.9')).toBeUndefined();
    expect(deprecated('host.name', '2.8')).toBe('');
    expect(deprecated('auto.include.jmx.reporter', '3.9')).toMatch(/^3\.\d$/);
  });

  test('values are short enough for a narrow cell', () => {
    const cell = (of: (typeof scopes)[number], name: string) => valueCell(name, setting('4.4', of, name));
    expect(valueCell('x', undefined)).toEqual({value: '—'});
    expect(spaced(cell('producer', 'retries').note)).toBe('2 147 483 647');
    expect(cell('topic', 'flush.ms')).toEqual({value: 'без ограничения', note: 'Long.MAX_VALUE', words: true});
    expect(cell('producer', 'bootstrap.servers')).toEqual({value: 'обязательный', words: true});
  });
});

test.describe('since', () => {
  test('every change has a release between its lines, and nothing else has', () => {
    const expected = new Set<string>();
    for (const of of scopes) {
      for (const name of names(of)) {
        for (const [i, {line, release, changes}] of history(of, name).entries()) {
          for (const change of changes) {
            expected.add(`${of}/${name}`);
            const found = releaseOfChange(of, name, line, change);
            expect(fullRelease(found ?? ''), `${of}/${name} ${line} ${change}`).toBeTruthy();
            expect(compareReleases(found ?? '', lines[i - 1]?.release ?? '')).toBeGreaterThan(0);
            expect(compareReleases(found ?? '', release)).toBeLessThanOrEqual(0);
          }
        }
      }
    }
    expect(Object.keys(since).sort()).toEqual([...expected].sort());
  });

  test('known changes stand where the release notes put them', () => {
    expect(releaseOfChange('producer', 'acks', '3.9', 'default')).toBe('3.0');
    expect(releaseOfChange('producer', 'linger.ms', '4.4', 'default')).toBe('4.0');
    expect(releaseOfChange('consumer', 'session.timeout.ms', '3.9', 'default')).toBe('3.0');
    expect(releaseOfChange('producer', 'retry.backoff.max.ms', '3.9', 'added')).toBe('3.7');
    expect(releaseOfChange('consumer', 'metadata.recovery.strategy', '3.9', 'added')).toBe('3.8');
    expect(releaseOfChange('broker', 'zookeeper.connect', '4.4', 'removed')).toBe('4.0');
    expect(releaseOfChange('broker', 'broker.id', '4.4', 'deprecated')).toBe('4.4');
    expect(releaseOfChange('broker', 'log.message.format.version', '3.9', 'deprecated')).toBe('3.0');
    expect(releaseOfChange('group', 'consumer.session.timeout.ms', '4.4', 'added')).toBe('4.0');
    expect(releaseOfChange('topic', 'message.timestamp.difference.max.ms', '3.9', 'deprecated')).toBe('3.6');
  });

  test('only minors that no line covers are fetched, and a change is dated by the last release before it', () => {
    const releases = ['2.8.0', '2.8.2', '3.0.0', '3.0.1', '3.1.0', '3.9.0', '3.9.2', '4.0.0', '4.4.0'];
    expect(minorsBetween(releases, ['2.8.2', '3.9.2', '4.4.0'])).toEqual(['3.0.0', '3.1.0', '4.0.0']);
    const found = changesOver([...facts]);
    expect(found['producer/acks']).toEqual({'3.9': {default: '3.9'}});
  });
});

test.describe('words', () => {
  test('every validator of every release is read', () => {
    for (const {settings} of facts) {
      for (const of of scopes) {
        for (const [name, one] of Object.entries(settings[of] ?? {})) {
          if (one.valid) expect(validWords(name, one), `${of} ${name}: ${one.valid}`).toBeTruthy();
        }
      }
    }
  });

  test('limits and choices in Russian', () => {
    const words = (name: string, type: 'int' | 'string' | 'long', valid: string) =>
      spaced(validWords(name, {type, valid}));
    expect(words('x', 'int', '[0,...]')).toBe('от 0');
    expect(words('x', 'int', '[1,...,9] or -1')).toBe('от 1 до 9 или −1');
    expect(words('retries', 'int', '[0,...,2147483647]')).toBe('от 0');
    expect(words('segment.bytes', 'int', '[1048576,...]')).toBe('от 1 МиБ');
    expect(words('acks', 'string', '[all, -1, 0, 1]')).toBe('`all`, `-1`, `0`, `1`');
    expect(words('x', 'string', '(case insensitive) [REBOOTSTRAP, NONE]')).toBe(
      '`rebootstrap`, `none`, регистр не важен',
    );
    expect(validWords('x', {type: 'int'})).toBeUndefined();
  });

  test('the release’s own page is named as that release names it', () => {
    const url = (of: (typeof scopes)[number], name: string, line: string) => docsUrl(of, name, lineNamed(line));
    const base = 'https://kafka.apache.org';
    expect(url('producer', 'linger.ms', '4.4')).toBe(
      `${base}/44/configuration/producer-configs/#producerconfigs_linger.ms`,
    );
    expect(url('topic', 'retention.ms', '3.9')).toBe(
      `${base}/39/configuration/topic-level-configs/#topicconfigs_retention.ms`,
    );
    expect(url('topic', 'retention.ms', '4.4')).toBe(
      `${base}/44/configuration/topic-configs/#topicconfigs_retention.ms`,
    );
    expect(url('admin', 'retries', '2.8')).toBe(`${base}/28/configuration/admin-configs/#adminclientconfigs_retries`);
  });
});

test.describe('explanations', () => {
  test('at least 120 settings are explained, each once, none that no line knows', () => {
    const keys = written.flatMap(({of, name}) => of.map(one => `${one}/${name}`));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(written.map(({name}) => name)).size).toBeGreaterThanOrEqual(120);
    for (const {of, name, text} of written) {
      expect(of.length, name).toBeGreaterThan(0);
      for (const one of of) {
        const known = lines.filter(({line}) => setting(line, one, name));
        expect(known.length, `${one}/${name} is known to no line`).toBeGreaterThan(0);
        for (const {line} of known) expect(explanation(one, name, line), `${one}/${name} in ${line}`).toBeTruthy();
      }
      for (const part of text) if (typeof part !== 'string') expect(rangeProblem(part), name).toBeUndefined();
    }
  });

  test('an explanation is one sentence to three, and names only what exists', () => {
    for (const {name, text} of written) {
      const whole = text.map(part => (typeof part === 'string' ? part : part.text)).join(' ');
      expect(whole, name).toMatch(/^[`А-ЯЁ].*[.]$/);
      expect(whole.length, name).toBeLessThan(330);
      expect(whole, name).not.toMatch(/["]|просто|легко|очевидно/);
      for (const [, code = ''] of whole.matchAll(/`([^`]+)`/g)) {
        const own = code.split('=')[0] ?? '';
        if (looksLikeSetting(own)) expect(isKnownName(own), `${name} names ${own}`).toBe(true);
      }
    }
  });

  test('no default is typed in: no number of an explanation is the default of its setting', () => {
    for (const {of, name, text} of written) {
      const own = findSetting(name).filter(place => of.includes(place.of));
      const values = own.flatMap(place => place.lines.map(line => setting(line, place.of, name)?.default));
      const choices = own.flatMap(place => place.lines.map(line => setting(line, place.of, name)?.valid ?? ''));
      const isChoice = choices.some(valid => /^\[[^.]*\]$/.test(valid));
      const numbers = text
        .map(part => (typeof part === 'string' ? part : part.text))
        .join(' ')
        // A list of all allowed values names the default among them; a release is no value.
        .replace(isChoice ? /`[^`]*`/g : /(?!)/g, '')
        .replace(/\d+\.\d+(\.\d+)?|KIP-\d+/g, '')
        .match(/-?\d+/g);
      for (const number of numbers ?? []) expect(values.map(String), `${name}: ${number}`).not.toContain(number);
    }
  });

  test('what differs between releases is said for the release', () => {
    expect(explanation('producer', 'retry.backoff.ms', '2.8')).toMatch(/Постоянная/);
    expect(explanation('producer', 'retry.backoff.ms', '4.4')).toMatch(/вдвое/);
    expect(explanation('consumer', 'auto.offset.reset', '3.9')).not.toMatch(/by_duration/);
    expect(explanation('broker', 'no.such', '4.4')).toBeUndefined();
  });
});

test.describe('what changed', () => {
  const steps = lineSteps();

  test('every change of the facts stands on the page once, under the place it belongs to', () => {
    expect(steps.map(({from, to}) => `${from} ${to}`)).toEqual(['2.8 3.9', '3.9 4.4']);
    for (const step of steps) {
      for (const of of scopes) {
        for (const name of names(of)) {
          const changes = history(of, name).find(({line}) => line === step.to)?.changes ?? [];
          const own = step.groups.filter(group => group.scopes.includes(of));
          const has = (list: 'added' | 'removed' | 'defaults' | 'deprecated') =>
            own.filter(group => group[list].some(one => one.name === name)).length;
          const counts = [has('added'), has('removed'), has('defaults'), has('deprecated')];
          expect(counts, `${of}/${name} ${step.to}`).toEqual(
            (['added', 'removed', 'default', 'deprecated'] as const).map(change => Number(changes.includes(change))),
          );
        }
      }
    }
  });

  test('our sentences speak of settings that exist, in the right line, and name their source', () => {
    expect(breaking.length).toBeGreaterThan(15);
    for (const one of breaking) {
      expect(lines.slice(1).map(({line}) => line)).toContain(one.line);
      expect(one.source.url).toMatch(/^https:\/\//);
      expect(compareReleases(one.release, lineNamed(one.line).release)).toBeLessThanOrEqual(0);
      expect(one.settings.length).toBeGreaterThan(0);
      let dated = false;
      for (const key of one.settings) {
        const [of, name = ''] = key.split('/') as [(typeof scopes)[number], string];
        const step = history(of, name).find(({line}) => line === one.line);
        expect(
          findSetting(name).map(place => place.of),
          key,
        ).toContain(of);
        dated ||= !!step?.changes.some(change => releaseOfChange(of, name, one.line, change) === one.release);
      }
      const says = /прежн|не включает|больше задать нельзя|не запустится|на сервере включён/i.test(one.text);
      expect(dated || says, `${one.release}: ${one.settings.join()} did not change then`).toBe(true);
      for (const [, code = ''] of one.text.matchAll(/`([^`]+)`/g)) {
        const own = code.split('=')[0] ?? '';
        if (looksLikeSetting(own)) expect(isKnownName(own), own).toBe(true);
      }
    }
  });

  test('each line’s sentences go from older to newer releases', () => {
    for (const {line} of lines) {
      const releases = breaking.filter(one => one.line === line).map(({release}) => release);
      expect(releases).toEqual([...releases].sort(compareReleases));
    }
  });
});

test.describe('settings in a text', () => {
  test('whose setting a name is: the page’s topic first, then the order of the clients', () => {
    expect(scopeOf('retries', '4.4')).toBe('producer');
    expect(scopeOf('request.timeout.ms', '4.4', 'consumer')).toBe('consumer');
    expect(scopeOf('compression.type', '4.4', 'topics')).toBe('topic');
    expect(scopeOf('min.insync.replicas', '4.4')).toBe('topic');
    expect(scopeOf('replica.lag.time.max.ms', '4.4', 'producer')).toBe('broker');
    expect(scopeOf('group.protocol', '2.8')).toBeUndefined();
    expect(scopeOf('port', '2.8')).toBeUndefined();
  });

  test('the first mention is linked, in the line of the page', () => {
    const text = 'Есть `acks`, снова `acks` и `enable.idempotence`, `acks=1`, `send()`.';
    expect(linksOf(text).map(({url}) => url)).toEqual([
      '/reference/producer/#acks',
      '/reference/producer/#enable.idempotence',
    ]);
    expect(linksOf('`acks`', '2.8')[0]?.url).toBe('/2.8/reference/producer/#acks');
    expect(linksOf('`group.protocol`', '2.8')).toEqual([]);
  });

  test('headings, links and code blocks are left alone', () => {
    expect(linksOf('## О `acks` {/* #a */}\n\n[`linger.ms`](https://example.org)\n\n```java\nacks\n```')).toHaveLength(
      1,
    );
    expect(linksOf('<Aside title="x">\n\nТекст `acks`.\n\n</Aside>')).toHaveLength(1);
  });

  test('an author may say whose setting it is', () => {
    expect(linksOf('<Setting of="broker">compression.type</Setting>')[0]?.url).toBe(
      settingPath('broker', 'compression.type'),
    );
    expect(() => resolved('<Setting of="broker">acks</Setting>')).toThrow('the broker of Kafka 4.4 has no «acks»');
    expect(() => resolved('<Setting of="nobody">acks</Setting>')).toThrow('is not one of');
    const named = settingsNamed(resolved('<Setting of="topic">compression.type</Setting>'), '4.4', 'producer');
    expect(named.map(({of}) => of)).toEqual(['topic']);
  });

  test('a preview tells the default, the type and what changed, as seen from the line', () => {
    const words = (of: (typeof scopes)[number], name: string, line: string) => {
      const {value, more} = previewOf(of, name, line);
      return `${spaced(value)} | ${spaced(more)}`;
    };
    expect(words('producer', 'acks', '4.4')).toBe('all | string; до 3.0: 1');
    expect(words('producer', 'acks', '2.8')).toBe('1 | string; с 3.0: all');
    expect(words('producer', 'delivery.timeout.ms', '3.9')).toBe('120 000 мс (2 минуты) | int');
    expect(words('producer', 'retry.backoff.max.ms', '4.4')).toContain('есть с 3.7');
    expect(words('topic', 'message.downconversion.enable', '3.9')).toContain('убрана в 4.0');
  });
});

test.describe('slips', () => {
  test('what has the shape of a setting', () => {
    const yes = ['linger.ms', 'max.poll.interval.ms', 'spring.kafka.bootstrap-servers', 'group.protocol'];
    const no = ['acks', 'kafka-topics.sh', 'server.log', 'org.apache.kafka', 'example.com', '3.9.2', 'producer.send'];
    const shapes = ['localhost', 'kafka.server', 'FileChannel.force', 'fetch.*', 'orders.dlq()', 'b1.internal', 'v1.2'];
    for (const name of yes) expect(looksLikeSetting(name), name).toBe(true);
    for (const name of [...no, ...shapes]) expect(looksLikeSetting(name), name).toBe(false);
  });

  test('the list of other names has none that a covered release knows, and none twice', () => {
    const all = Object.values(otherNames).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter(name => findSetting(name).length > 0)).toEqual([]);
  });

  const numbers = (text: string) => {
    const found: string[] = [];
    checkNumbers(parseMdx(text), 'docs/a.mdx', (_node, message) =>
      found.push(/«(.+)» beside the typed number (\S+):/.exec(message)?.slice(1).join(' ') ?? message),
    );
    return found;
  };

  test('a number beside a name is found', () => {
    expect(numbers('Пауза `linger.ms` (5 мс) мала.')).toEqual(['linger.ms 5']);
    expect(numbers('`max.poll.records` — 500 записей.')).toEqual(['max.poll.records 500']);
    expect(numbers('`delivery.timeout.ms` по умолчанию равен `120000`.')).toEqual(['delivery.timeout.ms 120000']);
    expect(numbers('По умолчанию `batch.size` — 16 384 байта.')).toEqual(['batch.size 16384']);
    expect(numbers('| Имя | Значение |\n|---|---|\n| `linger.ms` (5) | x |')).toEqual(['linger.ms 5']);
  });

  test('history, values from the facts and examples are not', () => {
    expect(numbers('До 3.0 `session.timeout.ms` — 10 секунд.')).toEqual([]);
    expect(numbers('`linger.ms` (<Default of="producer">linger.ms</Default>).')).toEqual([]);
    expect(numbers('Задайте `linger.ms=20`: пауза 20 мс.')).toEqual([]);
    expect(numbers('`linger.ms` (с 4.0 ждёт) и три записи.')).toEqual([]);
    expect(numbers('Нужны `acks` и 3 реплики.')).toEqual([]);
  });
});
