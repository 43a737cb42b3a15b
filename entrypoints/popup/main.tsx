import './style.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { parseFactBase } from '../../lib/fact-base/parse.ts';
import { createSearch } from '../../lib/fact-base/search.ts';
import type { SearchEntry } from '../../lib/fact-base/types.ts';
import { cardLanguageOf, dirOf, popupMessages } from '../../lib/i18n.ts';
import { normalise } from '../../lib/linker/matcher.ts';
import { keptAside } from '../../lib/settings-storage.ts';
import { LivePopup } from './live.tsx';
import { readTab, subjectTab } from './tab.ts';

const packaged = async (file: string): Promise<unknown> =>
  (await fetch(browser.runtime.getURL(`/facts/${file}.json`))).json();

const root = document.querySelector<HTMLElement>('#app');
const lang = cardLanguageOf(browser.i18n.getUILanguage()) ?? 'en';
document.documentElement.lang = lang;
document.documentElement.dir = dirOf(lang);

try {
  const [tab, base, entries, kept] = await Promise.all([
    subjectTab(),
    packaged(lang).then(parseFactBase),
    packaged('search') as Promise<SearchEntry[]>,
    keptAside(),
  ]);
  const first = await readTab(tab);
  const props = {
    base,
    search: createSearch(entries, normalise),
    kept: [...new Set(kept.map(({ key }) => key))],
  };
  if (root) render(<LivePopup tab={tab} first={first} {...props} />, root);
} catch (error) {
  if (root) render(<p>{popupMessages(lang).failed()}</p>, root);
  throw error;
}
