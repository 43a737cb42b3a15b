import { prefixTrie } from './affix-trie.ts';
import { BARE, LONGEST_PREFIX } from './affixes.ts';
import {
  ARABIC,
  ASTRAL,
  classOf,
  DIGIT,
  EXPAND,
  entryIn,
  expansionOf,
  FORMAT,
  foldOf,
  groupOf,
  HAN,
  HANGUL,
  HARD,
  HEBREW,
  isIdentifier,
  joins,
  KATAKANA,
  LATIN,
  MARK,
  OTHER,
  SEPARATES,
  STYLED,
  STYLED_BASE,
  UNDERSCORE,
} from './characters.ts';
import { type FirstUnits, STARTS } from './first-units.ts';
import type { Accept, Matcher } from './matching.ts';
import type { Verifier } from './verifier.ts';
import { continues, extend, FACTOR, mayHave, PAIR_FACTOR, SECOND_FACTOR, TAIL_FACTOR } from './word-hash.ts';

const isSpecial = (cls: number): boolean => cls >= FORMAT && cls <= STYLED;

/** Groups at which a run in this class stops: all but its own, separators and, mostly, digits. */
const stopBits = (cls: number, digits: boolean): number =>
  GROUPS & ~(SEPARATES | groupOf(cls) | (digits ? groupOf(DIGIT) : 0));
const GROUPS = -1 << 21;

/**
 * One pass over the raw text. Words are hashed as they are read and looked up in the filter where they
 * end, without a branch that depends on the text but for hits and changes of script: a wrongly guessed
 * branch for each word would cost as much as all else. In scripts without spaces each two units are
 * looked up. What passes is read again, and verified in the automaton.
 * Allocates nothing for a unit of text, and looks at each a bounded number of times.
 */
