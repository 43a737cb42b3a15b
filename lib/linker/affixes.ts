/**
 * What may be written onto a name without a space, by language. An entry of the matcher carries a
 * mask of these bits.
 */
export const BARE = 1;
/** Arabic proclitics. */
export const ARABIC_CLITIC = 2;
/** `لل` alone: before a form that has lost its `ال` to it. */
export const ARABIC_ASSIMILATED = 4;
/** Hebrew proclitics. */
export const HEBREW_CLITIC = 8;
/** A plain s: plural, or the genitive of German. */
export const LATIN_S = 16;
export const PERSIAN_SUFFIX = 32;
export const KOREAN_JOSA = 64;

export const SUFFIXES = LATIN_S | PERSIAN_SUFFIX | KOREAN_JOSA;
/** Units of the longest prefix and suffix below. */
export const LONGEST_PREFIX = 4;
export const LONGEST_SUFFIX = 5;

const product = (...slots: string[][]): string[] =>
  slots.reduce((done, slot) => done.flatMap((head) => slot.map((tail) => head + tail)), ['']);
export const words = (text: string): string[] => text.trim().split(/\s+/);
/** Those that are not longer than the matcher looks, without the empty one. */
const prefixes = (forms: string[]): string[] =>
  forms.filter((form) => form.length > 0 && form.length <= LONGEST_PREFIX);

// Every table below is folded as it stands (a test holds it), so that loading need not.

/** Interrogative أ (folded), conjunction, preposition or future particle, article. */
const arabic = (): string[] => product(['', 'ا'], ['', 'و', 'ف'], ['', 'ب', 'ل', 'ك', 'س'], ['', 'ال']);
const assimilated = (): string[] => product(['', 'و', 'ف'], ['لل']);
/** Conjunction, relative or temporal particle, preposition, article. */
const hebrew = (): string[] =>
  product(['', 'ו'], ['', 'ש', 'כש', 'לכש', 'מש'], ['', 'ה', 'ב', 'ל', 'מ', 'כ', 'מה', 'בה', 'לה']);

/** What a page never needs is never made. */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Prefixes, folded, and the bits that each satisfies. */
export const prefixBits = once(
  (): ReadonlyMap<string, number> =>
    new Map([
      ...prefixes(hebrew()).map((form) => [form, HEBREW_CLITIC] as const),
      ...prefixes(arabic()).map((form) => [form, ARABIC_CLITIC] as const),
      ...prefixes(assimilated()).map((form) => [form, ARABIC_CLITIC | ARABIC_ASSIMILATED] as const),
    ]),
);

/** What may follow a name and an apostrophe: the possessive of English, the case endings of Turkish. */
const turkish = (): string[] => [
  ...words('a e i u ya ye yi yu na ne ni nu in un nin nun da de ta te nda nde dan den tan ten ndan nden'),
  ...words('la le yla yle ca ce ki daki deki taki teki li lu lik luk si su lar ler lari leri nki dir tir'),
];
export const apostropheSuffixes = once((): ReadonlySet<string> => new Set(['s', ...turkish()]));

const BY_LANGUAGE: Record<string, number> = {
  ar: ARABIC_CLITIC,
  he: HEBREW_CLITIC,
  iw: HEBREW_CLITIC,
  de: LATIN_S,
  fa: PERSIAN_SUFFIX,
  ko: KOREAN_JOSA,
};

/** The bits of a language, by its BCP 47 tag. */
export const affixBits = (lang: string): number => BARE | (BY_LANGUAGE[primary(lang)] ?? 0);

/** The primary subtag of a BCP 47 tag. */
export const primary = (lang: string): string => (lang.split('-')[0] as string).toLowerCase();
