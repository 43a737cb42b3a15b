import { describe, expect, test } from 'vitest';
import { type PlaywrightReport, playwrightOutcome, type VitestReport, vitestOutcome } from './counts.ts';

const vitest = (over: Partial<VitestReport>): VitestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...over,
});
const playwright = (over: Partial<PlaywrightReport['stats']>, errors: unknown[] = []): PlaywrightReport => ({
  stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0, ...over },
  errors,
});

describe('vitest', () => {
  test.each([
    ['all pass', vitest({}), 3, 0],
    ['one fails', vitest({ numFailedTests: 1 }), 3, 1],
    ['one is skipped', vitest({ numPendingTests: 1 }), 3, 1],
    ['one is to do', vitest({ numTodoTests: 1 }), 3, 1],
    [
      'a file breaks before its tests',
      vitest({ testResults: [{ name: 'a', status: 'failed', assertionResults: [] }] }),
      3,
      1,
    ],
    [
      'a failed test is not counted twice',
      vitest({
        numFailedTests: 1,
        testResults: [{ name: 'a', status: 'failed', assertionResults: [{ status: 'failed' }] }],
      }),
      3,
      1,
    ],
    ['nothing ran', vitest({ numPassedTests: 0 }), 0, 1],
  ])('%s', (_, report, passed, failed) => expect(vitestOutcome(report, '')).toMatchObject({ passed, failed }));
});

describe('playwright', () => {
  test.each([
    ['all pass', playwright({}), 3, 0],
    ['one fails', playwright({ unexpected: 1 }), 3, 1],
    ['one is skipped', playwright({ skipped: 1 }), 3, 1],
    ['one passes at the second try', playwright({ flaky: 1 }), 3, 1],
    ['the configuration breaks', playwright({ expected: 0 }, [{}]), 0, 1],
    ['nothing ran', playwright({ expected: 0 }), 0, 1],
  ])('%s', (_, report, passed, failed) => expect(playwrightOutcome(report, '')).toMatchObject({ passed, failed }));
});
