import { joins } from './characters.ts';

/**
 * The rolling hash by which the scanner tells words that start a form from all others, without a look
 * at the automaton. A word's hash runs over its character-table entries: `hash * FACTOR + entry`.
 */
export const FACTOR = 0x01000193;
export const extend = (hash: number, entry: number): number => (Math.imul(hash, FACTOR) + entry) | 0;

/** Hash of the first two folded units of a form in a script without spaces. */
export const pairHash = (first: number, second: number): number => Math.imul(first, 0x2c1b3c6d) + second;

/** Spreads a hash over its high bits, which pick the filter's bit. */
const SPREAD = 0x9e3779b1;
/** Bits for each word: one probe then lets about 1 in 33 other words pass. */
const BITS_PER_WORD = 32;
const SMALLEST_LOG2 = 12;
const LARGEST_LOG2 = 21;

/** A set of hashes with false positives: bit `imul(hash, SPREAD) >>> shift` of `words`. */
export interface HashFilter {
  words: Uint32Array;
  shift: number;
}

export const createFilter = (count: number): HashFilter => {
  const log2 = Math.min(LARGEST_LOG2, Math.max(SMALLEST_LOG2, Math.ceil(Math.log2(count * BITS_PER_WORD + 1))));
  return { words: new Uint32Array(1 << (log2 - 5)), shift: 32 - log2 };
};

export const addHash = ({ words, shift }: HashFilter, hash: number): void => {
  const bit = Math.imul(hash, SPREAD) >>> shift;
  words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << (bit & 31));
};

export const mayHave = (words: Uint32Array, shift: number, hash: number): boolean => {
  const bit = Math.imul(hash, SPREAD) >>> shift;
  return ((words[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
};

/** Does the entry continue the word that the entry before it belongs to? */
export const continues = (before: number, entry: number): boolean => joins(before >>> 16, entry >>> 16);
