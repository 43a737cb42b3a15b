import { HASH_LIMIT, hashName, LARGEST_STEP, STEP_DIGITS } from '../../lib/linker/lexicon/given-names.ts';
import { commonWords } from '../facts/common-words.ts';

/** The encoding that `lib/linker/lexicon/given-names.ts` decodes. */
export const encodeNames = (names: readonly string[], seed: number): string => {
  const hashes = [...new Set(names.map((name) => hashName(name, seed)))].sort((a, b) => a - b);
  let text = '';
  let last = 0;
  for (const hash of hashes) {
    let step = hash - last;
    last = hash;
    for (; step >= LARGEST_STEP; step -= LARGEST_STEP) text += digits(LARGEST_STEP);
    text += digits(step);
  }
  return text;
};

const digits = (step: number): string => STEP_DIGITS.charAt(step % 64) + STEP_DIGITS.charAt(Math.floor(step / 64));

/** Languages whose writing does not tell names by a capital, and how many of their most frequent words count. */
const WATCHED: readonly [string, number][] = [
  ['ar', 9_000],
  ['fa', 3_000],
  ['he', 3_000],
  ['hi', 2_000],
  ['ko', 3_000],
];
/** Units of hash steps that a seed differs by, so that neighbours have nothing in common. */
const SEED_STEP = 0x9e3779b1;
const SEEDS = 3_000;

/** Frequent words that are no given names, with what it costs to take one for a name. */
export const watchedWords = (names: readonly string[]): Map<string, number> => {
  const known = new Set(names);
  const words = new Map<string, number>();
  for (const [lang, count] of WATCHED)
    for (const [word, rank] of commonWords(lang))
      if (rank <= count && !known.has(word)) words.set(word, Math.max(words.get(word) ?? 0, 1 / (rank + 500)));
  return words;
};

/** The seed with which the fewest frequent words pass for given names. */
export const chooseSeed = (names: readonly string[]): number => {
  const words = [...watchedWords(names)];
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < SEEDS && least > 0; i++) {
    const seed = Math.imul(i, SEED_STEP) >>> 0;
    const taken = new Uint8Array(HASH_LIMIT);
    for (const name of names) taken[hashName(name, seed)] = 1;
    let cost = 0;
    for (const [word, weight] of words) if (taken[hashName(word, seed)] === 1) cost += weight;
    if (cost >= least) continue;
    least = cost;
    best = seed;
  }
  return best;
};
