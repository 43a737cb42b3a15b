import { formatDate } from '../../lib/dates.ts';
import type { AsOf } from '../../lib/fact-base/as-of.ts';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { popupMessages } from '../../lib/i18n.ts';
import { dateInWords } from '../card/as-of-words.ts';

/** The page's own date against the newest fact that touches it; empty where neither has a date. */
export const datelineWords = ({ page, newest, after, pageIs }: AsOf, lang: CardLanguage): string => {
  const t = popupMessages(lang).dateline;
  const fact = newest?.when && dateInWords(newest.when, lang);
  if (page === null) return fact === undefined ? '' : t.undated({ fact });
  const own = formatDate(page, lang);
  if (fact === undefined) return t.alone({ page: own });
  if (after.length > 0) return t.older({ page: own, fact, count: after.length });
  return pageIs === 'unknown' ? t.unknown({ page: own, fact }) : t.newer({ page: own, fact });
};

interface Props {
  asOf: AsOf;
  /** Frames inside the page that name something too. */
  frames: number;
  lang: CardLanguage;
}

export const Dateline = ({ asOf, frames, lang }: Props) => {
  const words = datelineWords(asOf, lang);
  const t = popupMessages(lang);
  if (words === '' && frames === 0) return null;
  return (
    <p class="dateline">
      {words} {frames > 0 && t.frames({ count: frames })}
    </p>
  );
};
