import type { EntityId, EntityKind, Reason } from './linker/types.ts';

/**
 * What the page scripts of one frame share. They run in the same isolated world, so an object on its
 * global joins them without a message, and the page cannot see it. Gate, annotator and reader each
 * fill in their own field and must not assume that another is there.
 */
export interface FrameWorld {
  /** The compiled gazetteer of all languages, where the page calls for more than the annotator carries. */
  gazetteer?: Uint8Array;
  gate?: GateHandle;
  annotator?: AnnotatorHandle;
  reader?: ReaderHandle;
}

export const frameWorld = (): FrameWorld => {
  const key = Symbol.for('hashiya');
  const world = globalThis as { [key]?: FrameWorld };
  // biome-ignore lint/suspicious/noAssignInExpressions: made by the first script that asks
  return (world[key] ??= {});
};

/** Why this frame is or is not annotated; the popup puts it in words. */
export type GateReason =
  | 'site-on'
  | 'site-off'
  | 'mode-all'
  | 'mode-off'
  | 'news'
  | 'not-news'
  /** a frame inside a page follows the page */
  | 'top-frame';

export interface GateState {
  on: boolean;
  reason: GateReason;
  /** The signals that spoke for or against news, such as `newsarticle` or `reported:3`; those against it begin with `-`. */
  signals: string[];
  /** What the page's markup says, whatever the rules say; null where it was not asked. */
  news: boolean | null;
  /** Host name that the site rule is kept under: that of the tab's page. */
  site: string;
  /** Milliseconds that the decision took. */
  ms: number;
}

/**
 * What the gate of a tab's own page found out; the frames inside it follow. `on` and `reason`, where they stand, are
 * what a private window's rule says: told by the background, and above what the gate decides by itself.
 */
export type TopPage = Pick<GateState, 'site' | 'news' | 'signals' | 'ms'> & Partial<Pick<GateState, 'on' | 'reason'>>;

export interface GateHandle {
  state(): GateState | undefined;
  /** For a tab's own page: known as soon as the gate has run. */
  page(): TopPage | null;
  /** For a frame inside a page: what its page has become. */
  follow(page: TopPage): void;
}

/** A linked mention as it stands in the frame. */
export interface MentionView {
  /** Stable for as long as the mention stands; equal ids mean the same mention. */
  id: string;
  entity: EntityId;
  kind: EntityKind;
  surface: string;
  reason: Reason;
  /** BCP 47 tag of the text around it: declared by the page or told by its script. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Entities named in the same block, without this one. */
  near: EntityId[];
  /** False for one that the wished density leaves without a line. */
  underlined: boolean;
  /** Client rectangles, one per line box; empty when the text has left the page. */
  rects(): DOMRect[];
  /** The element that holds the mention's first character. */
  element(): Element | null;
}

export type HoverEvent =
  /**
   * `at` is `performance.now()` of the pointer event, `x` and `y` its place in CSS px of the viewport. `tap`: by a
   * finger, on a name that is no link.
   */
  { type: 'enter' | 'tap'; mention: MentionView; at: number; x: number; y: number } | { type: 'leave'; at: number };

export interface EntityCount {
  entity: EntityId;
  count: number;
}

export interface PageSummary {
  /** Every entity named in this frame, in order of first mention. */
  entities: EntityCount[];
  /** Blocks still to be read; 0 when done. */
  pending: number;
  /** The page's own date where its markup gives one, ISO. */
  published?: string;
  lang: string;
}

/** Milliseconds since the annotator was injected, for measurement only. */
export interface AnnotatorTimings {
  firstHighlight: number | null;
  total: number | null;
  longestTask: number;
}

export interface AnnotatorHandle {
  start(): void;
  /** Removes every highlight and listener; `start` may be called again. */
  stop(): void;
  /** Chooses anew what is underlined: the settings have changed. */
  refresh(): void;
  running(): boolean;
  summary(): PageSummary;
  timings(): AnnotatorTimings;
  /** Every linked mention, in reading order. */
  mentions(): MentionView[];
  /** The mention under the pointer now, or the one that a finger tapped last. */
  hovered(): { mention: MentionView; since: number; x: number; y: number; tapped?: boolean } | null;
  /** Ends with `signal`. */
  onHover(listener: (event: HoverEvent) => void, signal: AbortSignal): void;
}

export interface ReaderHandle {
  /** Closes the card and lets go of the page. */
  stop(): void;
  /** Listens to the annotator again after `stop`. */
  start(): void;
  /** Scrolls the mention of this id (`MentionView.id`) into view and opens its card; false where there is none. */
  open(id: string): boolean;
  /**
   * Walks the underlined mentions of this frame with the keyboard: on to the next or the one before, scrolled into
   * view and marked. `edge`: begins anew, at the frame's first or last. False, and the walk in this frame is over,
   * where there is none in that direction.
   */
  walk(step: 1 | -1, edge?: boolean): boolean;
  /** A mention of this frame is marked. */
  walking(): boolean;
}
