import browser from 'webextension-polyfill';
import type { FactbookProps } from '../../components/factbook/factbook.tsx';
import { createSearch } from '../../lib/fact-base/search.ts';
import { createFactSearch } from '../../lib/fact-base/search-facts.ts';
import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import { pickInterfaceLanguage } from '../../lib/i18n.ts';
import { normalise } from '../../lib/linker/matcher.ts';
import { loadBase, loadSearchEntries } from '../../lib/packs/bases.ts';
import { settings } from '../../lib/settings.ts';
import { get } from '../../lib/settings-storage.ts';

export type Opened = Pick<FactbookProps, 'base' | 'search' | 'inks'>;

/** The fact base in the language of the extension's own pages, with what finds in it. */
export const openBook = async (): Promise<Opened> => {
  const lang = pickInterfaceLanguage(await get(settings.interfaceLanguage), browser.i18n.getUILanguage());
  const [base, entries, inks] = await Promise.all([loadBase(lang), loadSearchEntries(), get(settings.inks)]);
  const names = createSearch(entries, normalise);
  // Statements in other languages are looked through as well, and read only when somebody searches.
  let facts: Promise<ReturnType<typeof createFactSearch>> | undefined;
  const others = CARD_LANGUAGES.filter((other) => other !== lang);
  const factSearch = () => {
    facts ??= Promise.all(others.map(loadBase)).then((bases) => createFactSearch([base, ...bases]));
    return facts;
  };
  return {
    base,
    inks,
    search: {
      names: (query) => names(query, entries.length).map(({ entity }) => entity),
      facts: async (query) => (await factSearch())(query, base.facts.length),
    },
  };
};
