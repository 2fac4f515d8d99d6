import {type Experiment, experimentSchema} from '../schema';
import {cluster} from './cluster';
import {consumer} from './consumer';
import {delivery} from './delivery';
import {groups} from './groups';
import {kafka4} from './kafka-4';
import {performance} from './performance';
import {producer} from './producer';
import {replication} from './replication';
import {storage} from './storage';
import {topics} from './topics';

/** Every experiment, in the order of the pages. */
export const catalogue: readonly Experiment[] = [
  cluster,
  topics,
  producer,
  consumer,
  groups,
  delivery,
  replication,
  storage,
  performance,
  kafka4,
]
  .flat()
  .map(one => experimentSchema.parse(one));

/** The experiment of that id. Throws on any other. */
export function experimentOf(id: string): Experiment {
  const found = catalogue.find(one => one.id === id);
  if (!found) throw new Error(`no experiment «${id}», expected one of: ${catalogue.map(one => one.id).join(', ')}`);
  return found;
}
