import browser from 'webextension-polyfill';
import { accessOf, mergeFrames, reportFrame, type TabReport } from '../../lib/tab-report.ts';

/** Where there is no tab to speak of, the popup speaks as on a page of the browser. */
const NO_TAB = { url: 'about:blank' } as browser.Tabs.Tab;

/**
 * The tab that the popup speaks of: the one that `?tab=` names, else the active tab of this window.
 * Opened as a page of its own, the popup speaks of the web page that was looked at last.
 */
export const subjectTab = async (): Promise<browser.Tabs.Tab> => {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (Number.isInteger(named) && named > 0) return browser.tabs.get(named).catch(() => NO_TAB);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!active?.url?.startsWith(browser.runtime.getURL(''))) return active ?? NO_TAB;
  const others = (await browser.tabs.query({})).filter((tab) => accessOf(tab.url) === 'ok');
  others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return others[0] ?? active;
};

/** Asks every frame of a tab; a frame that is gone or closed to us is left out. */
export const readTab = async (tab: browser.Tabs.Tab): Promise<TabReport> => {
  const url = tab.url;
  if (tab.id === undefined || accessOf(url) !== 'ok') return mergeFrames(url, []);
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      // A page that still loads is reported as far as it is, not waited for.
      injectImmediately: true,
      func: reportFrame,
    });
    return mergeFrames(
      url,
      results.flatMap(({ frameId, result }) => {
        const frame = result as ReturnType<typeof reportFrame> | undefined;
        return frame === undefined ? [] : [{ frameId, gate: frame?.gate ?? null, summary: frame?.summary ?? null }];
      }),
    );
  } catch {
    // The browser refuses without a documented error class: no access, an error page, a store.
    return mergeFrames(url, []);
  }
};
