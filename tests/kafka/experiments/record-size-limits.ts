import type {Bench} from '../harness/bench';
import type {Config, Sent} from '../harness/clients';
import type {Trial} from '../harness/trial';

const mib = 1024 * 1024;

/** Who refused a record for its size, told by the message. */
function refusal(sent: Sent): string {
  if (!sent.error) return 'принята';
  const {message} = sent.error;
  const side = message.includes('max.request.size')
    ? 'клиент: больше max.request.size'
    : message.includes('total memory buffer') || message.includes('buffer.memory')
      ? 'клиент: больше buffer.memory'
      : message.includes('server')
        ? 'брокер'
        : message;
  return `${sent.error.class} (${side})`;
}

async function attempt(bench: Bench, topic: string, size: number, config: Config, random?: true): Promise<Sent> {
  const producer = await bench.producer({'enable.idempotence': false, acks: 1, ...config});
  const sent = await producer.one({topic, size, ...(random && {random})});
  await producer.close();
  return sent;
}

/** The largest value between two sizes that is still accepted. */
async function largest(bench: Bench, topic: string, low: number, high: number, config: Config): Promise<number> {
  let [good, bad] = [low, high];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if ((await attempt(bench, topic, middle, config)).error) bad = middle;
    else good = middle;
  }
  return good;
}

export const recordSizeLimits: Trial = {
  id: 'record-size-limits',
  async run(bench) {
    const usual = await bench.topic();
    const wide = await bench.topic({config: {'max.message.bytes': 4 * mib}});
    const wider = {'max.request.size': 4 * mib};
    bench.saw('Значение 1 МиБ (1048576 байт), всё по умолчанию', refusal(await attempt(bench, usual, mib, {})));
    bench.saw(
      'Самое большое значение, которое проходит при настройках по умолчанию',
      `${await largest(bench, usual, mib - 400, mib, {})} байт`,
    );
    bench.saw(
      'Самое большое значение, если у продюсера `max.request.size=4194304`',
      `${await largest(bench, usual, mib - 400, mib + 400, wider)} байт`,
    );
    bench.saw(
      '2 МБ, поднят только предел продюсера `max.request.size`',
      refusal(await attempt(bench, usual, 2e6, wider)),
    );
    bench.saw('2 МБ, поднят только предел топика `max.message.bytes`', refusal(await attempt(bench, wide, 2e6, {})));
    bench.saw('2 МБ, подняты оба предела', refusal(await attempt(bench, wide, 2e6, wider)));
    bench.saw(
      '2 МБ, подняты оба предела, `buffer.memory=1048576`',
      refusal(await attempt(bench, wide, 2e6, {...wider, 'buffer.memory': mib})),
    );
    bench.saw(
      '2 МБ, хорошо сжимается, `compression.type=gzip`, пределы по умолчанию',
      refusal(await attempt(bench, usual, 2e6, {'compression.type': 'gzip'})),
    );
    for (const codec of ['gzip', 'snappy', 'lz4', 'zstd']) {
      bench.saw(
        `2 МБ, хорошо сжимается, \`compression.type=${codec}\`, поднят только \`max.request.size\``,
        refusal(await attempt(bench, usual, 2e6, {...wider, 'compression.type': codec})),
      );
    }
    bench.saw(
      '2 МБ случайных байтов, `compression.type=gzip`, поднят только `max.request.size`',
      refusal(await attempt(bench, usual, 2e6, {...wider, 'compression.type': 'gzip'}, true)),
    );
  },
};
