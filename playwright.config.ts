import { defineConfig } from '@playwright/test';
import type { WorkerOptions } from './e2e/harness/test.ts';

/**
 * `*.spec.ts` runs in both browsers, `*.chromium.spec.ts` and `*.firefox.spec.ts` in one. The specs drive the built
 * extension: `npm run build` first, or `npm test`, which does.
 */
export default defineConfig<object, WorkerOptions>({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One browser at a time leaves timings honest on two cores.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try has told of a race.
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: [['list']],
  projects: [
    { name: 'chromium', testIgnore: '**/*.firefox.spec.ts', use: { target: 'chromium' } },
    { name: 'firefox', testIgnore: '**/*.chromium.spec.ts', use: { target: 'firefox' } },
  ],
});
