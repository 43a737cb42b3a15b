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
const words = (text: string): string[] => text.trim().split(/\s+/);
const upTo = (longest: number, forms: string[]): string[] =>
  forms.filter((form) => form.length > 0 && form.length <= longest);

// Every table below is folded as it stands (a test holds it), so that loading need not.

/** Interrogative أ (folded), conjunction, preposition or future particle, article. */
const arabic = product(['', 'ا'], ['', 'و', 'ف'], ['', 'ب', 'ل', 'ك', 'س'], ['', 'ال']);
const assimilated = product(['', 'و', 'ف'], ['لل']);
/** Conjunction, relative or temporal particle, preposition, article. */
const hebrew = product(['', 'ו'], ['', 'ש', 'כש', 'לכש', 'מש'], ['', 'ה', 'ב', 'ל', 'מ', 'כ', 'מה', 'בה', 'לה']);

/** What a page never needs is never made. */
const once = <T>(make: () => T): (() => T) => {
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
      ...upTo(LONGEST_PREFIX, hebrew).map((form) => [form, HEBREW_CLITIC] as const),
      ...upTo(LONGEST_PREFIX, arabic).map((form) => [form, ARABIC_CLITIC] as const),
      ...upTo(LONGEST_PREFIX, assimilated).map((form) => [form, ARABIC_CLITIC | ARABIC_ASSIMILATED] as const),
    ]),
);

/** Particles that follow a Korean name directly, with and without the final consonant's glide. */
const josa = [
  ...words('은 는 이 가 을 를 의 에 와 과 도 만 로 으로 께 께서 에게 에게서 한테 에서 에는 에도 에만 에서는 에서도'),
  ...words('까지 부터 마저 조차 보다 처럼 만큼 대로 이나 나 이랑 랑 하고 뿐 든 이든 라도 이라도 라는 이라는 란 이란'),
  ...words(
    '이다 다 였다 이었다 인 이며 며 이고 고 이자 라고 이라고 라며 이라며 에게는 에게도 에겐 으로는 로는 로부터 으로부터',
  ),
  ...words(
    '와의 과의 와는 과는 와도 과도 로서 으로서 로써 으로써 까지도 까지는 부터는 보다는 보다도 만의 만이 만은 만을',
  ),
  ...words(
    '측 측은 측이 측의 측에 측과 측도 측을 씨 씨는 씨가 씨의 씨를 씨와 씨도 씨에게 님 님은 님이 님의 발 식 표 급 용 산',
  ),
];

/** Suffixes, folded, and the bit that allows each. */
export const suffixBits = once(
  (): ReadonlyMap<string, number> =>
    new Map([
      ['s', LATIN_S] as const,
      ...words('ي ها هاي هايي اي را ست').map((form) => [form, PERSIAN_SUFFIX] as const),
      ...upTo(LONGEST_SUFFIX, josa).map((form) => [form, KOREAN_JOSA] as const),
    ]),
);

/** What may follow a name and an apostrophe: the possessive of English, the case endings of Turkish. */
const turkish = [
  ...words('a e i u ya ye yi yu na ne ni nu in un nin nun da de ta te nda nde dan den tan ten ndan nden'),
  ...words('la le yla yle ca ce ki daki deki taki teki li lu lik luk si su lar ler lari leri nki dir tir'),
];
export const apostropheSuffixes = once((): ReadonlySet<string> => new Set(['s', ...upTo(LONGEST_SUFFIX, turkish)]));

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
