import { normalise } from '../linker/matcher.ts';
import type { Known } from './check-pack.ts';

/**
 * Asks lists of words, most frequent first, between spaces. A language that has no list has no common words.
 */
export const commonRankOf = (lists: Readonly<Record<string, string>>): Known['commonRank'] => {
  const ranks = new Map(
    Object.entries(lists).map(([lang, text]) => {
      const words = [...new Set(text.trim().split(/\s+/u).map(normalise))];
      return [lang, new Map(words.map((word, index) => [word, index + 1]))];
    }),
  );
  return (lang, folded) => {
    if (lang !== 'any') return ranks.get(lang.toLowerCase().split('-', 1)[0] ?? '')?.get(folded);
    let best: number | undefined;
    for (const words of ranks.values()) {
      const rank = words.get(folded);
      if (rank !== undefined && rank < (best ?? Number.POSITIVE_INFINITY)) best = rank;
    }
    return best;
  };
};
