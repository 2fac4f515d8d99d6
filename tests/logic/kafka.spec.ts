import {expect, test} from 'playwright/test';
import {assign} from '../../src/kafka/assignors';
import {coordinatorPartition} from '../../src/kafka/coordinator';
import {defaultOf, facts, findSetting, history, names, type Setting, scopes, setting} from '../../src/kafka/facts';
import {factsJson, parseRows, saysDeprecated} from '../../src/kafka/facts/write';
import {brief, plain, plural, readable, readableValue, unitOf} from '../../src/kafka/format';
import {HashOrderedMap, stringHash} from '../../src/kafka/javaHash';
import {keyBytes, murmur2, partitionForKey} from '../../src/kafka/murmur2';
import {outcomeOf, type Write} from '../../src/kafka/outcome';
import {
  compareReleases,
  currentLine,
  fullRelease,
  holds,
  isRelease,
  lineNamed,
  lines,
  rangeProblem,
  releases,
} from '../../src/kafka/releases';
import {type Case, compare} from '../kafka/agreement/agree';
import samples28 from '../kafka/samples/2.8.json';
import samples39 from '../kafka/samples/3.9.json';
import samples44 from '../kafka/samples/4.4.json';

/** Plain text with the non-breaking spaces written as ordinary ones. */
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');
const defaults = (of: (typeof scopes)[number], name: string): unknown[] =>
  lines.map(({line}) => setting(line, of, name)?.default);

test.describe('releases', () => {
  test('lines are in order and one is current', () => {
    expect(lines.map(({line}) => line)).toEqual(['2.8', '3.9', '4.4']);
    expect(lines.filter(({current}) => current)).toEqual([currentLine]);
    for (const {line, release, docs} of lines) {
      expect(fullRelease(line)).toBe(`${line}.0`);
      expect(release.startsWith(`${line}.`)).toBe(true);
      expect(docs).toBe(line.replace('.', ''));
    }
    expect(() => lineNamed('3.0')).toThrow('no release line «3.0»');
  });

  test('releases are known, ordered and unique', () => {
    expect([...releases].sort(compareReleases)).toEqual(releases);
    expect(new Set(releases).size).toBe(releases.length);
    for (const {release} of lines) expect(releases).toContain(release);
    expect(['3.0', '3.3.1', '0.8', '0.10.2', '4.4.0'].every(isRelease)).toBe(true);
    expect(['3.10', '3.0.9', '4.5', '3', '', '3.', 'latest', '4.4.0 '].some(isRelease)).toBe(false);
    expect(fullRelease('0.10')).toBe('0.10.0.0');
  });

  test('compare by number', () => {
    expect(compareReleases('3.10.0', '3.9.2')).toBeGreaterThan(0);
    expect(compareReleases('3.0', '3.0.0')).toBe(0);
    expect(compareReleases('0.11.0.3', '1.0.0')).toBeLessThan(0);
  });

  test('since is inclusive, before exclusive', () => {
    expect(holds({since: '3.9.2'}, '3.9.2')).toBe(true);
    expect(holds({before: '3.9.2'}, '3.9.2')).toBe(false);
    expect(holds({since: '3.0', before: '4.0'}, '3.9.2')).toBe(true);
    expect(holds({since: '3.0', before: '4.0'}, '2.8.2')).toBe(false);
    expect(holds({since: '3.0', before: '4.0'}, '4.4.0')).toBe(false);
    expect(holds({}, '2.8.2')).toBe(true);
  });

  test('a useless range is named precisely', () => {
    expect(rangeProblem({since: '3.0'})).toBeUndefined();
    expect(rangeProblem({since: '3.0', before: '4.0'})).toBeUndefined();
    expect(rangeProblem({})).toContain('expected «since»');
    expect(rangeProblem({since: '3.10'})).toContain('since="3.10" is no Kafka release');
    expect(rangeProblem({since: '3.0', before: '5'})).toContain('before="5" is no Kafka release');
    expect(rangeProblem({since: '4.0', before: '3.0'})).toBe('since="4.0" must be older than before="3.0"');
    expect(rangeProblem({since: '3.0', before: '3.5'})).toContain('none of the releases we cover');
    expect(rangeProblem({since: '2.0'})).toContain('all releases we cover');
    expect(rangeProblem({before: '2.8'})).toContain('none of the releases we cover');
  });
});

