import type { Page } from '@playwright/test';
import { keptBy } from './browser.ts';
import { APPENDED_FRAME, append, framesOf, SCROLLED_FRAME, scroll } from './living.ts';
import type { MarkJs } from './mark-js.ts';
import { begin, type Contender, end, inTab, traced } from './page-tab.ts';

/** One turn, times in milliseconds. */
export interface Turn {
  mentions: number;
  failed: string | null;
  firstHighlight: number | null;
  busy: number;
  longestTask: number;
  longestCall: number | null;
  elementsAdded: number;
  layouts: number;
  layoutShift: number;
  /** Bytes. */
  heap: number;
  /** Of each frame. */
  frames: number[];
  own: number[];
  scroll: number[];
}

/** Batches of the endless page, and the frames that each is given. */
const BATCHES = 24;
const BATCH_FRAMES = 3;
/** How long the first highlight is looked for, in milliseconds. */
const LOOK = 2_000;

const SCRIPT = 'annotator.js';

interface BenchWindow {
  /** Of the endless page. */
  more?(): Element;
  /** Of the first frame that showed a highlight. */
  shownAt: number | undefined;
  shift: number;
}
declare const window: BenchWindow & typeof globalThis;

const watchShifts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });

/** Looks at each frame for the first highlight. */
const watchHighlights = (page: Page): Promise<void> =>
  page.evaluate((ms) => {
    const until = performance.now() + ms;
    const look = (): void => {
      if (CSS.highlights.size > 0 || document.querySelector('mark')) window.shownAt = performance.now();
      else if (performance.now() < until) requestAnimationFrame(look);
    };
    look();
  }, LOOK);

const moreBatches = async (page: Page, { kind }: Contender, js: MarkJs): Promise<string | null> => {
  let failed: string | null = null;
  for (let batch = 0; batch < BATCHES; batch++) {
    await page.evaluate(() => void window.more?.());
    if (kind === 'expression' || kind === 'list') failed ??= await js.mark(page, kind, 'section');
    await page.evaluate(async (frames) => {
      for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
    }, BATCH_FRAMES);
  }
  return failed;
};

/** One turn: a fresh tab, from rest to rest; then, if it is asked for, how the page lives with it. */
export const turn = (contender: Contender, url: string, js: MarkJs, living: boolean): Promise<Turn> =>
  inTab(contender, url, js, async (page) => {
    const { kind, rest } = contender;
    const elements = () => page.evaluate(() => document.getElementsByTagName('*').length);
    const [elementsBefore, before] = [await elements(), await keptBy(page)];
    await watchShifts(page);
    // what works at once leaves no frame to look at; Hashiya is looked at in a turn of its own
    if (kind === 'expression' || kind === 'list') await watchHighlights(page);
    const stop = await traced(page, contender.bench);
    let failed = await begin(page, contender, js);
    const endless = await page.evaluate(() => 'more' in window);
    if (endless) {
      await end(page, url, contender);
      failed ??= await moreBatches(page, contender, js);
    }
    const mentions = await end(page, url, contender);
    const { shift, shownAt } = await page.evaluate(() => ({ shift: window.shift, shownAt: window.shownAt }));
    const [elementsAfter, after] = [await elements(), await keptBy(page)];
    if (living) {
      await scroll(page, rest);
      if (!endless) await append(page, rest);
    }
    const trace = await stop();
    const [from, to] = [trace.at('bench-begin'), trace.at('bench-end')];
    const calls = trace.calls(SCRIPT, from, to);
    const tasks = trace.tasks(from, to);
    const { whole: frames, own } = framesOf(trace, APPENDED_FRAME, SCRIPT);
    return {
      mentions,
      failed,
      firstHighlight: shownAt === undefined ? null : trace.origin + shownAt - from,
      busy: tasks.reduce((sum, ms) => sum + ms, 0),
      longestTask: Math.max(...tasks),
      longestCall: kind === 'hashiya' ? Math.max(...calls.map(({ ms }) => ms)) : null,
      elementsAdded: elementsAfter - elementsBefore,
      layouts: trace.layouts(from, to),
      layoutShift: shift,
      heap: after.heap - before.heap,
      frames,
      own,
      scroll: framesOf(trace, SCROLLED_FRAME, SCRIPT).whole,
    };
  });

/**
 * A turn for the first highlight of Hashiya alone, for which every frame is looked at: from its injection on, wall
 * time; null where none came.
 */
export const firstHighlight = (contender: Contender, url: string, js: MarkJs): Promise<number | null> =>
  inTab(contender, url, js, async (page) => {
    await watchHighlights(page);
    const stop = await traced(page, contender.bench);
    await begin(page, contender, js);
    await end(page, url, contender);
    const shownAt = await page.evaluate(() => window.shownAt);
    const trace = await stop();
    const [injected] = trace.calls(SCRIPT, trace.at('bench-begin'), Number.POSITIVE_INFINITY);
    return shownAt === undefined || !injected ? null : trace.origin + shownAt - injected.at;
  });
