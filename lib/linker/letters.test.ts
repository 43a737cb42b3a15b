import { describe, expect, it } from 'vitest';
import * as letters from './letters.ts';

/** Where the letters stand that news is written with. */
const RANGES = [
  [0x20, 0x24f],
  [0x386, 0x3ce],
  [0x400, 0x52f],
  [0x5d0, 0x5ea],
  [0x620, 0x63f],
  [0x641, 0x64a],
  [0x671, 0x6d3],
  [0x905, 0x939],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
] as const;
/**
 * Signs that no name needs: letters with a dot or an apostrophe that fold to more than letters, clicks, letters with a
 * small half, combining marks of Old Slavonic, the control that ended lines, letters that carry a hamza aside.
 */
const SET_APART = new Set('\u0085ªºĿŀŉƻǀǁǂǃǅǈǋǲ\u0482\u0483\u0484\u0485\u0486\u0487\u0488\u0489ٵٶٷٸ');

const units = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)),
).filter((unit) => !SET_APART.has(unit));

describe('letters, as the expressions of the language tell them', () => {
  it.each<[string, (text: string, at: number) => boolean, RegExp]>([
    ['isLetter', letters.isLetter, /\p{L}/u],
    ['isDigit', letters.isDigit, /\p{Nd}/u],
    ['isCased', letters.isCased, /[\p{Lu}\p{Ll}\p{Lt}]/u],
    ['isCapital', letters.isCapital, /\p{Lu}/u],
    ['isSmall', letters.isSmall, /\p{Ll}/u],
    ['isArabic', letters.isArabic, /(?=\p{L})\p{Script=Arabic}/u],
    ['isCyrillic', letters.isCyrillic, /\p{Script=Cyrillic}/u],
    ['isHan', letters.isHan, /\p{Script=Han}/u],
    ['isHangul', letters.isHangul, /\p{Script=Hangul}/u],
    ['isUnspaced', letters.isUnspaced, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
    ['isSpace', letters.isSpace, /[^\S\n]/u],
  ])('%s', (_, is, expression) => {
    expect(units.filter((unit) => is(unit, 0) !== expression.test(unit))).toEqual([]);
  });

  it('mathematical letters are letters with a case', () => {
    const text = '𝐇𝐮𝘼𝙖';
    expect([0, 1, 2, 3, 4, 6].map((at) => letters.isLetter(text, at))).toEqual(Array(6).fill(true));
    expect([0, 2, 4, 6].map((at) => letters.isCapital(text, at))).toEqual([true, false, true, false]);
    expect(letters.isLetter('🔥', 0) || letters.isLetter('🔥', 1)).toBe(false);
  });

  it('beyond the ends of a text nothing holds', () => {
    for (const at of [-1, 1])
      expect([letters.isLetter, letters.isDigit, letters.isMark, letters.isCapital].map((is) => is('A', at))).toEqual(
        Array(4).fill(false),
      );
    expect([letters.lettersEnd('ab c', 0), letters.lettersStart('ab c', 2), letters.lettersEnd('', 0)]).toEqual([
      2, 0, 0,
    ]);
  });
});
