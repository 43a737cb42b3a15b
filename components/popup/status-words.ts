import type { CardLanguage } from '../../lib/fact-base/types.ts';
import type { GateState } from '../../lib/frame-world.ts';
import { popupMessages } from '../../lib/i18n.ts';
import { signalName } from './signal-name.ts';
import type { SiteStatus } from './site-status.ts';

/** The line below the switch; empty where the page cannot have a state. */
export const stateInWords = (status: SiteStatus, gate: GateState | null, lang: CardLanguage): string => {
  const t = popupMessages(lang).state;
  if (status.kind === 'asking') return t.asking();
  if (status.kind !== 'on' && status.kind !== 'off') return '';
  const signal = signalName(gate?.signals ?? [], status.kind === 'on');
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
      return signal ? t.notNewsBy({ signal }) : t.notNews();
    // A frame reports `top-frame` of itself; the page's own frame never does.
    case 'news':
    case 'top-frame':
      return signal ? t.newsBy({ signal }) : t.news();
  }
};

/** What the reader can do about a page that shows nothing. */
export type NoticeAction = 'allow' | 'reload';

export interface NoticeWords {
  title: string;
  text: string;
  action?: { what: NoticeAction; label: string };
}

/** What to say instead of a briefing, or null where there is one or it is on its way. */
export const noticeOf = (status: SiteStatus, lang: CardLanguage): NoticeWords | null => {
  const t = popupMessages(lang);
  const words = (notice: { title: () => string; text: () => string }): NoticeWords => ({
    title: notice.title(),
    text: notice.text(),
  });
  switch (status.kind) {
    case 'asking':
      return null;
    case 'closed':
      if (status.why === 'browser-page') return words(t.browserPage);
      if (status.why === 'withheld')
        return { ...words(t.withheld), action: { what: 'allow', label: t.withheld.action() } };
      return { ...words(t.noAccess), action: { what: 'reload', label: t.noAccess.action() } };
    case 'unread':
      return words(t.unread);
    case 'off':
      if (status.why === 'site-off') return words(t.siteOff);
      return words(status.why === 'mode-off' ? t.modeOff : t.notNews);
    case 'on':
      return status.page === 'nothing' ? words(t.nothing) : null;
  }
};
