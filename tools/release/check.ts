/**
 * `npm run release:check`: what must hold of packages besides `npm test`. Makes them, makes them again from their own
 * sources in another folder, lets Mozilla's linter read them and asks the registry for known weaknesses of packages.
 */
import { packageFaults } from '../check/package-rules.ts';
import { close, finish, type Outcome, reportOf, runSteps, type Step } from '../check/steps.ts';
import { audited } from './audit.ts';
import { lint } from './lint.ts';
import { packageNames } from './packages.ts';
import { rebuiltFromSources } from './rebuild.ts';

const say = (line: string): void => console.log(line);
const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3'];

const judged = (faults: string[], detail = ''): Outcome => ({
  passed: faults.length > 0 ? 0 : 1,
  failed: faults.length > 0 ? 1 : 0,
  detail: faults.length > 0 ? `${faults.length} faults` : detail,
  output: faults.join('\n'),
});

const steps: Step[] = [
  {
    name: 'packages',
    async run() {
      const { status, output } = await finish(process.execPath, ['tools/release/zip.ts']);
      if (status !== 0) return judged([output]);
      say(output.trimEnd().replaceAll(/^/gm, '    '));
      return judged(BUILDS.flatMap((build) => packageFaults(build).map((fault) => `${build} ${fault}`)));
    },
  },
  {
    name: 'web-ext lint',
    needs: ['packages'],
    run: async () => judged(await lint('.output/firefox-mv3'), 'no error, warning or notice'),
  },
  {
    name: 'same bytes again',
    needs: ['packages'],
    run: async () => judged(await rebuiltFromSources(packageNames()), 'from the sources, in another folder'),
  },
  {
    name: 'known weaknesses',
    async run() {
      const { faults, detail } = audited(await finish('npm', ['audit', '--json']));
      return judged(faults, detail);
    },
  },
];

const report = reportOf(await runSteps(steps, say));
close(report, say);
process.exitCode = report.failed > 0 ? 1 : 0;
