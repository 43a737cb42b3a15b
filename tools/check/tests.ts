import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type PlaywrightReport, playwrightOutcome, type VitestReport, vitestOutcome } from './counts.ts';
import { finish, type Outcome, type Step } from './steps.ts';

const REPORTS = '.cache/check';

export function unitTests(name: string, needs: string[]): Step {
  const file = join(REPORTS, 'unit.json');
  return {
    name,
    needs,
    run: () =>
      counted<VitestReport>(
        file,
        ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
        {},
        vitestOutcome,
      ),
  };
}

export function browserTests(name: string, args: string[], env: Record<string, string>, needs: string[]): Step {
  const file = join(REPORTS, `${name.replaceAll(/\W+/g, '-')}.json`);
  return {
    name,
    needs,
    run: () =>
      counted<PlaywrightReport>(
        file,
        ['playwright', 'test', '--reporter=list,json', ...args],
        { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
        playwrightOutcome,
      ),
  };
}

/** Runs a test runner and counts by its report. An exit that the report does not explain is a failure of its own. */
async function counted<Report>(
  file: string,
  [program = '', ...args]: string[],
  env: Record<string, string>,
  count: (report: Report, output: string) => Outcome,
): Promise<Outcome> {
  rmSync(file, { force: true });
  const { status, output } = await finish(program, args, { env });
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { passed: 0, failed: 1, detail: `exit ${status}, no report`, output };
  }
  const outcome = count(report, output);
  if (status !== 0 && outcome.failed === 0) return { ...outcome, failed: 1, detail: `exit ${status}` };
  return outcome;
}
