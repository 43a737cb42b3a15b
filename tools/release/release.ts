/** `npm run release -- 1.2.3`: version, changelog, commit and tag in one step. It pushes nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { git, refusals } from './repository.ts';
import { type Files, released } from './version.ts';

const FILES = ['package.json', 'package-lock.json', 'CHANGELOG.md'] as const;

const [version = ''] = process.argv.slice(2);
const files = Object.fromEntries(FILES.map((file) => [file, readFileSync(file, 'utf8')])) as unknown as Files;
const today = new Date().toISOString().slice(0, 10);
const { faults, changed } = released(files, version, today);
faults.push(...refusals(`v${version}`));

if (faults.length > 0) {
  console.error(`No release ${version}:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  process.exitCode = 1;
} else {
  for (const file of FILES) writeFileSync(file, changed[file]);
  git('add', ...FILES);
  // The first release may have nothing to change but the changelog; there is always that.
  git('commit', '--quiet', '--message', `release: ${version}`);
  git('tag', '--annotate', `v${version}`, '--message', `Hashiya ${version}`);
  console.log(`v${version} is committed and tagged. Look it over, then: git push --follow-tags`);
}
