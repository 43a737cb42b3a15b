import { type Automaton, INDEX_SHIFT, MAGIC, RANK_BLOCK, RANK_SHIFT, TERMINAL, WIDE } from './automaton.ts';
import { ByteReader } from './byte-io.ts';

/** Sorted spellings as the file has them: what each shares with the one before, and the rest of it. */
interface FrontCoded {
  shared: Uint32Array;
  /** Each rest ends with 0. */
  rests: Uint16Array;
  /** Where each rest starts; one more for the end of the last. */
  starts: Uint32Array;
}

/** The file, read as far as that takes no trie. */
export type Spellings = FrontCoded & Pick<Automaton, 'suffixes' | 'affixes' | 'others'>;

const readSpellings = (reader: ByteReader, count: number): FrontCoded => {
  const alphabet = new Uint32Array(reader.number());
  const short = reader.number();
  reader.numbers(alphabet);
  for (let at = 1; at < alphabet.length; at++)
    alphabet[at] = ((alphabet[at] as number) + (alphabet[at - 1] as number)) & 0xffff;
  const shared = reader.numbers(new Uint32Array(count));
  const rests = new Uint16Array(reader.number() + count);
  const codes = reader.bytes(reader.number());
  const starts = new Uint32Array(count + 1);
  let end = 0;
  let spelling = 0;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] as number;
    if (code === 0) starts[++spelling] = ++end;
    else if (code <= short) rests[end++] = alphabet[code - 1] as number;
    else rests[end++] = alphabet[short + (code - short - 1) * 0x100 + (codes[++at] as number)] as number;
  }
  return { shared, rests, starts };
};

type Trie = Omit<Automaton, 'suffixes' | 'affixes' | 'others'>;

/** Breadth-first; each node is the range of spellings that share its units. */
const buildTrie = ({ shared, rests, starts }: FrontCoded): Trie => {
  const count = shared.length;
  // A spelling has its own leaf one unit behind what it shares, unless it ends there.
  let nodeCount = 1;
  let longest = 0;
  const tailStarts = new Uint32Array(count + 1);
  for (let at = 0; at < count; at++) {
    const before = shared[at] as number;
    const after = at + 1 < count ? (shared[at + 1] as number) : 0;
    const length = before + (starts[at + 1] as number) - (starts[at] as number) - 1;
    if (after > before) nodeCount += after - before;
    const own = length - Math.max(before, after);
    if (own > 0) nodeCount++;
    // The first of its own units is the label of the leaf; a 0 stands behind the others.
    tailStarts[at + 1] = (tailStarts[at] as number) + Math.max(own, 1);
    if (length > longest) longest = length;
  }
  const tailUnits = tailStarts[count] as number;

  const nodes = new Uint32Array(nodeCount);
  const labels = new Uint16Array(nodeCount);
  const tails = new Uint16Array(tailUnits);
  const ranks = new Uint32Array((tailUnits >>> RANK_SHIFT) + 1);
  let block = 0;
  for (let at = 0; at < count; at++) {
    const start = tailStarts[at] as number;
    const end = tailStarts[at + 1] as number;
    const rest = (starts[at + 1] as number) - end;
    for (let unit = start; unit < end; unit++) {
      if (unit % RANK_BLOCK === 0) ranks[block++] = at;
      tails[unit] = rests[rest + unit] as number;
    }
  }
  const wide = new Map<number, number>();
  const froms = new Uint32Array(nodeCount);
  const tos = new Uint32Array(nodeCount);
  tos[0] = count;
  let next = 1;
  let level = 1;
  let depth = 0;
  for (let node = 0; node < nodeCount; node++) {
    if (node === level) {
      depth++;
      level = next;
    }
    const from = froms[node] as number;
    const to = tos[node] as number;
    if (to - from === 1 && node > 0) {
      nodes[node] = ((tailStarts[from] as number) << INDEX_SHIFT) | TERMINAL;
      continue;
    }
    const first = next;
    let start = from;
    let ends = 0;
    if (from < to && rests[(starts[from] as number) + depth - (shared[from] as number)] === 0) {
      start++;
      ends = TERMINAL;
    }
    while (start < to) {
      labels[next] = rests[(starts[start] as number) + depth - (shared[start] as number)] as number;
      froms[next] = start++;
      while (start < to && shared[start] !== depth) start++;
      tos[next++] = start;
    }
    const children = next - first;
    if (children >= WIDE) wide.set(node, children);
    nodes[node] = (first << INDEX_SHIFT) | ends | Math.min(children, WIDE);
  }
  return { nodes, labels, tails, ranks, wide, longest };
};

export const buildAutomaton = (spellings: Spellings): Automaton => ({
  ...buildTrie(spellings),
  suffixes: spellings.suffixes,
  affixes: spellings.affixes,
  others: spellings.others,
});

/** Throws where the bytes are not those of a matcher of this version. */
export const readMatcher = (bytes: Uint8Array): Spellings => {
  const reader = new ByteReader(bytes);
  if (reader.number() !== MAGIC) throw new Error('not a matcher of this version');
  const count = reader.number();
  const spellings = readSpellings(reader, count);

  const suffixes: [string, number][] = [];
  for (let left = reader.number(); left > 0; left--) {
    const bit = reader.number();
    suffixes.push([String.fromCharCode(...reader.numbers(new Uint32Array(reader.number()))), bit]);
  }
  const affixes = reader.bytes(count);
  const lists: number[] = [];
  for (let spelling = 0; spelling < count; spelling++) if (affixes[spelling] === 0) lists.push(spelling);
  const lengths = reader.numbers(new Uint32Array(lists.length));
  const entries = reader.numbers(new Uint32Array(reader.number()));
  const masks = reader.bytes(entries.length);
  const others = new Map<number, Uint32Array>();
  let end = 0;
  lists.forEach((spelling, list) => {
    const start = end;
    end += lengths[list] as number;
    for (let at = start; at < end; at++) {
      const distance = entries[at] as number;
      const form = spelling + (distance % 2 === 0 ? distance / 2 : -(distance + 1) / 2);
      entries[at] = form * 0x100 + (masks[at] as number);
    }
    others.set(spelling, entries.subarray(start, end));
  });
  return { ...spellings, suffixes, affixes, others };
};
