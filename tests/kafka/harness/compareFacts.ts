import {names, propertyText, type Scope, setting} from '../../../src/kafka/facts';
import type {Bench} from './bench';
import {brokerIds} from './settings';
import {sure} from './sure';

interface Running {
  of: Scope;
  /** Value by name of every setting that stands at its default; null is a value. */
  values: Record<string, string | null>;
}

/** Running brokers and topics tell which of their values are defaults; a client is opened with nothing else set. */
async function running(bench: Bench): Promise<Running[]> {
  const admin = await bench.admin();
  const topic = await bench.topic();
  return [
    {of: 'broker', values: await admin.defaultsOf('BROKER', String(brokerIds[0]))},
    {of: 'topic', values: await admin.defaultsOf('TOPIC', topic)},
  ];
}

export interface Compared {
  /** How many agree. */
  same: number;
  /** Both sides of each that does not, as lines of text. */
  differs: string[];
}

/** What a running cluster says of its defaults beside src/kafka/facts. */
export async function compareFacts(bench: Bench): Promise<Compared> {
  let same = 0;
  const differs: string[] = [];
  for (const {of, values} of await running(bench)) {
    for (const name of names(of, bench.line).filter(one => one in values)) {
      const known = setting(bench.line, of, name);
      const fact = known && propertyText(name, known);
      const now = propertyText(name, {...sure(known), default: values[name] ?? ''});
      // Java and JavaScript write large numbers differently.
      if (fact === now || (fact !== undefined && now !== '' && Number(fact) === Number(now))) same++;
      else differs.push(`${of} ${name}`, `  в фактах:  ${fact}`, `  у брокера: ${now}`);
    }
  }
  return {same, differs};
}
