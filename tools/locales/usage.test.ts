import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLocales } from './compile.ts';

const root = join(import.meta.dirname, '../..');

test('every message is used', () => {
  const files = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: root });
  const source = files
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const locales = readLocales(join(root, 'locales'));
  const unused = locales.sections.flatMap((section) =>
    Object.entries(locales.section('en', section))
      .filter(([key, value]) => !new RegExp(`\\.${key}${typeof value === 'string' ? '\\(' : '\\b'}`).test(source))
      .map(([key]) => `${section}.${key}`),
  );
  expect(unused).toEqual([]);
});
