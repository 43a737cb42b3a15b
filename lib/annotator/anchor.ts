import { type Piece, visitRuns } from './blocks.ts';

/** A span of a run's text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** The `index`-th run whose container is `container`, as it stands now; none where the page has changed under it. */
export const runAt = (container: Element, index: number): readonly Piece[] | undefined => {
  const runs: Piece[][] = [];
  visitRuns(container, { run: ({ pieces }) => runs.push(pieces), shadow() {} }, false);
  return runs[index];
};

/** The place of a span in the document; null where the run is shorter. Both ends stick to text inside the span. */
export const anchor = (pieces: readonly Piece[], { start, end }: Span): StaticRange | null => {
  let at = 0;
  let startContainer: Text | undefined;
  let startOffset = 0;
  for (const piece of pieces) {
    const length = piece?.data.length ?? 1;
    if (piece && !startContainer && start < at + length) {
      startContainer = piece;
      startOffset = start - at;
    }
    if (piece && startContainer && end <= at + length) {
      return new StaticRange({ startContainer, startOffset, endContainer: piece, endOffset: end - at });
    }
    at += length;
  }
  return null;
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
