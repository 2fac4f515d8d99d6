import type {Bench} from '../harness/bench';
import type {Consumer} from '../harness/clients';
import type {Driver} from '../harness/driver';
import type {Trial} from '../harness/trial';
import {until} from '../harness/wait';
import {range} from './say';

const sessionMs = 2000;

interface Case {
  topic: string;
  group: string;
  consumer: Consumer;
}

async function started(bench: Bench, auto: boolean, driver?: Driver): Promise<Case> {
  const topic = await bench.topic();
  const producer = await bench.producer({acks: 'all'});
  await producer.send(Array.from({length: 10}, (_, i) => ({topic, value: `v${i}`})));
  const group = bench.name('g');
  const consumer = await join(bench, topic, group, auto, driver);
  return {topic, group, consumer};
}

async function join(bench: Bench, topic: string, group: string, auto: boolean, driver?: Driver): Promise<Consumer> {
  const consumer = await bench.consumer(
    {
      'group.id': group,
      'auto.offset.reset': 'earliest',
      'enable.auto.commit': auto,
      'session.timeout.ms': sessionMs,
      'heartbeat.interval.ms': 500,
      'max.poll.records': 5,
    },
    undefined,
    driver,
  );
  await consumer.subscribe(topic);
  return consumer;
}

/** Offsets of the first non-empty batch. */
async function batch(consumer: Consumer): Promise<string> {
  const records = await until('записи', 25_000, async () => {
    const got = await consumer.poll(500);
    return got.length ? got : undefined;
  });
  return range(records);
}

async function next(bench: Bench, one: Case): Promise<string> {
  const consumer = await join(bench, one.topic, one.group, false);
  const first = await batch(consumer);
  await consumer.close();
  return first;
}

export const commitAndCrash: Trial = {
  id: 'commit-and-crash',
  relies: ['group.min.session.timeout.ms', 'group.initial.rebalance.delay.ms'],
  sets: {'session.timeout.ms': String(sessionMs), 'max.poll.records': '5'},
  async run(bench) {
    const crashing = await bench.separateDriver();
    const commitFirst = await started(bench, false, crashing);
    await batch(commitFirst.consumer);
    await commitFirst.consumer.commitSync();
    const processFirst = await started(bench, false, crashing);
    await batch(processFirst.consumer);
    const auto = await started(bench, true, crashing);
    await batch(auto.consumer);
    await crashing.kill();
    bench.saw('Прочитал 0…4, закоммитил, упал, не обработав: с чего начал следующий', await next(bench, commitFirst));
    bench.saw('Прочитал и обработал 0…4, упал до коммита: с чего начал следующий', await next(bench, processFirst));
    bench.saw('Автокоммит, упал (SIGKILL) раньше первого автокоммита: с чего начал следующий', await next(bench, auto));

    const never = await started(bench, false);
    await batch(never.consumer);
    bench.saw('Не коммитит, но продолжает: что вернул следующий `poll()`', await batch(never.consumer));
    await never.consumer.close();
    bench.saw('Не коммитил и закрылся: с чего начал следующий', await next(bench, never));

    const failing = await started(bench, true);
    await batch(failing.consumer);
    await failing.consumer.close();
    bench.saw(
      'Автокоммит, обработка упала на записи 2, консьюмер закрыт через `close()`: с чего начал следующий',
      await next(bench, failing),
    );

    const swallowing = await started(bench, true);
    await batch(swallowing.consumer);
    bench.saw(
      'Автокоммит, исключение на записи 2 проглочено: что вернул следующий `poll()`',
      await batch(swallowing.consumer),
    );
    await swallowing.consumer.close();
  },
};
