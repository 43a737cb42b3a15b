import type { Mode, SiteRules } from './settings.ts';

/** Whether a page would be read if its site had no rule. */
export const onByDefault = (mode: Mode, news: boolean | null): boolean =>
  mode === 'all' || (mode === 'news' && news === true);

/**
 * The rule that brings a site to the wanted state, or undefined where the default does so by itself:
 * switching a news site off and on again must leave no rule behind, or its sign-in page would be read too.
 * A page whose markup was not asked (`news` null) gets an explicit rule.
 */
export const ruleFor = (wanted: boolean, mode: Mode, news: boolean | null): SiteRules[string] | undefined => {
  if (news !== null && onByDefault(mode, news) === wanted) return undefined;
  return wanted ? 'on' : 'off';
};

/**
 * The rule of a private window that brings a site to the wanted state, or undefined where `rule`, that of the other
 * windows, or the default does so by itself.
 */
export const privateRuleFor = (
  wanted: boolean,
  rule: SiteRules[string] | undefined,
  mode: Mode,
  news: boolean | null,
): SiteRules[string] | undefined => {
  if (rule === undefined) return ruleFor(wanted, mode, news);
  if ((rule === 'on') === wanted) return undefined;
  return wanted ? 'on' : 'off';
};

/** `rules` with one site's rule set or, where `rule` is undefined, removed. */
export const withRule = (rules: SiteRules, site: string, rule: SiteRules[string] | undefined): SiteRules => {
  const { [site]: _, ...rest } = rules;
  return rule === undefined ? rest : { ...rest, [site]: rule };
};

/** Labels as browsers write them, or an address of IPv6. */
const HOST = /^(?:[\w-]+\.)*[\w-]+$|^\[[\da-f:.]+\]$/;

/**
 * The host name that a rule is kept under, of what somebody wrote: a host name or an address of the web. null where
 * it is neither.
 */
export const siteNameOf = (written: string): string | null => {
  const text = written.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, username } = new URL(address);
  if (!/^https?:$/.test(protocol) || username !== '' || !HOST.test(hostname)) return null;
  return hostname;
};