test.describe('facts', () => {
  test('every line has its release and scopes', () => {
    expect(facts.map(({line, release}) => [line, release])).toEqual(lines.map(({line, release}) => [line, release]));
    for (const {line} of lines) {
      for (const of of scopes.filter(one => one !== 'group')) {
        expect(names(of, line).length, `${of} of ${line}`).toBeGreaterThan(20);
      }
    }
    expect(names('group', '3.9')).toEqual([]);
    expect(names('group', '4.4').length).toBeGreaterThan(10);
  });

  test('settings stand sorted and hold values of their type', () => {
    const typeOf: Record<Setting['type'], string[]> = {
      boolean: ['boolean'],
      int: ['number'],
      short: ['number'],
      double: ['number'],
      long: ['number', 'string'],
      string: ['string'],
      class: ['string'],
      password: ['string'],
      list: ['object'],
    };
    for (const {line, settings} of facts) {
      for (const [of, all] of Object.entries(settings)) {
        expect(Object.keys(all)).toEqual(Object.keys(all).sort());
        for (const [name, {type, default: value, updateMode, dynamicOnly}] of Object.entries(all)) {
          const where = `${line} ${of} ${name}`;
          if (value !== undefined && value !== null) expect(typeOf[type], where).toContain(typeof value);
          expect(updateMode === undefined || of === 'broker', where).toBe(true);
          if (of === 'broker' && !dynamicOnly) expect(updateMode, where).toBeDefined();
        }
      }
    }
  });

  test('defaults are those of version-differences', () => {
    expect(defaults('producer', 'acks')).toEqual(['1', 'all', 'all']);
    expect(defaults('producer', 'enable.idempotence')).toEqual([false, true, true]);
    expect(defaults('producer', 'linger.ms')).toEqual([0, 0, 5]);
    expect(defaults('producer', 'batch.size')).toEqual([16384, 16384, 16384]);
    expect(defaults('producer', 'retries')).toEqual([2147483647, 2147483647, 2147483647]);
    expect(defaults('producer', 'retry.backoff.max.ms')).toEqual([undefined, 1000, 1000]);
    expect(defaults('producer', 'partitioner.rack.aware')).toEqual([undefined, undefined, false]);
    expect(defaults('consumer', 'session.timeout.ms')).toEqual([10000, 45000, 45000]);
    expect(defaults('consumer', 'metadata.recovery.strategy')).toEqual([undefined, 'none', 'rebootstrap']);
    expect(defaults('consumer', 'group.protocol')).toEqual([undefined, 'classic', 'classic']);
    const assignors = ['RangeAssignor', 'CooperativeStickyAssignor'].map(
      name => `org.apache.kafka.clients.consumer.${name}`,
    );
    expect(defaults('consumer', 'partition.assignment.strategy')).toEqual([[assignors[0]], assignors, assignors]);
    expect(defaults('broker', 'message.max.bytes')).toEqual([1048588, 1048588, 1048588]);
    expect(defaults('topic', 'message.timestamp.after.max.ms')).toEqual([undefined, '9223372036854775807', 3600000]);
    expect(defaults('broker', 'num.recovery.threads.per.data.dir')).toEqual([1, 1, 2]);
    expect(defaults('broker', 'remote.log.manager.thread.pool.size')).toEqual([undefined, 10, 2]);
    expect(defaults('broker', 'max.decompressed.message.bytes')).toEqual([undefined, undefined, 2147483639]);
    expect(defaults('broker', 'group.consumer.assignors')[2]).toEqual(['uniform', 'range']);
    expect(defaults('broker', 'group.consumer.assignment.interval.ms')).toEqual([undefined, undefined, 1000]);
    expect(defaults('group', 'errors.deadletterqueue.topic.name')).toEqual([undefined, undefined, '']);
    expect(defaults('broker', 'group.coordinator.append.linger.ms')).toEqual([undefined, 10, -1]);
    expect(defaults('topic', 'remote.copy.lag.bytes')).toEqual([undefined, undefined, -1]);
    for (const name of ['min.insync.replicas', 'default.replication.factor', 'num.partitions']) {
      expect(defaults('broker', name), name).toEqual([1, 1, 1]);
    }
  });

  test('limits, modes and synonyms come from the release', () => {
    expect(setting('2.8', 'topic', 'segment.bytes')?.valid).toBe('[14,...]');
    expect(setting('4.4', 'topic', 'segment.bytes')?.valid).toBe('[1048576,...]');
    expect(setting('3.9', 'topic', 'retention.ms')?.serverDefault).toBe('log.retention.ms');
    expect(setting('3.9', 'broker', 'unclean.leader.election.enable')?.updateMode).toBe('cluster-wide');
    expect(setting('2.8', 'broker', 'broker.id')?.updateMode).toBe('read-only');
    expect(setting('4.4', 'broker', 'ssl.keystore.location')?.updateMode).toBe('per-broker');
    for (const {line} of lines) {
      expect(setting(line, 'broker', 'leader.replication.throttled.rate')?.dynamicOnly).toBe(true);
    }
    expect(setting('2.8', 'producer', 'toString')).toBeUndefined();
  });

  test('deprecation is of the setting, not of one of its values', () => {
    expect(setting('4.4', 'broker', 'broker.id')?.deprecated).toBe('both');
    expect(setting('3.9', 'topic', 'message.format.version')?.deprecated).toBeDefined();
    expect(setting('2.8', 'producer', 'client.dns.lookup')?.deprecated).toBeUndefined();
    expect(saysDeprecated('DEPRECATED: only used when')).toBe(true);
    expect(saysDeprecated('The broker id. This configuration is deprecated and will be removed')).toBe(true);
    expect(saysDeprecated('If set to default (deprecated), attempt to connect')).toBe(false);
  });

  test('history tells what happened between the lines', () => {
    const changes = (of: (typeof scopes)[number], name: string): string[] =>
      history(of, name).map(step => step.changes.join());
    expect(changes('producer', 'acks')).toEqual(['', 'default', '']);
    expect(changes('producer', 'linger.ms')).toEqual(['', '', 'default']);
    expect(changes('broker', 'zookeeper.connect')).toEqual(['', '', 'removed']);
    expect(changes('consumer', 'group.protocol')).toEqual(['', 'added', '']);
    expect(changes('broker', 'log.cleaner.enable')).toEqual(['', '', 'deprecated']);
    expect(changes('broker', 'remote.log.manager.thread.pool.size')).toEqual(['', 'added', 'default']);
    // Only written otherwise: the order of a map, a list instead of a text, an empty list instead of nothing.
    expect(changes('broker', 'listener.security.protocol.map')).toEqual(['', '', '']);
    expect(changes('broker', 'log.dir')).toEqual(['', '', '']);
    expect(changes('producer', 'ssl.cipher.suites')).toEqual(['', '', '']);
  });

  test('a name is found in every scope that has it', () => {
    expect(findSetting('max.poll.records')).toEqual([{of: 'consumer', lines: ['2.8', '3.9', '4.4']}]);
    expect(findSetting('min.insync.replicas').map(({of}) => of)).toEqual(['topic', 'broker']);
    expect(findSetting('no.such.setting')).toEqual([]);
    expect(() => defaultOf('2.8', 'consumer', 'group.protocol')).toThrow(
      'the consumer of 2.8.2 has no setting «group.protocol»; it is known to: consumer 3.9, 4.4',
    );
    expect(() => defaultOf('4.4', 'producer', 'acs')).toThrow('no line knows it');
    expect(() => defaultOf('4.0', 'producer', 'acks')).toThrow('no facts of the line «4.0»');
  });

  test('facts are written sorted, one setting a line', () => {
    const row = {of: 'producer', type: 'int', importance: 'low', annotated: false, doc: ''};
    const output = [
      JSON.stringify({...row, name: 'b', default: 1}),
      '[main] INFO log',
      JSON.stringify({...row, name: 'a'}),
    ];
    expect(factsJson('1.0', '1.0.0', parseRows(output.join('\n')))).toBe(
      '{\n  "line": "1.0",\n  "release": "1.0.0",\n  "settings": {\n    "producer": {\n' +
        '      "a": {"type":"int","importance":"low"},\n      "b": {"type":"int","default":1,"importance":"low"}\n    }\n  }\n}\n',
    );
  });
});

