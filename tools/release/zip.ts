/** `npm run zip`: the packages for the stores, the sources for their reviewers, and checksums of both. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '../check/steps.ts';
import { checksums, OUTPUT, packageNames } from './packages.ts';

for (const name of existsSync(OUTPUT) ? readdirSync(OUTPUT) : [])
  if (/^hashiya-.*\.zip$/.test(name)) rmSync(join(OUTPUT, name));

for (const browser of ['chrome', 'firefox']) {
  const args = ['node_modules/wxt/bin/wxt.mjs', 'zip', '-b', browser];
  // Vite listens to the shell's, and a package must not depend on that.
  const { status, output } = await finish(process.execPath, args, { env: { NODE_ENV: 'production' } });
  if (status !== 0) {
    console.error(`The package for ${browser} could not be made:\n${output}`);
    process.exit(1);
  }
}
const sums = checksums(OUTPUT);
for (const name of packageNames())
  console.log(`${join(OUTPUT, name)}  ${statSync(join(OUTPUT, name)).size} bytes  sha256 ${sums.get(name)}`);
