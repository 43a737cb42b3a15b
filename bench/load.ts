/**
 * What the matcher weighs, and how long it takes to load in a process that has just begun: `npm run
 * bench:load`, one row for each number of aliases and one for the built-in base, with all that the linker knows.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { compileGazetteer, type GazetteerEntity, loadGazetteer } from '../lib/linker/gazetteer.ts';
import { compileMatcher, loadMatcher } from '../lib/linker/matcher.ts';
import { gazetteerOf } from './gazetteer.ts';

const SIZES = [300, 3_000, 100_000];
const BASE = 'built-in base';
/** The best of so many cold starts counts. */
const STARTS = 15;
/** A name that all of them know: what is put off until one is looked at closely is done for it. */
const nameOf = (): string => gazetteerOf(1)[0]?.form ?? '';

const [row, file, naming] = process.argv.slice(2);
if (row && file && naming) {
  const bytes = new Uint8Array(readFileSync(file));
  globalThis.gc?.();
  const before = process.memoryUsage().arrayBuffers;
  const from = performance.now();
  const gazetteer = row === BASE ? loadGazetteer(bytes) : { matcher: loadMatcher(bytes) };
  const loaded = performance.now();
  gazetteer.matcher.scan(naming, (form) => ('senses' in gazetteer ? gazetteer.senses(form).length > 0 : true));
  const named = performance.now();
  globalThis.gc?.();
  const memory = process.memoryUsage().arrayBuffers - before;
  gazetteer.matcher.scan('', () => true);
  console.log(JSON.stringify([loaded - from, named - loaded, memory]));
} else {
  const { coreOf } = await import('../lib/linker/core-languages.ts');
  const { loadFactSet } = await import('../tools/facts/compile.ts');
  const rows: [name: string, bytes: Uint8Array][] = [
    ...SIZES.map((size): [string, Uint8Array] => [String(size), compileMatcher(gazetteerOf(size)).bytes]),
    [BASE, compileGazetteer(coreOf(loadFactSet('facts').entities as GazetteerEntity[]))],
  ];
  const folder = mkdtempSync(join(tmpdir(), 'matcher-'));
  console.log('| aliases | bytes | gzip | brotli | in memory | load, cold | first name, cold |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, bytes] of rows) {
    const path = join(folder, 'bytes');
    writeFileSync(path, bytes);
    const starts = Array.from({ length: STARTS }, () => {
      const output = execFileSync(process.execPath, [
        '--expose-gc',
        fileURLToPath(import.meta.url),
        name,
        path,
        nameOf(),
      ]);
      return JSON.parse(output.toString()) as [load: number, first: number, memory: number];
    });
    const best = (at: 0 | 1): string => `${Math.min(...starts.map((start) => start[at])).toFixed(1)} ms`;
    const kilobytes = (count: number): string => `${(count / 1000).toFixed(1)} kB`;
    const sizes = [
      bytes.length,
      gzipSync(bytes, { level: 9 }).length,
      brotliCompressSync(bytes).length,
      starts[0]?.[2] ?? 0,
    ];
    console.log(`| ${name} | ${sizes.map(kilobytes).join(' | ')} | ${best(0)} | ${best(1)} |`);
  }
  rmSync(folder, { recursive: true });
}
