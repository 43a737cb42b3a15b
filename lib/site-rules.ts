import { storage } from 'wxt/utils/storage';
import { mode, type SiteRules, sites } from './settings.ts';
import { get, update } from './settings-storage.ts';
import { privateRuleFor, ruleFor, withRule } from './site-rule.ts';

/**
 * Site rules of private windows. The browser keeps them in memory, never on a disk; the background forgets them with
 * the last private window.
 */
const PRIVATE = 'session:privateSites';

export const privateRules = async (): Promise<SiteRules> => sites.read(await storage.getItem(PRIVATE));

export const forgetPrivateRules = (): Promise<void> => storage.removeItem(PRIVATE);

/** Calls the listener after each change of the private rules, for as long as the script lives. */
export const watchPrivateRules = (listener: () => void): void => {
  storage.watch(PRIVATE, listener);
};

/** The rules in force in a window: in a private one its own come before the others. */
export const rulesIn = async (incognito: boolean): Promise<SiteRules> =>
  incognito ? { ...(await get(sites)), ...(await privateRules()) } : get(sites);

interface Wish {
  site: string;
  on: boolean;
  /** What the page's markup says; null where it was not asked. */
  news: boolean | null;
  /** Whether the page is in a private window. */
  incognito: boolean;
}

/** Switches a site, by a rule or by taking one away, where the window's rules are kept. */
export const switchSite = async ({ site, on, news, incognito }: Wish): Promise<void> => {
  const inForce = await get(mode);
  if (!incognito) return update(sites, (rules) => withRule(rules, site, ruleFor(on, inForce, news)));
  const rule = privateRuleFor(on, (await get(sites))[site], inForce, news);
  await storage.setItem(PRIVATE, withRule(await privateRules(), site, rule));
};
