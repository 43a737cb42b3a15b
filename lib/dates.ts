import type { CardLanguage, PartialDate } from './fact-base/types.ts';

/**
 * Arabic news sites (the two source articles among them) write European digits in Arabic text, so the
 * digits are pinned: left to itself `ar` takes ٠–٩ or 0–9 by the version of the browser's CLDR. The
 * calendar is pinned as well: some Arabic regions default to the Hijri one. English is day-first.
 */
export const FORMAT_LOCALE: Record<CardLanguage, string> = {
  en: 'en-GB-u-ca-gregory',
  ar: 'ar-u-ca-gregory-nu-latn',
  zh: 'zh-CN-u-ca-gregory',
};

/** A partial date in words, each part with what belongs to it (`2025年`); only the parts that are given. */
export interface DateParts {
  year: string;
  month?: string;
  day?: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (lang: CardLanguage, length: number): Intl.DateTimeFormat => {
  const key = `${lang}${length}`;
  const cached = formats.get(key);
  if (cached) return cached;
  const format = new Intl.DateTimeFormat(FORMAT_LOCALE[lang], {
    year: 'numeric',
    ...(length > 1 ? { month: 'short' } : {}),
    ...(length > 2 ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  formats.set(key, format);
  return format;
};

const read = (date: PartialDate): { time: Date; length: number } => {
  const length = date.split('-').length;
  // A year or a month alone is read as its first day, in UTC, as `Date` does for these ISO forms.
  return { time: new Date(date), length };
};

/** `Apr 2025`, `28 يوليو 2025`, `2025年7月28日`. */
export const formatDate = (date: PartialDate, lang: CardLanguage): string => {
  const { time, length } = read(date);
  return formatOf(lang, length).format(time);
};

export const dateParts = (date: PartialDate, lang: CardLanguage): DateParts => {
  const { time, length } = read(date);
  const parts: DateParts = { year: '' };
  let last: keyof DateParts | undefined;
  for (const { type, value } of formatOf(lang, length).formatToParts(time)) {
    if (type === 'year' || type === 'month' || type === 'day') {
      parts[type] = value;
      last = type;
    } else if (last && value.trim() !== '') {
      parts[last] += value;
    }
  }
  return parts;
};
