import { nearest } from './fact-base/match-in.ts';
import { createSearch, type SearchHit } from './fact-base/search.ts';
import { createFactSearch, type FactHit } from './fact-base/search-facts.ts';
import { CARD_LANGUAGES, type CardLanguage } from './fact-base/types.ts';
import { normalise } from './linker/matcher.ts';
import { loadBase, loadSearchEntries } from './packs/bases.ts';

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

interface Call {
  id: number;
  /** Of the statements that come back; those in the other languages are looked through as well. */
  lang: CardLanguage;
  query: string;
  most: number;
}
type Answer = { id: number } & ({ found: Found } | { error: string });

/** What a worker and its page have of each other. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

type Find = (query: string, most: number) => Found;

/** Reads the base with the packs that are on. */
export const openSearch = async (lang: CardLanguage): Promise<Find> => {
  const others = CARD_LANGUAGES.filter((other) => other !== lang);
  const [entries, ...bases] = await Promise.all([loadSearchEntries(), loadBase(lang), ...others.map(loadBase)]);
  const [names, facts] = [createSearch(entries, normalise), createFactSearch(bases)];
  return (query, most) => ({ names: nearest(names(query, most), query), facts: facts(query, most) });
};

/** In the worker. The index is made with the first call, and again where that failed. */
export const serveSearch = (channel: Channel, open: (lang: CardLanguage) => Promise<Find>): void => {
  const opened = new Map<CardLanguage, Promise<Find>>();
  const answer = async ({ id, lang, query, most }: Call): Promise<Answer> => {
    const find = opened.get(lang) ?? open(lang);
    opened.set(lang, find);
    try {
      return { id, found: (await find)(query, most) };
    } catch (error) {
      opened.delete(lang);
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
  channel.addEventListener('message', async ({ data }: MessageEvent<Call>) => channel.postMessage(await answer(data)));
};

/** In the page. Rejects where the base cannot be read. */
export const connectSearch = (channel: Channel, lang: CardLanguage): Search => {
  const waiting = new Map<number, { resolve: (found: Found) => void; reject: (error: Error) => void }>();
  let calls = 0;
  channel.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('found' in data) call?.resolve(data.found);
    else call?.reject(new Error(data.error));
  });
  return (query, most) =>
    new Promise((resolve, reject) => {
      const id = calls++;
      waiting.set(id, { resolve, reject });
      channel.postMessage({ id, lang, query, most } satisfies Call);
    });
};
