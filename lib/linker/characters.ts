import { CHARACTER_RUNS, EXPANSIONS } from './character-table.ts';

/**
 * What the matcher knows of each UTF-16 unit: the unit that it folds to (bits 0 to 15), its class (16 to
 * 20) and its group (21 to 31), which follows from the class. `character-rules.ts` says how entries come about; `character-table.ts` holds
 * them run-length encoded, because working them all out with `normalize()` takes tens of milliseconds.
 */
export const OTHER = 0;
/** Runs of it count as one separator. */
export const SPACE = 1;
export const HYPHEN = 2;
/** The dot between the parts of a foreign name in Chinese and Japanese. */
export const NAME_DOT = 3;
/** Separates the words of a hashtag, yet is no word boundary beside Latin letters and digits. */
export const UNDERSCORE = 4;
export const APOSTROPHE = 5;
/** Invisible: zero-width and direction controls, soft hyphen. Left out of a surface's end. */
export const FORMAT = 6;
/** Marks that belong to the letter before: vowel signs, accents, tatweel. Kept in a surface's end. */
export const MARK = 7;
/** Folds to several units: the fold is an index of `EXPANSIONS`. */
export const EXPAND = 8;
/** High surrogate of the mathematical letters, which fold to ASCII. */
export const STYLED = 9;

// From here on units of words. Two of the same class join into one word, up to `KATAKANA`.
export const DIGIT = 10;
export const LATIN = 11;
export const GREEK = 12;
export const CYRILLIC = 13;
export const HEBREW = 14;
export const ARABIC = 15;
/** Every other script with spaces, those of India among them. */
export const ALPHABETIC = 16;
export const HANGUL = 17;
export const KATAKANA = 18;
// Written without spaces: every place between two of them may be a word boundary.
export const HAN = 19;
export const HIRAGANA = 20;
/** Thai, Lao, Khmer, Burmese. */
export const SOUTH_EAST_ASIAN = 21;
/** Halves of code points beyond the basic plane. */
export const ASTRAL = 22;

/** The folded unit of every separator. */
export const SEPARATOR = 0x20;

/** Entries for the 65,536 units, then for U+1D400 to U+1D7FF. */
export const STYLED_BASE = 0x10000;
export const STYLED_FIRST = 0x1d400;
export const TABLE_LENGTH = STYLED_BASE + 0x400;

// Groups: one bit each, so that a run of text in one script is left at a single test. Those of words
// with spaces follow from their class.
const FIRST_GROUP = 21;
/** The group of the classes from `HAN` on. */
export const UNSPACED = 1 << 29;
/** Needs a closer look wherever it stands. */
export const HARD = 1 << 30;
/** Ends a word and does nothing else; the sign, so that `entry >> 31` is a mask. */
export const SEPARATES = 1 << 31;

export const groupOf = (cls: number): number => {
  if (cls >= HAN) return UNSPACED;
  if (cls === KATAKANA) return 1 << (FIRST_GROUP + HANGUL - DIGIT);
  if (cls >= DIGIT && cls <= ALPHABETIC) return 1 << (FIRST_GROUP + cls - DIGIT);
  return cls <= APOSTROPHE && cls !== UNDERSCORE ? SEPARATES : HARD;
};

export const classOf = (entry: number): number => (entry >>> 16) & 31;
export const foldOf = (entry: number): number => entry & 0xffff;

export const isWordClass = (cls: number): boolean => cls >= DIGIT;
export const isSeparatorClass = (cls: number): boolean => cls >= SPACE && cls <= UNDERSCORE;

/**
 * Do underscores beside it make one word, as in `trump_news`? In other scripts they are the spaces of a hashtag:
 * `#ترامب_والصين`.
 */
export const isIdentifier = (cls: number): boolean => cls === DIGIT || cls === LATIN;

/** Is there no word boundary between neighbours of these classes? */
export const joins = (a: number, b: number): boolean => {
  if (a === b) return a >= DIGIT && a <= KATAKANA;
  if (a === UNDERSCORE || b === UNDERSCORE) return isIdentifier(a) || isIdentifier(b);
  if (a === DIGIT) return b > DIGIT && b <= ALPHABETIC;
  return b === DIGIT && a > DIGIT && a <= ALPHABETIC;
};

export const RUN_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const decode = (): Int32Array => {
  const table = new Int32Array(TABLE_LENGTH);
  const digits = new Uint8Array(128);
  for (let d = 0; d < 64; d++) digits[RUN_ALPHABET.charCodeAt(d)] = d;
  let at = 0;
  // Five bits a digit, lowest first; the sixth says that more follow.
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 5) {
      const d = digits[CHARACTER_RUNS.charCodeAt(at++)] as number;
      value |= (d & 31) << shift;
      if (d < 32) return value;
    }
  };
  for (let unit = 0; unit < TABLE_LENGTH; ) {
    const head = next();
    const cls = head >> 1;
    const end = unit + next();
    const zigzag = next();
    const number = (zigzag >> 1) ^ -(zigzag & 1);
    const group = groupOf(cls);
    // Odd heads: every unit folds to the same one. Even: by the same distance, modulo 65,536.
    if (head & 1)
      for (const fold = number & 0xffff; unit < end; unit++) table[unit] = (group | (cls << 16) | fold) - unit;
    else {
      const fold = (unit + number) & 0xffff;
      // What folds to another unit has no place in the run of a script without spaces.
      table.fill(((fold !== (unit & 0xffff) && cls >= HAN ? HARD : group) | (cls << 16)) + fold - unit, unit, end);
      unit = end;
    }
  }
  return table;
};

let table: Int32Array | undefined;
/**
 * By unit, its entry less the unit: so the table is long runs of the same number, which are filled in a hundredth of the
 * time that a count takes. Decoded on the first call. Shared: never write to it.
 */
export const characterTable = (): Int32Array => {
  table ??= decode();
  return table;
};

/** The entry of a unit, or of a place behind `STYLED_BASE`. */
export const entryIn = (table: Int32Array, unit: number): number => ((table[unit] as number) + unit) | 0;

/** The units that the entry of class `EXPAND` stands for. */
export const expansionOf = (entry: number): string => EXPANSIONS[entry & 0xffff] as string;
