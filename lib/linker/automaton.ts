/**
 * The automaton: a trie over folded spellings, in breadth-first order, so that the children of a node
 * stand side by side, sorted by label. A subtree with a single spelling is a leaf that keeps the rest
 * of it as its tail. Node 0 is the root.
 *
 * Its bytes, made at build time, hold the spellings alone, and the trie is built as it is loaded: that
 * is a little over half of the trie's own bytes, for no more time. All numbers are LEB128 but where
 * bytes are named; sections follow each other without padding.
 *
 * | section | content |
 * | --- | --- |
 * | magic | 4 bytes, `HSM2` |
 * | count | spellings; they are sorted by units, and the number of a spelling is its place |
 * | alphabet | units, and how many of them have codes of one byte; for each the distance from the one before, modulo 65,536 |
 * | shared | for each spelling: the units that it shares with the one before |
 * | rests | units and bytes in all; then for each spelling the codes of its other units and a 0. A code is the place in the alphabet plus one; behind the short ones a lead byte for each 256, and a byte |
 * | affixes | a byte for each spelling: mask of `affixes.ts`; 0: see `others` |
 * | others | the number of entries of each such spelling; entries in all; for each entry its form's number as a zigzag distance from the spelling's; for each entry its mask, a byte |
 *
 * A terminal is a node where a spelling ends. A form id is the number of the form's own spelling; a
 * spelling with a mask stands for just that form.
 */
export interface Automaton {
  /**
   * For each node: index × 2048 + terminal × 1024 + children. The index is that of the first child,
   * in a leaf that of its tail. `WIDE` children: see `wide`.
   */
  nodes: Uint32Array;
  labels: Uint16Array;
  /**
   * Folded units; each tail ends with 0. They are in the order of the spellings, with a lone 0 for a
   * spelling that ends at a node with children, so that the zeros before a tail number its spelling.
   */
  tails: Uint16Array;
  /** Zeros before each block of `RANK_BLOCK` units of `tails`. */
  ranks: Uint32Array;
  /** Suffixes, folded, and the bit of the mask that allows each. */
  suffixes: readonly (readonly [text: string, bit: number])[];
  /** By spelling. */
  affixes: Uint8Array;
  /** Form id × 256 + mask of each entry, by spelling. */
  others: Map<number, Uint32Array>;
  wide: Map<number, number>;
  /** Units of the longest spelling. */
  longest: number;
}

export const MAGIC = 0x334d5348;
export const CHILDREN = 0x3ff;
export const WIDE = CHILDREN;
export const TERMINAL = 0x400;
export const INDEX_SHIFT = 11;
/** Units of tails whose zeros are counted one by one: each block costs four bytes. */
export const RANK_SHIFT = 5;
export const RANK_BLOCK = 1 << RANK_SHIFT;
/** Nodes and tail units must be fewer than this. */
export const INDEX_LIMIT = 2 ** (32 - INDEX_SHIFT);

export const childCount = ({ nodes, wide }: Automaton, node: number): number => {
  const count = (nodes[node] as number) & CHILDREN;
  return count === WIDE ? (wide.get(node) as number) : count;
};

/** Children that are cheaper to look at one by one than to halve. */
const FEW = 8;

/** The child by that label, or -1. */
export const childOf = (automaton: Automaton, node: number, label: number): number => {
  const { labels } = automaton;
  let low = (automaton.nodes[node] as number) >>> INDEX_SHIFT;
  let high = low + childCount(automaton, node);
  while (high - low > FEW) {
    const middle = (low + high) >>> 1;
    if ((labels[middle] as number) <= label) low = middle;
    else high = middle;
  }
  for (; low < high; low++) if (labels[low] === label) return low;
  return -1;
};

/** Number of the spelling that ends at this node. */
export const spellingAt = ({ nodes, ranks, tails }: Automaton, node: number): number => {
  // Behind a spelling that others go on from stands the first of these: down to its leaf.
  let spelling = 0;
  let shape = nodes[node] as number;
  for (; (shape & CHILDREN) !== 0; shape = nodes[shape >>> INDEX_SHIFT] as number) {
    if ((shape & TERMINAL) !== 0) spelling--;
  }
  const tail = shape >>> INDEX_SHIFT;
  spelling += ranks[tail >>> RANK_SHIFT] as number;
  for (let at = tail & -RANK_BLOCK; at < tail; at++) if (tails[at] === 0) spelling++;
  return spelling;
};
