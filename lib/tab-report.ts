import type { EntityCount, GateState, MentionView, PageSummary } from './frame-world.ts';
import type { EntityId } from './linker/types.ts';

/** What one frame of a tab says of itself. */
export interface FrameReport {
  /** 0 is the tab's own page. */
  frameId: number;
  gate: GateState | null;
  summary: PageSummary | null;
}

/** Why a tab can or cannot be spoken of. */
export type TabAccess =
  /** our scripts may run there */
  | 'ok'
  /** a page of the browser, of an extension or of a store, a file or a PDF: no extension may run there */
  | 'browser-page'
  /** our scripts do not answer there: open since before we were installed, or not reached yet */
  | 'no-access'
  /** the reader has taken back our access to sites, or to this one */
  | 'withheld';

export interface TabReport {
  access: TabAccess;
  /** Host name that the site rule is kept under; empty where there is none. */
  site: string;
  gate: GateState | null;
  /** Whether an annotator runs in any frame. */
  annotated: boolean;
  /** All frames of the page together, in the order of its frames. */
  entities: EntityCount[];
  /** Blocks still to be read in all frames. */
  pending: number;
  /** How many frames inside the page name something too. */
  frames: number;
  published?: string;
  lang?: string;
}

/** Where a mention stands. */
export interface Place {
  entity: EntityId;
  frameId: number;
  /** `MentionView.id` in its frame. */
  id: string;
  /** How far down the page, 0 to 1; null in a frame inside it, whose own place we cannot see. */
  at: number | null;
}

/** Only web pages can be read; `url` is undefined where the browser hides it from us. */
export const accessOf = (url: string | undefined): TabAccess => {
  if (url === undefined) return 'no-access';
  return /^https?:/i.test(url) ? 'ok' : 'browser-page';
};

const hostOf = (url: string | undefined): string => (url && accessOf(url) === 'ok' ? new URL(url).hostname : '');

/**
 * Adds the frames of a page up: counts are summed, the page's own frame comes first.
 * @param granted whether the reader lets us into pages of the web
 */
export const mergeFrames = (
  url: string | undefined,
  frames: readonly FrameReport[],
  granted: boolean = true,
): TabReport => {
  const ordered = [...frames].sort((a, b) => a.frameId - b.frameId);
  const top = ordered.find((frame) => frame.frameId === 0);
  const counts = new Map<string, number>();
  let pending = 0;
  for (const { summary } of ordered) {
    pending += summary?.pending ?? 0;
    for (const { entity, count } of summary?.entities ?? []) counts.set(entity, (counts.get(entity) ?? 0) + count);
  }
  // Let into the web, a browser shows us the address of every web page: one that it hides is none.
  const hidden = url === undefined && granted;
  return {
    access: top
      ? accessOf(url)
      : hidden || accessOf(url) === 'browser-page'
        ? 'browser-page'
        : granted
          ? 'no-access'
          : 'withheld',
    site: top?.gate?.site || hostOf(url),
    gate: top?.gate ?? null,
    annotated: ordered.some((frame) => frame.summary !== null),
    entities: [...counts].map(([entity, count]) => ({ entity, count })),
    pending,
    frames: ordered.filter(({ frameId, summary }) => frameId !== 0 && (summary?.entities.length ?? 0) > 0).length,
    ...(top?.summary?.published ? { published: top.summary.published } : {}),
    ...(top?.summary?.lang ? { lang: top.summary.lang } : {}),
  };
};

/** What the frames of a tab answered to `reportFrame`; one that is gone or closed to us is left out. */
export const frameReports = (
  answers: readonly { frameId: number; result?: ReturnType<typeof reportFrame> | undefined }[],
): FrameReport[] =>
  answers.flatMap(({ frameId, result }) =>
    result === undefined ? [] : [{ frameId, gate: result?.gate ?? null, summary: result?.summary ?? null }],
  );

/**
 * Runs in each frame's isolated world, sent there as source text: it can use nothing from this module.
 * Answers null where the gate never ran.
 */
export const reportFrame = (): Omit<FrameReport, 'frameId'> | null => {
  const world = (globalThis as { [key: symbol]: unknown })[Symbol.for('hashiya')] as
    | {
        gate?: { state(): GateState | undefined };
        annotator?: { running(): boolean; summary(): PageSummary };
      }
    | undefined;
  if (!world) return null;
  return {
    gate: world.gate?.state() ?? null,
    summary: world.annotator?.running() ? world.annotator.summary() : null,
  };
};

/**
 * Where the mentions of a frame stand, in reading order: `[entity, id, at]`, `at` as in `Place`. Sent as source text,
 * as `reportFrame` is.
 * @param most how many places are measured; beyond it they are counted out evenly, for each one costs a look at the layout
 */
export const placesInFrame = (most: number): [EntityId, string, number][] => {
  const world = (globalThis as { [key: symbol]: unknown })[Symbol.for('hashiya')] as
    | { annotator?: { running(): boolean; mentions(): MentionView[] } }
    | undefined;
  const mentions = world?.annotator?.running() ? world.annotator.mentions() : [];
  if (mentions.length > most) return mentions.map(({ entity, id }, index) => [entity, id, index / mentions.length]);
  const tops = mentions.map((mention) => {
    const box = mention.rects()[0];
    return box ? box.top + box.height / 2 + scrollY : null;
  });
  const known = tops.filter((top) => top !== null);
  // What scrolls inside the page may reach beyond it.
  const first = Math.min(0, ...known);
  const span = Math.max(document.documentElement.scrollHeight, ...known) - first || 1;
  let last = 0;
  return mentions.map(({ entity, id }, index) => {
    const top = tops[index];
    if (top != null) last = (top - first) / span;
    return [entity, id, last];
  });
};
