import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';
import {catalog} from './src/questions/catalog';

const exists = (docId: string) => existsSync(join(__dirname, 'docs', `${docId}.mdx`));

/** Reading order: the topics of the catalogue that have a note, each with its questions that have a page. */
const sidebars: SidebarsConfig = {
  handbook: [
    'index',
    ...catalog
      .filter(({id}) => exists(`${id}/index`))
      .flatMap(({id, questions}) => [
        `${id}/index`,
        ...questions.map(question => `${id}/${question.id}`).filter(exists),
      ]),
    'about',
  ],
};

export default sidebars;
