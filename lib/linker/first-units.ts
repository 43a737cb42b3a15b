import { prefixBits, SUFFIXES, suffixBits } from './affixes.ts';
import { type Automaton, CHILDREN, childCount, INDEX_SHIFT, spellingAt, TERMINAL } from './automaton.ts';
import { ARABIC, characterTable, classOf, DIGIT, HAN, HANGUL, HARD, HEBREW, UNSPACED } from './characters.ts';
import {
  continues,
  createFilter,
  extend,
  extendTail,
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
   * The character table, but units of scripts without spaces are `HARD` also where a form goes on behind
   * them in another script, or ends with them.
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
  for (let at = 0; at < text.length; at++) entries.push(characterTable()[text.charCodeAt(at)] as number);
  return entries;
};
/** What may stand within the last `room` units before a form that is shorter than a tail. */
const prefixHashes = (room: number): number[] => {
  const hashes = new Set<number>();
  for (const prefix of prefixBits().keys()) {
    let hash = 0;
    for (let at = Math.max(0, prefix.length - room); at < prefix.length; at++) {
      hash = extendTail(hash, characterTable()[prefix.charCodeAt(at)] as number);
    }
    hashes.add(hash);
  }
  return [...hashes];
};

const harden = (entry: number): number => (entry & ~UNSPACED) | HARD;

/** Reads the first words off the automaton, so that its file need not hold them. */
export const firstUnits = (automaton: Automaton): FirstUnits => {
  const table = characterTable();
  const { nodes, labels, tails, affixes, longest } = automaton;
  const own = table.slice();
  let suffixes: [number[], number][] | undefined;
  /** By room. */
  const prefixes: number[][] = [];
  const hashes: number[] = [];
  let longestWord = 0;
  let hasNumbers = false;

  /** The entries of the word being read. */
  const word = new Int32Array(longest + 16);
  const addWord = (length: number, hash: number): void => {
    hashes.push(hash);
    longestWord = Math.max(longestWord, length);
    let tail = 0;
    let isNumber = true;
    for (let at = 0; at < length; at++) {
      isNumber &&= classOf(word[at] as number) === DIGIT;
      if (!hasTailHash(word[at] as number)) return;
      tail = extendTail(tail, word[at] as number);
    }
    hashes.push(tail);
    hasNumbers ||= isNumber;
    const first = classOf(word[0] as number);
    if (length >= TAIL_UNITS || (first !== ARABIC && first !== HEBREW)) return;
    const room = TAIL_UNITS - length;
    prefixes[room] ??= prefixHashes(room);
    for (const prefix of prefixes[room]) {
      let hash = prefix;
      for (let at = 0; at < length; at++) hash = extendTail(hash, word[at] as number);
      hashes.push(hash);
    }
  };
  /** A form that ends with its first word may have a suffix on it. */
  const addSuffixed = (length: number, hash: number, mask: number): void => {
    if ((mask & SUFFIXES) === 0) return;
    suffixes ??= [...suffixBits()].map(([text, bit]) => [entriesOf(text), bit]);
    for (const [entries, bit] of suffixes) {
      if ((mask & bit) === 0 || !continues(word[length - 1] as number, entries[0] as number)) continue;
      word.set(entries, length);
      addWord(length + entries.length, entries.reduce(extend, hash));
    }
  };
  const maskAt = (node: number): number => {
    const terminal = spellingAt(automaton, node);
    const mask = affixes[terminal] as number;
    return mask !== 0
      ? mask
      : (automaton.others.get(terminal) as Uint32Array).reduce((bits, entry) => bits | (entry & 0xff), 0);
  };

  /** `word` holds the units down to `node`. */
  const walk = (node: number, length: number, hash: number): void => {
    const shape = nodes[node] as number;
    if ((shape & CHILDREN) === 0) {
      walkTail(node, length, hash);
      return;
    }
    let wordEnds = (shape & TERMINAL) !== 0;
    const first = shape >>> INDEX_SHIFT;
    for (let child = first + childCount(automaton, node) - 1; child >= first; child--) {
      const entry = table[labels[child] as number] as number;
      if (continues(word[length - 1] as number, entry)) {
        word[length] = entry;
        walk(child, length + 1, extend(hash, entry));
      } else wordEnds = true;
    }
    if (wordEnds) addWord(length, hash);
    if ((shape & TERMINAL) !== 0) addSuffixed(length, hash, maskAt(node));
  };
  const walkTail = (leaf: number, length: number, hash: number): void => {
    let size = length;
    let rolled = hash;
    for (let at = (nodes[leaf] as number) >>> INDEX_SHIFT; ; at++) {
      const unit = tails[at] as number;
      const entry = table[unit] as number;
      if (unit === 0 || !continues(word[size - 1] as number, entry)) {
        addWord(size, rolled);
        if (unit === 0) addSuffixed(size, rolled, maskAt(leaf));
        return;
      }
      word[size++] = entry;
      rolled = extend(rolled, entry);
    }
  };

  const firstChild = (nodes[0] as number) >>> INDEX_SHIFT;
  for (let node = firstChild + childCount(automaton, 0) - 1; node >= firstChild; node--) {
    const unit = labels[node] as number;
    const entry = table[unit] as number;
    const cls = classOf(entry);
    if (cls < HAN && cls !== HANGUL) {
      word[0] = entry;
      walk(node, 1, extend(0, entry));
      continue;
    }
    const shape = nodes[node] as number;
    const index = shape >>> INDEX_SHIFT;
    const isLeaf = (shape & CHILDREN) === 0;
    if (cls === HANGUL) {
      own[unit] = entry | STARTS;
      continue;
    }
    const seconds = isLeaf ? tails : labels;
    const end = index + (isLeaf ? 1 : childCount(automaton, node));
    for (let at = index; at < end; at++) {
      const next = table[seconds[at] as number] as number;
      if (classOf(next) >= HAN) hashes.push(pairHash(entry, next));
      else own[unit] = harden(entry);
    }
    if (!isLeaf && (shape & TERMINAL) !== 0) own[unit] = harden(entry);
  }
  const filter = createFilter(hashes);
  return { table: own, filter, longestWord, hasNumbers };
};
