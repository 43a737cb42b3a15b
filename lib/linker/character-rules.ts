import {
  ALPHABETIC,
  APOSTROPHE,
  ARABIC,
  ASTRAL,
  CYRILLIC,
  DIGIT,
  EXPAND,
  FORMAT,
  GREEK,
  HAN,
  HANGUL,
  HEBREW,
  HIRAGANA,
  HYPHEN,
  KATAKANA,
  LATIN,
  MARK,
  NAME_DOT,
  OTHER,
  SEPARATOR,
  SOUTH_EAST_ASIAN,
  SPACE,
  STYLED,
  STYLED_BASE,
  STYLED_FIRST,
  TABLE_LENGTH,
  UNDERSCORE,
} from './characters.ts';

/**
 * The rules behind `character-table.ts`, by the Unicode data of the engine that runs them. Only the
 * generator (`npm run characters`) and the test that compares the two use this.
 */

const members = (text: string): Set<string> => new Set(text);
const APOSTROPHES = members("'\u2018\u2019\u201b\u02bb\u02bc\u02b9\u2032\u0060\u00b4\uff07\u05f3");
const HYPHENS = members('-\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63\uff0d\u05be\u30a0\uff1d\u058a');
const NAME_DOTS = members('\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\u0387\u16eb');
const UNDERSCORES = members('_\uff3f');
/** Modifier letters that transliterations put in or leave out. */
const HALF_RINGS = members('\u02be\u02bf\u02c0\u02c1\ua78b\ua78c');
const TATWEEL = '\u0640';

/** Letters that no decomposition brings to their base letter. */
const LETTER_FOLDS: Record<string, string> = {
  // Latin
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ɓ: 'b',
  ɗ: 'd',
  ə: 'e',
  ǝ: 'e',
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  ǽ: 'ae',
  ǣ: 'ae',
  œ: 'oe',
  þ: 'th',
  // Greek, Cyrillic
  ς: 'σ',
  ґ: 'г',
  ѐ: 'е',
  ѝ: 'и',
  // Hebrew final letters
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  // Arabic, Persian, Urdu. Hamza on waw and ya stays; پ چ ژ گ ڤ are letters of their own.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ة: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ؤ: 'ؤ',
  ئ: 'ئ',
  // Devanagari
  '\u0901': '\u0902',
};

/** Compatibility characters that are worth several units; others of that kind are symbols. */
const EXPANDS = /[\ufb00-\ufb06\ufef5-\ufefc\ufdf2\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3]/u;

const SCRIPTS: [RegExp, number][] = [
  [/\p{Script=Latin}/u, LATIN],
  [/\p{Script=Greek}/u, GREEK],
  [/\p{Script=Cyrillic}/u, CYRILLIC],
  [/\p{Script=Hebrew}/u, HEBREW],
  [/\p{Script=Arabic}/u, ARABIC],
  [/\p{Script=Hangul}/u, HANGUL],
  [/[\p{Script=Katakana}\u30fc\uff70]/u, KATAKANA],
  [/[\p{Script=Han}\u3005-\u3007]/u, HAN],
  [/\p{Script=Hiragana}/u, HIRAGANA],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u, SOUTH_EAST_ASIAN],
];
const scriptOf = (char: string): number => SCRIPTS.find(([pattern]) => pattern.test(char))?.[1] ?? ALPHABETIC;

/** Scripts in which a combining mark is a vowel or a tone and so part of the spelling. */
const KEEPS_MARKS =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const keepsMarks = (char: string): boolean => KEEPS_MARKS.test(char);
const NUKTA = /[\u093c\u09bc\u0a3c\u0abc\u0b3c]/u;

/** Value of a decimal digit: digits stand in runs of ten, zero first. */
const digitValue = (code: number): number => {
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return code - zero;
};

const foldLetters = (char: string): string => {
  let folded = '';
  for (const part of char.normalize('NFKC').toLowerCase()) {
    const known = LETTER_FOLDS[part];
    if (known) folded += known;
    else if (scriptOf(part) === KATAKANA || scriptOf(part) === HIRAGANA || scriptOf(part) === HANGUL) folded += part;
    else {
      for (const base of part.normalize('NFD')) {
        if (/\p{M}/u.test(base) && (!keepsMarks(base) || NUKTA.test(base))) continue;
        folded += LETTER_FOLDS[base] ?? base;
      }
    }
  }
  return folded;
};

