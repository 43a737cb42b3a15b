import type { Outcome } from './steps.ts';

/** The parts of the runners' JSON reports that are counted. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/**
 * A test that was skipped or left to do is a failure: it stands in the list of what is checked and checks nothing. So
 * is a file that broke before its first test, and a run of no tests. A browser test that passed only at a second try
 * counts as passed and is told in the table: a browser driven from outside loses an answer now and then.
 */
export function vitestOutcome(report: VitestReport, output: string): Outcome {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const idle = report.numPendingTests + report.numTodoTests;
  return outcome(report.numPassedTests, report.numFailedTests, { skipped: idle, 'broken files': broken }, output);
}

export function playwrightOutcome({ stats, errors }: PlaywrightReport, output: string): Outcome {
  const { expected, unexpected, flaky, skipped } = stats;
  const result = outcome(expected + flaky, unexpected, { skipped, errors: errors.length }, output);
  if (flaky === 0) return result;
  return { ...result, detail: [result.detail, `${flaky} at the second try`].filter(Boolean).join(', ') };
}

function outcome(passed: number, failed: number, others: Record<string, number>, output: string): Outcome {
  const told = Object.entries(others).filter(([, count]) => count > 0);
  const more = told.reduce((sum, [, count]) => sum + count, 0);
  if (passed + failed + more === 0) return { passed: 0, failed: 1, detail: 'no tests were run', output };
  return { passed, failed: failed + more, detail: told.map(([name, count]) => `${count} ${name}`).join(', '), output };
}
