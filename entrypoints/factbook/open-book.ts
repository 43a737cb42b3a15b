import browser from 'webextension-polyfill';
import type { FactbookProps } from '../../components/factbook/factbook.tsx';
import { pickInterfaceLanguage } from '../../lib/i18n.ts';
import { loadBase } from '../../lib/packs/bases.ts';
import { connectSearch } from '../../lib/search.ts';
import { settings } from '../../lib/settings.ts';
import { get } from '../../lib/settings-storage.ts';

export type Opened = Pick<FactbookProps, 'base' | 'search' | 'inks'>;

let worker: Worker | undefined;

/** The fact base in the language of the extension's own pages, with what finds in it. */
export const openBook = async (): Promise<Opened> => {
  const lang = pickInterfaceLanguage(await get(settings.interfaceLanguage), browser.i18n.getUILanguage());
  const [base, inks] = await Promise.all([loadBase(lang), get(settings.inks)]);
  // The one before knows the packs of before.
  worker?.terminate();
  worker = new Worker(browser.runtime.getURL('/search-worker.js'));
  return { base, inks, search: connectSearch(worker, lang) };
};
