import './style.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { usePageLanguage } from '../../components/use-page-language.ts';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { pickInterfaceLanguage, popupMessages } from '../../lib/i18n.ts';
import { loadBase } from '../../lib/packs/bases.ts';
import { connectSearch } from '../../lib/search.ts';
import { settings } from '../../lib/settings.ts';
import { get } from '../../lib/settings-storage.ts';
import { accessOf } from '../../lib/tab-report.ts';
import { LivePopup } from './live.tsx';
import { askFrames, namedTab, readTab, subjectTab } from './tab.ts';

/** A page that is busy answers late; the popup says what it knows after this long, in milliseconds. */
const PATIENCE = 50;

const Failed = ({ lang }: { lang: CardLanguage }) => {
  usePageLanguage(lang);
  return <p>{popupMessages(lang).failed()}</p>;
};

const root = document.querySelector<HTMLElement>('#app');
// All that the first picture needs is asked for at once. Most readers have the browser's language: its base is under
// way while that is found out.
const named = namedTab();
const asked = named === undefined ? undefined : askFrames(named);
const subject = subjectTab(named);
const setting = get(settings.interfaceLanguage);
const answer = subject.then((tab) =>
  Promise.race([readTab(tab, asked), new Promise<null>((late) => setTimeout(late, PATIENCE, null))]),
);
const likely = pickInterfaceLanguage('browser', browser.i18n.getUILanguage());
const likelyBase = loadBase(likely);
likelyBase.catch(() => undefined);
const lang = pickInterfaceLanguage(await setting, browser.i18n.getUILanguage());

try {
  const [tab, base, first] = await Promise.all([subject, lang === likely ? likelyBase : loadBase(lang), answer]);
  const { url = '', title = '' } = tab;
  const props = {
    base,
    site: first?.site || (accessOf(url) === 'ok' ? new URL(url).hostname : ''),
    page: { title, url },
    openSearch: () => connectSearch(new Worker(browser.runtime.getURL('/search-worker.js')), lang),
  };
  if (root) render(<LivePopup tab={tab} first={first} {...props} />, root);
} catch (error) {
  if (root) render(<Failed lang={lang} />, root);
  throw error;
}
