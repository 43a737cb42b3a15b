import { LONGEST_SUFFIX, prefixBits, SUFFIXES } from './affixes.ts';
import { characterTable, classOf, DIGIT, entryIn, foldOf, HAN, HANGUL, HARD, UNSPACED } from './characters.ts';
import type { Spellings } from './load-matcher.ts';
import {
  continues,
  createFilter,
  extend,
  extendTail,
  FACTOR,
  type HashFilter,
  hasTailHash,
  pairHash,
  TAIL_UNITS,
} from './word-hash.ts';

/** Of a `HARD` Hangul entry: a form starts with it. */
export const STARTS = 1 << 21;

/** By what the scanner sees that no form starts here. */
export interface FirstUnits {
  /**
   * The character table, to be read with `entryIn`, but units of scripts without spaces are `HARD` also where a form
   * goes on behind them in another script, or ends with them.
   */
  table: Int32Array;
  /**
   * Hashes of the first words of forms, those of Arabic and Hebrew also by their tails; in scripts
   * without spaces of their first two units.
   */
  filter: HashFilter;
  /** Units of the longest first word, affixes behind it included. */
  longestWord: number;
  /** Is the first word of a form a number? */
  hasNumbers: boolean;
}

const entriesOf = (text: string): number[] => {
  const entries: number[] = [];
  for (let at = 0; at < text.length; at++) entries.push(entryIn(characterTable(), text.charCodeAt(at)));
  return entries;
};
/** What may stand, in a script, within the last `room` units before a form that is shorter than a tail. */
const prefixHashes = (cls: number, room: number): number[] => {
  const hashes = new Set<number>();
  for (const prefix of prefixBits().keys()) {
    const entries = entriesOf(prefix.slice(-room));
    if (classOf(entries[0] as number) === cls) hashes.add(entries.reduce(extendTail, 0));
  }
  return [...hashes];
};

const harden = (entry: number): number => (entry & ~UNSPACED) | HARD;

/** Reads the first words off the sorted spellings, so that their file need not hold them. */
export const firstUnits = ({ shared, rests, starts, suffixes, affixes, others }: Spellings): FirstUnits => {
  const table = characterTable();
  const own = table.slice();
  const suffixEntries = suffixes.map(([text, bit]): [number[], number] => [entriesOf(text), bit]);
  /** By class and room. */
  const prefixes = new Map<number, number[]>();
  const hashes: number[] = [];
  let longestWord = 0;
  let hasNumbers = false;

  /** Entries of the spelling that is read, as far as its first word goes, and the hash up to each. */
  let entries = new Int32Array(64);
  let rolled = new Int32Array(64);

  const addWord = (length: number): void => {
    hashes.push(rolled[length] as number);
    if (length > longestWord) longestWord = length;
    let digits = 0;
    for (let at = 0; at < length; at++) {
      if (!hasTailHash(entries[at] as number)) return;
      if (classOf(entries[at] as number) === DIGIT) digits++;
    }
    hasNumbers ||= digits === length;
    hashes.push(tailHash(0, Math.max(0, length - TAIL_UNITS), length));
    const first = classOf(entries[0] as number);
    if (length >= TAIL_UNITS || first === DIGIT) return;
    const key = first * TAIL_UNITS + length;
    const before = prefixes.get(key) ?? prefixHashes(first, TAIL_UNITS - length);
    prefixes.set(key, before);
    for (let at = 0; at < before.length; at++) hashes.push(tailHash(before[at] as number, 0, length));
  };
  const tailHash = (before: number, from: number, to: number): number => {
    let hash = before;
    for (let at = from; at < to; at++) hash = extendTail(hash, entries[at] as number);
    return hash;
  };
  /** A form that ends with its first word may have a suffix on it. */
  const addSuffixed = (length: number, mask: number): void => {
    if ((mask & SUFFIXES) === 0) return;
    for (const [suffix, bit] of suffixEntries) {
      if ((mask & bit) === 0 || !continues(entries[length - 1] as number, suffix[0] as number)) continue;
      for (let at = 0; at < suffix.length; at++) {
        entries[length + at] = suffix[at] as number;
        rolled[length + at + 1] = extend(rolled[length + at] as number, suffix[at] as number);
      }
      addWord(length + suffix.length);
    }
  };
  const maskOf = (spelling: number): number =>
    affixes[spelling] || (others.get(spelling) as Uint32Array).reduce((bits, entry) => bits | (entry & 0xff), 0);

  const addPair = (entry: number, second: number): void => {
    const next = entryIn(table, second);
    if (classOf(next) >= HAN) hashes.push(pairHash(entry, next));
    else own[foldOf(entry)] = harden(entry) - foldOf(entry);
  };

  /** Units by which the spelling before is told from others: those of its first word, or the first of a pair. */
  let last = 0;
  for (let spelling = 0; spelling < shared.length; spelling++) {
    const same = shared[spelling] as number;
    // It differs from the one before behind that.
    if (same > last) continue;
    const rest = (starts[spelling] as number) - same;
    const most = (starts[spelling + 1] as number) - rest + LONGEST_SUFFIX;
    if (most > entries.length) {
      entries = grown(entries, most);
      rolled = grown(rolled, most);
    }
    let unit = rests[rest] as number;
    if (same === 0) {
      entries[0] = entryIn(table, unit);
      rolled[1] = extend(0, entries[0]);
    }
    const first = entries[0] as number;
    if (classOf(first) >= HAN) {
      addPair(first, rests[rest + 1] as number);
      last = 1;
      continue;
    }
    if (classOf(first) === HANGUL) {
      own[foldOf(first)] = (first | STARTS) - foldOf(first);
      last = 0;
      continue;
    }
    let length = Math.max(same, 1);
    let before = entries[length - 1] as number;
    let hash = rolled[length] as number;
    // Written out: in code that runs for the first time each call costs as much as all the rest.
    for (unit = rests[rest + length] as number; unit !== 0; unit = rests[rest + length] as number) {
      const entry = ((table[unit] as number) + unit) | 0;
      // Of one class and group it is the same word, as all but the words of two scripts are.
      if ((before ^ entry) >>> 16 !== 0 && !continues(before, entry)) break;
      entries[length++] = entry;
      hash = Math.imul(hash + entry, FACTOR);
      rolled[length] = hash;
      before = entry;
    }
    if (length !== last || same !== last) addWord(length);
    if (unit === 0) addSuffixed(length, maskOf(spelling));
    last = length;
  }
  return { table: own, filter: createFilter(hashes), longestWord, hasNumbers };
};

const grown = (from: Int32Array, least: number): Int32Array<ArrayBuffer> => {
  const into = new Int32Array(least * 2);
  into.set(from);
  return into;
};
