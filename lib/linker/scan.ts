import { BARE, LONGEST_PREFIX } from './affixes.ts';
import {
  ARABIC,
  characterTable,
  DIGIT,
  EXPAND,
  expansionOf,
  FORMAT,
  HAN,
  HANGUL,
  HEBREW,
  joins,
  MARK,
  STYLED,
  STYLED_BASE,
  UNDERSCORE,
} from './characters.ts';
import { ALONE, type FirstUnits, SPACED, STARTS } from './first-units.ts';
import type { Accept } from './matcher.ts';
import type { Verifier } from './verifier.ts';
import { extend, FACTOR, mayHave, pairHash } from './word-hash.ts';

const FIRST_SPECIAL = FORMAT << 16;
const FIRST_WORD = DIGIT << 16;
const FIRST_UNSPACED = HAN << 16;

/**
 * One pass over the raw text. Words are hashed as they are read and looked up in the filter where they
 * end; in scripts without spaces each unit is looked up with the next. Only what passes is verified.
 * Allocates nothing for a unit of text, and looks at each a bounded number of times.
 */
export const createScan = ({ units, filter, longestWord }: FirstUnits, verifier: Verifier) => {
  const table = characterTable();
  const { words, shift } = filter;
  const longest = longestWord + LONGEST_PREFIX;
  /** `FACTOR` to the power of the index, to take the hash of a clitic out of that of its word. */
  const powers = new Int32Array(longest + 1);
  powers[0] = 1;
  for (let at = 1; at <= longest; at++) powers[at] = Math.imul(powers[at - 1] as number, FACTOR);

  return (text: string, accept: Accept): void => {
    verifier.open(text, accept);
    const length = text.length;
    let at = 0;
    // Is the unit before an underscore, so that no word may start here?
    let glued = false;
    while (at < length) {
      let unit = text.charCodeAt(at);
      let entry = table[unit] as number;

      if (entry >= FIRST_UNSPACED) {
        glued = false;
        let flags = units[unit] as number;
        do {
          const here = at++;
          unit = at < length ? text.charCodeAt(at) : 0;
          if (flags !== 0) {
            entry = table[unit] as number;
            const isSpecial = entry < FIRST_WORD && entry >= FIRST_SPECIAL;
            if (
              (flags & ALONE) !== 0 ||
              isSpecial ||
              mayHave(words, shift, pairHash(text.charCodeAt(here), entry & 0xffff))
            ) {
              const end = verifier.verify(here, BARE, here);
              if (end >= 0) {
                at = end;
                unit = at < length ? text.charCodeAt(at) : 0;
              }
            }
          }
          flags = units[unit] as number;
        } while (flags < SPACED && at < length);
        continue;
      }

      if (entry < FIRST_SPECIAL) {
        glued = entry >>> 16 === UNDERSCORE;
        at++;
        continue;
      }
      let cls = entry >>> 16;
      if (cls === FORMAT || cls === MARK) {
        at++;
        continue;
      }

      // A word. `size` counts folded units; `plain` is false once it holds a unit that is not worth one.
      const start = at;
      const first = cls;
      let hash = 0;
      let size = 0;
      let plain = true;
      let base = 0;
      for (;;) {
        if (entry >= FIRST_WORD) {
          // Most of the time is spent in this loop: a run of letters of one script.
          base = entry & ~0xffff;
          do {
            hash = (Math.imul(hash, FACTOR) + entry) | 0;
            size++;
            if (++at >= length) break;
            entry = table[text.charCodeAt(at)] as number;
          } while ((entry & ~0xffff) === base);
          if (at >= length || entry < FIRST_SPECIAL) break;
          cls = entry >>> 16;
          if (cls >= DIGIT) {
            if (!joins(base >>> 16, cls)) break;
            continue;
          }
        }
        // FORMAT, MARK, EXPAND or STYLED
        plain = false;
        if (cls === EXPAND) {
          const expansion = expansionOf(entry);
          const next = table[expansion.charCodeAt(0)] as number;
          if (base !== 0 && !joins(base >>> 16, next >>> 16)) break;
          for (let part = 0; part < expansion.length; part++) {
            hash = extend(hash, table[expansion.charCodeAt(part)] as number);
            size++;
          }
          base = next & ~0xffff;
        } else if (cls === STYLED) {
          const low = at + 1 < length ? text.charCodeAt(at + 1) - 0xdc00 : -1;
          const next = low >= 0 && low < 0x400 ? (table[STYLED_BASE + low] as number) : 0;
          if (next < FIRST_WORD || (base !== 0 && !joins(base >>> 16, next >>> 16))) break;
          hash = extend(hash, next);
          size++;
          base = next & ~0xffff;
          at++;
        }
        if (++at >= length) break;
        entry = table[text.charCodeAt(at)] as number;
        cls = entry >>> 16;
        if (entry < FIRST_SPECIAL || (cls >= DIGIT && !joins(base >>> 16, cls))) break;
      }
      if (base === 0) {
        // Half a styled letter.
        glued = false;
        at++;
        continue;
      }
      if (glued) {
        glued = false;
        continue;
      }
      let end = -1;
      if (first === HANGUL) {
        if ((units[text.charCodeAt(start)] as number) & STARTS) end = verifier.verify(start, BARE, start);
      } else if (size <= longest) {
        if (mayHave(words, shift, hash)) end = verifier.verify(start, BARE, start);
        if (end < 0 && (first === ARABIC || first === HEBREW || first === EXPAND)) {
          if (!plain) end = verifier.verifyBehindClitics(start);
          else if (size > 2) {
            let head = table[text.charCodeAt(start)] as number;
            let found = mayHave(words, shift, hash - Math.imul(head, powers[size - 1] as number));
            head = extend(head, table[text.charCodeAt(start + 1)] as number);
            found ||= mayHave(words, shift, hash - Math.imul(head, powers[size - 2] as number));
            head = extend(head, table[text.charCodeAt(start + 2)] as number);
            found ||= mayHave(words, shift, hash - Math.imul(head, powers[size - 3] as number));
            if (size > 4) {
              head = extend(head, table[text.charCodeAt(start + 3)] as number);
              found ||= mayHave(words, shift, hash - Math.imul(head, powers[size - 4] as number));
            }
            if (found) end = verifier.verifyBehindClitics(start);
          }
        }
      }
      if (end >= 0) at = end;
    }
    verifier.close();
  };
};
