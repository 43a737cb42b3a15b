import { useLayoutEffect } from 'preact/hooks';
import type { CardLanguage } from '../lib/fact-base/types.ts';
import { dirOf } from '../lib/i18n.ts';

/** Gives the document the language and the direction of what it shows, before that is painted. */
export const usePageLanguage = (lang: CardLanguage): void =>
  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = dirOf(lang);
  }, [lang]);