export const createScan = (first: FirstUnits, verifierOnce: () => Verifier): Matcher['scan'] => {
  const { table, longestWord } = first;
  const { words, shift } = first.filter;
  const prefixes = prefixTrie();
  const longest = longestWord + LONGEST_PREFIX;
  /** `FACTOR` to the power of the index, to take the hash of clitics out of that of their word. */
  const powers = new Int32Array(longest + 1);
  powers[0] = 1;
  for (let at = 1; at <= longest; at++) powers[at] = Math.imul(powers[at - 1] as number, FACTOR);
  const stops = Int32Array.from({ length: ASTRAL + 1 }, (_, cls) =>
    stopBits(cls, cls >= HAN ? !first.hasNumbers : cls !== KATAKANA),
  );
  const entryAt = (text: string, at: number): number => entryIn(table, text.charCodeAt(at));

  let source = '';
  let accept: Accept = () => false;
  /** Also after a word of any script that was read unit by unit: it may go on in Arabic. */
  let hasArabic = false;
  /** Opened where the first place of a text passes: most texts have none. */
  let verifier: Verifier | undefined;
  const opened = (): Verifier => {
    if (!verifier) {
      verifier = verifierOnce();
      verifier.open(source, accept);
    }
    return verifier;
  };
  const close = (): void => {
    verifier?.close();
    verifier = undefined;
    source = '';
  };
  const verify = (start: number, prefix: number, outerStart: number): number =>
    opened().verify(start, prefix, outerStart);

  /** Verifies where a form may start behind clitics of the word of `size` plain units at `start`. */
  const readClitics = (text: string, start: number, size: number, hash: number): number => {
    let state = 0;
    let head = 0;
    for (let clitic = 1; clitic < size; clitic++) {
      const entry = entryAt(text, start + clitic - 1);
      state = prefixes.step(state, foldOf(entry));
      if (state < 0) return -1;
      head = extend(head, entry);
      const rest = (hash - Math.imul(head, powers[size - clitic] as number)) | 0;
      if (prefixes.bits(state) === 0 || !mayHave(words, shift, rest)) continue;
      const end = verify(start + clitic, prefixes.bits(state), start);
      if (end >= 0) return end;
    }
    return -1;
  };

  /** What is accepted of the word from `start` to `end`, in which each unit folds to one; or -1. */
  const readPlain = (text: string, start: number, end: number): number => {
    if (end - start > longest) return -1;
    let hash = 0;
    for (let at = start; at < end; at++) hash = extend(hash, entryAt(text, at));
    const accepted = mayHave(words, shift, hash) ? verify(start, BARE, start) : -1;
    return accepted >= 0 ? accepted : readClitics(text, start, end - start, hash);
  };

  /**
   * Reads the word at `start`, whatever it is made of: the end of what was accepted in it, or its own.
   * A `glued` word is only passed over.
   */
  const readWord = (text: string, start: number, glued: boolean): number => {
    hasArabic = true;
    const length = text.length;
    let at = start;
    let entry = entryAt(text, at);
    let cls = classOf(entry);
    const opening = cls;
    let last = -1;
    let hash = 0;
    let size = 0;
    let plain = true;
    for (;;) {
      let end = at + 1;
      if (cls >= DIGIT) {
        if (last >= 0 && !joins(last, cls)) break;
        hash = extend(hash, entry);
        size++;
        last = cls;
      } else if (isSpecial(cls)) {
        plain = false;
        if (cls === EXPAND) {
          const expansion = expansionOf(entry);
          const next = classOf(entryAt(expansion, 0));
          if (last >= 0 && !joins(last, next)) break;
          for (let part = 0; part < expansion.length; part++) hash = extend(hash, entryAt(expansion, part));
          size += expansion.length;
          last = next;
        } else if (cls === STYLED) {
          const low = end < length ? text.charCodeAt(end) - 0xdc00 : -1;
          const next = low >= 0 && low < 0x400 ? entryIn(table, STYLED_BASE + low) : 0;
          if (classOf(next) < DIGIT || (last >= 0 && !joins(last, classOf(next)))) break;
          hash = extend(hash, next);
          size++;
          last = classOf(next);
          end++;
        }
      } else break;
      at = end;
      if (at >= length) break;
      entry = entryAt(text, at);
      cls = classOf(entry);
    }
    // Half a styled letter is no word.
    if (last < 0) return start + 1;
    if (glued) return at;
    let end = -1;
    if (opening === HANGUL) {
      if ((entryAt(text, start) & STARTS) !== 0) end = verify(start, BARE, start);
    } else if (size <= longest) {
      if (mayHave(words, shift, hash)) end = verify(start, BARE, start);
      if (end < 0 && (opening === ARABIC || opening === HEBREW || opening === EXPAND)) {
        end = plain ? readClitics(text, start, size, hash) : opened().verifyBehindClitics(start);
      }
    }
    return end >= 0 ? end : at;
  };

  /** Passes over underscores and the identifier that they are glued to. */
  const readGlued = (text: string, from: number): number => {
    let at = from;
    let cls = UNDERSCORE;
    while (cls === UNDERSCORE || cls === FORMAT || cls === MARK) {
      if (++at >= text.length) return at;
      cls = classOf(entryAt(text, at));
    }
    return isIdentifier(cls) || isSpecial(cls) ? readWord(text, at, true) : at;
  };

  /** Where the word that ends at `end` starts, at `from` at the earliest. */
  const wordStart = (text: string, from: number, end: number): number => {
    let start = end;
    let entry = 0;
    while (start > from) {
      const before = entryAt(text, start - 1);
      if (before < 0 || (start < end && !continues(before, entry))) break;
      entry = before;
      start--;
    }
    return start;
  };

  /**
   * Reads what the run from `from` leaves before the unit at `at`, or the end of the text: its last word,
   * where that goes on in other units or is in the filter. What was accepted, or the end of what was read
   * beyond `at`, or -1.
   */
  const readLastWord = (text: string, from: number, at: number, isKnown: boolean): number => {
    const last = classOf(entryAt(text, at - 1));
    if (last < DIGIT || last >= HAN) return -1;
    const cls = at < text.length ? classOf(entryAt(text, at)) : OTHER;
    if (!isKnown && !isSpecial(cls) && !joins(last, cls)) return -1;
    const end = readWord(text, wordStart(text, from, at), false);
    return end === at ? -1 : end;
  };

  /** The same in a script without spaces, whose last two units are in the filter if `isKnown`. */
  const readLastUnits = (text: string, from: number, at: number, isKnown: boolean): number => {
    let end = isKnown && at - from > 1 ? verify(at - 2, BARE, at - 2) : -1;
    if (end >= 0 || at >= text.length || at === from) return end;
    // A unit that folds to something else, or is left out, may stand within a form.
    const entry = entryAt(text, at);
    const isUncertain = (entry & HARD) !== 0 && (isSpecial(classOf(entry)) || classOf(entry) >= HAN);
    if (isUncertain && classOf(entryAt(text, at - 1)) >= HAN) end = verify(at - 1, BARE, at - 1);
    return end >= 0 ? end : readLastWord(text, from, at, false);
  };

  /** Reads the `HARD` unit at `at`: where to go on. */
  const readHard = (text: string, at: number): number => {
    const cls = classOf(entryAt(text, at));
    if (cls === FORMAT || cls === MARK) return at + 1;
    if (cls === UNDERSCORE) return readGlued(text, at);
    if (cls < HAN) return readWord(text, at, false);
    const end = verify(at, BARE, at);
    return end >= 0 ? end : at + 1;
  };

  return (text, offer) => {
    source = text;
    accept = offer;
    verifier = undefined;
    hasArabic = false;
    const length = text.length;
    let factor = FACTOR;
    let stop = stops[LATIN] as number;
    /** All bits set in a script without spaces, where the filter is asked at each unit. */
    let unspaced = 0;
    let at = 0;
    // The run that is being read, and the hash of what counts of it.
    let from = 0;
    let hash = 0;
    while (at < length) {
      let entry = 0;
      for (; at < length; at++) {
        entry = entryIn(table, text.charCodeAt(at));
        const separates = entry >> 31;
        const bit = hash >>> shift;
        const word = words[bit >>> 5] as number;
        const both = (word >>> bit) & (word >>> (Math.imul(hash, SECOND_FACTOR) >>> 27));
        if (((entry & stop) | (both & (separates | unspaced) & 1)) !== 0) break;
        hash = Math.imul(hash + entry, factor) & ~separates;
      }

      let end = -1;
      if (at < length && (entry & stop) === 0) {
        // The filter has what stands before this unit.
        if (unspaced !== 0) {
          end = at - from > 1 ? verify(at - 2, BARE, at - 2) : -1;
          if (end < 0) {
            hash = Math.imul(hash + entry, factor) & ~(entry >> 31);
            at++;
            continue;
          }
        } else {
          const start = wordStart(text, from, at);
          end = factor === FACTOR ? verify(start, BARE, start) : readPlain(text, start, at);
          if (end < 0) end = at + 1;
        }
      } else {
        if (at > from && entryAt(text, at - 1) >= 0) {
          const isKnown = mayHave(words, shift, hash);
          end = unspaced !== 0 ? readLastUnits(text, from, at, isKnown) : readLastWord(text, from, at, isKnown);
        }
        if (end < 0 && (entry & HARD) !== 0) end = readHard(text, at);
        else if (end < 0) {
          const cls = classOf(entry);
          if (cls === ARABIC) hasArabic = true;
          unspaced = cls >= HAN ? -1 : 0;
          factor = unspaced !== 0 ? PAIR_FACTOR : cls === ARABIC || cls === HEBREW ? TAIL_FACTOR : FACTOR;
          stop = stops[cls] as number;
        }
      }
      if (end >= 0) at = end;
      from = at;
      hash = 0;
    }
    close();
    return hasArabic;
  };
};
