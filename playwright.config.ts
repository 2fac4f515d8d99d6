import {defineConfig} from 'playwright/test';

// `npm test` (tests/run.mts) builds and serves the site, finds the browser and gives both through the environment.
export default defineConfig({
  outputDir: 'test-results/browser',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: {timeout: 10_000},
  reporter: [['dot'], ['./tests/reporter.ts']],
  use: {
    launchOptions: JSON.parse(process.env.TEST_BROWSER ?? '{}'),
    locale: 'ru-RU',
    colorScheme: 'light',
    viewport: {width: 1440, height: 900},
  },
  projects: ['logic', 'content', 'site'].map(name => ({name, testDir: `tests/${name}`})),
});
