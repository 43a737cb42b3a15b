import { INDEX_LIMIT, MAGIC } from './automaton.ts';
import { ByteWriter } from './byte-io.ts';
import { buildAutomaton, readMatcher } from './load-matcher.ts';
import { suffixBits } from './suffixes.ts';
import { type PatternInput, variantsOf } from './variants.ts';

export interface CompiledMatcher {
  bytes: Uint8Array;
  /**
   * Form id of each pattern, -1 for one without a letter or digit. Patterns that normalise alike share
   * one. Ids are in the order of the folded forms and below the number of spellings, with gaps.
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

/** By code units, as the automaton compares them. */
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Units that the spellings do not share with the one before, and how many they do. */
const frontCode = (sorted: readonly string[]): { shared: number[]; rests: string[] } => {
  let before = '';
  const shared = sorted.map((text) => {
    let units = 0;
    while (units < text.length && text.charCodeAt(units) === before.charCodeAt(units)) units++;
    before = text;
    return units;
  });
  return { shared, rests: sorted.map((text, at) => text.slice(shared[at])) };
};

interface Alphabet {
  /** Units of one byte, then those of two; each part sorted. */
  units: number[];
  /** How many have one byte. */
  short: number;
}

/** One byte for each of the most frequent units, a lead byte and another for the rest. */
const alphabetOf = (rests: readonly string[]): Alphabet => {
  const counts = new Map<number, number>();
  for (const rest of rests)
    for (let at = 0; at < rest.length; at++)
      counts.set(rest.charCodeAt(at), (counts.get(rest.charCodeAt(at)) ?? 0) + 1);
  const byCount = [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([unit]) => unit);
  // Byte 0 ends a spelling.
  let short = Math.min(byCount.length, 0xff);
  while (short + Math.ceil((byCount.length - short) / 0x100) > 0xff) short--;
  const numerically = (a: number, b: number): number => a - b;
  return {
    units: [...byCount.slice(0, short).sort(numerically), ...byCount.slice(short).sort(numerically)],
    short,
  };
};

const writeSpellings = (writer: ByteWriter, sorted: readonly string[]): void => {
  const { shared, rests } = frontCode(sorted);
  const { units, short } = alphabetOf(rests);
  writer.number(units.length);
  writer.number(short);
  units.forEach((unit, at) => {
    writer.number((unit - (units[at - 1] ?? 0)) & 0xffff);
  });
  for (const length of shared) writer.number(length);
  const ranks = new Map(units.map((unit, rank) => [unit, rank]));
  const codes: number[] = [];
  for (const rest of rests) {
    for (let at = 0; at < rest.length; at++) {
      const rank = ranks.get(rest.charCodeAt(at)) as number;
      if (rank < short) codes.push(rank + 1);
      else codes.push(short + 1 + ((rank - short) >>> 8), (rank - short) & 0xff);
    }
    codes.push(0);
  }
  writer.number(rests.reduce((sum, rest) => sum + rest.length, 0));
  writer.number(codes.length);
  for (const code of codes) writer.byte(code);
};

/** Those that the spellings may carry. */
const writeSuffixes = (writer: ByteWriter, spellings: ReadonlyMap<string, Meanings>): void => {
  let allowed = 0;
  for (const meanings of spellings.values()) for (const mask of meanings.values()) allowed |= mask;
  const suffixes = [...suffixBits()].filter(([, bit]) => (bit & allowed) !== 0);
  writer.number(suffixes.length);
  for (const [text, bit] of suffixes) {
    writer.number(bit);
    writer.number(text.length);
    for (let at = 0; at < text.length; at++) writer.number(text.charCodeAt(at));
  }
};

/** Throws a RangeError where the patterns are more than an automaton can number (about 800,000). */
export const compileMatcher = (patterns: readonly PatternInput[]): CompiledMatcher => {
  const { keys, spellings } = collect(patterns);
  const sorted = [...spellings.keys()].sort(byUnits);
  const ids = new Map(sorted.map((text, id) => [text, id]));

  const writer = new ByteWriter();
  writer.number(MAGIC);
  writer.number(sorted.length);
  writeSpellings(writer, sorted);
  writeSuffixes(writer, spellings);
  const others: [number, number, number][][] = [];
  sorted.forEach((text, id) => {
    const meanings = spellings.get(text) as Meanings;
    const own = meanings.get(text);
    const isPlain = meanings.size === 1 && own !== undefined;
    writer.byte(isPlain ? own : 0);
    if (isPlain) return;
    // The form of its own first, then the others in an order that does not depend on the input's.
    const rank = (key: string): string => (key === text ? '' : key);
    const entries = [...meanings].sort(([a], [b]) => byUnits(rank(a), rank(b)));
    others.push(entries.map(([key, mask]) => [id, ids.get(key) as number, mask]));
  });
  for (const entries of others) writer.number(entries.length);
  const entries = others.flat();
  writer.number(entries.length);
  for (const [id, form] of entries) writer.number(form < id ? (id - form) * 2 - 1 : (form - id) * 2);
  for (const [, , affixes] of entries) writer.byte(affixes);
  const bytes = writer.bytes();
  const { nodes, tails } = buildAutomaton(readMatcher(bytes));
  if (Math.max(nodes.length, tails.length) >= INDEX_LIMIT)
    throw new RangeError(`${sorted.length} spellings are too many for one matcher`);
  return { bytes, forms: Int32Array.from(keys, (key) => (key === '' ? -1 : (ids.get(key) as number))) };
};
