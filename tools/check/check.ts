/** `npm test`: everything that can be checked on a bare clone, whatever fails on the way. */
import { rmSync } from 'node:fs';
import { ensureBrowser, ensureFonts } from '../setup/browsers.ts';
import { told, weigh } from './budgets.ts';
import { packageFaults } from './package-rules.ts';
import { builtElsewhere } from './same-bytes.ts';
import { close, command, reportOf, runSteps, type Step, writeReport } from './steps.ts';
import { browserTests, unitTests } from './tests.ts';

const REPORT = '.cache/check/report.json';
const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3'];
const say = (line: string): void => console.log(line);
const lastLine = (output: string): string => output.trim().split('\n').at(-1)?.trim() ?? '';

const browser = (name: 'chromium' | 'firefox'): Step => ({
  name: `a ${name}`,
  run: () => ({ passed: 1, failed: 0, detail: ensureBrowser(name, say), output: '' }),
});

/** As many as a small machine has processors: with three, frames came seconds late and the whole was no faster. */
const AT_ONCE = 2;

/** Started in this order, as soon as what each needs is there: the browser tests take longest. */
const steps: Step[] = [
  // Where one has to be installed first, nothing else runs meanwhile.
  browser('chromium'),
  browser('firefox'),
  command('generated types', ['wxt', 'prepare']),
  command('build for Chromium', ['wxt', 'build'], { needs: ['generated types'] }),
  // Not at once with the other: both write the generated types.
  command('build for Firefox', ['wxt', 'build', '-b', 'firefox'], { needs: ['build for Chromium'] }),
  browserTests('in Chromium', ['--project=chromium'], {}, ['build for Chromium', 'a chromium']),
  browserTests('in Firefox', ['--project=firefox'], {}, ['build for Firefox', 'a firefox']),
  command('lint', ['biome', 'check', '--error-on-warnings', '.'], {
    detail: (output) => /Checked \d+ files/.exec(output)?.[0] ?? '',
  }),
  command('types', ['tsc'], { needs: ['generated types'] }),
  command('types without DOM', ['tsc', '-p', 'lib/linker'], { needs: ['generated types'] }),
  command('import directions', ['node', 'tools/check/directions.ts'], { detail: lastLine }),
  command('dead code', ['knip', '--no-progress'], { needs: ['generated types'] }),
  command('facts', ['node', 'tools/facts/cli.ts', 'check'], { detail: lastLine }),
  {
    name: 'byte budgets',
    needs: ['build for Chromium', 'build for Firefox'],
    run() {
      const weights = BUILDS.flatMap((build) => weigh(build));
      const over = weights.filter(({ bytes, budget }) => bytes > budget);
      return {
        passed: weights.length - over.length,
        failed: over.length,
        detail: weigh('.output/chrome-mv3').map(told).join(', '),
        output: over.map((weight) => `over budget: ${told(weight)}`).join('\n'),
      };
    },
  },
  {
    name: 'built packages',
    needs: ['build for Chromium', 'build for Firefox'],
    run() {
      const faults = BUILDS.flatMap((build) => packageFaults(build).map((fault) => `${build} ${fault}`));
      return {
        passed: faults.length > 0 ? 0 : 1,
        failed: faults.length > 0 ? 1 : 0,
        detail: faults.length > 0 ? `${faults.length} faults` : 'permissions, icons, nothing a page can find',
        output: faults.join('\n'),
      };
    },
  },
  {
    name: 'same bytes elsewhere',
    needs: ['build for Chromium'],
    async run() {
      const files = await builtElsewhere('.output/chrome-mv3');
      return {
        passed: files.length > 0 ? 0 : 1,
        failed: files.length > 0 ? 1 : 0,
        detail: files.length > 0 ? `${files.length} files differ` : '',
        output: files.join('\n'),
      };
    },
  },
  unitTests('unit tests', ['generated types']),
];

// A report of an earlier run must not stand in for one that this run never wrote.
rmSync(REPORT, { force: true });
ensureFonts(say);
const report = reportOf(await runSteps(steps, say, AT_ONCE));
writeReport(REPORT, report);
close(report, say);
process.exitCode = report.failed > 0 ? 1 : 0;
