import {compareReleases} from '../../../src/kafka/releases';

type Properties = Record<string, string | number | boolean>;

/** Broker settings that differ from the defaults so that an experiment takes seconds; observations name the ones they depend on. */
const lowered: Properties = {
  'replica.lag.time.max.ms': 3000,
  'group.initial.rebalance.delay.ms': 0,
  'group.min.session.timeout.ms': 1000,
  'log.retention.check.interval.ms': 1000,
  'log.cleaner.backoff.ms': 500,
  'log.segment.delete.delay.ms': 500,
  'transaction.abort.timed.out.transaction.cleanup.interval.ms': 1000,
};

const zooKeeperOnly: Properties = {'zookeeper.session.timeout.ms': 6000};
const kraftOnly: Properties = {
  'broker.session.timeout.ms': 6000,
  'broker.heartbeat.interval.ms': 1000,
  'log.initial.task.delay.ms': 1000,
};
const since4: Properties = {
  'group.consumer.min.session.timeout.ms': 1000,
  'group.consumer.min.heartbeat.interval.ms': 500,
  'group.consumer.session.timeout.ms': 6000,
  'group.consumer.heartbeat.interval.ms': 500,
  'group.share.min.record.lock.duration.ms': 1000,
  'group.share.record.lock.duration.ms': 3000,
};

/** The first lines run here with ZooKeeper. */
export const hasZooKeeper = (line: string): boolean => compareReleases(line, '3') < 0;
const is4 = (line: string): boolean => compareReleases(line, '4') >= 0;

const loweredOn = (line: string): Properties => ({
  ...lowered,
  ...(hasZooKeeper(line) ? zooKeeperOnly : kraftOnly),
  ...(is4(line) ? since4 : {}),
});

const shape: Properties = {
  'offsets.topic.replication.factor': 3,
  'transaction.state.log.replication.factor': 3,
  'transaction.state.log.min.isr': 2,
  'transaction.state.log.num.partitions': 5,
  'auto.create.topics.enable': false,
  // Leaders move only when the experiment moves them.
  'auto.leader.rebalance.enable': false,
};

const shapeOf4: Properties = {
  'share.coordinator.state.topic.replication.factor': 3,
  'share.coordinator.state.topic.min.isr': 2,
  'share.coordinator.state.topic.num.partitions': 5,
};

const shapeOn = (line: string): Properties => ({...shape, ...(is4(line) ? shapeOf4 : {})});

export const controllerId = 10;
export const brokerIds = [1, 2, 3] as const;

/** The value a lowered setting has on a line, if it is lowered there. */
export const loweredValue = (line: string, name: string): string | undefined => {
  const value = loweredOn(line)[name];
  return value === undefined ? undefined : String(value);
};

const text = (properties: Properties): string =>
  `${Object.entries(properties)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')}\n`;

/** `server.properties` of one broker. */
export function brokerProperties(line: string, id: number, port: number, control: number, data: string): string {
  const identity: Properties = hasZooKeeper(line)
    ? {'broker.id': id, 'zookeeper.connect': `127.0.0.1:${control}`}
    : {...quorum(control), 'process.roles': 'broker', 'node.id': id};
  const listener = `PLAINTEXT://127.0.0.1:${port}`;
  return text({
    ...identity,
    listeners: listener,
    'advertised.listeners': listener,
    'log.dirs': data,
    ...shapeOn(line),
    ...loweredOn(line),
  });
}

/** `server.properties` of the KRaft controller. */
export function controllerProperties(line: string, control: number, data: string): string {
  return text({
    ...quorum(control),
    'process.roles': 'controller',
    'node.id': controllerId,
    listeners: `CONTROLLER://127.0.0.1:${control}`,
    'log.dirs': data,
    ...shapeOn(line),
    ...loweredOn(line),
  });
}

/** Properties of the one ZooKeeper server. */
export function zookeeperProperties(port: number, data: string): string {
  return text({
    dataDir: data,
    clientPort: port,
    clientPortAddress: '127.0.0.1',
    tickTime: 1000,
    'admin.enableServer': false,
    maxClientCnxns: 0,
  });
}

const quorum = (control: number): Properties => ({
  'controller.quorum.voters': `${controllerId}@127.0.0.1:${control}`,
  'controller.listener.names': 'CONTROLLER',
});
