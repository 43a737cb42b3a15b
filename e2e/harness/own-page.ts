import type { Tab } from '../../tools/browser/driver.ts';
import { centre, eventually } from '../../tools/browser/page-parts.ts';

/** Hands and eyes for the extension's own pages. */

/** What a page, or a part of it, says; white space folded. */
export const words = (tab: Tab, within = 'body'): Promise<string> =>
  tab.evaluate((at) => document.querySelector<HTMLElement>(at)?.innerText.replaceAll(/\s+/g, ' ') ?? '', within);

/** Waits until a page, or a part of it, says so. */
export const says = (tab: Tab, what: string | RegExp, within?: string): Promise<true> =>
  eventually(`${within ?? 'the page'} to say ${what}`, async () => {
    const text = await words(tab, within);
    return (typeof what === 'string' ? text.includes(what) : what.test(text)) || null;
  });

/** Waits until something matches. */
export const shows = (tab: Tab, selector: string): Promise<true> =>
  eventually(selector, () => tab.evaluate((at) => (document.querySelector(at) ? true : null), selector));

/** Types a query into a page's search, in place of the one before. */
export const search = async (tab: Tab, query: string): Promise<void> => {
  await tab.click(await centre(tab, '.search-input'));
  await tab.press('Control+a');
  await tab.type(query);
};
