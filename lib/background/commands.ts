import browser, { type Tabs } from 'webextension-polyfill';
import { toggleSite } from './site-switch.ts';
import { walkMentions } from './walk.ts';

/** Does what a key of the manifest's `commands` stands for. Unknown names are the browser's own. */
export const runCommand = async (command: string, given?: Tabs.Tab): Promise<void> => {
  // Firefox before 126 gives no tab
  const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id === undefined) return;
  if (command === 'toggle-site') await toggleSite(tab);
  else if (command === 'next-mention') await walkMentions(tab.id, 1);
  else if (command === 'previous-mention') await walkMentions(tab.id, -1);
};
