/**
 * What it costs a page to be read: `npm run bench:page`, or `npm run -s bench:page -- --json` for an array of `Row`.
 * In one Chromium, in turns: the page alone, Hashiya as built, and mark.js with the same names as a list and as one
 * regular expression. Each turn is a fresh tab; it begins when the page has come to rest, and ends when it rests again.
 * Options: `--rounds N` (default 3), `--saved DIR` (saved pages), `--only NAME,NAME` (contenders), `--pages PATH,PATH`,
 * `--build DIR` (the extension as it is there, instead of a fresh build), `--within MS` (for a page to be read).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { GazetteerEntity } from '../lib/linker/compile-gazetteer.ts';
import { coreOf } from '../lib/linker/core-languages.ts';
import type { PatternInput } from '../lib/linker/matcher.ts';
import { loadFactSet } from '../tools/facts/compile.ts';
import { buildExtension } from '../tools/start/build.ts';
import { serve } from '../tools/start/server.ts';
import { type Bench, keptBy, launch, median, p99, sleep } from './browser.ts';
import { readTrace, TRACE_CATEGORIES } from './main-thread.ts';
import { type BenchPage, demoPages, generatedPages, savedPages } from './pages.ts';

/** Times in milliseconds, the best round of each; null where nothing was underlined or the page was not changed. */
interface Row {
  page: string;
  contender: Contender;
  mentions: number;
  /** What it threw, where it gave up: mark.js overflows the stack with a long list on a long page. */
  failed: string | null;
  /** From injection or call to the first frame that shows a highlight, wall time; looked for in turns of its own. */
  firstHighlight: number | null;
  /** Processor time of the main thread beyond that of the page alone. */
  busy: number;
  /** Processor time of the longest task. */
  longestTask: number;
  /** Processor time of the longest call into our script, its evaluation among them; null for others. */
  longestCall: number | null;
  /** Elements that were added to the page. */
  elementsAdded: number;
  layouts: number;
  layoutShift: number;
  /** kB of JavaScript heap and buffers that are kept. */
  heap: number;
  /** Main thread's time for each of many paragraphs appended one a frame: the frame as a whole, and our part of it. */
  frame: { median: number; p99: number } | null;
  own: { median: number; p99: number } | null;
  /** The same for each of many frames in which the page is scrolled by a turn of the wheel. */
  scroll: { median: number; p99: number } | null;
}

const CONTENDERS = ['none', 'hashiya', 'mark.js (expression)', 'mark.js (list)'] as const;
type Contender = (typeof CONTENDERS)[number];

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const ROUNDS = Number(option('--rounds') ?? 3);
const SAVED = option('--saved') ?? '../shared/corpus/pages';
const SAVED_COUNT = 6;
const BUILD = option('--build') ?? '.output/chrome-mv3';
/** A page rests when its main thread was all but idle for so long, in milliseconds. */
const REST = 700;
/** How long the first highlight is looked for, in milliseconds. */
const LOOK = 2_000;
/** A page is read within this, in milliseconds, on a busy machine: it is not asked before, which would count. */
const READ_WITHIN = Number(option('--within') ?? 4_000);
/** Paragraphs that are appended, one a frame. */
const APPENDED = 150;
/** Names of the list that mark.js gets: it calls itself for each, and with all of ours overflows the stack. */
const LIST_MOST = 300;
/** Turns of the wheel, one a frame, and how far each goes in CSS pixels. */
const WHEEL_TURNS = 120;
const WHEEL = 100;
/** Batches of the endless page. */
const BATCHES = 24;

const { entities } = loadFactSet('facts');
const patterns: PatternInput[] = coreOf(entities as GazetteerEntity[]).flatMap(({ names, aliases }) => [
  ...Object.entries(names).map(([lang, form]) => ({ lang, form: form as string })),
  ...Object.entries(aliases ?? {}).flatMap(([lang, list]) =>
    (list ?? []).map((alias) => ({ lang, form: typeof alias === 'string' ? alias : alias.form })),
  ),
]);
const forms = [...new Set(patterns.map(({ form }) => form))].sort((a, b) => b.length - a.length);
const expression = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
const markSource = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');

