/**
 * What CI checks besides `npm test`: the extension against the articles and the corpus, which are other people's text
 * and lie outside this repository. `node tools/check/shared.ts DIR` names their folder. Needs what `npm test` has
 * built. Ends with the sum of both runs, so it stands last in `.ci/run`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../setup/browsers.ts';
import { type PageLine, pageFaults, type ScoreRow, scoreFaults } from './corpus.ts';
import {
  close,
  command,
  finish,
  type Outcome,
  type Report,
  reportOf,
  runSteps,
  type Step,
  writeReport,
} from './steps.ts';
import { browserTests } from './tests.ts';

const [shared] = process.argv.slice(2);
if (!shared) throw new Error('usage: node tools/check/shared.ts DIR');
/** As in check.ts. */
const AT_ONCE = 2;
const say = (line: string): void => console.log(line);
const lastLine = (output: string): string => output.trim().split('\n').at(-1)?.trim() ?? '';

/** One check for each line of `faults` that is empty; figures in the table, faults in words. */
const judged = (checks: number, faults: string[], detail: string): Outcome => ({
  passed: checks - faults.length,
  failed: faults.length,
  detail,
  output: faults.join('\n'),
});

const score: Step = {
  name: 'corpus score',
  async run() {
    const args = [join(shared, 'corpus/score.mjs'), '--json', '--', 'npm', 'run', '-s', 'annotate', '--'];
    const { status, output } = await finish('node', args);
    const json = output.split('\n').find((line) => line.startsWith('['));
    if (status !== 0 || !json) return { passed: 0, failed: 1, detail: `exit ${status}`, output };
    const { checks, faults, table } = scoreFaults(JSON.parse(json) as ScoreRow[]);
    for (const line of table) say(`    ${line}`);
    return judged(checks, faults, '');
  },
};

const pages: Step = {
  name: 'saved pages',
  async run() {
    const folder = join(shared, 'corpus/pages');
    const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
    const args = ['run', '-s', 'annotate:page', '--', ...files.map((name) => join(folder, name))];
    const { status, output } = await finish('npm', args, { env: { CHROMIUM_PATH: findBrowser('chromium') ?? '' } });
    const lines = output.split('\n').filter((line) => line.startsWith('{'));
    const { faults, detail } = pageFaults(
      lines.map((line) => JSON.parse(line) as PageLine),
      files,
    );
    const said = output.split('\n').filter((line) => line && !line.startsWith('{'));
    if (status !== 0) faults.push(`annotate:page left with ${status}: ${said.join('\n')}`);
    return judged(files.length + 1, faults, detail);
  },
};

const env = { HASHIYA_SHARED: shared };
const results = await runSteps(
  [
    command('nothing borrowed', ['node', join(shared, 'borrowed.mjs')], { detail: lastLine }),
    command('facts and articles', ['node', 'tools/facts/cli.ts', 'check', '--articles', join(shared, 'sources')], {
      detail: lastLine,
    }),
    command('facts cover articles', ['node', 'tools/facts/cli.ts', 'coverage', '--articles', join(shared, 'sources')]),
    score,
    pages,
    browserTests('articles in Chromium', ['--project=chromium', 'e2e/shared'], env, []),
    browserTests('articles in Firefox', ['--project=firefox', 'e2e/shared'], env, []),
  ],
  say,
  AT_ONCE,
);
const before = JSON.parse(readFileSync('.cache/check/report.json', 'utf8')) as Report;
const report = reportOf([...before.steps, ...results]);
writeReport('.cache/check/report-shared.json', report);
close(report, say);
process.exitCode = report.failed > 0 ? 1 : 0;
