import browser from 'webextension-polyfill';
import { accessOf, mergeFrames, type Place, placesInFrame, reportFrame, type TabReport } from '../../lib/tab-report.ts';

/** Where there is no tab to speak of, the popup speaks as on a page of the browser. */
const NO_TAB = { url: 'about:blank' } as browser.Tabs.Tab;
/** Pages of the web: what the manifest asks for, and what the reader may take back. */
const WEB = { origins: ['*://*/*'] };
const READER = '/content-scripts/reader.js';
/** Mentions that are measured in one look, about 10 µs each once the page is laid out. */
const MEASURED = 1500;

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

/** What a function answers in every frame of a tab; nothing where the browser refuses, as it does in many words. */
const inFrames = async <Args extends unknown[], Result>(
  tabId: number,
  func: (...args: Args) => Result,
  ...args: Args
): Promise<{ frameId: number; result: Result }[]> => {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // A page that still loads is reported as far as it is, not waited for.
      injectImmediately: true,
      func: func as (...args: unknown[]) => unknown,
      args,
    });
    return results.flatMap(({ frameId, result }) =>
      result === undefined ? [] : [{ frameId, result: result as Result }],
    );
  } catch {
    return [];
  }
};

/** Asks every frame of a tab; a frame that is gone or closed to us is left out. */
export const readTab = async ({ id, url }: browser.Tabs.Tab): Promise<TabReport> => {
  const frames = id === undefined || accessOf(url) !== 'ok' ? [] : await inFrames(id, reportFrame);
  const granted = frames.length > 0 || (await browser.permissions.contains(WEB));
  return mergeFrames(
    url,
    frames.map(({ frameId, result }) => ({ frameId, gate: result?.gate ?? null, summary: result?.summary ?? null })),
    granted,
  );
};

/** Where the mentions of a tab stand, those of its own page first. */
export const readPlaces = async ({ id }: browser.Tabs.Tab): Promise<Place[]> => {
  const frames = id === undefined ? [] : await inFrames(id, placesInFrame, MEASURED);
  return frames
    .sort((a, b) => a.frameId - b.frameId)
    .flatMap(({ frameId, result }) =>
      result.map(([entity, mention, at]): Place => ({ entity, frameId, id: mention, at: frameId === 0 ? at : null })),
    );
};

/** Brings a mention into view and opens its card; the popup makes way for it. */
export const jumpTo = async ({ id: tabId }: browser.Tabs.Tab, { frameId, id }: Place): Promise<void> => {
  if (tabId === undefined) return;
  const target = { tabId, frameIds: [frameId] };
  const openCard = (mention: string): boolean | null => {
    const world = (globalThis as { [key: symbol]: unknown })[Symbol.for('hashiya')] as
      | { reader?: { open(id: string): boolean } }
      | undefined;
    return world?.reader?.open(mention) ?? null;
  };
  const ask = async () =>
    (
      await browser.scripting.executeScript({ target, func: openCard as (...args: unknown[]) => unknown, args: [id] })
    )[0]?.result;
  // The reader is there once a dwell has begun on the page; this may be before.
  if ((await ask()) === null) {
    await browser.scripting.executeScript({ target, files: [READER] });
    await ask();
  }
  const own = await browser.tabs.getCurrent();
  if (own) await browser.tabs.update(tabId, { active: true });
  else window.close();
};

/** Only in answer to a click. */
export const askForAccess = (): Promise<boolean> => browser.permissions.request(WEB);
