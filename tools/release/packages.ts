import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const OUTPUT = '.output';
const SUMS = 'SHA256SUMS';

/** What `npm run zip` makes: for Chrome and Edge, for Firefox, and the sources of both. */
export function packageNames(root = '.'): string[] {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  return ['chrome', 'firefox', 'sources'].map((kind) => `${name}-${version}-${kind}.zip`);
}

/** SHA-256 of each package in a folder, in hexadecimal; `sha256sum -c SHA256SUMS` there checks them. */
export function checksums(folder: string): Map<string, string> {
  const sums = new Map(
    packageNames().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
  writeFileSync(join(folder, SUMS), [...sums].map(([name, sum]) => `${sum}  ${name}\n`).join(''));
  return sums;
}
