import type {Node, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {ReleaseLine} from '../kafka/releases';
import {attributes, isJsx, type Report} from '../versions/kafkaTag';
import {experiment, observation} from './observations';

/** Every `<Observed>` of a resolved text names an experiment that was run on the line. Returns the ids. */
export function checkObserved(tree: Root, {line, release}: ReleaseLine, report: Report): string[] {
  const ids: string[] = [];
  visit(tree, (node: Node) => {
    if (!isJsx(node, 'Observed')) return;
    const {id = ''} = attributes(node, ['id'], report);
    ids.push(id);
    if (!experiment(id)) report(node, `<Observed>: no experiment «${id}» in src/kafka/observed/catalogue`);
    else if (!observation(id, line)) {
      report(
        node,
        `<Observed>: «${id}» was not run on ${release}; run npm run test:kafka -- ${line} ${id} --record or wrap it in <Kafka>`,
      );
    }
  });
  return ids;
}
