import type { GateReason } from '../frame-world.ts';

export interface Decision {
  on: boolean;
  reason: GateReason;
}

/**
 * Whether a page is read. The site's rule wins over the mode. Total over what is stored: what is no rule is as good as
 * none, what is no mode is the default, `news`. `news` is null where no markup was asked.
 */
export const decide = (rule: unknown, mode: unknown, news: boolean | null): Decision => {
  if (rule === 'on' || rule === 'off') return { on: rule === 'on', reason: `site-${rule}` };
  if (mode === 'all' || mode === 'off') return { on: mode === 'all', reason: `mode-${mode}` };
  return { on: !!news, reason: news ? 'news' : 'not-news' };
};
