import browser, { type Runtime } from 'webextension-polyfill';
import type { EntityId } from '../linker/types.ts';

/** Opens the fact book at a name, beside the tab that asks. */
export const openBook = async ({ entity }: { entity: EntityId }, { tab }: Runtime.MessageSender): Promise<void> => {
  if (!tab || typeof entity !== 'string') throw new TypeError('This is no name to look up');
  const { index, windowId } = tab;
  const url = browser.runtime.getURL(`/factbook.html#/entity/${encodeURIComponent(entity)}`);
  await browser.tabs.create({ url, index: index + 1, ...(windowId !== undefined && { windowId }) });
};
