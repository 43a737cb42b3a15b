import type { CardLanguage } from '../../lib/fact-base/types.ts';

/** Numerals as dates have them: European ones in Arabic too, as the news sites write. */
export const numberFormat = (lang: CardLanguage, options?: Intl.NumberFormatOptions): Intl.NumberFormat =>
  new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-latn' : lang, options);
