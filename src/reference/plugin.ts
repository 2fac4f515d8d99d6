import type {LoadContext, Plugin} from '@docusaurus/types';
import {normalizeUrl} from '@docusaurus/utils';
import {lines} from '../kafka/releases';
import {scopeOrder} from './scopes';

/** Pages of the settings reference in every release line, made from the facts. */
export default function referencePlugin({baseUrl}: LoadContext): Plugin {
  return {
    name: 'kafka-reference',
    contentLoaded({actions}) {
      for (const {line, current} of lines) {
        const root = normalizeUrl([baseUrl, current ? '' : line, 'reference', '/']);
        const add = (path: string, page: string, props: object) =>
          actions.addRoute({path, component: `@site/src/theme/${page}`, exact: true, props: {line, ...props}});
        add(root, 'ReferencePage', {});
        add(normalizeUrl([root, 'changes', '/']), 'ChangesPage', {});
        for (const of of scopeOrder) add(normalizeUrl([root, of, '/']), 'SettingsPage', {of});
      }
    },
  };
}
