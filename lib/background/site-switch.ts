import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import type { FrameWorld, TopPage } from '../frame-world.ts';
import { decide } from '../gate/decide.ts';
import { backgroundMessages, pickInterfaceLanguage } from '../i18n.ts';
import { interfaceLanguage, mode } from '../settings.ts';
import { get } from '../settings-storage.ts';
import { rulesIn, switchSite } from '../site-rules.ts';
import { inFrame } from './frames.ts';

const SITE = 'site';
/** Where somebody clicks who reads a page; on pages of the browser there is no site to switch. */
const MENU: Menus.CreateCreatePropertiesType = {
  id: SITE,
  type: 'checkbox',
  contexts: ['page', 'frame', 'selection', 'link', 'image'],
  documentUrlPatterns: ['*://*/*'],
};

const activeTab = async (): Promise<Tabs.Tab | undefined> =>
  (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];

/** What the gate found out of a tab's page, null where none runs. */
const pageOf = async ({ id }: Tabs.Tab): Promise<TopPage | null> => {
  if (id === undefined) return null;
  const page = await inFrame({ tabId: id, frameIds: [0] }, () => {
    const world = (globalThis as { [key: symbol]: FrameWorld | undefined })[Symbol.for('hashiya')];
    return world?.gate?.page() ?? null;
  });
  return page ?? null;
};

/** By the rules, not by what the page does: it hears of a change as late as we do. */
const isOn = async ({ site, news }: TopPage, { incognito }: Tabs.Tab): Promise<boolean> =>
  decide((await rulesIn(incognito))[site], await get(mode), news).on;

/** Switches the site of a tab, of the one in front where none is given. */
export const toggleSite = async (tab?: Tabs.Tab): Promise<void> => {
  const subject = tab ?? (await activeTab());
  const page = subject && (await pageOf(subject));
  if (!page) return;
  const on = !(await isOn(page, subject));
  await switchSite({ site: page.site, on, news: page.news, incognito: subject.incognito });
};

/** Puts the entry into the page's menu, once for as long as the browser keeps it. */
export const createMenu = (): void => {
  // that it is there already is no fault
  browser.contextMenus.create({ ...MENU, title: 'Hashiya' }, () => void browser.runtime.lastError);
};

/** Brings the entry to what holds for the tab in front: its mark, whether it can be switched, its language. */
export const refreshMenu = async (): Promise<void> => {
  const tab = await activeTab();
  const page = tab && (await pageOf(tab));
  const lang = pickInterfaceLanguage(await get(interfaceLanguage), browser.i18n.getUILanguage());
  await browser.contextMenus.update(SITE, {
    title: backgroundMessages(lang).menu(),
    enabled: Boolean(page),
    checked: Boolean(page && (await isOn(page, tab))),
  });
};
