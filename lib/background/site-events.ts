import browser from 'webextension-polyfill';
import { interfaceLanguage, mode, sites } from '../settings.ts';
import { watchPrivateRules } from '../site-rules.ts';
import { runCommand } from './commands.ts';
import { isGone } from './gone.ts';
import { forgetWithLastWindow, tellNewPage, tellPrivateTabs } from './private-windows.ts';
import { createMenu, refreshMenu, toggleSite } from './site-switch.ts';

/** What the menu's entry says depends on these. */
const MENU_SETTINGS = [mode, sites, interfaceLanguage];

/** Keys, menu and private windows: everything that happens to a site without its page asking. */
export const listenForSites = (): void => {
  const refresh = () => {
    refreshMenu().catch((error) => {
      // the tab in front was closed meanwhile
      if (!isGone(error)) throw error;
    });
  };

  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab));
  browser.contextMenus.onClicked.addListener(async (_, tab) => {
    await toggleSite(tab);
    // the browser has marked it by itself, whatever became of the site
    refresh();
  });

  browser.tabs.onActivated.addListener(refresh);
  browser.tabs.onUpdated.addListener((_, { status }, tab) => {
    if (tab.incognito && status !== undefined) void tellNewPage(tab);
    if (status === 'complete' && tab.active) refresh();
  });
  browser.windows.onFocusChanged.addListener(refresh);
  browser.windows.onRemoved.addListener(() => void forgetWithLastWindow());
  browser.storage.local.onChanged.addListener((changes) => {
    if (MENU_SETTINGS.some(({ key }) => key in changes)) refresh();
  });
  watchPrivateRules(() => {
    void tellPrivateTabs();
    refresh();
  });

  createMenu();
  refresh();
};
