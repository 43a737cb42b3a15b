import * as Flag from '../flags.ts';
import { isArabic, isCapital, isCased, isHan, isLetter, lettersAt, lettersEnd, someUnit } from '../letters.ts';
import { anyOf } from '../lexicon/any-of.ts';
import { endsWithGivenName, isAlsoWord, isDeclinedGivenName, isGivenName } from '../lexicon/given-names.ts';
import { hasOtherTrade } from '../lexicon/trades.ts';
import {
  AFTER_HUA,
  AFTER_PREPOSITION,
  CHINESE_SURNAMES,
  ENDS_IN_HUA,
  isArabicPinyin,
  isFirmsHead,
  isNamedAfterHead,
  isNamedAfterHeadBefore,
  isNamedAfterSmallHead,
  isNoName,
  isNumberedAfter,
  isNumberedBefore,
  isPaperOrHead,
  isPinyin,
  isPlaceWord,
  NAMED_AFTER_GLUED,
  TRANSLITERATION,
  withoutClitics,
} from '../lexicon/words-beside-names.ts';
import {
  capitalisesNouns,
  isCapitalised,
  isHeadline,
  isInitial,
  opensSentence,
  type Word,
  wordAfter,
  wordBefore,
} from './surroundings.ts';

/**
 * Who bears the name at a place, as far as the words beside it tell:
 * `own`, this entity, with its given name from `start`; `other`, somebody else; `thing`, something
 * that carries the name (a building, a fish, a longer foreign name); `unknown`, nothing beside it speaks.
 */
export type Bearer = { who: 'own'; start: number } | { who: 'other' | 'thing' | 'unknown' };

const OTHER: Bearer = { who: 'other' };
const THING: Bearer = { who: 'thing' };
const UNKNOWN: Bearer = { who: 'unknown' };

export interface Named {
  text: string;
  lang: string | undefined;
  start: number;
  end: number;
  /** Without clitics; with them, from `outerStart` to `outerEnd`. */
  outerStart: number;
  outerEnd: number;
  flags: number;
  given: ReadonlySet<string>;
  /** The entity is itself a firm: its name may be followed by "Holdings". */
  firm: boolean;
}

const KATAKANA = /[\u30a1-\u30fa\u30fc]/u;
const NAME_DOT = /[·•・‧．‑=＝]/u;

export function bearerOf(named: Named): Bearer {
  const { text, start } = named;
  const after = followedBy(named);
  if (after) return after;
  if (!(named.flags & (Flag.strong | Flag.person)) && isThing(named)) return THING;
  if (isHan(text, start)) return chineseBearer(named);
  if (KATAKANA.test(text.charAt(start))) return japaneseBearer(named);
  if (!(named.flags & Flag.surname)) return leftEdge(named);
  return isCased(text, start) ? casedBearer(named) : uncasedBearer(named);
}

