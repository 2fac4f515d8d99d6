import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {normalizeUrl} from '@docusaurus/utils';
import {lines} from '../kafka/releases';
import {formatProblem} from '../versions/problem';
import {buildIndex} from './buildIndex';
import {checkContent} from './check';
import type {QuestionIndex} from './model';
import type {Page} from './page';
import {routes} from './routes';

/** Every page of docs/; throws with all problems of the text at once. */
export async function soundPages(siteDir: string): Promise<Page[]> {
  const permalinks = JSON.parse(await readFile(join(siteDir, 'src/questions/permalinks.json'), 'utf8'));
  const {pages, problems} = await checkContent(siteDir, permalinks);
  if (problems.length) {
    throw new Error(
      `The text has ${problems.length} problem(s):\n${problems.map(p => `  ${formatProblem(p)}`).join('\n')}`,
    );
  }
  return pages;
}

/** The index of all lines; throws with all problems of the text at once. */
export async function loadQuestions(siteDir: string): Promise<QuestionIndex> {
  return buildIndex(await soundPages(siteDir));
}

/** Gives components the index of questions, in `npm start` as the text changes; adds the lists made from it. */
export default function questionsPlugin({siteDir, baseUrl}: LoadContext): Plugin<QuestionIndex> {
  return {
    name: 'kafka-questions',
    loadContent: () => loadQuestions(siteDir),
    contentLoaded({content, actions}) {
      actions.setGlobalData(content);
      for (const {line, current} of lines) {
        const add = (path: string, page: string, props: object = {}) =>
          actions.addRoute({
            path: normalizeUrl([baseUrl, current ? '' : line, path]),
            component: `@site/src/theme/${page}`,
            exact: true,
            props: {line, ...props},
          });
        add('/questions/', 'QuestionsPage');
        add('/paths/', 'RoutesPage');
        for (const {id} of routes) add(`/paths/${id}/`, 'RoutePage', {id});
      }
    },
    getPathsToWatch: () => [join(siteDir, 'docs/**/*.mdx')],
  };
}
