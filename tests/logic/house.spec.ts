import {posix} from 'node:path';
import {expect, test} from 'playwright/test';
import {filesBelow, importsOf, readText} from './support/project';

/** The rooms of src/, from the ground up: a room imports only rooms before it. */
const rooms = [
  'kafka',
  'versions',
  'reference',
  'experiments',
  'questions',
  'code',
  'diagrams',
  'search',
  'simulators',
  'trainer',
  'page',
  'theme',
  'site',
];

const sources = filesBelow('src', /\.(?:m?ts|tsx)$/);
const roomOf = (file: string) => file.split('/')[1] ?? '';

interface Arrow {
  from: string;
  to: string;
}

/** Imports of our own files from a file, as paths without ending. */
function ownImports(file: string): string[] {
  return importsOf(readText(file)).flatMap(module => {
    if (module.startsWith('@site/src/')) return [module.slice('@site/'.length)];
    return module.startsWith('.') ? [posix.normalize(posix.join(posix.dirname(file), module))] : [];
  });
}

const arrows: Arrow[] = sources.flatMap(from => ownImports(from).map(to => ({from, to})));

test('src/ has no other rooms', () => {
  const found = [...new Set(sources.map(roomOf))];
  expect(found.filter(room => !rooms.includes(room))).toEqual([]);
});

test('a room imports only rooms that stand above it', () => {
  const wrong = arrows.filter(({from, to}) => {
    if (!to.startsWith('src/') || to.endsWith('.css'))
      return !to.startsWith('src/') && !/^(?:static|package\.json)/.test(to);
    // A command (.mts) is run, not imported: it may use what another command has, such as the browser.
    if (from.endsWith('.mts') && to.endsWith('.mts')) return false;
    return rooms.indexOf(roomOf(to)) > rooms.indexOf(roomOf(from));
  });
  expect(wrong.map(({from, to}) => `${from} imports ${to}`)).toEqual([]);
});

test('files do not import each other in circles', () => {
  const resolved = new Map(
    sources.map(file => [
      file,
      ownImports(file).flatMap(to => {
        const names = [to, `${to}.ts`, `${to}.tsx`, `${to}.mts`, `${to}/index.ts`, `${to}/index.tsx`];
        return names.find(name => sources.includes(name)) ?? [];
      }),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of resolved.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(circles).toEqual([]);
});

test('nothing of the site reaches into the tests, and no text into the code', () => {
  const wrong = arrows.filter(({to}) => /^(?:tests|docs|build|versioned_docs)\//.test(to));
  expect(wrong).toEqual([]);
});

test('an island imports nothing of Docusaurus', () => {
  const found = filesBelow('src/simulators', /\.tsx?$/).flatMap(file =>
    importsOf(readText(file))
      .filter(module => /^@(?:docusaurus|theme|site)\//.test(module))
      .map(module => `${file}: ${module}`),
  );
  expect(found).toEqual([]);
});

test('pure logic knows neither React nor Docusaurus', () => {
  const pure =
    /^src\/(?:kafka\/|versions\/(?:kafkaTag|typography|parse|problem)|questions\/(?:schema|words|addresses|model)|code\/remarkTabs)/;
  for (const file of sources.filter(one => pure.test(one))) {
    for (const module of importsOf(readText(file)))
      expect(module, file).not.toMatch(/^(?:react|@docusaurus|@theme|@site)/);
  }
});

test('components of a document hold no state: they draw once, at build', () => {
  const hooks = /\buse(?:State|Effect|LayoutEffect|Reducer|Ref|SyncExternalStore)\b/;
  const drawn = filesBelow('src', /\.tsx$/).filter(
    file => !file.startsWith('src/simulators/') && !file.startsWith('src/trainer/') && !/Dev\.tsx$/.test(file),
  );
  expect(drawn.filter(file => hooks.test(readText(file)))).toEqual([]);
});

const colour = /(?<![\w&/-])#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b|\b(?:rgb|hsl|oklch|lab)a?\(\s*[\d.]/gi;

/** Files that must name colours: the address bar has no variables; what the diagrams' renderer turns into variables. */
const colourfulFiles = ['src/theme/SiteMetadata/index.tsx', 'src/diagrams/config.ts', 'src/diagrams/finish.ts'];

test('no colour is written outside of src/css', () => {
  const found = filesBelow('src', /\.(?:css|m?ts|tsx)$/)
    .filter(file => !file.startsWith('src/css/') && !colourfulFiles.includes(file))
    .flatMap(file => {
      const text = readText(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      return [...text.matchAll(colour)].map(([hit]) => `${file}: ${hit}`);
    });
  expect(found).toEqual([]);
});

test('inside src/css colours are tokens, but for print', () => {
  const found = filesBelow('src/css', /\.css$/)
    .filter(file => !/(?:tokens|print|fonts)\.css$/.test(file))
    .flatMap(file => [...readText(file).matchAll(colour)].map(([hit]) => `${file}: ${hit}`));
  expect(found).toEqual([]);
});

test('the colours of the address bar are the paper of both themes', () => {
  const tokens = readText('src/css/tokens.css');
  const papers = [...tokens.matchAll(/--paper: (#[\da-f]{6})/g)].map(([, hex]) => hex);
  const bars = [...readText('src/theme/SiteMetadata/index.tsx').matchAll(/content="(#[\da-f]{6})"/g)].map(
    ([, hex]) => hex,
  );
  expect([...new Set(papers)]).toEqual(bars);
});
