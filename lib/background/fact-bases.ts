import { parseFactBase } from '../fact-base/parse.ts';
import type { CardLanguage, FactBase } from '../fact-base/types.ts';

/**
 * The packaged fact bases, each loaded once for as long as the worker lives. `load` reads a file of the package.
 */
export const factBases = (load: (file: string) => Promise<unknown>): ((lang: CardLanguage) => Promise<FactBase>) => {
  const bases = new Map<CardLanguage, Promise<FactBase>>();
  return (lang) => {
    let base = bases.get(lang);
    if (!base) {
      base = load(`/facts/${lang}.json`).then(parseFactBase);
      // a load that failed is tried again with the next card
      base.catch(() => bases.delete(lang));
      bases.set(lang, base);
    }
    return base;
  };
};
