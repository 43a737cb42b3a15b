import { dataOf, nodeOf, offsetOf, type Piece } from './blocks.ts';

/** A span of a run's text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

const lengthOf = (piece: Piece): number =>
  typeof piece === 'string' ? piece.length : 'node' in piece ? piece.to - piece.from : piece.length;

/** The place of a span in the document; null where the run is shorter. Both ends stick to text inside the span. */
export const anchor = (pieces: readonly Piece[], { start, end }: Span): StaticRange | null => {
  let at = 0;
  let startContainer: Text | undefined;
  let startOffset = 0;
  for (const piece of pieces) {
    const node = nodeOf(piece);
    const next = at + lengthOf(piece);
    if (node && !startContainer && start < next) {
      startContainer = node;
      startOffset = start - at + offsetOf(piece);
    }
    if (node && startContainer && end <= next) {
      return new StaticRange({
        startContainer,
        startOffset,
        endContainer: node,
        endOffset: end - at + offsetOf(piece),
      });
    }
    at = next;
  }
  return null;
};

/** The node that holds the first unit of a span. */
export const nodeAt = (pieces: readonly Piece[], { start }: Span): Text | null => {
  let at = 0;
  for (const piece of pieces) {
    at += lengthOf(piece);
    if (start < at) return nodeOf(piece);
  }
  return null;
};

/** The text of a span of a run. */
export const surfaceOf = (pieces: readonly Piece[], { start, end }: Span): string => {
  let at = 0;
  let surface = '';
  for (const piece of pieces) {
    const next = at + lengthOf(piece);
    if (next > start) surface += dataOf(piece).slice(Math.max(0, start - at), end - at);
    if (next >= end) break;
    at = next;
  }
  return surface;
};

/** A live range for measuring, to be dropped at once; null where the static one has gone stale. */
export const liveRange = (range: StaticRange): Range | null => {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return null;
  try {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live;
  } catch {
    // an offset lies outside its node by now
    return null;
  }
};
