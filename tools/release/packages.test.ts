import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checksums, packageNames } from './packages.ts';

const folder = mkdtempSync(join(tmpdir(), 'packages-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('each package has its name, and its checksum as sha256sum writes it', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(packageNames()).toEqual(['chrome', 'firefox', 'sources'].map((kind) => `hashiya-${version}-${kind}.zip`));
  for (const name of packageNames()) writeFileSync(join(folder, name), 'abc');
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect([...checksums(folder).values()]).toEqual([abc, abc, abc]);
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toMatch(
    new RegExp(
      `^${abc}  hashiya-\\S+-chrome\\.zip\\n${abc}  hashiya-\\S+-firefox\\.zip\\n${abc}  hashiya-\\S+-sources\\.zip\\n$`,
    ),
  );
});
