import {usePluginData} from '@docusaurus/useGlobalData';
import {useLine} from '../versions/useLine';
import type {LineIndex, QuestionIndex} from './model';

/** The index of all release lines. */
export function useQuestionIndex(): QuestionIndex {
  return usePluginData('kafka-questions') as QuestionIndex;
}

/** The index of the release line of the page being drawn. */
export function useLineIndex(): LineIndex {
  const line = useLine();
  const index = Object.values(useQuestionIndex()).find(one => one.line === line);
  if (!index) throw new Error(`The release line ${line} has no index of questions`);
  return index;
}
