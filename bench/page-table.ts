import { median, p99 } from './browser.ts';
import type { Turn } from './page-turn.ts';

interface Spread {
  median: number;
  p99: number;
}

/** Times in milliseconds, the best round of each; null where nothing was underlined or the page was not changed. */
export interface Row {
  page: string;
  contender: string;
  mentions: number;
  /** What it threw, where it gave up: mark.js overflows the stack with a long list on a long page. */
  failed: string | null;
  /** From injection or call to the first frame that shows a highlight, wall time. */
  firstHighlight: number | null;
  /** Processor time of the main thread beyond that of the page alone, and the median of the rounds. */
  busy: number;
  busyMedian: number;
  /** Processor time of the longest task. */
  longestTask: number;
  /** Processor time of the longest call into our script, its evaluation among them; null for others. */
  longestCall: number | null;
  /** Elements that were added to the page. */
  elementsAdded: number;
  layouts: number;
  layoutShift: number;
  /** kB of JavaScript heap and buffers that are kept beyond what the page alone keeps when it is measured so. */
  heap: number;
  /** Main thread's time for each of many paragraphs appended one a frame: the frame as a whole, and our part of it. */
  frame: Spread | null;
  own: Spread | null;
  /** The same for each of many frames in which the page is scrolled by a turn of the wheel. */
  scroll: Spread | null;
}

const round = (value: number): number => Number(value.toFixed(2));

/** `alone`: the turns of the page by itself. */
export const rowOf = (page: string, contender: string, turns: readonly Turn[], alone: readonly Turn[]): Row => {
  const best = (of: (turn: Turn) => number): number => Math.min(...turns.map(of));
  const spread = (of: (turn: Turn) => number[]): Spread | null => {
    const living = turns.map(of).filter(({ length }) => length > 0);
    if (living.length === 0) return null;
    return { median: round(Math.min(...living.map(median))), p99: round(Math.min(...living.map(p99))) };
  };
  const shown = turns.flatMap(({ firstHighlight }) => firstHighlight ?? []);
  const before = turns === alone ? [] : alone;
  const idle = before.length > 0 ? Math.min(...before.map(({ busy }) => busy)) : 0;
  const kept = median(before.map(({ heap }) => heap));
  const isOurs = turns.some(({ longestCall }) => longestCall !== null);
  return {
    page,
    contender,
    mentions: turns[0]?.mentions ?? 0,
    failed: turns[0]?.failed ?? null,
    firstHighlight: shown.length > 0 ? round(Math.min(...shown)) : null,
    busy: round(best(({ busy }) => busy) - idle),
    busyMedian: round(median(turns.map(({ busy }) => busy)) - idle),
    longestTask: round(best(({ longestTask }) => longestTask)),
    longestCall: isOurs ? round(best(({ longestCall }) => longestCall ?? 0)) : null,
    elementsAdded: turns[0]?.elementsAdded ?? 0,
    layouts: best(({ layouts }) => layouts),
    layoutShift: round(best(({ layoutShift }) => layoutShift)),
    heap: round((median(turns.map(({ heap }) => heap)) - kept) / 1000),
    frame: spread(({ frames }) => frames),
    own: isOurs ? spread(({ own }) => own) : null,
    scroll: spread(({ scroll }) => scroll),
  };
};

const cell = (value: number | null): string => (value === null ? '' : value.toFixed(value < 10 ? 2 : 0));
const both = (value: Spread | null): string => (value ? `${cell(value.median)} / ${cell(value.p99)}` : '');

const COLUMNS: readonly (readonly [head: string, of: (row: Row) => string | number])[] = [
  ['page', ({ page }) => page],
  ['with', ({ contender }) => contender],
  ['names', ({ mentions, failed }) => (failed ? `${mentions}, then ${failed}` : mentions)],
  ['first highlight, ms', ({ firstHighlight }) => cell(firstHighlight)],
  ['busy in all, ms (median)', ({ busy, busyMedian }) => `${cell(busy)} (${cell(busyMedian)})`],
  ['longest task, ms', ({ longestTask }) => cell(longestTask)],
  ['longest call of ours, ms', ({ longestCall }) => cell(longestCall)],
  ['elements added', ({ elementsAdded }) => elementsAdded],
  ['layouts', ({ layouts }) => layouts],
  ['layout shift', ({ layoutShift }) => cell(layoutShift)],
  ['heap, kB', ({ heap }) => Math.round(heap)],
  ['frame that appends, ms: median / p99', ({ frame }) => both(frame)],
  ['our part of it', ({ own }) => both(own)],
  ['frame that scrolls', ({ scroll }) => both(scroll)],
];

/** In Markdown. */
export const tableOf = (rows: readonly Row[]): string =>
  [COLUMNS.map(([head]) => head), COLUMNS.map(() => '---'), ...rows.map((row) => COLUMNS.map(([, of]) => of(row)))]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
