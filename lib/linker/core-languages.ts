import type { GazetteerAlias, GazetteerEntity } from './compile-gazetteer.ts';

/**
 * The annotator carries the names of these languages. Those of the others wait in a script of their own,
 * because they weigh as much again and few pages are written in them.
 */
const CORE = new Set(['en', 'ar', 'zh']);

/** Letters that no text in a core language is written with, Persian and Urdu ones among them. */
const OTHER_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u06a9\u06be\u06c1\u06cc\u06d2]/u;
/** The same, and the letters with marks that English knows from foreign names only. */
const OTHER_LETTERS = new RegExp(`${OTHER_SCRIPT.source}|[\\u00c0-\\u024f]`, 'gu');
/**
 * One such letter in so many units calls for all languages. English news has one in thousands, German one in
 * 60, Italian, which has the fewest of its neighbours, one in 120.
 */
const ONE_IN = 250;

/**
 * Does a page call for the names of all languages?
 * @param lang what it declares, a BCP 47 tag, '' for nothing
 * @param sample the beginning of its text
 */
export const callsForAllLanguages = (lang: string, sample: string): boolean => {
  const primary = lang.trim().toLowerCase().split(/[-_]/, 1)[0] as string;
  if (primary !== '' && !CORE.has(primary)) return true;
  // Templates that declare `en` whatever the language are common.
  return (sample.match(OTHER_LETTERS)?.length ?? 0) * ONE_IN > sample.length;
};

/** The entities with their names in the core languages, and with the phrases that a text in these can hold. */
export const coreOf = (entities: readonly GazetteerEntity[]): GazetteerEntity[] => {
  const phrases = (list: readonly string[] | undefined): string[] | undefined =>
    list?.filter((phrase) => !OTHER_SCRIPT.test(phrase));
  const alias = (full: string | GazetteerAlias): string | GazetteerAlias =>
    typeof full === 'string' ? full : { ...full, cues: phrases(full.cues), not: phrases(full.not) };
  return entities.map((entity) => ({
    ...entity,
    cues: phrases(entity.cues),
    not: phrases(entity.not),
    against: phrases(entity.against),
    aliases: Object.fromEntries(
      Object.entries(entity.aliases)
        .filter(([lang]) => lang === 'any' || CORE.has(lang))
        .map(([lang, list]) => [lang, list.map(alias)]),
    ),
  }));
};