interface MarkWindow {
  Mark: new (
    root: Element,
  ) => { mark(list: string[], options: object): void; markRegExp(expression: RegExp, options: object): void };
  more(): Element;
  /** Of the first frame that showed a highlight. */
  shownAt: number | undefined;
  shift: number;
}
declare const window: MarkWindow & typeof globalThis;

/** Marks an instant in the trace. */
const mark = (page: Page, name: string): Promise<void> =>
  page.evaluate((name) => void performance.mark(name), `bench-${name}`);

const watchShifts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });

/** Looks at each frame for at most `ms` for the first highlight. */
const watchHighlights = (page: Page, ms: number): Promise<void> =>
  page.evaluate((ms) => {
    const until = performance.now() + ms;
    const look = (): void => {
      if (CSS.highlights.size > 0 || document.querySelector('mark')) window.shownAt = performance.now();
      else if (performance.now() < until) requestAnimationFrame(look);
    };
    look();
  }, ms);

/** Marks names in an element of the page, or in all of it, as users of mark.js call it. Resolves to what it threw. */
const markWith = (page: Page, contender: Contender, selector: string): Promise<string | null> =>
  page.evaluate(
    ({ list, source, selector }) => {
      const root = [...document.querySelectorAll(selector)].at(-1) as Element;
      try {
        if (list) new window.Mark(root).mark(list, { separateWordSearch: false, acrossElements: false });
        else new window.Mark(root).markRegExp(new RegExp(source, 'gi'), {});
        return null;
      } catch (error) {
        const { message } = error as Error;
        return message.slice(message.lastIndexOf(':') + 1).trim();
      }
    },
    contender === 'mark.js (list)'
      ? { list: forms.slice(0, LIST_MOST), source: '', selector }
      : { list: null, source: expression, selector },
  );

/** Starts the contender on a page at rest. Resolves to what it threw. */
const begin = async (page: Page, { lever }: Bench, contender: Contender): Promise<string | null> => {
  await mark(page, 'begin');
  if (contender === 'hashiya') await lever.store({ mode: 'off', sites: { localhost: 'on' } });
  return contender === 'none' || contender === 'hashiya' ? null : markWith(page, contender, 'body');
};

/** A fresh tab, at rest, with the extension off. */
const rested = async ({ context, lever }: Bench, url: string, contender: Contender): Promise<Page> => {
  await lever.store({ mode: 'off', sites: { localhost: 'off' } });
  const page = await context.newPage();
  await page.goto(url);
  if (contender.startsWith('mark.js')) await page.addScriptTag({ content: markSource });
  await sleep(REST);
  return page;
};

const tracerOf = ({ context }: Bench) => {
  const browser = context.browser();
  if (!browser) throw new Error('the browser cannot be traced');
  return browser;
};

/** One turn: a fresh tab, from rest to rest. */
const turn = async (bench: Bench, url: string, contender: Contender): Promise<Turn> => {
  const page = await rested(bench, url, contender);
  const tracer = tracerOf(bench);
  try {
    const elements = () => page.evaluate(() => document.getElementsByTagName('*').length);
    const [elementsBefore, before] = [await elements(), await keptBy(page)];
    await watchShifts(page);
    await tracer.startTracing(page, { categories: TRACE_CATEGORIES });
    let failed = await begin(page, bench, contender);
    const endless = await page.evaluate(() => 'more' in window);
    for (let batch = 0; endless && batch < BATCHES; batch++) {
      await page.evaluate(() => void window.more());
      if (contender.startsWith('mark.js')) failed ??= await markWith(page, contender, 'section');
      await sleep(50);
    }
    await sleep(contender === 'none' ? REST : READ_WITHIN);
    await mark(page, 'end');
    const mentions =
      contender === 'hashiya'
        ? await bench.lever.mentions(url)
        : await page.evaluate(() => document.querySelectorAll('mark').length);
    if (mentions === null) throw new Error(`${url} was not read within ${READ_WITHIN} ms: give it more, --within MS`);
    const { shift, count } = await page.evaluate(() => ({
      shift: window.shift,
      count: document.getElementsByTagName('*').length,
    }));
    const { heap } = await keptBy(page);
    await scroll(page);
    if (!endless) await append(page);

    const trace = readTrace(await tracer.stopTracing());
    const from = trace.at('bench-begin');
    const to = trace.at('bench-end');
    const calls = trace.calls('annotator.js', from, to);
    const tasks = trace.tasks(from, to);
    return {
      mentions,
      failed,
      busy: tasks.reduce((sum, ms) => sum + ms, 0),
      longestTask: Math.max(...tasks),
      longestCall: contender === 'hashiya' ? Math.max(...calls.map(({ ms }) => ms)) : null,
      elementsAdded: count - elementsBefore,
      layouts: trace.layouts(from, to),
      layoutShift: shift,
      heap: (heap - before.heap) / 1000,
      scroll: framesOf(trace, 'scroll', WHEEL_TURNS).whole,
      ...(endless ? { frames: [], own: [] } : living(trace)),
    };
  } finally {
    await page.close();
  }
};

