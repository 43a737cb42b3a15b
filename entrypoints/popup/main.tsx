import './style.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { dirOf, pickInterfaceLanguage, popupMessages } from '../../lib/i18n.ts';
import { loadBase } from '../../lib/packs/bases.ts';
import { connectSearch } from '../../lib/search.ts';
import { settings } from '../../lib/settings.ts';
import { get, keptAside } from '../../lib/settings-storage.ts';
import { accessOf } from '../../lib/tab-report.ts';
import { LivePopup } from './live.tsx';
import { readTab, subjectTab } from './tab.ts';

/** A page that is busy answers late; the popup says what it knows after this long, in milliseconds. */
const PATIENCE = 50;

const root = document.querySelector<HTMLElement>('#app');
// Asked for at once: neither needs the other.
const [subject, keeping] = [subjectTab(), keptAside()];
const lang = pickInterfaceLanguage(await get(settings.interfaceLanguage), browser.i18n.getUILanguage());
document.documentElement.lang = lang;
document.documentElement.dir = dirOf(lang);

try {
  const answer = subject.then((tab) =>
    Promise.race([readTab(tab), new Promise<null>((late) => setTimeout(late, PATIENCE, null))]),
  );
  const [tab, base, kept, first] = await Promise.all([subject, loadBase(lang), keeping, answer]);
  const { url = '', title = '' } = tab;
  const props = {
    base,
    site: first?.site || (accessOf(url) === 'ok' ? new URL(url).hostname : ''),
    page: { title, url },
    kept: [...new Set(kept.map(({ key }) => key))],
    openSearch: () => connectSearch(new Worker(browser.runtime.getURL('/search-worker.js')), lang),
  };
  if (root) render(<LivePopup tab={tab} first={first} {...props} />, root);
} catch (error) {
  if (root) render(<p>{popupMessages(lang).failed()}</p>, root);
  throw error;
}
