/**
 * The automaton: a trie over folded spellings, in breadth-first order, so that the children of a node
 * stand side by side, sorted by label. A subtree with a single spelling is a leaf that keeps the rest
 * of it as its tail. Node 0 is the root.
 *
 * Its bytes, made at build time (all numbers LEB128 but where a width is named; sections follow each
 * other without padding; a plane pair holds the low bytes of 16-bit units, then the high bytes, which
 * compresses better than pairs of bytes):
 *
 * | section | content |
 * | --- | --- |
 * | magic | 4 bytes, `HSM1` |
 * | counts | nodes, terminals, tail units, longest spelling in units |
 * | shapes | for each node: children × 2 + (1 if a spelling ends here although it has children) |
 * | labels | plane pair, one unit for each node |
 * | tail lengths | for each leaf, in node order |
 * | tails | plane pair, one after the other in node order |
 * | affixes | a byte for each terminal, in node order: mask of `affixes.ts`; 0: see `others` |
 * | others | for each such terminal: count, then form id × 256 + mask for each of its entries |
 *
 * A terminal is a node where a spelling ends; they are numbered in node order. A form id is the number
 * of the terminal of the form's own spelling; a terminal with a mask stands for just that form.
 */
export interface Automaton {
  /**
   * For each node: index × 2048 + terminal × 1024 + children. The index is that of the first child,
   * in a leaf that of its tail. `WIDE` children: see `wide`.
   */
  nodes: Uint32Array;
  labels: Uint16Array;
  /** Folded units; each tail ends with 0. */
  tails: Uint16Array;
  /** Terminals before each block of `RANK_BLOCK` nodes. */
  ranks: Uint32Array;
  affixes: Uint8Array;
  /** Form id × 256 + mask of each entry, by terminal. */
  others: Map<number, Uint32Array>;
  wide: Map<number, number>;
  /** Units of the longest spelling. */
  longest: number;
}

export const MAGIC = 0x314d5348;
export const CHILDREN = 0x3ff;
export const WIDE = CHILDREN;
export const TERMINAL = 0x400;
export const INDEX_SHIFT = 11;
/** Nodes whose terminals are counted one by one: each block costs four bytes. */
export const RANK_SHIFT = 3;
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

/** Number of the terminal at this node. */
export const terminalAt = ({ nodes, ranks }: Automaton, node: number): number => {
  let terminal = ranks[node >>> RANK_SHIFT] as number;
  for (let at = node & -RANK_BLOCK; at < node; at++) terminal += ((nodes[at] as number) >>> 10) & 1;
  return terminal;
};
