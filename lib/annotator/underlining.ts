import type { Block } from './block-store.ts';
import { isCrowd, nearest } from './crowd.ts';
import type { Highlighter } from './highlighter.ts';

/** How often underlines are chosen anew where there are too many of them, in milliseconds. */
const CROWD = 100;

export interface Underlining {
  /** Underlines what is near the viewport and only that. */
  renew(): void;
  /** The page was scrolled: other underlines may be nearer, where there are too many for all. */
  scrolled(): void;
  stop(): void;
}

/**
 * Keeps underlined what is named near the viewport.
 * @param blocksNear the blocks near the viewport
 * @param onRenewed told how many blocks have underlines now
 */
export const createUnderlining = (
  highlighter: Highlighter,
  blocksNear: () => Iterable<Block>,
  onRenewed: (count: number) => void,
): Underlining => {
  let crowded = false;
  /** Set while underlines are not chosen anew, since choosing among many asks for layout. */
  let resting: ReturnType<typeof setTimeout> | undefined;
  let stale = false;

  const renew = () => {
    if (resting !== undefined) {
      stale = true;
      return;
    }
    const blocks = [...blocksNear()].filter(({ marked }) => marked.length > 0);
    const chosen = nearest(blocks);
    for (const block of highlighter.blocks) if (!chosen.has(block)) highlighter.unpaint(block);
    for (const [block, links] of chosen) highlighter.paint(block, links);
    crowded = isCrowd(blocks);
    if (crowded) resting = setTimeout(rested, CROWD);
    onRenewed(chosen.size);
  };
  const rested = () => {
    resting = undefined;
    if (!stale) return;
    stale = false;
    renew();
  };

  return {
    renew,
    scrolled: () => crowded && renew(),
    stop: () => clearTimeout(resting),
  };
};
