import {readFileSync, statSync} from 'node:fs';
import type {AddressInfo, Server} from 'node:net';
import {join} from 'node:path';
import {loadQuestions} from '../../src/questions/plugin.ts';
import {siteServer} from '../../src/site/serve.mts';

/** A built site that is being served, and the pages that stand for all of their kind. */
export interface Site {
  dir: string;
  origin: string;
  close: () => void;
}

/** Addresses of one page of each kind, the same in our site and in the reference. */
export interface Pages {
  question: string;
  /** What is read after it. */
  next: string;
  topic: string;
  home: string;
  missing: string;
  /** Mermaid diagrams of the question. */
  diagrams: number;
}

/** Serves a built folder on any free port, compressed. */
export async function serve(dir: string): Promise<Site> {
  const server: Server = siteServer(dir, '/');
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {dir, origin: `http://127.0.0.1:${port}`, close: () => server.close()};
}

function sizeOf(file: string): number {
  return statSync(file).size;
}

/** The question with most diagrams (the longer text where they are equal), the one after it, the longest topic. */
export async function choosePages(siteDir: string, built: string): Promise<Pages> {
  const index = (await loadQuestions(siteDir)).current;
  if (!index) throw new Error('There is no current release line');
  const page = (path: string) => join(built, path, 'index.html');
  const order = index.topics.flatMap(({questions}) => questions);
  const counted = order.map(docId => {
    const text = readFileSync(join(siteDir, 'docs', `${docId}.mdx`), 'utf8');
    return {docId, path: `/${docId}/`, diagrams: text.match(/^\s*```mermaid/gm)?.length ?? 0};
  });
  const [question] = [...counted].sort(
    (a, b) => b.diagrams - a.diagrams || sizeOf(page(b.path)) - sizeOf(page(a.path)),
  );
  const [topic] = [...index.topics].sort((a, b) => sizeOf(page(b.path)) - sizeOf(page(a.path)));
  if (!question || !topic) throw new Error('There is no question to measure');
  const at = order.indexOf(question.docId);
  const next = order[at + 1] ?? order[at - 1] ?? question.docId;
  return {
    question: question.path,
    next: `/${next}/`,
    topic: topic.path,
    home: '/',
    missing: '/no-such-page/',
    diagrams: question.diagrams,
  };
}
