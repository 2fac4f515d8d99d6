import {existsSync, watch} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {materialise} from './materialise';

/** In `npm start` an edit in docs/ reaches the older lines: their copies are made anew after each change. */
export default function versionsPlugin({siteDir}: LoadContext, options: {sidebars: object}): Plugin {
  const docs = join(siteDir, 'docs');
  if (process.env.NODE_ENV === 'development' && existsSync(docs)) {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(docs, {recursive: true}, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        materialise(siteDir, options.sidebars).catch(error => console.error(error));
      }, 60);
    });
    watcher.unref();
  }
  return {name: 'kafka-versions'};
}
