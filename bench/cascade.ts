/**
 * The cascade of three page scripts beside one that holds all and runs everywhere: `npm run bench:cascade`. One
 * Chromium each, the same pages in turns; a turn is a fresh tab, from its navigation until it rests.
 * Options: `--rounds N` (default 5), `--saved DIR` (saved pages).
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { INK_GROUPS } from '../lib/ink-group.ts';
import { serve } from '../tools/start/server.ts';
import { type Bench, keptBy, launch, median, sleep } from './browser.ts';
import { readTrace, TRACE_CATEGORIES } from './main-thread.ts';
import { savedPages } from './pages.ts';

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const ROUNDS = Number(option('--rounds') ?? 5);
const SAVED = option('--saved') ?? '../shared/corpus/pages';
/** Saved pages that say they are news, and others, of each. */
const SAVED_COUNT = 12;
/** A page is loaded, judged and read within this, in milliseconds. */
const WITHIN = 2_500;
const OUTPUT = '.output/chrome-mv3';
const SCRIPTS = ['gate.js', 'annotator.js', 'reader.js'];

/** The gate's place, taken by a script that holds all three: what the gate asks the background for is there already. */
const ALWAYS_ON = `
import { startGate } from '../../lib/gate/gate.ts';
import { startAnnotator } from '../annotator.content/start.ts';
import { startReader } from '../reader.content/start.ts';
const sendMessage = async (message) => {
  if (message.type === 'annotate') return void startAnnotator(all), { res: null };
  if (message.type === 'read') return void startReader(all), { res: null };
  return chrome.runtime.sendMessage(message);
};
const all = { storage: chrome.storage, i18n: chrome.i18n, runtime: { get id() { return chrome.runtime.id; }, sendMessage } };
startGate(all);
`;

const build = (folder: string): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
};

/** The project as it is, with the one script in place of the three, in a folder of its own; returns that. */
const oneScript = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-one-'));
  const left = new Set(['.git', '.output', '.wxt', 'node_modules', 'test-results']);
  cpSync('.', folder, { recursive: true, filter: (path) => !left.has(path.split('/')[0] ?? '') });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'entrypoints/gate.content/run.ts'), ALWAYS_ON);
  build(folder);
  const output = join(folder, OUTPUT);
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
  manifest.content_scripts[0].css = ['underlines.css'];
  const rules = INK_GROUPS.flatMap((group) =>
    ['', '-light'].map((tone) => `:root::highlight(hashiya-${group}${tone})`),
  );
  writeFileSync(join(output, 'underlines.css'), rules.map((rule) => `${rule}{text-decoration:underline}`).join(''));
  writeFileSync(join(output, 'manifest.json'), JSON.stringify(manifest));
  return folder;
};

interface Turn {
  /** Bytes of our scripts that were evaluated. */
  bytes: number;
  /** Processor time of calls into our scripts, their compilation and evaluation among them, in milliseconds. */
  busy: number;
  gate: number;
  /** Bytes of heap and buffers that the tab keeps. */
  heap: number;
}

const turn = async ({ context }: Bench, output: string, url: string): Promise<Turn> => {
  const browser = context.browser();
  if (!browser) throw new Error('the browser cannot be traced');
  const page = await context.newPage();
  try {
    await page.goto('about:blank');
    await browser.startTracing(page, { categories: TRACE_CATEGORIES });
    await page.goto(url);
    await sleep(WITHIN);
    await page.evaluate(() => void performance.mark('bench-end'));
    const trace = readTrace(await browser.stopTracing());
    const calls = SCRIPTS.map((script) => trace.calls(script, 0, Number.POSITIVE_INFINITY));
    const sum = (list: readonly { ms: number }[]): number => list.reduce((total, { ms }) => total + ms, 0);
    const sizes = SCRIPTS.map((script) => statSync(join(output, 'content-scripts', script)).size);
    return {
      bytes: sizes.reduce((total, size, at) => total + (calls[at]?.length ? size : 0), 0),
      busy: sum(calls.flat()),
      gate: sum(calls[0] ?? []),
      heap: (await keptBy(page)).heap,
    };
  } finally {
    await page.close();
  }
};

const say = (line: string): void => console.error(line);
say('Building the extension, and once more as one script …');
build('.');
const one = oneScript();
const site = await serve({ '/': 'demo' });
const saved = savedPages(SAVED, SAVED_COUNT);
for (const { path, html } of saved)
  site.page(decodeURIComponent(path), {
    body: html as Buffer,
    headers: { 'content-security-policy': "script-src 'none'" },
  });
const benches = {
  cascade: { output: OUTPUT, bench: await launch(OUTPUT, say) },
  one: { output: join(one, OUTPUT), bench: await launch(join(one, OUTPUT), say) },
};
/** By contender and page. */
const turns = new Map<string, Turn[]>();
const paths = ['/en/memory-on-the-table.html', '/shop.html', ...saved.map(({ path }) => path)];
try {
  for (let round = 0; round < ROUNDS; round++)
    for (const path of paths)
      for (const [name, { bench, output }] of Object.entries(benches)) {
        const key = `${name} ${path}`;
        turns.set(key, [...(turns.get(key) ?? []), await turn(bench, output, site.url(path))]);
      }
} finally {
  for (const { bench } of Object.values(benches)) await bench.close();
  await site.close();
  rmSync(one, { recursive: true, force: true, maxRetries: 5 });
}

const best = (key: string, of: (turn: Turn) => number): number => Math.min(...(turns.get(key) ?? []).map(of));
const isRead = (path: string): boolean => best(`cascade ${path}`, ({ bytes }) => bytes) > 10_000;
console.log('| pages | scripts | bytes that are parsed | calls into them, ms | gate alone, ms | heap of the tab, kB |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [kind, of] of [
  ['news', paths.filter(isRead)],
  ['other', paths.filter((path) => !isRead(path))],
] as const)
  for (const name of Object.keys(benches)) {
    const middle = (value: (turn: Turn) => number): number => median(of.map((path) => best(`${name} ${path}`, value)));
    const cells = [
      `${of.length} ${kind}`,
      name === 'one' ? 'one, always on' : 'cascade',
      middle(({ bytes }) => bytes).toLocaleString('en'),
      middle(({ busy }) => busy).toFixed(2),
      name === 'one' ? '' : middle(({ gate }) => gate).toFixed(2),
      Math.round(middle(({ heap }) => heap) / 1000),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
