import { type Automaton, CHILDREN, INDEX_SHIFT, MAGIC, RANK_BLOCK, RANK_SHIFT, TERMINAL, WIDE } from './automaton.ts';
import { ByteReader } from './byte-io.ts';

/** Throws where the bytes are not an automaton of this version. */
export const loadAutomaton = (bytes: Uint8Array): Automaton => {
  const reader = new ByteReader(bytes);
  let magic = 0;
  for (let shift = 0; shift < 32; shift += 8) magic |= reader.byte() << shift;
  if (magic !== MAGIC) throw new Error('not a matcher compiled by this version');
  const nodeCount = reader.number();
  const terminalCount = reader.number();
  const tailUnits = reader.number();
  const longest = reader.number();

  const nodes = new Uint32Array(nodeCount);
  const ranks = new Uint32Array((nodeCount >>> RANK_SHIFT) + 1);
  const wide = new Map<number, number>();
  let leaves = 0;
  let child = 1;
  let terminals = 0;
  for (let node = 0; node < nodeCount; node++) {
    if (node % RANK_BLOCK === 0) ranks[node >>> RANK_SHIFT] = terminals;
    const shape = reader.number();
    const children = shape >>> 1;
    // A leaf is a terminal without saying so; the root of an empty matcher is none.
    const isLeaf = children === 0 && node > 0;
    if (isLeaf) leaves++;
    if (children >= WIDE) wide.set(node, children);
    const ends = isLeaf || (shape & 1) === 1;
    if (ends) terminals++;
    nodes[node] = (child << INDEX_SHIFT) | (ends ? TERMINAL : 0) | Math.min(children, WIDE);
    child += children;
  }
  const labels = new Uint16Array(nodeCount);
  reader.planes(nodeCount, labels);

  const lengths = new Uint16Array(leaves);
  for (let leaf = 0; leaf < leaves; leaf++) lengths[leaf] = reader.number();
  // Read tight to the end, then spread to the front: each tail gets a 0 behind it.
  const tails = new Uint16Array(tailUnits + leaves);
  reader.planes(tailUnits, tails.subarray(leaves));
  let from = leaves;
  let to = 0;
  let leaf = 0;
  for (let node = 1; node < nodeCount; node++) {
    if (((nodes[node] as number) & CHILDREN) !== 0) continue;
    const length = lengths[leaf++] as number;
    tails.copyWithin(to, from, from + length);
    nodes[node] = (to << INDEX_SHIFT) | TERMINAL;
    tails[to + length] = 0;
    from += length;
    to += length + 1;
  }

  const affixes = new Uint8Array(terminalCount);
  for (let terminal = 0; terminal < terminalCount; terminal++) affixes[terminal] = reader.byte();
  const others = new Map<number, Uint32Array>();
  for (let terminal = 0; terminal < terminalCount; terminal++) {
    if (affixes[terminal] !== 0) continue;
    others.set(
      terminal,
      Uint32Array.from({ length: reader.number() }, () => reader.number()),
    );
  }
  return { nodes, labels, tails, ranks, affixes, others, wide, longest };
};
