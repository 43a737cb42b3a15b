/** Enough of a text to tell its script by, in UTF-16 units. */
const SAMPLE = 400;

const count = (text: string, script: RegExp): number => text.match(script)?.length ?? 0;

const primaryOf = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';

/**
 * The language of a text: what the page declares, unless most of its letters are of another script (an Arabic
 * article in a page that says `en`). Empty where neither tells.
 */
export const languageOf = (declared: string, text: string): string => {
  const sample = text.slice(0, SAMPLE);
  const arabic = count(sample, /\p{Script=Arabic}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  // a Han letter says as much as a word of another script
  const han = count(sample, /\p{Script=Han}/gu) * 3;
  const others = count(sample, /\p{L}/gu) - arabic - kana - han / 3;
  const primary = primaryOf(declared);
  if (arabic > others && arabic > han) return /^(?:ar|fa|ur|ps|ckb|ug|sd)$/.test(primary) ? declared : 'ar';
  if (kana > 0 && kana + han > others) return primary === 'ja' ? declared : 'ja';
  if (han > others) return /^(?:zh|yue|ja)$/.test(primary) ? declared : 'zh';
  return /^(?:ar|fa|ur|zh|ja|yue)$/.test(primary) && others > 0 ? '' : declared;
};
