import { describe, expect, test } from 'vitest';
import { breaches, importsOf } from './directions.ts';
import type { Area } from './may-import.ts';

const areas: Area[] = [
  { holds: ['core/'], project: [], packages: [] },
  { holds: ['core/edge/'], project: ['core/types.ts'], packages: ['preact', 'preact/'] },
  { holds: ['shell/'], project: ['core/'], packages: ['node:'] },
  { holds: ['bench/'], project: ['core/'], packages: 'declared' },
];
const check = (files: Record<string, string>): string[] => breaches(new Map(Object.entries(files)), areas);

describe('imports of a module', () => {
  test.each([
    ['a value', "import { a } from './a.ts';", ['./a.ts']],
    ['a type', "import type { A } from './a.ts';", ['./a.ts']],
    ['an effect', "import './a.css';", ['./a.css']],
    ['an export', "export { a } from './a.ts'; export * from './b.ts';", ['./a.ts', './b.ts']],
    ['a dynamic import', "const a = () => import('./a.ts');", ['./a.ts']],
    ['none in a string', 'const a = "import \'./a.ts\'";', []],
  ])('%s', (_, source, expected) => {
    expect(importsOf('x.tsx', source).map(({ specifier }) => specifier)).toEqual(expected);
  });

  test('the line is that of the specifier', () => {
    expect(importsOf('x.ts', "\n\nimport {\n  a,\n} from './a.ts';")[0]?.line).toBe(5);
  });
});

describe('directions', () => {
  test.each([
    ['within an area', { 'core/a.ts': "import './b.ts'" }],
    ['along the table', { 'shell/a.ts': "import '../core/b.ts'; import 'node:fs'" }],
    ['any package where nothing ships', { 'bench/a.ts': "import 'preact'; import '../core/a.ts'" }],
    ['a package below an allowed name', { 'core/edge/a.tsx': "import 'preact/hooks'; import '../types.ts'" }],
    ['types round in a circle', { 'core/a.ts': "import './b.ts'", 'core/b.ts': "import type { A } from './a.ts'" }],
    ['test packages in a test', { 'core/a.test.ts': "import { test } from 'vitest'" }],
  ])('allowed: %s', (_, files) => expect(check(files)).toEqual([]));

  test.each([
    ['against the table', { 'core/a.ts': "import '../shell/b.ts'" }, 'core/a.ts:1: imports shell/b.ts'],
    ['out of the inner area', { 'core/edge/a.ts': "import '../b.ts'" }, 'core/edge/a.ts:1: imports core/b.ts'],
    ['a type is an import', { 'core/a.ts': "import type { B } from '../shell/b.ts'" }, 'imports shell/b.ts'],
    ['a package', { 'core/a.ts': "import 'preact'" }, 'imports preact'],
    ['a package with an allowed beginning', { 'core/edge/a.ts': "import 'preact-x'" }, 'imports preact-x'],
    ['test packages outside tests', { 'core/a.ts': "import 'vitest'" }, 'imports vitest'],
    ['the project where nothing ships', { 'bench/a.ts': "import '../shell/a.ts'" }, 'imports shell/a.ts'],
    ['a file of no area', { 'loose/a.ts': '' }, 'no area'],
    ['a circle', { 'core/a.ts': "import './b.ts'", 'core/b.ts': "import './a.ts'" }, 'core/b.ts → core/a.ts'],
  ])('forbidden: %s', (_, files, expected) => {
    expect(check(files as unknown as Record<string, string>)).toEqual([expect.stringContaining(expected)]);
  });
});
