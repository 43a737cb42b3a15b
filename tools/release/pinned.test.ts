import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, string>;
}
interface Lock {
  packages: Record<string, Manifest & { version?: string; integrity?: string; link?: boolean }>;
}
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

describe.each(['.', 'tools/release/web-ext'])('the packages of %s', (folder) => {
  const manifest = read<Manifest>(`${folder}/package.json`);
  const lock = read<Lock>(`${folder}/package-lock.json`).packages;
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };

  it.each(Object.entries(wanted))('%s: one version and no range, %s', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(lock[`node_modules/${name}`]?.version).toBe(version);
  });

  it('each has a checksum that npm compares what it fetches with', () => {
    const without = Object.entries(lock).filter(([path, { integrity }]) => path !== '' && !integrity);
    expect(without.map(([path]) => path)).toEqual([]);
  });
});
