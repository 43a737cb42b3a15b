import { ARABIC, classOf, DIGIT, HEBREW, joins, KATAKANA } from './characters.ts';

/**
 * The rolling hashes by which the scanner tells words that start a form from all others, without a look
 * at the automaton. They run over the character-table entries of a word: `(hash + entry) * factor`, so
 * that their high bits depend on all of it.
 */
export const FACTOR = 0x9e3779b1 | 0;
/**
 * Of Arabic and Hebrew words only the last units count, so that clitics before a form do not change
 * its hash: six bits are shifted out with each unit.
 */
export const TAIL_FACTOR = (0x9e3779b1 << 6) | 0;
/** Units that a tail hash depends on, the first of them by two bits only. */
export const TAIL_UNITS = 5;

export const extend = (hash: number, entry: number): number => Math.imul(hash + entry, FACTOR);
export const extendTail = (hash: number, entry: number): number => Math.imul(hash + entry, TAIL_FACTOR);

/** Words of these classes alone are looked up by their tails, those of digits by both. */
export const hasTailHash = (entry: number): boolean => {
  const cls = classOf(entry);
  return cls === ARABIC || cls === HEBREW || cls === DIGIT;
};

/** In scripts without spaces the last two units count, the first of them by ten bits. */
export const PAIR_FACTOR = (0x9e3779b1 << 11) | 0;
/** Hash of two units by their entries. */
export const pairHash = (first: number, second: number): number =>
  Math.imul(Math.imul(first, PAIR_FACTOR) + second, PAIR_FACTOR);

/** Picks a second bit in the same word of the filter. */
export const SECOND_FACTOR = 0x85ebca6b | 0;
/** Bits for each hash, of which it sets two: about 1 in 500 other words then passes. */
const BITS_PER_HASH = 64;
const SMALLEST_LOG2 = 12;
const LARGEST_LOG2 = 22;

/**
 * A set of hashes with false positives. A hash sets two bits of the word `hash >>> shift >>> 5`: those by
 * the low five bits of `hash >>> shift` and by the high five of `imul(hash, SECOND_FACTOR)`.
 */
export interface HashFilter {
  words: Int32Array;
  shift: number;
}

export const createFilter = (hashes: readonly number[]): HashFilter => {
  const wanted = Math.ceil(Math.log2(hashes.length * BITS_PER_HASH + 1));
  for (let log2 = Math.min(LARGEST_LOG2, Math.max(SMALLEST_LOG2, wanted)); ; log2++) {
    const words = new Int32Array(1 << (log2 - 5));
    const shift = 32 - log2;
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] as number;
      const bit = hash >>> shift;
      words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << bit) | (1 << (Math.imul(hash, SECOND_FACTOR) >>> 27));
    }
    // The scanner looks up 0 between two separators: better not to find it.
    if (((words[0] as number) & 1) === 0 || log2 === LARGEST_LOG2) return { words, shift };
  }
};

export const mayHave = (words: Int32Array, shift: number, hash: number): boolean => {
  const bit = hash >>> shift;
  const word = words[bit >>> 5] as number;
  return ((word >>> bit) & (word >>> (Math.imul(hash, SECOND_FACTOR) >>> 27)) & 1) !== 0;
};

/** Does the entry continue the word that the entry before it belongs to? */
export const continues = (before: number, entry: number): boolean =>
  // Of one class, which is the rule; joins() would say the same.
  ((before ^ entry) >>> 16 === 0 && classOf(entry) <= KATAKANA && classOf(entry) >= DIGIT) ||
  joins(classOf(before), classOf(entry));
