import type { Link } from '../linker/types.ts';
import { anchor, liveRange } from './anchor.ts';
import { type Block, piecesOf } from './block-store.ts';

/**
 * Most ranges that are registered at once: each costs the page some 5 µs in every frame that changes its DOM, and
 * 200 are more than a screen of text names.
 */
const MOST = 200;

const count = (blocks: readonly Block[]): number => blocks.reduce((sum, { marked }) => sum + marked.length, 0);

export const isCrowd = (blocks: readonly Block[]): boolean => count(blocks) > MOST;

/**
 * Which links of the blocks near the viewport are underlined: all, or where they are too many those nearest to it.
 * Asks for layout only then. The lists are the blocks' own where they are taken whole.
 */
export const nearest = (blocks: readonly Block[]): Map<Block, readonly Link[]> => {
  const chosen = new Map<Block, readonly Link[]>();
  if (!isCrowd(blocks)) {
    for (const block of blocks) chosen.set(block, block.marked);
    return chosen;
  }
  let left = MOST;
  for (const own of fromViewport(blocks)) {
    const links = count(own) > left ? inView(own, left) : new Map(own.map((block) => [block, block.marked]));
    for (const [block, some] of links) {
      chosen.set(block, some);
      left -= some.length;
    }
    if (left <= 0) break;
  }
  return chosen;
};

/** The blocks by container, those nearest to the viewport first. */
const fromViewport = (blocks: readonly Block[]): Block[][] => {
  const byContainer = Map.groupBy(blocks, ({ container }) => container);
  return [...byContainer]
    .map(([container, own]) => {
      const { top, bottom } = container.getBoundingClientRect();
      return { own, distance: Math.max(0, top - innerHeight, -bottom) };
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ own }) => own);
};

/** At most `most` links of one container, from a little above the viewport on: its text runs from top to bottom. */
const inView = (blocks: readonly Block[], most: number): Map<Block, readonly Link[]> => {
  const all = blocks.flatMap((block) => block.marked.map((link) => ({ block, link })));
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottomOf(all[middle] as { block: Block; link: Link }) < 0) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(low - (most >> 2), all.length - most));
  const byBlock = Map.groupBy(all.slice(from, from + most), ({ block }) => block);
  return new Map([...byBlock].map(([block, own]) => [block, own.map(({ link }) => link)]));
};

const bottomOf = ({ block, link }: { block: Block; link: Link }): number => {
  const range = anchor(piecesOf(block), link);
  return (range && liveRange(range)?.getBoundingClientRect().bottom) ?? 0;
};
