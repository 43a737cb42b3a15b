import browser from 'webextension-polyfill';
import { hasAccess } from '../../lib/access.ts';
import { inFrame, inFrames } from '../../lib/background/frames.ts';
import {
  accessOf,
  type FrameReport,
  frameReports,
  mergeFrames,
  type Place,
  placesInFrame,
  reportFrame,
  type TabReport,
} from '../../lib/tab-report.ts';

/** Where there is no tab to speak of, the popup speaks as on a page of the browser. */
const NO_TAB = { url: 'about:blank' } as browser.Tabs.Tab;
const READER = '/content-scripts/reader.js';
/** Mentions that are measured in one look, about 10 µs each once the page is laid out. */
const MEASURED = 1500;

/** The tab that the popup's address names with `?tab=`, as the background has it open over a tab that it has counted; else undefined. */
export const namedTab = (): number | undefined => {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  return Number.isInteger(named) && named > 0 ? named : undefined;
};

/**
 * The tab that the popup speaks of: the one that is named, else the active tab of this window.
 * Opened as a page of its own, the popup speaks of the web page that was looked at last.
 */
export const subjectTab = async (named: number | undefined): Promise<browser.Tabs.Tab> => {
  if (named !== undefined) return browser.tabs.get(named).catch(() => NO_TAB);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!active?.url?.startsWith(browser.runtime.getURL(''))) return active ?? NO_TAB;
  const others = (await browser.tabs.query({})).filter((tab) => accessOf(tab.url) === 'ok');
  others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return others[0] ?? active;
};

/** As `inFrames`, of every frame of a tab; nothing where the browser refuses, as it does in many words. */
const inTab = <Args extends unknown[], Result>(tabId: number, func: (...args: Args) => Result, ...args: Args) =>
  inFrames({ tabId, allFrames: true, atOnce: true }, func, ...args).catch(() => []);

/** Asks every frame of a tab; a frame that is gone or closed to us is left out. */
export const askFrames = async (tabId: number): Promise<FrameReport[]> => frameReports(await inTab(tabId, reportFrame));

/** @param asked where the frames are being asked already */
export const readTab = async (
  { id, url }: browser.Tabs.Tab,
  asked?: ReturnType<typeof askFrames>,
): Promise<TabReport> => {
  const frames = id === undefined || accessOf(url) !== 'ok' ? [] : await (asked ?? askFrames(id));
  return mergeFrames(url, frames, frames.length > 0 || (await hasAccess()));
};

/** Where the mentions of a tab stand, those of its own page first. */
export const readPlaces = async ({ id }: browser.Tabs.Tab): Promise<Place[]> => {
  const frames = id === undefined ? [] : await inTab(id, placesInFrame, MEASURED);
  return frames
    .sort((a, b) => a.frameId - b.frameId)
    .flatMap(({ frameId, result }) =>
      (result ?? []).map(
        ([entity, mention, at]): Place => ({ entity, frameId, id: mention, at: frameId === 0 ? at : null }),
      ),
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
  const ask = () => inFrame(target, openCard, id);
  // The reader is there once a dwell has begun on the page; this may be before.
  if ((await ask()) === null) {
    await browser.scripting.executeScript({ target, files: [READER] });
    await ask();
  }
  const own = await browser.tabs.getCurrent();
  if (own) await browser.tabs.update(tabId, { active: true });
  else window.close();
};
