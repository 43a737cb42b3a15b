import { nearest } from './fact-base/match-in.ts';
import { createSearch, type SearchHit } from './fact-base/search.ts';
import { createFactSearch, type FactHit } from './fact-base/search-facts.ts';
import { CARD_LANGUAGES, type CardLanguage } from './fact-base/types.ts';
import { normalise } from './linker/matcher.ts';
import { loadBase, loadSearchEntries } from './packs/bases.ts';
import { type Channel, connectCalls, serveCalls } from './worker-calls.ts';

/**
 * Search over names and facts in a worker: with a large pack the index takes seconds and an answer a good part of one,
 * in which the page must take the next key.
 */

/** What a query finds, best first. */
export interface Found {
  names: readonly SearchHit[];
  facts: readonly FactHit[];
}

/** @param most of names and of facts */
export type Search = (query: string, most: number) => Promise<Found>;

type Find = (query: string, most: number) => Found;

/** Reads the base with the packs that are on. */
export const openSearch = async (lang: CardLanguage): Promise<Find> => {
  const others = CARD_LANGUAGES.filter((other) => other !== lang);
  const [entries, ...bases] = await Promise.all([loadSearchEntries(), loadBase(lang), ...others.map(loadBase)]);
  const [names, facts] = [createSearch(entries, normalise), createFactSearch(bases)];
  return (query, most) => ({ names: nearest(names(query, most), query), facts: facts(query, most) });
};

interface Finder {
  /** @param lang of the statements that come back; those in the other languages are looked through as well */
  find(lang: CardLanguage, query: string, most: number): Promise<Found>;
}

/** In the worker. The index is made with the first call, and again where that failed. */
export const serveSearch = (channel: Channel, open: (lang: CardLanguage) => Promise<Find>): void => {
  const opened = new Map<CardLanguage, Promise<Find>>();
  const finder: Finder = {
    async find(lang, query, most) {
      const find = opened.get(lang) ?? open(lang);
      opened.set(lang, find);
      try {
        return (await find)(query, most);
      } catch (error) {
        opened.delete(lang);
        throw error;
      }
    },
  };
  serveCalls(finder, channel);
};

/** In the page. Rejects where the base cannot be read or the worker does not start. */
export const connectSearch = (channel: Channel, lang: CardLanguage): Search => {
  const finder = connectCalls<Finder>(channel);
  return (query, most) => finder.find(lang, query, most);
};