/** A turn for the first highlight alone: looking at every frame costs the page more than some contenders do. */
const look = async (bench: Bench, url: string, contender: Contender): Promise<number | null> => {
  const page = await rested(bench, url, contender);
  const tracer = tracerOf(bench);
  try {
    await watchHighlights(page, LOOK);
    await tracer.startTracing(page, { categories: TRACE_CATEGORIES });
    await begin(page, bench, contender);
    await sleep(LOOK);
    const shownAt = await page.evaluate(() => window.shownAt);
    const trace = readTrace(await tracer.stopTracing());
    const from = trace.at('bench-begin');
    const [injected] = trace.calls('annotator.js', from, Number.POSITIVE_INFINITY);
    return shownAt === undefined ? null : trace.origin + shownAt - (injected?.at ?? from);
  } finally {
    await page.close();
  }
};

interface Turn extends Omit<Row, 'page' | 'contender' | 'frame' | 'own' | 'scroll' | 'firstHighlight'> {
  frames: number[];
  own: number[];
  scroll: number[];
}

/** Appends a paragraph with three names in each of many frames, in view. */
const append = async (page: Page): Promise<void> => {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await sleep(REST);
  await page.evaluate(async (count) => {
    for (let at = 0; at < count; at++) {
      await new Promise(requestAnimationFrame);
      performance.mark(`bench-frame-${at}`);
      const paragraph = document.createElement('p');
      paragraph.textContent = `Round ${at}: Nvidia and Huawei were named again, and so was Howard Lutnick of the department.`;
      document.body.append(paragraph);
    }
    await new Promise(requestAnimationFrame);
    performance.mark(`bench-frame-${count}`);
  }, APPENDED);
};

/** From the top down, as far as the page goes. */
const scroll = async (page: Page): Promise<void> => {
  await page.evaluate(() => scrollTo(0, 0));
  await sleep(REST);
  await page.evaluate(
    async ({ turns, by }) => {
      for (let at = 0; at <= turns; at++) {
        await new Promise(requestAnimationFrame);
        performance.mark(`bench-scroll-${at}`);
        scrollBy(0, by);
      }
    },
    { turns: WHEEL_TURNS, by: WHEEL },
  );
};

/** The main thread's time between the marks of so many frames, and our part of it. */
const framesOf = (trace: ReturnType<typeof readTrace>, name: string, count: number) => {
  const whole: number[] = [];
  const own: number[] = [];
  for (let at = 0; at < count; at++) {
    const [from, to] = [trace.at(`bench-${name}-${at}`), trace.at(`bench-${name}-${at + 1}`)];
    whole.push(trace.tasks(from, to).reduce((sum, ms) => sum + ms, 0));
    own.push(trace.calls('annotator.js', from, to).reduce((sum, { ms }) => sum + ms, 0));
  }
  return { whole, own };
};

const living = (trace: ReturnType<typeof readTrace>): { frames: number[]; own: number[] } => {
  const { whole, own } = framesOf(trace, 'frame', APPENDED);
  return { frames: whole, own };
};

