import { ARABIC, classOf, DIGIT, HEBREW, joins } from './characters.ts';

/**
 * The rolling hashes by which the scanner tells words that start a form from all others, without a look
 * at the automaton. They run over the character-table entries of a word: `hash * factor + entry`.
 */
export const FACTOR = 0x01000193;
/**
 * Of Arabic and Hebrew words only the last units count, so that clitics before a form do not change
 * its hash: eight bits are shifted out with each unit.
 */
export const TAIL_FACTOR = 0x9e3d5100 | 0;
export const TAIL_UNITS = 4;

export const extend = (hash: number, entry: number): number => (Math.imul(hash, FACTOR) + entry) | 0;
export const extendTail = (hash: number, entry: number): number => (Math.imul(hash, TAIL_FACTOR) + entry) | 0;

/** Words of these classes alone are looked up by their tails, those of digits by both. */
export const hasTailHash = (entry: number): boolean => {
  const cls = classOf(entry);
  return cls === ARABIC || cls === HEBREW || cls === DIGIT;
};

/** Hash of the first two folded units of a form in a script without spaces. */
export const pairHash = (first: number, second: number): number => Math.imul(first, 0x2c1b3c6d) + second;

/** Spreads a hash over its high bits, which pick the filter's bit. */
export const SPREAD = 0x9e3779b1 | 0;
/** Picks a second bit, for a second look. */
const SECOND_SPREAD = 0x85ebca6b | 0;
/** Bits for each hash: about 1 in 32 other words then passes the first look, 1 in 1,000 both. */
const BITS_PER_HASH = 64;
const SMALLEST_LOG2 = 12;
const LARGEST_LOG2 = 22;

/** A set of hashes with false positives: bits `imul(hash, spread) >>> shift` of `words`. */
export interface HashFilter {
  words: Int32Array;
  shift: number;
}

export const createFilter = (count: number): HashFilter => {
  const log2 = Math.min(LARGEST_LOG2, Math.max(SMALLEST_LOG2, Math.ceil(Math.log2(count * BITS_PER_HASH + 1))));
  return { words: new Int32Array(1 << (log2 - 5)), shift: 32 - log2 };
};

export const addHash = ({ words, shift }: HashFilter, hash: number): void => {
  const bit = Math.imul(hash, SPREAD) >>> shift;
  words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << bit);
};

/** For a hash that `mayStillHave` is asked for. */
export const addHashTwice = (filter: HashFilter, hash: number): void => {
  const { words, shift } = filter;
  addHash(filter, hash);
  const bit = Math.imul(hash, SECOND_SPREAD) >>> shift;
  words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << bit);
};

export const mayHave = (words: Int32Array, shift: number, hash: number): boolean => {
  const bit = Math.imul(hash, SPREAD) >>> shift;
  return (((words[bit >>> 5] as number) >>> bit) & 1) !== 0;
};

/** A second look at a hash that the filter may have. */
export const mayStillHave = (words: Int32Array, shift: number, hash: number): boolean => {
  const bit = Math.imul(hash, SECOND_SPREAD) >>> shift;
  return (((words[bit >>> 5] as number) >>> bit) & 1) !== 0;
};

/** Does the entry continue the word that the entry before it belongs to? */
export const continues = (before: number, entry: number): boolean => joins(classOf(before), classOf(entry));
