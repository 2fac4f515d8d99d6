import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {names, type Scope} from '../../../src/kafka/facts';
import {compareReleases, type ReleaseLine} from '../../../src/kafka/releases';
import type {Block} from './blocks';

const run = promisify(execFile);

const tools = 'org.apache.kafka.tools';
/** The class behind each script of bin/: its names from the newest to the oldest. */
const mainClasses: Record<string, string[]> = {
  'kafka-cluster.sh': [`${tools}.ClusterTool`, 'kafka.tools.ClusterTool'],
  'kafka-configs.sh': [`${tools}.ConfigCommand`, 'kafka.admin.ConfigCommand'],
  'kafka-console-consumer.sh': [`${tools}.consumer.ConsoleConsumer`, 'kafka.tools.ConsoleConsumer'],
  'kafka-console-producer.sh': [`${tools}.ConsoleProducer`, 'kafka.tools.ConsoleProducer'],
  'kafka-console-share-consumer.sh': [`${tools}.consumer.ConsoleShareConsumer`],
  'kafka-consumer-groups.sh': [`${tools}.consumer.group.ConsumerGroupCommand`, 'kafka.admin.ConsumerGroupCommand'],
  'kafka-delete-records.sh': [`${tools}.DeleteRecordsCommand`, 'kafka.admin.DeleteRecordsCommand'],
  'kafka-dump-log.sh': [`${tools}.DumpLogSegments`, 'kafka.tools.DumpLogSegments'],
  'kafka-features.sh': [`${tools}.FeatureCommand`, 'kafka.admin.FeatureCommand'],
  'kafka-get-offsets.sh': [`${tools}.GetOffsetShell`, 'kafka.tools.GetOffsetShell'],
  'kafka-groups.sh': [`${tools}.GroupsCommand`],
  'kafka-leader-election.sh': [`${tools}.LeaderElectionCommand`, 'kafka.admin.LeaderElectionCommand'],
  'kafka-metadata-quorum.sh': [`${tools}.MetadataQuorumCommand`, 'kafka.admin.MetadataQuorumCommand'],
  'kafka-reassign-partitions.sh': [
    `${tools}.reassign.ReassignPartitionsCommand`,
    'kafka.admin.ReassignPartitionsCommand',
  ],
  'kafka-share-groups.sh': [`${tools}.consumer.group.ShareGroupCommand`],
  'kafka-storage.sh': ['kafka.tools.StorageTool'],
  'kafka-topics.sh': [`${tools}.TopicCommand`, 'kafka.admin.TopicCommand'],
  'kafka-transactions.sh': [`${tools}.TransactionsCommand`],
};
const zooKeeperShell = 'zookeeper-shell.sh';
const withoutZooKeeper = '4.0.0';

/** One call of a script. */
export interface Command {
  /** `docs/….mdx:12`. */
  place: string;
  script: string;
  words: string[];
}

/** The calls of Kafka's own scripts in a block, continued lines joined, those in `$(…)` too. */
export function commandsOf({file, line, code}: Block): Command[] {
  const found: Command[] = [];
  const lines = code.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const place = `${file}:${line + i}`;
    let text = lines[i] ?? '';
    while (text.endsWith('\\')) text = `${text.slice(0, -1)} ${(lines[++i] ?? '').trim()}`;
    if (text.trimStart().startsWith('#')) continue;
    for (const part of text.split(/\||;|&&|\$\(|\)/)) {
      const words = part
        .trim()
        .replace(/\s#.*$/, '')
        .split(/\s+/);
      const at = words.findIndex(word => /(^|\/)[a-z]+(-[a-z]+)*\.sh$/.test(word));
      if (at >= 0) found.push({place, script: words[at]?.split('/').pop() ?? '', words: words.slice(at + 1)});
    }
  }
  return found;
}

const scopeOf = ({script, words}: Command): Scope | undefined => {
  if (script === 'kafka-topics.sh') return 'topic';
  const entity = words[words.indexOf('--entity-type') + 1];
  return ({topics: 'topic', brokers: 'broker', groups: 'group'} as Record<string, Scope>)[entity ?? ''];
};

/** Names of settings a command gives a value that the release does not know. */
export function unknownSettings(command: Command, line: string): string[] {
  const scope = scopeOf(command);
  if (!scope) return [];
  const {words} = command;
  const given = words.flatMap((word, i) => (/^--(add-)?config$/.test(word) ? [words[i + 1] ?? ''] : []));
  const known = names(scope, line);
  return given
    .flatMap(text => text.replace(/"/g, '').match(/(?<=^|,)[a-z][a-z0-9.]*(?==)/g) ?? [])
    .filter(name => !known.includes(name));
}

async function help(classpath: string, main: string, words: string[]): Promise<string | undefined> {
  const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', classpath, main, ...words];
  // A tool prints its help to either stream and may end with an error after it.
  const said = await run('java', flags, {timeout: 60_000}).catch(
    (error: {stdout?: string; stderr?: string}) => error as {stdout: string; stderr: string},
  );
  const text = `${said.stdout}${said.stderr}`;
  return /could not find or load main class/i.test(text) ? undefined : text;
}

/** What the release's tools know: a script's options and subcommands as its own `--help` prints them. */
class Tools {
  private readonly said = new Map<string, Promise<string | undefined>>();

  constructor(private readonly classpath: string) {}

  /** Undefined if the release has no such tool. */
  help(script: string, sub?: string): Promise<string | undefined> {
    const key = `${script} ${sub ?? ''}`;
    let said = this.said.get(key);
    if (!said) {
      said = this.ask(script, sub);
      this.said.set(key, said);
    }
    return said;
  }

  private async ask(script: string, sub?: string): Promise<string | undefined> {
    for (const main of mainClasses[script] ?? []) {
      const text = await help(this.classpath, main, [...(sub ? [sub] : []), '--help']);
      if (text !== undefined) return text;
    }
    return undefined;
  }
}

/** Every call of a script whose tool, subcommand, option or setting the release does not know. */
export async function toolErrors(
  blocks: readonly Block[],
  {line, release}: ReleaseLine,
  classpath: string,
): Promise<{commands: number; errors: string[]}> {
  const asked = new Tools(classpath);
  const commands = blocks.filter(({lang}) => lang === 'bash').flatMap(commandsOf);
  const errors: string[] = [];
  for (const command of commands) {
    const {place, script, words} = command;
    const add = (what: string) => errors.push(`${place}: ${script}: ${what}`);
    if (script === zooKeeperShell) {
      if (compareReleases(release, withoutZooKeeper) >= 0) add(`Kafka ${release} не знает ZooKeeper`);
      continue;
    }
    if (!mainClasses[script]) {
      add('неизвестный скрипт: впишите его класс в tests/kafka/code/tools.ts');
      continue;
    }
    // The tools with subcommands name them first or after the address of the cluster.
    const general = await asked.help(script);
    if (general === undefined) {
      add(`в Kafka ${release} нет такого инструмента`);
      continue;
    }
    const sub = words.find(word => /^[a-z]+(-[a-z]+)*$/.test(word) && new RegExp(`[{,]${word}[,}]`).test(general));
    const own = sub ? `${general}\n${await asked.help(script, sub)}` : general;
    for (const option of words.filter(word => /^--?[a-z]/.test(word)).map(word => word.split('=')[0] ?? '')) {
      if (!new RegExp(`(^|[\\s,\\[(])${option}(?![\\w-])`, 'm').test(own)) add(`нет опции ${option}`);
    }
    for (const name of unknownSettings(command, line)) add(`нет настройки ${name}`);
  }
  return {commands: commands.length, errors};
}