test.describe('format', () => {
  const shown = (line: string, of: (typeof scopes)[number], name: string): string =>
    spaced(plain(defaultOf(line, of, name)));

  test('values are readable', () => {
    expect(shown('4.4', 'consumer', 'max.poll.interval.ms')).toBe('300 000 мс (5 минут)');
    expect(shown('4.4', 'producer', 'linger.ms')).toBe('5 мс');
    expect(shown('4.4', 'broker', 'message.max.bytes')).toBe('1 048 588 байт');
    expect(shown('4.4', 'producer', 'batch.size')).toBe('16 384 байта (16 КиБ)');
    expect(shown('4.4', 'consumer', 'fetch.min.bytes')).toBe('1 байт');
    expect(shown('4.4', 'topic', 'flush.ms')).toBe('без ограничения (9 223 372 036 854 775 807)');
    expect(shown('4.4', 'producer', 'retries')).toBe('без ограничения (2 147 483 647)');
    expect(shown('4.4', 'broker', 'log.cleaner.io.max.bytes.per.second')).toBe(
      'без ограничения (1.7976931348623157E308)',
    );
    expect(shown('4.4', 'broker', 'log.retention.hours')).toBe('168 ч (7 дней)');
    expect(shown('4.4', 'broker', 'offsets.retention.minutes')).toBe('10 080 мин (7 дней)');
    expect(shown('4.4', 'broker', 'leader.imbalance.check.interval.seconds')).toBe('300 с (5 минут)');
    expect(shown('4.4', 'broker', 'quota.window.size.seconds')).toBe('1 с');
    expect(shown('3.9', 'broker', 'leader.imbalance.per.broker.percentage')).toBe('10 %');
    expect(shown('4.4', 'topic', 'retention.bytes')).toBe('-1 (без ограничения)');
    expect(shown('4.4', 'topic', 'local.retention.ms')).toBe('-2 (как retention.ms)');
    expect(shown('2.8', 'broker', 'port')).toBe('9092');
    expect(shown('2.8', 'producer', 'acks')).toBe('1');
    expect(shown('4.4', 'producer', 'acks')).toBe('all');
    expect(shown('4.4', 'producer', 'enable.idempotence')).toBe('true');
    expect(shown('4.4', 'producer', 'key.serializer')).toBe('обязательный');
    expect(shown('4.4', 'producer', 'transactional.id')).toBe('не задан');
    expect(shown('4.4', 'producer', 'client.id')).toBe('пусто');
    expect(shown('2.8', 'producer', 'bootstrap.servers')).toBe('пусто');
    expect(shown('4.4', 'consumer', 'partition.assignment.strategy')).toBe('RangeAssignor, CooperativeStickyAssignor');
    expect(shown('2.8', 'broker', 'log.dir')).toBe('/tmp/kafka-logs');
  });

  test('the short form is what a person says', () => {
    expect(spaced(brief(defaultOf('4.4', 'consumer', 'max.poll.interval.ms')))).toBe('5 минут');
    expect(spaced(brief(defaultOf('4.4', 'producer', 'batch.size')))).toBe('16 КиБ');
    expect(brief(defaultOf('4.4', 'producer', 'acks'))).toBe('all');
    expect(brief(defaultOf('4.4', 'producer', 'retries'))).toBe('без ограничения');
  });

  test('numbers and units hold together', () => {
    const text = plain(defaultOf('4.4', 'consumer', 'max.poll.interval.ms'));
    expect(text.replace(' (', '')).not.toContain(' ');
    expect(plain(readableValue('a.ms', 'int', 1500))).toBe('1\u00A0500\u00A0мс');
  });

  test('Russian plural forms', () => {
    const forms = ['байт', 'байта', 'байтов'] as const;
    const of = (count: number): string => plural(count, forms);
    expect([1, 21, 101].map(of)).toEqual(['байт', 'байт', 'байт']);
    expect([2, 3, 4, 22, 1048574].map(of)).toEqual(Array(5).fill('байта'));
    expect([0, 5, 11, 12, 14, 19, 111, 112, 25].map(of)).toEqual(Array(9).fill('байтов'));
  });

  test('every numeric setting has its unit', () => {
    // The unit by the words of the name, independent of how the code finds it.
    const words: [RegExp, string][] = [
      [/\bms$/, 'ms'],
      [/\b(seconds|secs)$/, 's'],
      [/\bminutes$/, 'min'],
      [/\bhours$/, 'h'],
      [/\bbytes\.per\.second$|\bthrottled\.rate$|^quota\.\w+\.default$/, 'bytes/s'],
      [/\bbytes\b|buffer\.size$|^buffer\.memory$|^batch\.size$|request\.size$|receive\.size$/, 'bytes'],
      [/percentage$/, '%'],
      [/min\.time\.before\.relogin$/, 'ms'],
    ];
    const countWords =
      /\b(num|max|min|threads|partitions?|replicas|factor|requests|messages|records|locks|limit|slots|level|codec|id|ids|ratio|jitter|acks|port|retries|rate|iterations|length|connections|size|tasks|groups|sessions|isr|count)\b/;
    for (const {settings} of facts) {
      for (const all of Object.values(settings)) {
        for (const [name, found] of Object.entries(all)) {
          if (!['int', 'short', 'long', 'double'].includes(found.type)) continue;
          const expected = words.find(([pattern]) => pattern.test(name))?.[1];
          expect(unitOf(name), name).toBe(expected);
          if (!expected) expect(name).toMatch(countWords);
        }
      }
    }
  });

  test('no number is shown negative with a unit', () => {
    for (const {line, settings} of facts) {
      for (const all of Object.values(settings)) {
        for (const [name, found] of Object.entries(all)) {
          const {code, text} = readable(name, found);
          if (code.startsWith('-')) expect(text, `${line} ${name} needs a meaning of ${code}`).toBeDefined();
          expect(code + (text ?? ''), `${line} ${name}`).not.toBe('');
        }
      }
    }
  });
});

