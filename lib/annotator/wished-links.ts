import type { EntityKind, Link } from '../linker/types.ts';
import { nodeAt } from './anchor.ts';
import { type Block, piecesOf } from './block-store.ts';
import { isShown, isSlotted } from './prose.ts';
import { shadowRootOf } from './shadow.ts';

/**
 * `first`: the first mention of an entity in each block is underlined; `all`: every one. By the block, since a reader
 * who is deep in an article no longer sees where it was first named, while a paragraph that says the same name four
 * times with four lines under it is hard to read.
 */
export type Density = 'first' | 'all';

/** What the reader wants to see of what is linked. */
export interface Wishes {
  density: Density;
  /** Whether a mention is left out altogether: neither underlined, nor counted, nor walked to. */
  muted(link: Link): boolean;
  /** Mentions of other kinds are left out in the same way. */
  shown(kind: EntityKind): boolean;
}

/**
 * Gives a block what is wished of the links that were found in it, and tells whether that is anything new. Asks for
 * style.
 */
export const wish = (
  block: Block,
  found: readonly Link[],
  { density, muted, shown }: Wishes,
  kindOf: (entity: string) => EntityKind,
): boolean => {
  const links = found.filter((link) => !muted(link) && shown(kindOf(link.entity)) && isShownWithin(block, link));
  const marked = density === 'all' ? links : firstOfEach(links);
  // what is said again is not underlined again: that would cost the page a frame
  if (areSame(links, block.links) && areSame(marked, block.marked)) return false;
  block.links = links;
  block.marked = marked;
  return true;
};

const areSame = (links: readonly Link[], others: readonly Link[]): boolean =>
  links.length === others.length && links.every((link, at) => isSame(link, others[at] as Link));

const isSame = (a: Link, b: Link): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.entity === b.entity &&
  a.reason.rule === b.reason.rule &&
  a.reason.alias === b.reason.alias &&
  a.reason.clitic === b.reason.clitic &&
  a.reason.because === b.reason.because;

const firstOfEach = (links: readonly Link[]): readonly Link[] => {
  const seen = new Set<string>();
  return links.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
};

/** A paragraph that is seen may hold words that are not. */
const isShownWithin = (block: Block, link: Link): boolean => {
  const { container } = block;
  const node = nodeAt(piecesOf(block), link);
  if (!node) return true;
  if (node.parentNode !== container) return !node.parentElement || isShown(node.parentElement);
  const shadow = shadowRootOf(container);
  return !shadow || isSlotted(node, shadow);
};
