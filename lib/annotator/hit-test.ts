import { liveRange } from './anchor.ts';
import type { BlockStore } from './block-store.ts';
import type { Highlighter, Painted } from './highlighter.ts';
import { containerOf } from './page-observer.ts';

/** How far from its letters a mention still counts as pointed at, in CSS pixels: the underline is below them. */
const SLACK = 2;

interface Caret {
  node: Node;
  offset: number;
}

/** Not `highlightsFromPoint`: with many ranges it costs milliseconds a call. */
const caretAt = (x: number, y: number, shadowRoots: ShadowRoot[]): Caret | null => {
  const position = document.caretPositionFromPoint(x, y, { shadowRoots });
  return position && { node: position.offsetNode, offset: position.offset };
};

/** The underlined mention at a point of the viewport, CSS pixels; null between letters and beside them. */
export const mentionAt = (
  x: number,
  y: number,
  blocks: BlockStore,
  highlighter: Highlighter,
  shadowRoots: ShadowRoot[],
): Painted | null => {
  const caret = caretAt(x, y, shadowRoots);
  const container = caret && containerOf(caret.node);
  if (!container) return null;
  for (const block of blocks.own(container)) {
    for (const painted of highlighter.painted(block)) {
      const live = liveRange(painted.range);
      if (!live?.isPointInRange(caret.node, caret.offset)) continue;
      // a caret snaps to the nearest letter, however far that is
      for (const { left, right, top, bottom } of live.getClientRects()) {
        if (x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK) return painted;
      }
    }
  }
  return null;
};