test.describe('hashes', () => {
  test('murmur2 of known keys', () => {
    // From UtilsTest of Apache Kafka.
    const known: [string, number][] = [
      ['21', -973932308],
      ['foobar', -790332482],
      ['a-little-bit-long-string', -985981536],
      ['a-little-bit-longer-string', -1486304829],
      ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
      ['abc', 479470107],
    ];
    for (const [key, hash] of known) expect(murmur2(keyBytes(key)), key).toBe(hash);
    expect(partitionForKey(keyBytes('foobar'), 1)).toBe(0);
  });

  test('hash of a Java string', () => {
    expect(stringHash('')).toBe(0);
    expect(stringHash('hello')).toBe(99162322);
    expect(stringHash('polygenelubricants')).toBe(-(2 ** 31));
    expect(coordinatorPartition('polygenelubricants')).toBe(0);
    expect(coordinatorPartition('hello')).toBe(22);
  });

  test('a Java map hands out its keys by bin', () => {
    const map = new HashOrderedMap<number>(Number);
    for (const key of ['17', '3', '1', '33']) map.set(key, 0);
    expect(map.keys()).toEqual(['17', '1', '33', '3']);
    for (let i = 100; i < 109; i++) map.set(String(i), 0);
    expect(map.keys().slice(0, 3)).toEqual(['1', '33', '3']);
  });
});

