import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import type { FrameWorld } from '../frame-world.ts';
import type { SiteRules } from '../settings.ts';
import { forgetPrivateRules, privateRules } from '../site-rules.ts';
import { accessOf } from '../tab-report.ts';
import { inFrames } from './frames.ts';

/** Has a frame's gate follow the rule, or its own mind again where there is none. */
const follow = (rule: SiteRules[string] | null): void => {
  const world = (globalThis as { [key: symbol]: FrameWorld | undefined })[Symbol.for('hashiya')];
  const page = world?.gate?.page();
  if (!page) return;
  const { on: _, reason: __, ...found } = page;
  world?.gate?.follow(rule ? { ...found, on: rule === 'on', reason: `site-${rule}` } : found);
};

const ruleOf = async ({ incognito, url }: Pick<Tabs.Tab, 'incognito' | 'url'>): Promise<SiteRules[string] | null> =>
  incognito && url && accessOf(url) === 'ok' ? ((await privateRules())[new URL(url).hostname] ?? null) : null;

/**
 * The gates read the stored rules by themselves; those of private windows are not stored, so every frame of a private
 * tab is told.
 */
const tell = async (tab: Tabs.Tab): Promise<void> => {
  if (tab.id !== undefined) await inFrames({ tabId: tab.id, allFrames: true }, follow, await ruleOf(tab));
};

/** After each change of the private rules. */
export const tellPrivateTabs = async (): Promise<void> => {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.filter(({ incognito }) => incognito).map(tell));
};

/**
 * A page comes to a tab, or is there with all that it loads: where a rule of private windows switches it on, nobody has
 * asked. A page that comes is told once its own gate has run, and not when its last picture is there.
 */
export const tellNewPage = async (tab: Tabs.Tab): Promise<void> => {
  if ((await ruleOf(tab)) !== null) await tell(tab);
};

/** Whether a rule of private windows holds the sender's frame back from being annotated; if so its tab is told. */
export const heldBack = async ({ tab }: Runtime.MessageSender): Promise<boolean> => {
  if (!tab || (await ruleOf(tab)) !== 'off') return false;
  await tell(tab);
  return true;
};

/** Forgets the private rules when no private window is left. */
export const forgetWithLastWindow = async (): Promise<void> => {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await forgetPrivateRules();
};