/** Scripts whose letters vary in case, form or marks, and in which news is written. Others stay as they are. */
const FOLDED =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Armenian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Katakana}\u30fc\uff70\uffa0-\uffdc]/u;
/** Phonetic signs, ancient Greek, letters of scholars: not worth their bytes. */
const UNFOLDED = /[\u1d00-\u1dbf\u1f00-\u1fff\u2c00-\u2dff\ua640-\ua7ff]/u;

export interface CharacterRules {
  /** `class << 16 | fold` for each unit: the entries of `characterTable()` without their groups. */
  table: Uint32Array;
  expansions: string[];
}

export const characterRules = (): CharacterRules => {
  const expansions: string[] = [];
  const entry = (cls: number, fold: number): number => (cls << 16) | fold;
  const entryOf = (code: number): number => {
    const char = String.fromCodePoint(code);
    if (code === 0xd835) return entry(STYLED, code);
    if (code >= 0xd800 && code <= 0xdfff) return entry(ASTRAL, code);
    if (APOSTROPHES.has(char)) return entry(APOSTROPHE, 0x27);
    if (HYPHENS.has(char)) return entry(HYPHEN, SEPARATOR);
    if (NAME_DOTS.has(char)) return entry(NAME_DOT, SEPARATOR);
    if (UNDERSCORES.has(char)) return entry(UNDERSCORE, SEPARATOR);
    if (char === TATWEEL || HALF_RINGS.has(char)) return entry(MARK, 0);
    if (/[\s\x85\u2800\u3164\uffa0]/u.test(char) && code !== 0xfeff) return entry(SPACE, SEPARATOR);
    if (/\p{Cf}/u.test(char)) return entry(FORMAT, 0);
    if (/[\uff9e\u3099]/u.test(char)) return entry(KATAKANA, 0x3099);
    if (/[\uff9f\u309a]/u.test(char)) return entry(KATAKANA, 0x309a);
    if (NUKTA.test(char)) return entry(MARK, 0);
    if (/[\p{Mn}\p{Me}\p{Mc}]/u.test(char) && !keepsMarks(char)) return entry(MARK, 0);
    if (/\p{Nd}/u.test(char)) return entry(DIGIT, 0x30 + digitValue(code));
    if (/[\p{L}\p{M}\p{Nl}\u3007]/u.test(char) && !/[\u02b0-\u02ff\u2160-\u2188]/u.test(char)) {
      if (!FOLDED.test(char) || UNFOLDED.test(char)) return entry(scriptOf(char), code);
      const folded = foldLetters(char);
      if (folded === char) return entry(scriptOf(char), code);
      // A mark that stands alone folds to the space that carries it.
      if (folded.length === 1) return folded === ' ' ? entry(MARK, 0) : entryOf(folded.charCodeAt(0));
      if (EXPANDS.test(char) || LETTER_FOLDS[char.toLowerCase()]) {
        const known = expansions.indexOf(folded);
        return entry(EXPAND, known >= 0 ? known : expansions.push(folded) - 1);
      }
      return entry(OTHER, code);
    }
    if (/[\p{Co}\p{Cc}]/u.test(char)) return entry(OTHER, 0xfffd);
    const folded = char.normalize('NFKC');
    // Superscripts, circled numbers and the like are notes and symbols, not parts of a word.
    if (folded.length === 1 && code >= 0xff00) return entry(OTHER, folded.charCodeAt(0));
    return entry(OTHER, char === '\u05f4' ? 0x22 : code);
  };
  const table = new Uint32Array(TABLE_LENGTH);
  for (let code = 0; code < STYLED_BASE; code++) {
    const before = table[code - 1] as number;
    // What is unassigned goes with what stands before it, so that runs are long.
    const continuesRun = /\p{Cn}/u.test(String.fromCodePoint(code)) && (before & 0xffff) === code - 1;
    table[code] = continuesRun ? (before & ~0xffff) | code : entryOf(code);
  }
  for (let index = STYLED_BASE; index < TABLE_LENGTH; index++) {
    const folded = String.fromCodePoint(STYLED_FIRST + index - STYLED_BASE).normalize('NFKC');
    table[index] = /^[A-Za-z0-9]$/.test(folded) ? entryOf(folded.charCodeAt(0)) : entry(OTHER, 0xd835);
  }
  return { table, expansions };
};