test.describe('outcome of a write', () => {
  const write = (more: Partial<Write>): Write => ({
    acks: 'all',
    inSync: 3,
    replicas: 3,
    minInSync: 2,
    release: '4.4.0',
    ...more,
  });

  test('acks decides how many copies there are', () => {
    const accepted = {result: 'accepted', visible: true};
    expect(outcomeOf(write({acks: 0}))).toEqual({
      ...accepted,
      confirmed: false,
      copies: 0,
      ifLeaderDies: 'may-be-lost',
    });
    expect(outcomeOf(write({acks: 1}))).toEqual({...accepted, confirmed: true, copies: 1, ifLeaderDies: 'may-be-lost'});
    expect(outcomeOf(write({acks: 'all'}))).toEqual({...accepted, confirmed: true, copies: 3, ifLeaderDies: 'kept'});
    expect(outcomeOf(write({inSync: 2}))).toEqual({...accepted, confirmed: true, copies: 2, ifLeaderDies: 'kept'});
  });

  test('acks=all with the leader alone is no more than acks=1', () => {
    for (const acks of [1, 'all'] as const) {
      expect(outcomeOf(write({acks, inSync: 1, minInSync: 1}))).toMatchObject({copies: 1, ifLeaderDies: 'waits'});
    }
  });

  test('min.insync.replicas refuses only acks=all', () => {
    for (const {release} of lines) {
      expect(outcomeOf(write({inSync: 1, release}))).toEqual({
        result: 'rejected',
        error: 'NotEnoughReplicasException',
        needed: 2,
      });
      expect(outcomeOf(write({acks: 1, inSync: 1, release})).result).toBe('accepted');
    }
  });

  test('below min.insync.replicas consumers wait from 3.7 on', () => {
    const visible = lines.map(({release}) => outcomeOf(write({acks: 1, inSync: 1, release})));
    expect(visible.map(outcome => 'visible' in outcome && outcome.visible)).toEqual([true, false, false]);
  });

  test('min.insync.replicas above the replica count', () => {
    const results = lines.map(({release}) => outcomeOf(write({inSync: 1, replicas: 1, minInSync: 2, release})).result);
    expect(results).toEqual(['rejected', 'accepted', 'accepted']);
  });

  test('an ISR that shrinks while the leader waits', () => {
    // As the experiment isr-shrinks-while-waiting saw it.
    const errors = (anotherWrite: boolean): unknown[] =>
      lines.map(({release}) => {
        const outcome = outcomeOf(write({inSync: 3, inSyncWhileWaiting: 2, minInSync: 3, anotherWrite, release}));
        return outcome.result === 'unconfirmed' && outcome.error;
      });
    expect(errors(false)).toEqual(Array(3).fill('TimeoutException'));
    expect(errors(true)).toEqual(['NotEnoughReplicasAfterAppendException', 'TimeoutException', 'TimeoutException']);
  });

  test('below min.insync.replicas an eligible replica may follow the leader from 4.1 on', () => {
    const deaths = lines.map(({release}) => outcomeOf(write({acks: 1, inSync: 1, release})));
    expect(deaths.map(outcome => 'ifLeaderDies' in outcome && outcome.ifLeaderDies)).toEqual([
      'waits',
      'waits',
      'may-be-lost',
    ]);
  });

  test('counts that cannot be are refused', () => {
    expect(() => outcomeOf(write({inSync: 4}))).toThrow(RangeError);
    expect(() => outcomeOf(write({inSync: 0}))).toThrow('expected 1 to 3');
    expect(() => outcomeOf(write({minInSync: 0}))).toThrow(RangeError);
  });
});

test.describe('agreement with the Java classes', () => {
  const samples = {'2.8': samples28, '3.9': samples39, '4.4': samples44};
  for (const {line, release} of lines) {
    test(`recorded cases of ${release}`, () => {
      const cases = samples[line as keyof typeof samples] as unknown as Case[];
      expect(new Set(cases.map(({of}) => of)).size).toBe(line === '4.4' ? 8 : 6);
      for (const one of cases) {
        const {expected, actual} = compare(one, release);
        expect(actual, JSON.stringify(one)).toEqual(expected);
      }
    });
  }

  test('cooperative assignment gives a partition to nobody before its owner lets go', () => {
    const topics = [{name: 't', partitions: 4}];
    const owned = [0, 1, 2, 3].map(partition => ({topic: 't', partition}));
    const group = {
      topics,
      members: [
        {id: 'a', topics: ['t'], owned, generation: 1},
        {id: 'b', topics: ['t']},
      ],
    };
    expect(assign('cooperative-sticky', group, '4.4.0').b).toEqual([]);
    expect(assign('sticky', group, '4.4.0').b?.length).toBe(2);
  });
});
