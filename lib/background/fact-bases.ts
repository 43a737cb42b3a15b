import type { CardLanguage, FactBase } from '../fact-base/types.ts';

export interface FactBases {
  (lang: CardLanguage): Promise<FactBase>;
  /** The packs are others now: each is loaded anew when it is next asked for. */
  forget(): void;
}

/** The fact bases in force, packs included, each loaded once for as long as the worker lives. */
export const factBases = (load: (lang: CardLanguage) => Promise<FactBase>): FactBases => {
  const bases = new Map<CardLanguage, Promise<FactBase>>();
  const factBase = (lang: CardLanguage): Promise<FactBase> => {
    let base = bases.get(lang);
    if (!base) {
      base = load(lang);
      const mine = base;
      // a load that failed is tried again with the next card
      base.catch(() => bases.get(lang) === mine && bases.delete(lang));
      bases.set(lang, base);
    }
    return base;
  };
  return Object.assign(factBase, { forget: () => bases.clear() });
};
