import browser, { type Runtime } from 'webextension-polyfill';
import { BADGE } from '../highlight-style.ts';
import { frameReports, mergeFrames, reportFrame } from '../tab-report.ts';
import { badgeText } from './badge-text.ts';
import { inFrames } from './frames.ts';

export const colourBadge = async (): Promise<void> => {
  await browser.action.setBadgeBackgroundColor({ color: BADGE.paper });
  await browser.action.setBadgeTextColor({ color: BADGE.text });
};

/** Counts the entities that all frames of the sender's tab name together, and writes their number on the toolbar. */
export const countNamed = async ({ tab }: Runtime.MessageSender): Promise<void> => {
  if (tab?.id === undefined) return;
  const frames = await inFrames({ tabId: tab.id, allFrames: true }, reportFrame);
  const { entities } = mergeFrames(tab.url, frameReports(frames));
  const tabId = tab.id;
  const text = badgeText(entities.length);
  // A popup that has its tab from its address asks the page at once.
  const popup = browser.runtime.getURL(`/popup.html?tab=${tabId}`);
  // the tab may have been closed meanwhile
  await Promise.all([browser.action.setBadgeText({ tabId, text }), browser.action.setPopup({ tabId, popup })]).catch(
    () => {},
  );
};
