import { type Country, type CountryWord, countryWords, nearestCountry } from '../lexicon/countries.ts';

export interface Jurisdiction {
  country: Country;
  /** The word that says so. */
  word: string;
  /** It stands beside the name, not just near it. */
  sure: boolean;
}

/** Units beside the name that count as said of it: "UK National Security Council", "وزارة التجارة في بكين". */
const BESIDE = 26;
/** The same in Chinese and Japanese. */
const BESIDE_HAN = 8;
/** Units around the name in which a country's word tells whose body is meant. */
const AROUND = 260;

/**
 * Whose body a name like "National Security Council" means: the word beside it decides; failing
 * that, the nearest country word around it.
 * @param start of a text, with `end` the name's span
 */
export function jurisdiction(text: string, start: number, end: number): Jurisdiction | undefined {
  const beside = besideName(text, start, end);
  if (beside) return { country: beside.country, word: beside.word, sure: true };
  const from = Math.max(0, start - AROUND);
  const around = nearestCountry(countryWords(text.slice(from, end + AROUND)), start - from, end - from);
  return around && { country: around.country, word: around.word, sure: false };
}

const PUNCTUATION = /[,،.;:؛。，、！？!?()（）"“”«»「」\n–—]/u;
const ARABIC = /\p{Script=Arabic}/u;
const HAN = /\p{Script=Han}/u;
const GENITIVE = /^\s+(?:of|in|du|de|des|da|do|von|d['’])\b|^\s+\p{Ll}/u;

const last = (text: string): CountryWord | undefined => nearestCountry(countryWords(text), text.length, text.length);
const first = (text: string): CountryWord | undefined => nearestCountry(countryWords(text), 0, 0);

function besideName(text: string, start: number, end: number): CountryWord | undefined {
  const before =
    text
      .slice(Math.max(0, start - BESIDE), start)
      .split(PUNCTUATION)
      .at(-1) ?? '';
  const after = text.slice(end, end + BESIDE).split(PUNCTUATION)[0] ?? '';
  if (HAN.test(text.charAt(start))) {
    // "国家安全保障会議（日本版NSC）"
    const explained = /^[（(]([^（()）]{1,12})/u.exec(text.slice(end, end + BESIDE))?.[1] ?? '';
    return last(before.slice(-BESIDE_HAN)) ?? first(explained);
  }
  // "… الصينية", "… في بكين", "… لدى بريطانيا"
  if (ARABIC.test(text.charAt(start))) return first(after.trimStart().split(/\s+/u).slice(0, 3).join(' '));
  // "U.S. Treasury": the full stop of an abbreviation is no punctuation.
  const abbreviated = /\bU\.\s?(?:S|K)\.\s$/u.exec(text.slice(Math.max(0, start - 6), start))?.[0];
  const words = abbreviated ?? before.trimEnd().split(/\s+/u).slice(-3).join(' ');
  const left = /\s/u.test(text.charAt(start - 1)) ? last(words.trimEnd()) : undefined;
  return left ?? (GENITIVE.test(after) ? first(after.trimStart().split(/\s+/u).slice(0, 3).join(' ')) : undefined);
}
