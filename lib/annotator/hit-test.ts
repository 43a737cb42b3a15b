import type { Link } from '../linker/types.ts';
import { liveRange } from './anchor.ts';
import type { Block } from './block-store.ts';
import type { Highlighter } from './highlighter.ts';
import type { PageText } from './page-text.ts';

/** How far from its letters a mention still counts as pointed at, in CSS pixels: the underline is below them. */
const SLACK = 2;

/** Its own element, where the card may stand over the text: a caret is found through it. */
const CARD = 'hashiya-card';

/** The underlined mention at a point of the viewport, CSS pixels; null between letters and beside them. */
export const linkAt = (
  x: number,
  y: number,
  text: PageText,
  highlighter: Highlighter,
): { block: Block; link: Link } | null => {
  if (document.elementFromPoint(x, y)?.localName === CARD) return null;
  // not `highlightsFromPoint`: with many ranges it costs milliseconds a call
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: text.shadowRoots });
  const container = caret && text.containerOf(caret.offsetNode);
  if (!container) return null;
  for (const block of text.store.own(container)) {
    for (const { link, range } of highlighter.painted(block)) {
      const live = liveRange(range);
      if (!live?.isPointInRange(caret.offsetNode, caret.offset)) continue;
      // a caret snaps to the nearest letter, however far that is
      for (const { left, right, top, bottom } of live.getClientRects()) {
        if (x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK) return { block, link };
      }
    }
  }
  return null;
};
