import { DIGIT } from '../characters.ts';
import {
  classAt,
  isCapital,
  isControl,
  isDigit,
  isDirection,
  isLetter,
  isLetterOrDigit,
  isMark,
  isSmall,
  isSpace,
} from '../letters.ts';
import { anyOf } from '../lexicon/any-of.ts';
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
const APOSTROPHES = "'’‘׳";

/** May the unit stand inside a word: a letter, a mark, a digit, an apostrophe, a control, a hyphen before a letter? */
const isInWord = (text: string, at: number): boolean =>
  isLetterOrDigit(text, at) ||
  isMark(text, at) ||
  isControl(text, at) ||
  (text.charAt(at) === '-' ? isLetter(text, at + 1) : APOSTROPHES.includes(text.charAt(at)));

const word = (text: string, start: number, end: number): Word => {
  const raw = text.slice(start, end);
  return { raw, folded: normalise(raw), start, end };
};

/** The word before `at` on the same line with nothing but space between; a full stop only behind an initial. */
export function wordBefore(text: string, at: number): Word | undefined {
  const least = Math.max(0, at - REACH);
  let end = at;
  let isSpaced = false;
  for (; end > least; end--) {
    if (isSpace(text, end - 1)) isSpaced = true;
    else if (!isDirection(text, end - 1)) break;
  }
  if (!isSpaced) return undefined;
  const stop = text.charAt(end - 1) === '.' ? end - 1 : end;
  let start = stop;
  while (start > least && isInWord(text, start - 1)) start--;
  while (start < stop && !isLetterOrDigit(text, start)) start++;
  if (start === stop) return undefined;
  const before = word(text, start, end);
  return stop < end && !isInitial(before.raw) && !isAbbreviation(before.folded) ? undefined : before;
}

/** The word after `at` on the same line with nothing but space between. */
export function wordAfter(text: string, at: number): Word | undefined {
  const most = Math.min(text.length, at + REACH);
  let start = at;
  let isSpaced = false;
  for (; start < most; start++) {
    if (isSpace(text, start)) isSpaced = true;
    else if (!isDirection(text, start)) break;
  }
  if (!isSpaced || start === most || !isLetterOrDigit(text, start)) return undefined;
  let end = start + 1;
  while (end < most && isInWord(text, end)) end++;
  return word(text, start, end);
}

const isAbbreviation = anyOf('mr. mrs. ms. dr. prof. gen. col. lt. sen. rep. gov. hon. sr. jr. pres. sec.');

/** `C.` or `C` */
export const isInitial = (raw: string): boolean => isCapital(raw, 0) && INITIAL.test(raw);
const INITIAL = /^.\.?$/u;
export const isCapitalised = (raw: string): boolean => isCapital(raw, 0);

/** Does a sentence, a line or a quotation start at `at`? */
export const opensSentence = (text: string, at: number): boolean =>
  /(?:^|\n|[.!?:;。！？…؟"“”«»‘([{–—|•*>#]|\s-)[\s\u200e\u200f]*$/u.test(text.slice(Math.max(0, at - 6), at));

/** Do two places of a text lie in one sentence? Full stops of abbreviations ("U.S.") do not end one. */
export function sameSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (classAt(text, at) >= DIGIT) continue;
    const sign = text.charAt(at);
    if (PARTS.includes(sign) || (STOPS.includes(sign) && endsSentence(text, at, from, to))) return false;
  }
  return true;
}
const PARTS = '。！？；؟؛;\n';
const STOPS = '.!?';
const CLOSING = ')]”"’»';

/** Does the stop at `at` end a sentence between two places? The word right before `from` counts as between them. */
function endsSentence(text: string, at: number, from: number, to: number): boolean {
  let behind = at + 1;
  while (behind < to && CLOSING.includes(text.charAt(behind))) behind++;
  if (behind >= to || !/\s/.test(text.charAt(behind))) return false;
  if (at === from && from < 3) return false;
  if (isDigit(text, at - 1) || (isLetter(text, at - 1) && !isCapital(text, at - 1))) return true;
  if (at > from && CLOSING.includes(text.charAt(at - 1))) return true;
  return (at === from || at - from >= 3) && [1, 2, 3].every((back) => isCapital(text, at - back));
}

/** Share of capitalised words from which on a line is set like a headline. */
const HEADLINE = 0.6;

/** Is the line around `at` set in title case or capitals, so that capitals say nothing about names? */
export function isHeadline(text: string, at: number): boolean {
  const from = Math.max(0, at - HEADLINE_REACH);
  const before = text.slice(from, at);
  const after = text.slice(at, at + HEADLINE_REACH);
  const line = before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] as string);
  let words = 0;
  let capitalised = 0;
  for (let start = 0; start < line.length; start++) {
    if (STOPS.includes(line.charAt(start)) && endsProse(line, start)) return false;
    if (!isLetter(line, start)) continue;
    const end = headlineWordEnd(line, start);
    if (end - start < SHORTEST_WORD) continue;
    words++;
    if (isCapital(line, start)) capitalised++;
    start = end - 1;
  }
  return words >= 3 && capitalised >= words * HEADLINE;
}
/** Units of a line looked at on either side; headlines are shorter. */
const HEADLINE_REACH = 120;
const SHORTEST_WORD = 4;

function headlineWordEnd(line: string, start: number): number {
  let end = start + 1;
  while (isLetter(line, end) || isMark(line, end) || "’'-".includes(line.charAt(end) || ' ')) end++;
  return end;
}

/** Is it the stop of a sentence, behind a small word or at the end of the line? */
function endsProse(line: string, at: number): boolean {
  const rest = line.slice(at + 1).replace(/^["”’»)]+/u, '');
  if (rest.trim() === '') return isLetter(line, at - 1) || ')”"'.includes(line.charAt(at - 1) || ' ');
  return /^\s/u.test(rest) && isSmall(line, at - 1);
}

const isGerman = anyOf('der die das und nicht mit für von den dem des ein eine ist hat sich auf');
const germanWords = (text: string): number => text.split(/\P{L}+/u).filter(isGerman).length;
/** German function words from which on a block of unknown language is taken for German. */
const GERMAN_ENOUGH = 3;

/** Is the text in a language that capitalises all nouns, so that a capital beside a name says nothing? */
export const capitalisesNouns = (text: string, lang: string | undefined): boolean =>
  lang === undefined ? germanWords(text.slice(0, 400)) >= GERMAN_ENOUGH : /^(?:de|lb)\b/u.test(lang);
