import {expect, test} from 'playwright/test';
import {checkPermalinks} from '../../src/questions/addresses';
import {formatProblem} from '../../src/versions/problem';

const pages = [
  {path: '/', file: 'docs/index.mdx'},
  {path: '/producer/acks/', file: 'docs/producer/acks.mdx'},
];
const published = pages.map(({path}) => path);

function problemsOf(permalinks: {published: string[]; redirects: Record<string, string>}): string[] {
  return checkPermalinks(pages, permalinks).map(formatProblem);
}

test('published pages that are there need nothing', () => {
  expect(problemsOf({published, redirects: {}})).toEqual([]);
});

test('a published address that vanished fails and says what to do', () => {
  expect(problemsOf({published: [...published, '/producer/old/'], redirects: {}})).toEqual([
    'src/questions/permalinks.json: /producer/old/: was published and is gone; bring the page back or add it to «redirects»',
  ]);
});

test('a redirect to a page makes it right again', () => {
  expect(
    problemsOf({published: [...published, '/producer/old/'], redirects: {'/producer/old/': '/producer/acks/'}}),
  ).toEqual([]);
});

test('a redirect must lead to a page, from an address that was published and is none', () => {
  const [nowhere] = problemsOf({published: [...published, '/old/'], redirects: {'/old/': '/nowhere/'}});
  expect(nowhere).toContain('redirects, /old/: leads to «/nowhere/», which is not a page');
  const [again] = problemsOf({published, redirects: {'/producer/acks/': '/'}});
  expect(again).toContain('is a page again; remove the redirect');
  const [never] = problemsOf({published, redirects: {'/never/': '/'}});
  expect(never).toContain('redirects, /never/: was never published');
});

test('a new page must be entered, and the message says where', () => {
  expect(problemsOf({published: ['/'], redirects: {}})).toEqual([
    'docs/producer/acks.mdx: add "/producer/acks/" to «published» in src/questions/permalinks.json: addresses are permanent',
  ]);
});
