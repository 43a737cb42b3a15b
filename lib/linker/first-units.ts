import { SUFFIX_BITS, SUFFIXES } from './affixes.ts';
import { type Automaton, CHILDREN, childCount, INDEX_SHIFT, TERMINAL, terminalAt } from './automaton.ts';
import { characterTable, HAN, HANGUL } from './characters.ts';
import { addHash, continues, createFilter, extend, type HashFilter, pairHash } from './word-hash.ts';

// Flags of a unit in `FirstUnits.units`.
/** Belongs to a script with spaces, or to none. */
export const SPACED = 128;
/** A form starts with it. */
export const STARTS = 1;
/** A form is this unit alone, or it folds to another: look closer without asking for the pair. */
export const ALONE = 2;

/** By what the scanner sees that no form starts here. */
export interface FirstUnits {
  /** Flags by raw unit. */
  units: Uint8Array;
  /** First words of forms; in scripts without spaces their first two units (`pairHash`). */
  filter: HashFilter;
  /** Units of the longest first word, affixes behind it included. */
  longestWord: number;
}

const suffixes: [string, number][] = [...SUFFIX_BITS];

/** Reads the first words off the automaton, so that the file need not hold them. */
export const firstUnits = (automaton: Automaton): FirstUnits => {
  const table = characterTable();
  const { nodes, labels, tails, affixes } = automaton;
  const units = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) if ((table[unit] as number) >>> 16 < HAN) units[unit] = SPACED;

  const hashes: number[] = [];
  let longestWord = 0;
  const addWord = (hash: number, length: number): void => {
    hashes.push(hash);
    longestWord = Math.max(longestWord, length);
  };
  /** A form that ends with its first word may have a suffix on it. */
  const addSuffixed = (hash: number, before: number, length: number, mask: number): void => {
    if ((mask & SUFFIXES) === 0) return;
    for (const [suffix, bit] of suffixes) {
      if ((mask & bit) === 0 || !continues(before, table[suffix.charCodeAt(0)] as number)) continue;
      let suffixed = hash;
      for (let at = 0; at < suffix.length; at++) suffixed = extend(suffixed, table[suffix.charCodeAt(at)] as number);
      addWord(suffixed, length + suffix.length);
    }
  };
  /** Terminals are met in no order here, but those with several meanings are few. */
  const maskAt = (node: number): number => {
    const terminal = terminalAt(automaton, node);
    const mask = affixes[terminal] as number;
    return mask !== 0 ? mask : (automaton.others.get(terminal)?.reduce((bits, entry) => bits | (entry & 0xff), 0) ?? 0);
  };

  const walk = (node: number, hash: number, before: number, length: number): void => {
    const shape = nodes[node] as number;
    if ((shape & CHILDREN) === 0) {
      let word = hash;
      let last = before;
      let size = length;
      for (let at = shape >>> INDEX_SHIFT; ; at++, size++) {
        const unit = tails[at] as number;
        const entry = table[unit] as number;
        if (unit === 0) addSuffixed(word, last, size, maskAt(node));
        if (unit === 0 || !continues(last, entry)) return addWord(word, size);
        word = extend(word, entry);
        last = entry;
      }
    }
    let wordEnds = false;
    if ((shape & TERMINAL) !== 0) {
      wordEnds = true;
      addSuffixed(hash, before, length, maskAt(node));
    }
    const first = shape >>> INDEX_SHIFT;
    for (let child = first + childCount(automaton, node) - 1; child >= first; child--) {
      const entry = table[labels[child] as number] as number;
      if (continues(before, entry)) walk(child, extend(hash, entry), entry, length + 1);
      else wordEnds = true;
    }
    if (wordEnds) addWord(hash, length);
  };

  const firstChild = (nodes[0] as number) >>> INDEX_SHIFT;
  for (let node = firstChild + childCount(automaton, 0) - 1; node >= firstChild; node--) {
    const unit = labels[node] as number;
    const entry = table[unit] as number;
    const shape = nodes[node] as number;
    const index = shape >>> INDEX_SHIFT;
    if (entry >>> 16 < HANGUL || entry >>> 16 === HANGUL + 1) {
      walk(node, extend(0, entry), entry, 1);
      continue;
    }
    units[unit] = (units[unit] as number) | STARTS;
    const isLeaf = (shape & CHILDREN) === 0;
    if (isLeaf ? tails[index] === 0 : (shape & TERMINAL) !== 0) units[unit] = (units[unit] as number) | ALONE;
    if (isLeaf) hashes.push(pairHash(unit, tails[index] as number));
    else
      for (let child = index + childCount(automaton, node) - 1; child >= index; child--) {
        hashes.push(pairHash(unit, labels[child] as number));
      }
  }
  for (let unit = 0; unit < 0x10000; unit++) {
    const entry = table[unit] as number;
    if (entry >>> 16 < HAN || (entry & 0xffff) === unit) continue;
    if ((units[entry & 0xffff] as number) & STARTS) units[unit] = STARTS | ALONE;
  }
  const filter = createFilter(hashes.length);
  for (const hash of hashes) addHash(filter, hash);
  return { units, filter, longestWord };
};
