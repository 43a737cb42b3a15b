import type { Fact } from '../../lib/fact-base/types.ts';
import { dirOf } from '../../lib/i18n.ts';

/** A fact's own words, in their language where that is not the card's. */
export const Statement = ({ fact: { statement, lang } }: { fact: Fact }) => (
  <p class="statement" lang={lang} dir={lang && dirOf(lang)}>
    {statement}
  </p>
);
