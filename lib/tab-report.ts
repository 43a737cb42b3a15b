import type { EntityCount, GateState, PageSummary } from './frame-world.ts';

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
  /** the browser withholds the site from us, or the page has not been reached yet */
  | 'no-access';

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
  published?: string;
  lang?: string;
}

/** Only web pages can be read; `url` is undefined where the browser hides it from us. */
export const accessOf = (url: string | undefined): TabAccess => {
  if (url === undefined) return 'no-access';
  return /^https?:/i.test(url) ? 'ok' : 'browser-page';
};

const hostOf = (url: string | undefined): string => (url && accessOf(url) === 'ok' ? new URL(url).hostname : '');

/** Adds the frames of a page up: counts are summed, the page's own frame comes first. */
export const mergeFrames = (url: string | undefined, frames: readonly FrameReport[]): TabReport => {
  const ordered = [...frames].sort((a, b) => a.frameId - b.frameId);
  const top = ordered.find((frame) => frame.frameId === 0);
  const counts = new Map<string, number>();
  let pending = 0;
  for (const { summary } of ordered) {
    pending += summary?.pending ?? 0;
    for (const { entity, count } of summary?.entities ?? []) counts.set(entity, (counts.get(entity) ?? 0) + count);
  }
  const access = accessOf(url);
  return {
    access: access === 'ok' && !top ? 'no-access' : access,
    site: top?.gate?.site || hostOf(url),
    gate: top?.gate ?? null,
    annotated: ordered.some((frame) => frame.summary !== null),
    entities: [...counts].map(([entity, count]) => ({ entity, count })),
    pending,
    ...(top?.summary?.published ? { published: top.summary.published } : {}),
    ...(top?.summary?.lang ? { lang: top.summary.lang } : {}),
  };
};

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
