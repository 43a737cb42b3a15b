import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { popupMessages } from '../../lib/i18n.ts';
import type { SiteStatus } from './site-status.ts';

/** The line below the switch; empty where the page gave no state. */
export const stateInWords = (status: SiteStatus, lang: CardLanguage): string => {
  if (status.kind !== 'on' && status.kind !== 'off') return '';
  const t = popupMessages(lang).state;
  switch (status.why) {
    case 'site-on':
      return t.siteOn();
    case 'site-off':
      return t.siteOff();
    case 'mode-all':
      return t.modeAll();
    case 'mode-off':
      return t.modeOff();
    case 'not-news':
      return t.notNews();
    // A frame reports `top-frame` of itself; the page's own frame never does.
    case 'news':
    case 'top-frame':
      return t.news();
  }
};

/** What to say instead of a summary, or null where there is one or it is on its way. */
export const noticeOf = (status: SiteStatus, lang: CardLanguage): { title: string; text: string } | null => {
  const t = popupMessages(lang);
  const words = (notice: { title: () => string; text: () => string }) => ({
    title: notice.title(),
    text: notice.text(),
  });
  switch (status.kind) {
    case 'closed':
      return words(status.why === 'browser-page' ? t.browserPage : t.noAccess);
    case 'unread':
      return words(t.unread);
    case 'off':
      if (status.why === 'site-off') return words(t.siteOff);
      return words(status.why === 'mode-off' ? t.modeOff : t.notNews);
    case 'on':
      return status.page === 'nothing' ? words(t.nothing) : null;
  }
};
