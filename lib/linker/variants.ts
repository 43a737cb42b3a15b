import { ARABIC_ASSIMILATED, ARABIC_CLITIC, affixBits, BARE, LATIN_S } from './affixes.ts';
import {
  ALPHABETIC,
  DIGIT,
  HANGUL,
  HIRAGANA,
  isSeparatorClass,
  isWordClass,
  KATAKANA,
  LATIN,
  NAME_DOT,
} from './characters.ts';
import { foldText } from './folding.ts';
import { inflections } from './inflections.ts';

/** A pattern as the matcher is given it. */
export interface PatternInput {
  form: string;
  /** BCP 47 or `any`; picks the affixes that may be written onto the form. */
  lang: string;
  /** A common noun in Latin letters: a plain plural s may follow it. */
  plural?: boolean;
}

/** One folded spelling of a pattern, to be matched unit by unit. */
export interface Variant {
  text: string;
  /** Affixes that it may carry: bits of `affixes.ts`. */
  affixes: number;
}

export interface PatternVariants {
  /** Equal for patterns that normalise alike; empty when the form holds no letter and no digit. */
  key: string;
  /** The first is the form itself. */
  variants: Variant[];
}

/** Junctions beyond this number keep the form's own spelling: each doubles the variants. */
const MAX_JUNCTIONS = 4;
const ARTICLE = 'ال';

interface Spelling {
  text: string;
  classes: number[];
}

/** Folded, single separators, no punctuation at the ends. */
const trimmed = (form: string): Spelling => {
  const composed = form.replace(/[\uff66-\uff9f]+/g, (run) => run.normalize('NFKC')).normalize('NFC');
  const folded = foldText(composed.toWellFormed());
  let text = '';
  const classes: number[] = [];
  for (let at = 0; at < folded.text.length; at++) {
    const cls = folded.classes[at] as number;
    if (isSeparatorClass(cls) && isSeparatorClass(classes.at(-1) ?? 0)) {
      if (cls === NAME_DOT) classes[classes.length - 1] = cls;
      continue;
    }
    classes.push(cls);
    text += folded.text[at];
  }
  let start = 0;
  let end = classes.length;
  while (start < end && !isWordClass(classes[start] as number)) start++;
  while (end > start && !isWordClass(classes[end - 1] as number)) end--;
  return { text: text.slice(start, end), classes: classes.slice(start, end) };
};

const isAlphabetic = (cls: number): boolean => cls > DIGIT && cls <= ALPHABETIC;
const isEastAsian = (cls: number): boolean => cls >= KATAKANA && cls <= HIRAGANA;

/**
 * May writers put a separator between these two, or leave it out? Between letters and digits (`H20`,
 * `H-20`, `H 20`), between East Asian and other writing (`AI行动`, `AI 行动`), and at the dot of a
 * name in Chinese or Japanese.
 */
const isOptional = (a: number, b: number, separator: number | undefined): boolean => {
  if (a === DIGIT) return isAlphabetic(b) || isEastAsian(b);
  if (b === DIGIT) return isAlphabetic(a) || isEastAsian(a);
  if (isEastAsian(a) && isEastAsian(b)) return separator === NAME_DOT;
  return (isEastAsian(a) && (b === LATIN || b === HANGUL)) || (isEastAsian(b) && (a === LATIN || a === HANGUL));
};

/** The form cut at its optional separators, without them. */
const piecesOf = ({ text, classes }: Spelling): string[] => {
  const pieces: string[] = [];
  let piece = '';
  for (let at = 0; at < text.length; at++) {
    const cls = classes[at] as number;
    const next = classes[at + 1];
    if (isSeparatorClass(cls)) {
      if (next !== undefined && isOptional(classes[at - 1] as number, next, cls)) {
        pieces.push(piece);
        piece = '';
      } else piece += text[at];
      continue;
    }
    piece += text[at];
    if (next !== undefined && isWordClass(cls) && isWordClass(next) && isOptional(cls, next, undefined)) {
      pieces.push(piece);
      piece = '';
    }
  }
  pieces.push(piece);
  return pieces;
};

const spellings = (form: string): string[] => {
  const spelling = trimmed(form);
  const pieces = piecesOf(spelling);
  const key = pieces.join('');
  let joined = [pieces[0] as string];
  if (pieces.length > MAX_JUNCTIONS + 1) joined = [key, spelling.text];
  else for (const piece of pieces.slice(1)) joined = joined.flatMap((head) => [head + piece, `${head} ${piece}`]);
  // Half-width katakana carry their voicing mark behind them.
  const halfWidth = /[\u30ac-\u30fe]/.test(key) ? joined.map((text) => text.normalize('NFD')) : [];
  return [...new Set([...joined, ...halfWidth])];
};

/** Every spelling that the pattern stands for; the matcher looks for these and for nothing else. */
export const variantsOf = ({ form, lang, plural }: PatternInput): PatternVariants => {
  const affixes = affixBits(lang) | (plural ? LATIN_S : 0);
  const own = spellings(form);
  const key = own[0] as string;
  if (key === '') return { key, variants: [] };
  const variants = own.map((text) => ({ text, affixes }));
  for (const inflected of inflections(form, lang)) {
    for (const text of spellings(inflected)) variants.push({ text, affixes: BARE });
  }
  if (affixes & ARABIC_CLITIC && key.startsWith(ARTICLE) && key.length > ARTICLE.length + 1) {
    for (const text of own) variants.push({ text: text.slice(ARTICLE.length), affixes: ARABIC_ASSIMILATED });
  }
  return { key, variants };
};