const rowOf = (
  page: string,
  contender: Contender,
  turns: readonly Turn[],
  alone: readonly Turn[],
  looks: readonly number[],
): Row => {
  const best = (of: (turn: Turn) => number): number => Math.min(...turns.map(of));
  const round = (value: number): number => Number(value.toFixed(2));
  const spread = (of: (turn: Turn) => number[]): Row['frame'] => {
    if (of(turns[0] as Turn).length === 0) return null;
    return { median: round(best((each) => median(of(each)))), p99: round(best((each) => p99(of(each)))) };
  };
  const idle = Math.min(...alone.map(({ busy }) => busy));
  return {
    page,
    contender,
    mentions: turns[0]?.mentions ?? 0,
    failed: turns[0]?.failed ?? null,
    firstHighlight: looks.length > 0 ? round(Math.min(...looks)) : null,
    busy: round(contender === 'none' ? idle : best(({ busy }) => busy) - idle),
    longestTask: round(best(({ longestTask }) => longestTask)),
    longestCall: contender === 'hashiya' ? round(best(({ longestCall }) => longestCall ?? 0)) : null,
    elementsAdded: turns[0]?.elementsAdded ?? 0,
    layouts: best(({ layouts }) => layouts),
    layoutShift: round(best(({ layoutShift }) => layoutShift)),
    heap: round(median(turns.map(({ heap }) => heap))),
    frame: spread(({ frames }) => frames),
    own: contender === 'hashiya' ? spread(({ own }) => own) : null,
    scroll: spread(({ scroll }) => scroll),
  };
};

const table = (rows: readonly Row[]): string => {
  const cell = (value: number | null): string => (value === null ? '' : value.toFixed(value < 10 ? 2 : 0));
  const both = (value: Row['frame']): string => (value ? `${cell(value.median)} / ${cell(value.p99)}` : '');
  const lines = rows.map((row) =>
    [
      row.page,
      row.contender,
      row.failed ? `${row.mentions}, then ${row.failed}` : row.mentions,
      cell(row.firstHighlight),
      cell(row.busy),
      cell(row.longestTask),
      cell(row.longestCall),
      row.elementsAdded,
      row.layouts,
      cell(row.layoutShift),
      cell(row.heap),
      both(row.frame),
      both(row.own),
      both(row.scroll),
    ].join(' | '),
  );
  const heads = [
    'page',
    'contender',
    'names',
    'first highlight, ms',
    'busy, ms',
    'longest task, ms',
    'longest call of ours, ms',
    'elements added',
    'layouts',
    'layout shift',
    'heap, kB',
    'frame that appends, ms: median / p99',
    'our part of it',
    'frame that scrolls',
  ];
  return [heads.join(' | '), heads.map(() => '---').join(' | '), ...lines].map((line) => `| ${line} |`).join('\n');
};

const say = (line: string): void => console.error(line);
if (!option('--build')) buildExtension(say);
const chosen = option('--pages')?.split(',');
const pages: BenchPage[] = [...generatedPages(patterns), ...demoPages(), ...savedPages(SAVED, SAVED_COUNT)].filter(
  ({ path }) => !chosen || chosen.includes(path),
);
const only = option('--only')?.split(',');
const contenders = CONTENDERS.filter((name) => !only || name === 'none' || only.includes(name));
const site = await serve({ '/demo/': 'demo' });
for (const { path, html } of pages) {
  if (html === undefined) continue;
  const saved = path.startsWith('/saved/');
  site.page(decodeURIComponent(path), {
    body: html,
    ...(saved && { headers: { 'content-security-policy': "script-src 'none'" } }),
  });
}
const bench = await launch(BUILD, say);
try {
  const rows: Row[] = [];
  for (const { name, path } of pages) {
    const turns = new Map<Contender, Turn[]>(contenders.map((contender) => [contender, []]));
    const looks = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const contender of contenders) {
        // Seconds to minutes a turn: once is enough to tell.
        if (contender === 'mark.js (list)' && round > 0) continue;
        turns.get(contender)?.push(await turn(bench, site.url(path), contender));
        if (contender === 'none') continue;
        looks.get(contender)?.push((await look(bench, site.url(path), contender)) ?? Number.POSITIVE_INFINITY);
      }
    }
    for (const [contender, own] of turns) {
      const shown = (looks.get(contender) ?? []).filter(Number.isFinite);
      rows.push(rowOf(name, contender, own, turns.get('none') ?? [], shown));
    }
    if (!args.includes('--json')) say(`${name}: done`);
  }
  console.log(args.includes('--json') ? JSON.stringify(rows) : table(rows));
} finally {
  await bench.close();
  await site.close();
}
