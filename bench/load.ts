/**
 * What the matcher weighs, and how long it takes to load in a process that has just begun: `npm run
 * bench:load`, one row for each number of aliases.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { compileMatcher, loadMatcher } from '../lib/linker/matcher.ts';
import { gazetteerOf } from './gazetteer.ts';

const SIZES = [300, 3_000, 100_000];
/** The best of so many cold starts counts. */
const STARTS = 9;

const child = process.argv[2];
if (child) {
  const bytes = new Uint8Array(readFileSync(child));
  globalThis.gc?.();
  const before = process.memoryUsage().arrayBuffers;
  const from = performance.now();
  const matcher = loadMatcher(bytes);
  const ms = performance.now() - from;
  globalThis.gc?.();
  const memory = process.memoryUsage().arrayBuffers - before;
  matcher.scan('', () => true);
  console.log(JSON.stringify([ms, memory]));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'matcher-'));
  console.log('| aliases | bytes | gzip | brotli | in memory | load, cold |\n| --- | --- | --- | --- | --- | --- |');
  for (const size of SIZES) {
    const { bytes } = compileMatcher(gazetteerOf(size));
    const file = join(folder, `${size}.bin`);
    writeFileSync(file, bytes);
    const starts = Array.from({ length: STARTS }, () => {
      const output = execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), file]);
      return JSON.parse(output.toString()) as [ms: number, memory: number];
    });
    const ms = Math.min(...starts.map(([first]) => first));
    const kilobytes = (count: number): string => `${(count / 1000).toFixed(1)} kB`;
    const sizes = [
      bytes.length,
      gzipSync(bytes, { level: 9 }).length,
      brotliCompressSync(bytes).length,
      starts[0]?.[1] ?? 0,
    ];
    console.log(`| ${size} | ${sizes.map(kilobytes).join(' | ')} | ${ms.toFixed(1)} ms |`);
  }
  rmSync(folder, { recursive: true });
}
