import { isCyrillic, isHan } from '../letters.ts';
import { anyOf } from './any-of.ts';
import { GIVEN_NAME_HASHES, GIVEN_NAME_SEED } from './given-name-set.ts';

/**
 * Hashes are smaller than this: one word in 1,400 that is no given name passes for one. The seed is chosen so that
 * no frequent word does.
 */
export const HASH_LIMIT = 1 << 21;

export const hashName = (name: string, seed: number): number => {
  let hash = name.length + seed;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7) % HASH_LIMIT;
};

/**
 * Sorted numbers as text: the step from each to the next in two digits of base 64, lowest first; the largest step
 * says that the next one adds to it.
 */
export const STEP_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const LARGEST_STEP = 64 * 64 - 1;

const decode = (text: string): Set<number> => {
  const numbers = new Set<number>();
  let number = 0;
  for (let at = 0; at < text.length; at += 2) {
    const step = STEP_DIGITS.indexOf(text.charAt(at)) + STEP_DIGITS.indexOf(text.charAt(at + 1)) * 64;
    number += step;
    if (step < LARGEST_STEP) numbers.add(number);
  }
  return numbers;
};

let names: Set<number> | undefined;

/** Is a folded word a given name? */
export function isGivenName(word: string): boolean {
  names ??= decode(GIVEN_NAME_HASHES);
  return names.has(hashName(word, GIVEN_NAME_SEED));
}

/** Is a folded word a Russian or Ukrainian case of a given name: "Хантера", "Иванку", "Мелании"? */
export const isDeclinedGivenName = (word: string): boolean =>
  word.length >= 4 &&
  isCyrillic(word, 0) &&
  [word.slice(0, -1), word.slice(0, -2)].some((stem) => ['', 'а', 'я', 'й'].some((end) => isGivenName(stem + end)));

/** Given names that open sentences as common words: names only in the middle of one. */
export const isAlsoWord = anyOf(
  'will may mark grant bill sue rob chase dean rich art drew pat hope faith grace april june august frank gene joy rose guy miles dale jay',
);

/** Characters of the longest Chinese given name that is known. */
const LONGEST = 5;

/** The given name in Chinese characters that a text ends with, or ''. Single characters do not count. */
export function endsWithGivenName(text: string): string {
  let length = 0;
  while (length < LONGEST && isHan(text, text.length - 1 - length)) length++;
  for (; length >= 2; length--) {
    const tail = text.slice(-length);
    if (isGivenName(tail)) return tail;
  }
  return '';
}
