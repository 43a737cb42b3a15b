import { INDEX_LIMIT, MAGIC } from './automaton.ts';
import { ByteWriter } from './byte-io.ts';
import { type PatternInput, variantsOf } from './variants.ts';

export interface CompiledMatcher {
  bytes: Uint8Array;
  /**
   * Form id of each pattern, -1 for one without a letter or digit. Patterns that normalise alike share
   * one. Ids are below the number of spellings, with gaps.
   */
  forms: Int32Array;
}

/** What one spelling may stand for: affixes by the key of the form. */
type Meanings = Map<string, number>;

const collect = (patterns: readonly PatternInput[]): { keys: string[]; spellings: Map<string, Meanings> } => {
  const spellings = new Map<string, Meanings>();
  const keys = patterns.map((pattern) => {
    const { key, variants } = variantsOf(pattern);
    for (const { text, affixes } of variants) {
      let meanings = spellings.get(text);
      if (!meanings) {
        meanings = new Map();
        spellings.set(text, meanings);
      }
      meanings.set(key, (meanings.get(key) ?? 0) | affixes);
    }
    return key;
  });
  return { keys, spellings };
};

interface Trie {
  shapes: number[];
  labels: number[];
  tails: string[];
  /** The spelling of each terminal. */
  terminals: string[];
}

/** Breadth-first over sorted spellings; see `automaton.ts`. */
const buildTrie = (sorted: string[]): Trie => {
  const trie: Trie = { shapes: [], labels: [0], tails: [], terminals: [] };
  // Each node is a range of spellings that share their first `depth` units.
  const ranges: { from: number; to: number; depth: number }[] = [{ from: 0, to: sorted.length, depth: 0 }];
  for (let node = 0; node < ranges.length; node++) {
    const { from, to, depth } = ranges[node] as (typeof ranges)[number];
    const first = sorted[from];
    if (node > 0 && to - from === 1) {
      trie.shapes.push(0);
      trie.tails.push((first as string).slice(depth));
      trie.terminals.push(first as string);
      continue;
    }
    const ends = first?.length === depth;
    if (ends) trie.terminals.push(first);
    let children = 0;
    for (let start = ends ? from + 1 : from; start < to; children++) {
      const label = (sorted[start] as string).charCodeAt(depth);
      let end = start + 1;
      while (end < to && (sorted[end] as string).charCodeAt(depth) === label) end++;
      trie.labels.push(label);
      ranges.push({ from: start, to: end, depth: depth + 1 });
      start = end;
    }
    trie.shapes.push(children * 2 + (ends ? 1 : 0));
  }
  return trie;
};

/** By code units, as the automaton compares them. */
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Throws a RangeError where the patterns are more than the format can number (about 800,000). */
export const compileMatcher = (patterns: readonly PatternInput[]): CompiledMatcher => {
  const { keys, spellings } = collect(patterns);
  const { shapes, labels, tails, terminals } = buildTrie([...spellings.keys()].sort(byUnits));
  const joined = tails.join('');
  if (shapes.length >= INDEX_LIMIT || joined.length + tails.length >= INDEX_LIMIT) {
    throw new RangeError(`${patterns.length} patterns are too many for one matcher`);
  }
  const ids = new Map(terminals.map((text, terminal) => [text, terminal]));

  const writer = new ByteWriter();
  for (let shift = 0; shift < 32; shift += 8) writer.byte((MAGIC >>> shift) & 0xff);
  writer.number(shapes.length);
  writer.number(terminals.length);
  writer.number(joined.length);
  writer.number(terminals.reduce((longest, text) => Math.max(longest, text.length), 0));
  for (const shape of shapes) writer.number(shape);
  writer.planes(labels);
  for (const tail of tails) writer.number(tail.length);
  writer.planes(Uint16Array.from({ length: joined.length }, (_, at) => joined.charCodeAt(at)));
  const others: [number, number][][] = [];
  for (const text of terminals) {
    const meanings = spellings.get(text) as Meanings;
    const own = meanings.get(text);
    writer.byte(meanings.size === 1 && own !== undefined ? own : 0);
    if (meanings.size === 1 && own !== undefined) continue;
    // The form of its own first, then the others in an order that does not depend on the input's.
    const rank = (key: string): string => (key === text ? '' : key);
    const entries = [...meanings].sort(([a], [b]) => byUnits(rank(a), rank(b)));
    others.push(entries.map(([key, mask]) => [ids.get(key) as number, mask]));
  }
  for (const entries of others) {
    writer.number(entries.length);
    for (const [form, affixes] of entries) writer.number(form * 256 + affixes);
  }
  return { bytes: writer.bytes(), forms: Int32Array.from(keys, (key) => (key === '' ? -1 : (ids.get(key) as number))) };
};
