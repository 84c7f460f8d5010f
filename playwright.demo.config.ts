import { defineConfig } from '@playwright/test';

// `npm run demo`: one walk through the whole year of the sample meeting.
export default defineConfig({
  testDir: 'tests/demo',
  testMatch: '**/*.walk.ts',
  outputDir: 'test-results/demo',
  workers: 1,
  retries: 0,
  reporter: 'line',
  timeout: 900_000,
  expect: { timeout: 30_000 },
});
