import { BARE, LONGEST_PREFIX } from './affixes.ts';
import {
  ALPHABETIC,
  ARABIC,
  characterTable,
  classOf,
  DIGIT,
  EXPAND,
  expansionOf,
  FORMAT,
  groupBit,
  HAN,
  HANGUL,
  HARD,
  HEBREW,
  joins,
  KATAKANA,
  LATIN,
  MARK,
  SEPARATES,
  STYLED,
  STYLED_BASE,
  UNDERSCORE,
} from './characters.ts';
import { ALONE, type FirstUnits, SPACED, STARTS } from './first-units.ts';
import type { Accept, Matcher } from './matcher.ts';
import type { Verifier } from './verifier.ts';
import { extend, FACTOR, mayHave, mayStillHave, pairHash, SPREAD, TAIL_FACTOR } from './word-hash.ts';

const isSpecial = (cls: number): boolean => cls >= FORMAT && cls <= STYLED;

/** Groups at which a run of words of this class stops: all but its own, digits and separators. */
const stopBits = (cls: number): number =>
  ~(SEPARATES | (cls <= ALPHABETIC ? groupBit(cls) | groupBit(DIGIT) : ~HARD & (1 << 29))) & ~0xffff & ~(31 << 16);

/**
 * One pass over the raw text. Words are hashed as they are read and looked up in the filter where they
 * end, without a branch that depends on the text but for hits and changes of script: a wrongly guessed
 * branch for each word would cost as much as all else. In scripts without spaces each unit is looked up
 * with the next. What passes is read again by `readWord`, and what passes there is verified.
 * Allocates nothing for a unit of text, and looks at each a bounded number of times.
 */
