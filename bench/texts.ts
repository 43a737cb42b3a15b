import type { PatternInput } from '../lib/linker/matcher.ts';
import { pick, randomOf } from './random.ts';
import { SENTENCES } from './sentences.ts';

/** UTF-16 units of a chunk: about that of a long article. */
const CHUNK = 20_000;
export const LANGUAGES = ['ar', 'en', 'zh', 'mixed'] as const;
export type TextLanguage = (typeof LANGUAGES)[number];

/** Share of the name slots that a name of the gazetteer fills: about one name in 400 units, as in the news. */
const NAMED = 0.3;
const STRANGERS = { en: 'the committee', ar: 'رئيس اللجنة', zh: '委员会' };

/** Flat strings of `CHUNK` units; in `mixed`, every sentence may be in another language. */
export const chunksOf = (lang: TextLanguage, count: number, patterns: readonly PatternInput[]): string[] => {
  const random = randomOf(11);
  const names = {
    en: patterns.filter((pattern) => pattern.lang === 'en' || pattern.lang === 'any'),
    ar: patterns.filter((pattern) => pattern.lang === 'ar'),
    zh: patterns.filter((pattern) => pattern.lang === 'zh'),
  };
  const sentence = (): string => {
    const own = lang === 'mixed' ? pick(random, ['ar', 'en', 'zh'] as const) : lang;
    const { frames, p, t, v } = SENTENCES[own];
    return pick<string>(random, frames).replace(/%[nptvd]/g, (slot) => {
      if (slot === '%n') return random() < NAMED ? pick(random, names[own]).form : STRANGERS[own];
      if (slot === '%d') return String(2 + Math.floor(random() * 97));
      return pick<string>(random, slot === '%p' ? p : slot === '%t' ? t : v);
    });
  };
  return Array.from({ length: count }, () => {
    const units: number[] = [];
    while (units.length < CHUNK) for (const unit of sentence().split('')) units.push(unit.charCodeAt(0));
    // Built from units, so that no contender meets a rope or a slice.
    return String.fromCharCode(...units.slice(0, CHUNK));
  });
};
