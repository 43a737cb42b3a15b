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
 * A test that was skipped, left to do or passed only at a second try is a failure: it stands in the list of what is
 * checked and checks nothing. So is a file that broke before its first test, and a run of no tests.
 */
export function vitestOutcome(report: VitestReport, output: string): Outcome {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const idle = report.numPendingTests + report.numTodoTests;
  return outcome(report.numPassedTests, report.numFailedTests, { skipped: idle, 'broken files': broken }, output);
}

export function playwrightOutcome({ stats, errors }: PlaywrightReport, output: string): Outcome {
  return outcome(
    stats.expected,
    stats.unexpected,
    { skipped: stats.skipped, flaky: stats.flaky, errors: errors.length },
    output,
  );
}

function outcome(passed: number, failed: number, others: Record<string, number>, output: string): Outcome {
  const told = Object.entries(others).filter(([, count]) => count > 0);
  const more = told.reduce((sum, [, count]) => sum + count, 0);
  if (passed + failed + more === 0) return { passed: 0, failed: 1, detail: 'no tests were run', output };
  return { passed, failed: failed + more, detail: told.map(([name, count]) => `${count} ${name}`).join(', '), output };
}
