import { defineConfig } from '@playwright/test';
import type { WorkerOptions } from './e2e/harness/test.ts';

/** Specs of `e2e/shared/` read articles that are not in this repository, from the folder that HASHIYA_SHARED names. */
const shared = process.env.HASHIYA_SHARED ? [] : ['**/shared/**'];

/**
 * `*.spec.ts` runs in both browsers, `*.chromium.spec.ts` and `*.firefox.spec.ts` in one. The specs drive the built
 * extension: `npm run build` first, or `npm test`, which does.
 */
export default defineConfig<object, WorkerOptions>({
  testDir: 'e2e',
  // One browser of a kind; npm test runs both kinds at once, each with its own folder of what its tests leave.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try has told of a race.
  retries: 0,
  // Limits tell that something hangs, not that the machine is busy.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  projects: [
    {
      name: 'chromium',
      outputDir: 'test-results/chromium',
      testIgnore: ['**/*.firefox.spec.ts', ...shared],
      use: { target: 'chromium' },
    },
    {
      name: 'firefox',
      outputDir: 'test-results/firefox',
      testIgnore: ['**/*.chromium.spec.ts', ...shared],
      use: { target: 'firefox' },
    },
  ],
});
