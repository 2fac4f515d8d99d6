import {expect, test} from 'playwright/test';
import {failureOf, filesBelow, importsOf, readText} from './support/project';

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  engines?: {node?: string};
}

const manifest = JSON.parse(readText('package.json')) as Manifest;
const dependencies = {...manifest.dependencies, ...manifest.devDependencies};

test('the types are right', () => {
  test.setTimeout(120_000);
  expect(failureOf('tsc')).toBe('');
});

test('the code is written and formatted as agreed', () => {
  expect(failureOf('biome', 'check', '--error-on-warnings', '.')).toBe('');
});

test('every dependency is pinned to one exact version', () => {
  for (const [name, version] of Object.entries(dependencies)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  expect(readText('.npmrc')).toContain('save-exact=true');
  expect(manifest.engines?.node).toBeTruthy();
});

test('Docusaurus is at one version', () => {
  const versions = Object.entries(dependencies).filter(([name]) => name.startsWith('@docusaurus/'));
  expect([...new Set(versions.map(([, version]) => version))]).toHaveLength(1);
});

/** `@docusaurus/utils/lib/x` → `@docusaurus/utils`. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

const sources = ['src', 'tests']
  .flatMap(folder => filesBelow(folder, /\.(?:m?ts|tsx)$/))
  .concat('docusaurus.config.ts', 'sidebars.ts', 'playwright.config.ts');

/** Packages that are asked for by another name, or by another package. */
const askedOtherwise: Record<string, string> = {
  '@docusaurus/preset-classic': "'classic' in docusaurus.config.ts",
  '@docusaurus/faster': 'future.v4 and future.faster',
  '@docusaurus/theme-mermaid': 'themes of docusaurus.config.ts and @theme/Mermaid',
  '@docusaurus/module-type-aliases': 'types of tsconfig.json',
  mermaid: 'the peer of theme-mermaid, drawn by src/diagrams in the browser',
  preact: 'the stand-in of React in src/page/plugin.ts',
  '@biomejs/biome': 'npm run lint',
  typescript: 'npm run types',
};

test('every dependency is used: imported, or named by a script or a configuration', () => {
  const imported = new Set(sources.flatMap(file => importsOf(readText(file))).map(packageOf));
  const scripts = Object.values(manifest.scripts).join(' ');
  const configuration = ['docusaurus.config.ts', 'tsconfig.json', 'src/page/plugin.ts'].map(readText).join('\n');
  const unused = Object.keys(dependencies).filter(name => {
    if (imported.has(name)) return false;
    if (name.startsWith('@types/')) return !typesAreUsed(name, imported);
    if (new RegExp(`(?:^|\\s)${name}(?:\\s|$)`).test(scripts)) return false;
    return !(name in askedOtherwise) && !configuration.includes(`'${name}`) && !configuration.includes(`"${name}`);
  });
  expect(unused).toEqual([]);
});

function typesAreUsed(name: string, imported: ReadonlySet<string>): boolean {
  const typed = name.replace('@types/', '');
  return typed === 'node' || imported.has(typed) || imported.has(typed.replace('__', '/'));
}

test('everything that is imported stands in package.json', () => {
  // Lighthouse is measured with where somebody has installed it.
  const provided =
    /^(?:lighthouse$|node:|@site\/|@theme\/|\.)|^@docusaurus\/(?:Head|use\w+|isInternalUrl|renderRoutes|Link|router)$/;
  const missing = sources.flatMap(file =>
    importsOf(readText(file))
      .filter(module => !provided.test(module) && !(packageOf(module) in dependencies))
      // Types without a package of their own: syntax trees.
      .filter(module => !(`@types/${packageOf(module)}` in dependencies))
      .map(module => `${file}: ${module}`),
  );
  expect(missing).toEqual([]);
});

test('the README says why each dependency is there', () => {
  const readme = readText('README.md');
  for (const name of Object.keys(dependencies)) {
    if (!name.startsWith('@types/')) expect(readme, name).toContain(name);
  }
  expect(readme).toMatch(/npm ci/);
  expect(readme).toMatch(/npm run site/);
  expect(readme).toMatch(/npm test/);
});
