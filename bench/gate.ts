/**
 * What the gate costs a page, by kind of page: `npm run bench:gate`. All of it cold, in a fresh tab each: compiled,
 * evaluated, judging, answered by the storage; beside it a script that does nothing, in the same place, which is what
 * any extension's costs. Best of the rounds for each page, median over the pages.
 * Options: `--rounds N` (default 2), `--saved DIR` (saved pages, with a `manifest.tsv` that tells news from others).
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../tools/start/build.ts';
import { serve } from '../tools/start/server.ts';
import { type Bench, launch, median, sleep } from './browser.ts';
import { readTrace, TRACE_CATEGORIES } from './main-thread.ts';
import { savedPages } from './pages.ts';

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const ROUNDS = Number(option('--rounds') ?? 2);
const SAVED = option('--saved') ?? '../shared/corpus/pages';
/** Saved pages, of which about half are news: a trace takes a second or two each. */
const SAVED_COUNT = 8;
/** The storage has answered within this after the load, in milliseconds. */
const ANSWERED = 100;
const OUTPUT = '.output/chrome-mv3';
const GATE = 'content-scripts/gate.js';

/** A copy of the build whose gate does nothing, in a folder of its own; returns that. */
const withoutGate = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-bare-'));
  cpSync(OUTPUT, folder, { recursive: true });
  writeFileSync(join(folder, GATE), '0');
  return folder;
};

/** Milliseconds of the processor in `gate.js`, from the navigation on. */
const turn = async ({ context }: Bench, url: string): Promise<number> => {
  const browser = context.browser();
  if (!browser) throw new Error('the browser cannot be traced');
  const page = await context.newPage();
  try {
    await page.goto('about:blank');
    await browser.startTracing(page, { categories: TRACE_CATEGORIES });
    await page.goto(url);
    await sleep(ANSWERED);
    await page.evaluate(() => void performance.mark('bench-end'));
    const calls = readTrace(await browser.stopTracing()).calls('gate.js', 0, Number.POSITIVE_INFINITY);
    return calls.reduce((sum, { ms }) => sum + ms, 0);
  } finally {
    await page.close();
  }
};

const say = (line: string): void => console.error(line);
buildExtension(say);
const bare = withoutGate();
const site = await serve({ '/': 'demo' });
const saved = savedPages(SAVED, SAVED_COUNT);
for (const { path, html } of saved)
  site.page(decodeURIComponent(path), {
    body: html as Buffer,
    headers: { 'content-security-policy': "script-src 'none'" },
  });
const labels = join(SAVED, 'manifest.tsv');
const lines = existsSync(labels) ? readFileSync(labels, 'utf8').split('\n') : [];
const isNews = (file: string): boolean =>
  lines.some((line) => line.startsWith(`${file}\t`) && line.includes('\tnews\t'));
const kinds: Record<string, string[]> = {
  'a demo article': ['/en/memory-on-the-table.html'],
  'a demo shop': ['/shop.html'],
  'saved news': saved.filter(({ name }) => isNews(name)).map(({ path }) => path),
  'saved pages that are none': saved.filter(({ name }) => !isNews(name)).map(({ path }) => path),
};
const benches = { gate: await launch(OUTPUT, say), bare: await launch(bare, say) };
/** Best time by contender and page. */
const best = new Map<string, number>();
try {
  for (let round = 0; round < ROUNDS; round++)
    for (const path of Object.values(kinds).flat())
      for (const [name, bench] of Object.entries(benches)) {
        const ms = await turn(bench, site.url(path));
        best.set(name + path, Math.min(ms, best.get(name + path) ?? Number.POSITIVE_INFINITY));
      }
} finally {
  for (const bench of Object.values(benches)) await bench.close();
  await site.close();
  rmSync(bare, { recursive: true, force: true, maxRetries: 5 });
}

console.log('| pages | gate, ms: median, slowest | a script that does nothing, ms |');
console.log('| --- | --- | --- |');
for (const [kind, paths] of Object.entries(kinds)) {
  if (paths.length === 0) continue;
  const times = (name: keyof typeof benches): number[] => paths.map((path) => best.get(name + path) ?? Number.NaN);
  const [gate, none] = [times('gate'), times('bare')];
  const cells = [
    `${paths.length === 1 ? '' : `${paths.length} `}${kind}`,
    `${median(gate).toFixed(2)}, ${Math.max(...gate).toFixed(2)}`,
    median(none).toFixed(2),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
