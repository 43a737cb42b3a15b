import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { finish } from './steps.ts';

/** Made by commands, or read by none that builds. */
const LEFT_OUT = new Set(['node_modules', '.git', '.output', '.wxt', '.cache', 'test-results', 'docs', 'demo', 'e2e']);

const filesOf = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );

/** Files that one folder has and the other has not, or not with the same bytes. */
export function unequal(one: string, other: string): string[] {
  const [here, there] = [filesOf(one), filesOf(other)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter((path) => !here.get(path)?.equals(there.get(path) ?? Buffer.alloc(0)) || !there.has(path))
    .sort();
}

/**
 * Builds a copy of the project in another folder, in another time zone, and compares it with the build that is here.
 * What a release must pass besides, from its own sources and packages: tools/release/rebuild.ts.
 * @returns files that differ
 */
export async function builtElsewhere(build: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya elsewhere-'));
  try {
    cpSync('.', folder, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const { status, output } = await finish(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
      cwd: folder,
      env: { TZ: 'Pacific/Chatham' },
    });
    if (status !== 0) throw new Error(output);
    return unequal(build, join(folder, build));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
