import browser from 'webextension-polyfill';
import { inFrame } from './frames.ts';
import { unlessGone } from './gone.ts';
import { GATE } from './page-scripts.ts';

/** Kept for the session: open pages have their gates. Forgotten when the browser ends or unloads the extension. */
const JOINED = 'joined';

/** How long the browser may take to say that it has just been started, in milliseconds. */
const STARTING = 1_000;

/**
 * Has what an older version left behind in a frame take leave. Firefox ends its scripts where they stand, so what they
 * have put into the page is taken away for them.
 */
const takeLeave = (orphansLeave: string): void => {
  document.dispatchEvent(new Event(orphansLeave));
  for (const left of document.querySelectorAll('hashiya-card')) left.remove();
  for (const name of [...CSS.highlights.keys()]) if (name.startsWith('hashiya-')) CSS.highlights.delete(name);
};

const join = async (orphansLeave: string): Promise<void> => {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const target = { tabId: id, allFrames: true };
      await inFrame(target, takeLeave, orphansLeave);
      await unlessGone(browser.scripting.executeScript({ target, files: [GATE] }));
    }),
  );
};

/**
 * Brings the gate into the pages that are open already, so that nobody has to reload them after an install, an update,
 * or when the extension was switched off and on again. Pages that a starting browser opens bring it themselves.
 */
export const joinOpenPages = (orphansLeave: string): void => {
  const joined = () => browser.storage.session.set({ [JOINED]: true });
  const joinNow = async () => {
    await joined();
    await join(orphansLeave);
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') void joinNow();
  });
  browser.runtime.onStartup.addListener(() => void joined());
  // no event tells of being switched on
  setTimeout(async () => {
    if (!(await browser.storage.session.get(JOINED))[JOINED]) await joinNow();
  }, STARTING);
};