export const createScan = ({ units, filter, longestWord }: FirstUnits, verifier: Verifier): Matcher['scan'] => {
  const table = characterTable();
  const { words, shift } = filter;
  const longest = longestWord + LONGEST_PREFIX;
  /** `FACTOR` to the power of the index, to take the hash of clitics out of that of their word. */
  const powers = new Int32Array(longest + 1);
  powers[0] = 1;
  for (let at = 1; at <= longest; at++) powers[at] = Math.imul(powers[at - 1] as number, FACTOR);
  const entryAt = (text: string, at: number): number => table[text.charCodeAt(at)] as number;

  /** Where the number at `from` ends, or `from` where it is part of a longer word or may start a form. */
  const skipNumber = (text: string, from: number): number => {
    let at = from;
    let hash = 0;
    for (; at < text.length; at++) {
      const entry = entryAt(text, at);
      const cls = classOf(entry);
      if (cls !== DIGIT) {
        if (isSpecial(cls) || joins(DIGIT, cls)) return from;
        break;
      }
      hash = extend(hash, entry);
    }
    return mayHave(words, shift, hash) ? from : at;
  };

  /**
   * Where the next form may start in a run of a script without spaces from `from` on, or where the run
   * ends: at a letter of another script, a special unit or the end of the text.
   */
  const findPair = (text: string, from: number): number => {
    let at = from;
    let before = 0;
    let flagsBefore = 0;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const flags = units[unit] as number;
      if (flagsBefore !== 0) {
        const bit = Math.imul(pairHash(before, unit), SPREAD) >>> shift;
        if (((flagsBefore & ALONE) | (((words[bit >>> 5] as number) >>> bit) & 1)) !== 0) return at - 1;
      }
      if (flags >= SPACED) break;
      before = unit;
      flagsBefore = flags;
    }
    // What stands at the end may fold to something else, or be nothing.
    return flagsBefore === 0 ? at : at - 1;
  };

  /** Where a run of a script without spaces that begins at `from` ends, or what was accepted in it. */
  const readUnspaced = (text: string, from: number): number => {
    let at = from;
    for (;;) {
      at = findPair(text, at);
      if (at >= text.length) return at;
      const flags = units[text.charCodeAt(at)] as number;
      if (flags >= SPACED) {
        const cls = classOf(entryAt(text, at));
        if (cls < HAN) {
          // Numbers are what breaks such runs most; leaving for them would cost more than reading on.
          const end = cls === DIGIT ? skipNumber(text, at) : at;
          if (end === at) return at;
          at = end;
          continue;
        }
      }
      const end = verifier.verify(at, BARE, at);
      if (end >= 0) return end;
      at++;
    }
  };

  /** May a form start behind clitics of the word of `size` plain units at `start`? */
  const mayHaveBehindClitics = (text: string, start: number, size: number, hash: number): boolean => {
    let head = 0;
    for (let clitic = 1; clitic <= LONGEST_PREFIX && clitic < size; clitic++) {
      head = extend(head, entryAt(text, start + clitic - 1));
      const rest = hash - Math.imul(head, powers[size - clitic] as number);
      if (mayHave(words, shift, rest) && mayStillHave(words, shift, rest)) return true;
    }
    return false;
  };

  /**
   * Reads the word at `start`, whatever it is made of: the end of what was accepted in it, or its own.
   * A `glued` word is only passed over.
   */
  const readWord = (text: string, start: number, glued: boolean): number => {
    const length = text.length;
    let at = start;
    let entry = entryAt(text, at);
    let cls = classOf(entry);
    const first = cls;
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
          const next = low >= 0 && low < 0x400 ? (table[STYLED_BASE + low] as number) : 0;
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
    if (first === HANGUL) {
      if ((units[text.charCodeAt(start)] as number) & STARTS) end = verifier.verify(start, BARE, start);
    } else if (size <= longest) {
      if (mayHave(words, shift, hash) && mayStillHave(words, shift, hash)) end = verifier.verify(start, BARE, start);
      const mayHaveClitics = first === ARABIC || first === HEBREW || first === EXPAND;
      if (end < 0 && mayHaveClitics && (!plain || mayHaveBehindClitics(text, start, size, hash))) {
        end = verifier.verifyBehindClitics(start);
      }
    }
    return end >= 0 ? end : at;
  };

  /** Passes over underscores and the word that they are glued to. */
  const readGlued = (text: string, from: number): number => {
    let at = from;
    let cls = UNDERSCORE;
    while (cls === UNDERSCORE || cls === FORMAT || cls === MARK) {
      if (++at >= text.length) return at;
      cls = classOf(entryAt(text, at));
    }
    return (cls >= DIGIT && cls <= KATAKANA) || isSpecial(cls) ? readWord(text, at, true) : at;
  };

  return (text: string, accept: Accept): void => {
    verifier.open(text, accept);
    const length = text.length;
    let factor = FACTOR;
    let stop = stopBits(LATIN);
    for (let at = 0; at < length; ) {
      const from = at;
      let hash = 0;
      let entry = 0;
      for (; at < length; at++) {
        entry = table[text.charCodeAt(at)] as number;
        const separates = entry >> 31;
        const bit = Math.imul(hash, SPREAD) >>> shift;
        if (((entry & stop) | (((words[bit >>> 5] as number) >>> bit) & separates & 1)) !== 0) break;
        hash = (Math.imul(hash, factor) + entry) & ~separates;
      }
      const cls = at < length ? classOf(entry) : 0;
      let start = at;
      while (start > from && entryAt(text, start - 1) >= 0) start--;
      if (start < at) {
        const goesOn = isSpecial(cls) || (cls >= DIGIT && joins(classOf(entryAt(text, at - 1)), cls));
        const end = goesOn || mayHave(words, shift, hash) ? readWord(text, start, false) : at;
        if (end !== at) {
          at = end;
          continue;
        }
      }
      if (at >= length) break;
      if (entry < 0 || cls === FORMAT || cls === MARK) at++;
      else if (cls >= HAN) at = readUnspaced(text, at);
      else if (cls === UNDERSCORE) at = readGlued(text, at);
      else if (cls === HANGUL || isSpecial(cls)) at = readWord(text, at, false);
      else {
        factor = cls === ARABIC || cls === HEBREW ? TAIL_FACTOR : FACTOR;
        stop = stopBits(cls);
      }
    }
    verifier.close();
  };
};
