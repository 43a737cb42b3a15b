import {
  ALPHABETIC,
  ARABIC,
  ASTRAL,
  CYRILLIC,
  characterTable,
  classOf,
  DIGIT,
  EXPAND,
  entryIn,
  FORMAT,
  HAN,
  HANGUL,
  HIRAGANA,
  KATAKANA,
  LATIN,
  MARK,
  OTHER,
  SPACE,
  STYLED,
  STYLED_FIRST,
} from './characters.ts';

/**
 * What the rules ask of the unit at a place of a text; beyond its ends nothing holds. By the character table: each
 * expression with `\p{L}` in it costs the first page up to two milliseconds to compile, for Latin text and once more for
 * the rest.
 */
export const classAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? classOf(entryIn(characterTable(), text.charCodeAt(at))) : OTHER;

/** High surrogate of the mathematical letters. */
const STYLED_UNIT = 0xd835;

export const isLetter = (text: string, at: number): boolean => {
  const cls = classAt(text, at);
  return (
    (cls >= LATIN && cls < ASTRAL) ||
    cls === EXPAND ||
    cls === STYLED ||
    (cls === ASTRAL && text.charCodeAt(at - 1) === STYLED_UNIT)
  );
};

const ofClass =
  (cls: number) =>
  (text: string, at: number): boolean =>
    classAt(text, at) === cls;
export const isDigit = ofClass(DIGIT);
export const isLetterOrDigit = (text: string, at: number): boolean => isDigit(text, at) || isLetter(text, at);
export const isMark = ofClass(MARK);
export const isArabic = ofClass(ARABIC);
export const isCyrillic = ofClass(CYRILLIC);
export const isHangul = ofClass(HANGUL);
export const isHan = ofClass(HAN);
/** Chinese or Japanese. */
export const isUnspaced = (text: string, at: number): boolean => {
  const cls = classAt(text, at);
  return cls >= KATAKANA && cls <= HIRAGANA;
};

/** Space that does not end the line. */
export const isSpace = (text: string, at: number): boolean => classAt(text, at) === SPACE && text.charAt(at) !== '\n';
/** Controls of direction; `isControl` has the zero-width ones as well, but not the soft hyphen. */
export const isDirection = (text: string, at: number): boolean => isControl(text, at) && text.charCodeAt(at) > 0x200d;
export const isControl = (text: string, at: number): boolean =>
  classAt(text, at) === FORMAT && text.charCodeAt(at) >> 8 === 0x20;

/** Capitals of each style of mathematical letters stand before its small ones. */
const isStyledCapital = (text: string, at: number): boolean =>
  ((text.codePointAt(at) as number) - STYLED_FIRST) % 52 < 26;

/** A letter of a script that has capitals. */
export const isCased = (text: string, at: number): boolean => {
  const cls = classAt(text, at);
  if (cls >= LATIN && cls <= CYRILLIC) return true;
  if (cls !== ALPHABETIC && cls !== EXPAND) return cls === STYLED;
  const letter = text.charAt(at);
  return letter.toLowerCase() !== letter.toUpperCase();
};

export const isCapital = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const cls = classAt(text, at);
  if (cls === STYLED) return isStyledCapital(text, at);
  if ((cls < LATIN || cls > ALPHABETIC) && cls !== EXPAND) return false;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
};
export const isSmall = (text: string, at: number): boolean => isCased(text, at) && !isCapital(text, at);

/** Where the letters end that stand from `at` on. */
export const lettersEnd = (text: string, at: number): number => {
  let end = at;
  while (isLetter(text, end)) end++;
  return end;
};
export const lettersAt = (text: string, at: number): string => text.slice(at, lettersEnd(text, at));
/** Where the letters start that stand before `at`. */
export const lettersStart = (text: string, at: number): number => {
  let start = at;
  while (isLetter(text, start - 1)) start--;
  return start;
};

/** Does the text hold a unit of that kind? */
export const someUnit = (text: string, is: (text: string, at: number) => boolean): boolean => {
  for (let at = 0; at < text.length; at++) if (is(text, at)) return true;
  return false;
};
