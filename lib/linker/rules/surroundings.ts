import { normalise } from '../matcher.ts';

/** A word beside a span of text. */
export interface Word {
  /** As the text has it. */
  raw: string;
  folded: string;
  start: number;
  end: number;
}

/** Units of text looked at on either side for one word; names and titles are shorter. */
const REACH = 40;
/** What may stand inside a word: marks, tatweel, apostrophes, zero-width and direction controls. */
const WORD = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u0640'’‘׳\u200b-\u200f\u202a-\u202e\u2066-\u2069]|-(?=\p{L}))*`;
/** Space within a line, controls included: nothing that parts two words of one name. */
const SPACE = String.raw`[^\S\n]*[\u200e\u200f\u202a-\u202e\u2066-\u2069]*[^\S\n]+[\u200e\u200f\u202a-\u202e\u2066-\u2069]*`;
const BEFORE = new RegExp(`(${WORD}\\.?)${SPACE}$`, 'u');
const AFTER = new RegExp(`^${SPACE}(${WORD})`, 'u');

const word = (raw: string, start: number): Word => ({ raw, folded: normalise(raw), start, end: start + raw.length });

/** The word before `at` on the same line with nothing but space between; a full stop only behind an initial. */
export function wordBefore(text: string, at: number): Word | undefined {
  const from = Math.max(0, at - REACH);
  const match = BEFORE.exec(text.slice(from, at));
  if (!match) return undefined;
  const raw = match[1] as string;
  if (raw.endsWith('.') && !isInitial(raw) && !isAbbreviation(raw)) return undefined;
  return word(raw, from + match.index);
}

/** The word after `at` on the same line with nothing but space between. */
export function wordAfter(text: string, at: number): Word | undefined {
  const match = AFTER.exec(text.slice(at, at + REACH));
  return match ? word(match[1] as string, at + match[0].length - (match[1] as string).length) : undefined;
}

/** `C.` or `C` */
export const isInitial = (raw: string): boolean => /^\p{Lu}\.?$/u.test(raw);
const isAbbreviation = (raw: string): boolean =>
  /^(?:mr|mrs|ms|dr|prof|gen|col|lt|sen|rep|gov|hon|sr|jr|pres|sec)\.$/iu.test(raw);
export const isCapitalised = (raw: string): boolean => /^\p{Lu}/u.test(raw);

/** Does a sentence, a line or a quotation start at `at`? */
export const opensSentence = (text: string, at: number): boolean =>
  /(?:^|\n|[.!?:;。！？…؟"“”«»‘([{–—|•*>#]|\s-)[\s\u200e\u200f]*$/u.test(text.slice(Math.max(0, at - 6), at));

/** Do two places of a text lie in one sentence? Full stops of abbreviations ("U.S.") do not end one. */
export const sameSentence = (text: string, from: number, to: number): boolean =>
  !PARTED.test(text.slice(from, to)) && !(from >= 3 && ENDED.test(text.slice(from - 3, to)));
const PARTED = /[。！？；؟؛;\n]|(?:[\p{Ll}\p{Lo}\p{N})\]”"’»]|\p{Lu}{3})[.!?]["”’»)\]]*\s/u;
/** The full stop right behind the word that ends at `from`, its third unit here. */
const ENDED = /^(?:[\s\S]{2}[\p{Ll}\p{Lo}\p{N}]|\p{Lu}{3})[.!?]["”’»)\]]*\s/u;

/** Share of capitalised words from which on a line is set like a headline. */
const HEADLINE = 0.6;

/** Is the line around `at` set in title case or capitals, so that capitals say nothing about names? */
export function isHeadline(text: string, at: number): boolean {
  const from = Math.max(0, at - HEADLINE_REACH);
  const before = text.slice(from, at);
  const after = text.slice(at, at + HEADLINE_REACH);
  const line = before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] as string);
  if (/[\p{L})”"][.!?]["”’»)]*\s*$/u.test(line) || /\p{Ll}[.!?]["”’»)]*\s/u.test(line)) return false;
  const words = line.match(/\p{L}[\p{L}\p{M}’'-]{3,}/gu) ?? [];
  return words.length >= 3 && words.filter(isCapitalised).length >= words.length * HEADLINE;
}
/** Units of a line looked at on either side; headlines are shorter. */
const HEADLINE_REACH = 120;

const GERMAN = /(?<!\p{L})(?:der|die|das|und|nicht|mit|für|von|den|dem|des|ein|eine|ist|hat|sich|auf)(?!\p{L})/gu;
/** German function words from which on a block of unknown language is taken for German. */
const GERMAN_ENOUGH = 3;

/** Is the text in a language that capitalises all nouns, so that a capital beside a name says nothing? */
export const capitalisesNouns = (text: string, lang: string | undefined): boolean =>
  lang === undefined ? (text.slice(0, 400).match(GERMAN)?.length ?? 0) >= GERMAN_ENOUGH : /^(?:de|lb)\b/u.test(lang);
