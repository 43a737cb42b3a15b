import { isArabic, isCyrillic, isHan, isSmall, lettersAt } from '../letters.ts';
import { anyOf } from '../lexicon/any-of.ts';
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
  const before = text.slice(Math.max(0, start - OPENING_REACH), start);
  const opening = /[,،，]/.test(before) ? OPENING.exec(before) : null;
  const beside = besideName(text, start, end) ?? (opening ? last(opening[1] as string) : undefined);
  if (beside) return { country: beside.country, word: beside.word, sure: true };
  const from = Math.max(0, start - AROUND);
  const around = nearestCountry(countryWords(text.slice(from, end + AROUND)), start - from, end - from);
  return around && { country: around.country, word: around.word, sure: false };
}

const OPENING_REACH = 60;
const PUNCTUATION = /[,،.;:؛。，、！？!?()（）"“”«»「」\n–—]/u;
const isGenitive = anyOf('of in at du de des da do dos das del dell della delle degli der von');
/** Arabic words with which the sentence goes on to what the body does. */
const GOES_ON = /^(?:[إأ]ن(?:ها|ه)?|ب[أ]ن(?:ها|ه)?|على|عن|التي|الذي|ضد|بشأن|حول|مع|إلى|من|أمس|اليوم|عقوبات|فرض.*)$/u;

const last = (text: string): CountryWord | undefined => nearestCountry(countryWords(text), text.length, text.length);
const first = (text: string): CountryWord | undefined => nearestCountry(countryWords(text), 0, 0);

/** A place that opens the sentence: "In London, the Treasury …". */
const OPENING =
  /(?:^|[.!?؟。！？\n]\s*)(?:In\s|At\s|وفي\s|في\s|在)([^.,،，。\n]{1,24})[,،，]\s*(?:(?:the|a|its)\s|[\u0620-\u06ff]+\s){0,2}$/u;

function besideName(text: string, start: number, end: number): CountryWord | undefined {
  const before =
    text
      .slice(Math.max(0, start - BESIDE), start)
      .split(PUNCTUATION)
      .at(-1) ?? '';
  const after = text.slice(end, end + BESIDE).split(PUNCTUATION)[0] ?? '';
  if (isHan(text, start)) {
    // "国家安全保障会議（日本版NSC）"
    const explained = /^[（(]([^（()）]{1,12})/u.exec(text.slice(end, end + BESIDE))?.[1] ?? '';
    return last(before.slice(-BESIDE_HAN)) ?? first(explained);
  }
  // "… الصينية", "… في بكين", "… لدى بريطانيا"
  if (isArabic(text, start)) {
    const words = after.trimStart().split(/\s+/u).slice(0, 3);
    const end = words.findIndex((word) => GOES_ON.test(word));
    return first((end < 0 ? words : words.slice(0, end)).join(' '));
  }
  // "Рада національної безпеки і оборони України"
  if (isCyrillic(text, start)) {
    const own = first(after.trimStart().split(/\s+/u).slice(0, 4).join(' '));
    if (own) return own;
  }
  // "U.S. Treasury": the full stop of an abbreviation is no punctuation.
  const abbreviated = /\bU\.\s?(?:S|K)\.\s$/u.exec(text.slice(Math.max(0, start - 6), start))?.[0];
  // An article ends what can belong to the name: "Beijing blamed the Treasury Department".
  const own =
    before
      .trimEnd()
      .split(/(?:^|\s)(?:the|and|or)(?=\s|$)/iu)
      .at(-1) ?? '';
  const words = abbreviated ?? own.trim().split(/\s+/u).slice(-3).join(' ');
  const left = /\s/u.test(text.charAt(start - 1)) ? last(words.trimEnd()) : undefined;
  // "du Trésor américain"
  const rest = after.trimStart();
  const right = rest === after ? 0 : isGenitive(lettersAt(rest, 0)) ? 3 : isSmall(rest, 0) ? 1 : 0;
  return left ?? first(after.trimStart().split(/\s+/u).slice(0, right).join(' '));
}
