import type {LoadContext, Plugin} from '@docusaurus/types';
import {normalizeUrl} from '@docusaurus/utils';
import {lines} from '../kafka/releases';
import {observedExperiments} from './observations';

/** Pages of the experiments in every release line, made from the same data as `<Observed>`. */
export default function experimentsPlugin({baseUrl}: LoadContext): Plugin {
  return {
    name: 'kafka-experiments',
    contentLoaded({actions}) {
      for (const {line, current} of lines) {
        const root = normalizeUrl([baseUrl, current ? '' : line, 'experiments', '/']);
        actions.addRoute({path: root, component: '@site/src/theme/ExperimentsPage', exact: true, props: {line}});
        for (const {id} of observedExperiments()) {
          const path = normalizeUrl([root, id, '/']);
          actions.addRoute({path, component: '@site/src/theme/ExperimentPage', exact: true, props: {line, id}});
        }
      }
    },
  };
}
