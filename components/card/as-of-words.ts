import { formatDate } from '../../lib/dates.ts';
import type { CardLanguage, Lens, When } from '../../lib/fact-base/types.ts';
import { cardMessages } from '../../lib/i18n.ts';

/** In square brackets where it was inferred, as everywhere. */
export const dateInWords = ({ date, inferred }: When, lang: CardLanguage): string =>
  inferred === undefined ? formatDate(date, lang) : `[${formatDate(date, lang)}]`;

/** How old the card is beside the page; nothing where no fact has a date. */
export function asOfWords({ page, pageIs, newest, later }: Lens, lang: CardLanguage): string | undefined {
  if (!newest) return undefined;
  const t = cardMessages(lang);
  if (page && later.length > 0) return t.asOfOlder({ page: formatDate(page, lang), count: later.length });
  const words = { newest: dateInWords(newest, lang) };
  return page && pageIs === 'newer' ? t.asOfNewer({ ...words, page: formatDate(page, lang) }) : t.asOf(words);
}

/** The role that comes nearest to the page's date, where it is not simply held then: that much the gloss says. */
export function roleWords({ page, roles }: Lens, lang: CardLanguage): string | undefined {
  const [first] = roles;
  if (!page || !first) return undefined;
  const { title, stated, from, to } = first.role;
  const t = cardMessages(lang);
  if (first.held === 'unsaid' && stated) return t.roleAsOf({ title, date: dateInWords(stated, lang) });
  if (first.held === 'over' && to) return t.roleUntil({ title, date: formatDate(to, lang) });
  if (first.held === 'not-yet' && from) return t.roleFrom({ title, date: formatDate(from, lang) });
  return undefined;
}
