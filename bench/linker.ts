/**
 * What the linker takes for the large page of `bench:page`, block by block, in a process that has just begun and once
 * more when all of its code has run: `npm run bench:linker`, or `npm run bench:linker -- OTHER` to compare this checkout
 * with another one, start by start. Options: `--starts N`, `--text FILE` (a block per line) for another page.
 *
 * Milliseconds are those that the processor spent on the main thread, as Linux counts them, elsewhere on the process
 * with its compiler threads; of single blocks those of the clock, so the least of all starts counts. The sum of these is
 * the page without what comes at chance places: the collector, code that is compiled anew.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Core from '../lib/linker/core-languages.ts';
import type * as Gazetteers from '../lib/linker/gazetteer.ts';
import type * as Linkers from '../lib/linker/linker.ts';
import type * as Facts from '../tools/facts/compile.ts';
import { gazetteerOf } from './gazetteer.ts';
import { generatedPages } from './pages.ts';

/** What one start says. */
interface Start {
  load: number;
  cold: number;
  warm: number;
  /** Of each block, in the first round. */
  blocks: number[];
  links: number;
  /** Bytes that the page's linker keeps. */
  heap: number;
}

/** Blocks between two looks at what changed, about as in a slice of the annotator. */
const SLICE = 100;
/** Rounds until everything has run often. */
const ROUNDS = 8;

/** Nanoseconds of the main thread come first. */
const MAIN_THREAD = `/proc/self/task/${process.pid}/schedstat`;

const spentMs = (): number => {
  if (existsSync(MAIN_THREAD)) return Number.parseInt(readFileSync(MAIN_THREAD, 'latin1'), 10) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const moduleOf = <T>(checkout: string, path: string): Promise<T> =>
  import(pathToFileURL(join(checkout, path)).href) as Promise<T>;

const start = async (checkout: string, bytes: string, text: string): Promise<Start> => {
  const { loadGazetteer } = await moduleOf<typeof Gazetteers>(checkout, 'lib/linker/gazetteer.ts');
  const { createLinker } = await moduleOf<typeof Linkers>(checkout, 'lib/linker/linker.ts');
  const file = new Uint8Array(readFileSync(bytes));
  // Each a string of its own, as a page gives them.
  const blocks = readFileSync(text, 'utf8')
    .split('\n')
    .map((block) => JSON.parse(JSON.stringify(block)) as string);
  const before = spentMs();
  const linker = createLinker(loadGazetteer(file));
  const load = spentMs() - before;
  let links = 0;
  const read = (each?: (ms: number) => void): unknown => {
    const page = linker.page();
    links = 0;
    const known: number[] = [];
    for (let id = 0; id < blocks.length; id++) {
      const text = blocks[id] as string;
      const from = performance.now();
      if (page.says(text)) {
        page.read(id, { text, lang: 'en', order: id });
        known.push(id);
      }
      if (id % SLICE === 0) for (const changed of page.drain()) page.links(changed);
      each?.(performance.now() - from);
    }
    for (const changed of page.drain()) page.links(changed);
    for (const id of known) links += page.links(id).length;
    return page;
  };
  const times: number[] = [];
  const from = spentMs();
  read((ms) => times.push(ms));
  const cold = spentMs() - from;
  let warm = Number.POSITIVE_INFINITY;
  for (let round = 1; round < ROUNDS; round++) {
    const from = spentMs();
    read();
    warm = Math.min(warm, spentMs() - from);
  }
  globalThis.gc?.();
  const empty = process.memoryUsage().heapUsed;
  const kept = read();
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed - empty;
  return kept ? { load, cold, warm, blocks: times, links, heap } : never();
};
const never = (): never => {
  throw new Error('a page was read');
};

const prepare = async (checkout: string, into: string): Promise<string> => {
  const { coreOf } = await moduleOf<typeof Core>(checkout, 'lib/linker/core-languages.ts');
  const { compileGazetteer } = await moduleOf<typeof Gazetteers>(checkout, 'lib/linker/gazetteer.ts');
  const { loadFactSet } = await moduleOf<typeof Facts>(checkout, 'tools/facts/compile.ts');
  const facts = loadFactSet(join(checkout, 'facts')).entities as Parameters<typeof coreOf>[0];
  writeFileSync(into, compileGazetteer(coreOf(facts)));
  return into;
};

/** The texts of the large page, a line each. */
const blocksOfPage = (): string =>
  (generatedPages(gazetteerOf(300))[0]?.html?.toString() ?? '')
    .split(/<\/?(?:p|h1)>/)
    .filter((_, at) => at % 2 === 1)
    .map((text) => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&').replaceAll('\n', ' '))
    .join('\n');

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;

const args = process.argv.slice(2);
if (args[0] === '--start') {
  const [checkout, bytes, text] = args.slice(1) as [string, string, string];
  console.log(JSON.stringify(await start(checkout, bytes, text)));
} else {
  const option = (name: string): string | undefined =>
    args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined;
  const starts = Number(option('--starts') ?? 15);
  const own = option('--text');
  const folder = mkdtempSync(join(tmpdir(), 'linker-'));
  const text = join(folder, 'text');
  writeFileSync(text, own ? readFileSync(own) : blocksOfPage());
  const here = fileURLToPath(new URL('..', import.meta.url));
  const checkouts = [here, ...args.map((path) => resolve(path))];
  const files = await Promise.all(checkouts.map((checkout, at) => prepare(checkout, join(folder, String(at)))));
  const found: Start[][] = checkouts.map(() => []);
  for (let round = 0; round < starts; round++)
    for (const [at, checkout] of checkouts.entries()) {
      const script = fileURLToPath(import.meta.url);
      const output = execFileSync(
        process.execPath,
        ['--expose-gc', script, '--start', checkout, files[at] as string, text],
        { maxBuffer: 1 << 24, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      found[at]?.push(JSON.parse(output.toString()) as Start);
    }
  rmSync(folder, { recursive: true });
  console.log('| checkout | load | cold, best (median) | warm, best | sum of blocks | longest block | heap | links |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const [at, checkout] of checkouts.entries()) {
    const all = found[at] as Start[];
    const best = (of: (start: Start) => number): number => Math.min(...all.map(of));
    const each = (all[0]?.blocks ?? []).map((_, block) => best(({ blocks }) => blocks[block] ?? 0));
    const ms = (value: number): string => `${value.toFixed(1)} ms`;
    const cells = [
      checkout === here ? 'this' : checkout,
      ms(best(({ load }) => load)),
      `${ms(best(({ cold }) => cold))} (${ms(median(all.map(({ cold }) => cold)))})`,
      ms(best(({ warm }) => warm)),
      ms(each.reduce((sum, block) => sum + block, 0)),
      ms(Math.max(...each)),
      `${(best(({ heap }) => heap) / 1e6).toFixed(2)} MB`,
      String(all[0]?.links),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
