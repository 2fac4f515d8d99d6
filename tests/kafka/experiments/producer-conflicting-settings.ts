import type {Config, Producer} from '../harness/clients';
import {JavaError} from '../harness/driver';
import type {Trial} from '../harness/trial';
import {sleep} from '../harness/wait';

const inFlight = 'max.in.flight.requests.per.connection';
const always = ['acks', 'enable.idempotence'];

/** Settings left to the client and pairs that contradict each other. */
const cases: [string, Config][] = [
  ['Ничего не задано', {}],
  ['`acks=1`', {acks: 1}],
  ['`acks=0`', {acks: 0}],
  ['`retries=0`', {retries: 0}],
  [`\`${inFlight}=6\``, {[inFlight]: 6}],
  [`\`${inFlight}=6\`, \`acks=1\``, {[inFlight]: 6, acks: 1}],
  [`\`${inFlight}=6\`, \`enable.idempotence=false\``, {[inFlight]: 6, 'enable.idempotence': false}],
  ['`enable.idempotence=true`', {'enable.idempotence': true}],
  ['`enable.idempotence=true`, `acks=1`', {'enable.idempotence': true, acks: 1}],
  ['`enable.idempotence=true`, `retries=0`', {'enable.idempotence': true, retries: 0}],
  [`\`enable.idempotence=true\`, \`${inFlight}=6\``, {'enable.idempotence': true, [inFlight]: 6}],
  ['`transactional.id` задан', {'transactional.id': 'tx'}],
  ['`transactional.id` задан, `acks=1`', {'transactional.id': 'tx', acks: 1}],
  ['`transactional.id` задан, `enable.idempotence=false`', {'transactional.id': 'tx', 'enable.idempotence': false}],
  [
    '`delivery.timeout.ms` меньше, чем `linger.ms + request.timeout.ms`',
    {'delivery.timeout.ms': 1000, 'request.timeout.ms': 2000, 'linger.ms': 10},
  ],
];

export const producerConflictingSettings: Trial = {
  id: 'producer-conflicting-settings',
  async run(bench) {
    // The line about it is logged before the client has a name, hence a log of its own.
    const driver = await bench.separateDriver('info');
    for (const [did, config] of cases) {
      const seen = driver.log.length;
      let producer: Producer;
      try {
        producer = await bench.producer(config, driver);
      } catch (error) {
        if (!(error instanceof JavaError)) throw error;
        const cause = error.causes.find(one => one.startsWith('ConfigException'));
        bench.saw(
          did,
          error.javaClass === 'ConfigException'
            ? 'ConfigException'
            : `${error.javaClass}${cause ? ' ← ConfigException' : ''}`,
        );
        continue;
      }
      const settings = await producer.settings();
      const shown = [
        ...always,
        ...Object.keys(config).filter(name => !always.includes(name) && name !== 'transactional.id'),
      ];
      await sleep(100);
      bench.saw(did, shown.map(name => `${name}=${settings[name]}`).join(', ') + logged(driver.log.slice(seen)));
    }
  },
};

/** The level of the line in which the client says that it changed something; nothing if it is silent. */
function logged(lines: string[]): string {
  const line = lines.find(
    one => /idempoten/i.test(one) && !/=/.test(one) && /\b(INFO|WARN)\b/.test(one) && !/Instantiated/.test(one),
  );
  return line ? `; в логе ${/WARN/.test(line) ? 'WARN' : 'INFO'}` : '; в логе ничего';
}