/** Only the word behind the name decides: "Trump Tower", "Donald Trump Jr.", "Huang Yiping". */
function followedBy(named: Named): Bearer | undefined {
  const { text, flags, start, end, outerEnd, firm } = named;
  const weak = !(flags & Flag.strong);
  if (flags & (weak ? Flag.surname : Flag.shared) && isCased(text, start) && hasOtherTrade(text, start, end))
    return OTHER;
  if (flags & Flag.acronym && !firm && end === outerEnd && isFirmsName(text, end)) return OTHER;
  if (flags & Flag.state && isPaperOrHead(wordBehindSpace(text, end))) return THING;
  if (!(flags & Flag.person) && !weak) return undefined;
  // Nothing is called by a Chinese politician's full name: 习近平集团 are his people.
  if (!(flags & Flag.sinic && !(flags & Flag.surname)) && NAMED_AFTER_GLUED.test(text.slice(end, end + 8)))
    return THING;
  // "The two Huangs" are people; "Huangs Firma" is his.
  if (
    flags & Flag.person &&
    outerEnd === end + 1 &&
    /(?:the|two|both|all)\s$/iu.test(text.slice(Math.max(0, start - 5), start))
  )
    return OTHER;
  // A ticker or a coin.
  if (text.charAt(start - 1) === '$') return THING;
  if (end !== outerEnd) return undefined;
  let next = wordAfter(text, end);
  // "Joseph R. Biden Jr." is himself.
  if (next && isSuffix(next.folded) && named.given.has(next.folded))
    next = wordAfter(text, text.charAt(next.end) === '.' ? next.end + 1 : next.end);
  if (!next) return undefined;
  if (someUnit(next.raw, isArabic)) {
    if (isNamedAfterHead(next.folded)) return THING;
    return flags & Flag.sinic && flags & Flag.surname && weak && isArabicPinyin(next.folded) ? OTHER : undefined;
  }
  if (!someUnit(next.raw, isCased)) return isNamedAfterHead(next.folded) ? THING : undefined;
  // The page may well go on about the father by his surname: no word on who bears it.
  if (isSuffix(next.folded)) return THING;
  // "Huang et al." is a citation.
  if (weak && next.folded === 'et' && /^\s+et\s+al\b/u.test(text.slice(end, end + 8))) return OTHER;
  if (flags & Flag.acronym || !isCased(text, start)) return undefined;
  if (flags & Flag.person && isNamedAfterSmallHead(next.raw)) return THING;
  if (!isCapitalised(next.raw)) return undefined;
  if (isNamedAfterHead(next.folded.replace(/['’].*$/u, '')) && (weak || flags & Flag.person)) return THING;
  if (flags & Flag.sinic && flags & Flag.surname && isPinyin(next.folded) && !named.given.has(next.folded))
    return OTHER;
  if (isHeadline(text, start) || isNoName(next.folded) || someUnit(next.raw.slice(1), isCapital)) return undefined;
  if (capitalisesNouns(text, named.lang)) return undefined;
  return weak ? THING : flags & Flag.shared ? OTHER : undefined;
}

/** The letters behind one space at `at`. */
const wordBehindSpace = (text: string, at: number): string =>
  /\s/.test(text.charAt(at)) ? lettersAt(text, at + 1).toLowerCase() : '';
const isSuffix = anyOf('jr jnr sr junior iii ii');

/** "Lake Hayman", "the H20 bus", "Room H100": what else a name that is not enough alone may be. */
function isThing({ text, start, end }: Named): boolean {
  const previous = wordBefore(text, start);
  if (previous && (isPlaceWord(previous.raw) || isNumberedBefore(previous.folded))) return true;
  const next = wordAfter(text, end);
  return next !== undefined && isNumberedAfter(next.folded);
}

/** "HBM Capital Partners": a firm whose name begins with the same letters. */
function isFirmsName(text: string, end: number): boolean {
  let at = end;
  for (let words = 0; words <= FIRMS_WORDS; words++) {
    if (text.charAt(at) !== ' ') return false;
    const start = at + 1;
    at = lettersEnd(text, start);
    if (isFirmsHead(text.slice(start, at))) return true;
    if (!isCapital(text, start)) return false;
    while (isLetter(text, at) || text.charAt(at) === '&') at++;
    if (at - start < 2) return false;
  }
  return false;
}
/** Between the letters and the word that makes a firm of them. */
const FIRMS_WORDS = 2;

/** A full name is somebody else's only behind "小" or a building's head. */
function leftEdge({ text, outerStart, flags }: Named): Bearer {
  if (!(flags & Flag.person)) return UNKNOWN;
  const previous = wordBefore(text, outerStart);
  // "شركة جنسن هوانغ" is his company, not one called so.
  if (!previous || withoutClitics(previous.folded) === 'شركه') return UNKNOWN;
  return isNamedAfterHeadBefore(previous.folded) ? THING : UNKNOWN;
}

function casedBearer(named: Named): Bearer {
  const { text, start, flags, given, lang } = named;
  const weak = !(flags & Flag.strong);
  let previous = wordBefore(text, start);
  if (!previous) return UNKNOWN;
  if (isNamedAfterHeadBefore(previous.folded) || isPlaceWord(previous.raw)) return THING;
  if (given.has(bare(previous))) return { who: 'own', start: previous.start };
  const nearest = previous;
  if (isCapitalised(previous.raw)) {
    // A middle name or initial: the given name is one word further.
    const further = wordBefore(text, previous.start);
    if (further && given.has(bare(further))) return { who: 'own', start: further.start };
    // "a Mr. Xi" is whom the writer does not know.
    if (/^(?:mr|ms|mrs|dr)\.?$/u.test(previous.folded) && /^an?$/u.test(further?.folded ?? '')) return OTHER;
    // "M. Trump" is "Mr Trump" in French.
    if (previous.raw === 'M.' && !(further && isCapitalised(further.raw))) return UNKNOWN;
    if (isInitial(previous.raw)) {
      if (further && isCapitalised(further.raw) && !isNoName(bare(further))) return OTHER;
      return [...given].some((name) => name.startsWith(bare(previous as Word)))
        ? { who: 'own', start: previous.start }
        : previous.raw.endsWith('.')
          ? OTHER
          : UNKNOWN;
    }
  } else {
    return weak && /^(?:van|von)$/u.test(previous.raw) ? OTHER : UNKNOWN;
  }
  previous = nearest;
  const opens = opensSentence(text, previous.start);
  if (isGivenName(bare(previous)) || isDeclinedGivenName(previous.folded)) return OTHER;
  if (isAlsoWord(bare(previous)) && !opens && !isHeadline(text, start)) return OTHER;
  if (!weak || isNoName(bare(previous)) || capitalisesNouns(text, lang) || isHeadline(text, start)) return UNKNOWN;
  if (previous.raw.length > 1 && !someUnit(previous.raw, isNoCapital)) return UNKNOWN;
  return OTHER;
}

const isNoCapital = (text: string, at: number): boolean => !isCapital(text, at);
const bare = ({ folded }: Word): string => folded.replace(/\.$/u, '');

/** Scripts with spaces and no capitals: Arabic, Persian, Urdu, Hebrew, Hindi, Korean. */
function uncasedBearer({ text, outerStart, start, given }: Named): Bearer {
  const previous = wordBefore(text, outerStart);
  if (!previous || outerStart !== start) return UNKNOWN;
  if (isNamedAfterHeadBefore(previous.folded)) return THING;
  for (const clitics of [0, 1, 2]) {
    const name = previous.folded.slice(clitics);
    if (given.has(name)) return { who: 'own', start: previous.end - lengthOf(previous, name) };
    if (clitics > 0 && !/^[وفبلكוהבלמשכ]+$/u.test(previous.folded.slice(0, clitics))) break;
    // "بيان" is a statement, not "by Jan": what is short is a name alone or behind an "and".
    if (!isGivenName(name) || (name.length < 4 && /[فبلك]/u.test(previous.folded.slice(0, clitics)))) continue;
    // A middle name: the given name is one word further.
    const further = clitics === 0 ? wordBefore(text, previous.start) : undefined;
    const first = further && [further.folded, withoutClitics(further.folded)].find((word) => given.has(word));
    return further && first ? { who: 'own', start: further.end - lengthOf(further, first) } : OTHER;
  }
  return UNKNOWN;
}

/** Raw units of the end of a word that folds to `name`. */
function lengthOf({ raw, folded }: Word, name: string): number {
  let drop = folded.length - name.length;
  let at = 0;
  while (drop > 0 && at < raw.length) {
    if (isLetter(raw, at)) drop--;
    at++;
  }
  return raw.length - at;
}

function chineseBearer({ text, start, end, flags, given }: Named): Bearer {
  const before = text.slice(Math.max(0, start - 12), start);
  const weak = !(flags & Flag.strong);
  if (before.endsWith('小') && flags & Flag.person && !(flags & Flag.surname)) return OTHER;
  if (endsName(text, start, end)) return THING;
  if (!(flags & Flag.surname)) return weak ? glued(text, start, end, flags) : UNKNOWN;
  if (NAME_DOT.test(text.charAt(end)) && isHan(text, end + 1)) return OTHER;
  const dot = NAME_DOT.test(before.at(-1) ?? '');
  const name = dot ? before.slice(0, -1) : before;
  for (let length = Math.min(6, name.length); length >= (dot ? 1 : 2); length--) {
    const tail = name.slice(-length);
    if (given.has(tail)) return { who: 'own', start: start - length - (dot ? 1 : 0) };
  }
  if (dot) return /[A-Za-z.]$/u.test(name) ? UNKNOWN : OTHER;
  // Without a dot, what stands before a name that is enough alone is nearly always another word; families are listed.
  if (!weak) return UNKNOWN;
  return endsWithGivenName(name) ? OTHER : glued(text, start, end, flags);
}

/**
 * A form that ends in a preposition (华为) can be the end of a person's name with the preposition behind it:
 * 陈桂华为何 = "why does Chen Guihua".
 */
function endsName(text: string, start: number, end: number): boolean {
  if (!/[为為]/u.test(text.charAt(end - 1))) return false;
  if (/[华華]/u.test(text.charAt(start)) && ENDS_IN_HUA.test(text.slice(Math.max(0, start - 2), start)))
    return AFTER_HUA.test(text.charAt(end));
  if (!AFTER_PREPOSITION.test(text.charAt(end))) return false;
  const isSurname = (at: number): boolean => CHINESE_SURNAMES.includes(text.charAt(at) || ' ');
  return (
    isSurname(start - 1) || (isSurname(start - 2) && isHan(text, start - 1) && !PARTICLE.test(text.charAt(start - 1)))
  );
}
const PARTICLE = /[说說问問和与與对對的在是被让讓给給称稱及或]/u;

/** A short Chinese name inside a longer one: 巴斯 in 阿巴斯, 博明 in 陈博明. */
function glued(text: string, start: number, end: number, flags: number): Bearer {
  const previous = text.charAt(start - 1);
  if (flags & Flag.person && end - start === 2 && previous && CHINESE_SURNAMES.includes(previous)) return OTHER;
  return TRANSLITERATION.test(previous) || TRANSLITERATION.test(text.charAt(end)) ? THING : UNKNOWN;
}

function japaneseBearer({ text, start, end, flags, given }: Named): Bearer {
  if (KATAKANA.test(text.charAt(end)) || KATAKANA.test(text.charAt(start - 1))) return THING;
  if (NAME_DOT.test(text.charAt(end))) return THING;
  if (!(flags & Flag.surname) || !NAME_DOT.test(text.charAt(start - 1))) return UNKNOWN;
  const name = /([\u30a1-\u30fa\u30fc]+)$/u.exec(text.slice(Math.max(0, start - 13), start - 1))?.[1] ?? '';
  return given.has(name) ? { who: 'own', start: start - 1 - name.length } : OTHER;
}
