import { compileFactBase, compileSearch, type FactSet } from '../fact-base/compile.ts';
import { compileGazetteer, type GazetteerEntity } from '../linker/gazetteer.ts';
import { refused } from './fault.ts';
import { mergePacks } from './merge.ts';
import { countAliases, MOST, type Pack } from './pack.ts';
import type { Compiled } from './storage.ts';

/**
 * What the built-in base and packs make together: the names of all languages in one gazetteer, a base for each card
 * language. Seconds for 100,000 aliases, in one go: for a worker.
 * @throws {RefusedError} where together they are more than a page can carry
 */
export const compilePacks = (builtIn: FactSet, packs: readonly Pack[]): Compiled => {
  const aliases = packs.reduce((sum, pack) => sum + countAliases(pack), 0);
  if (aliases > MOST.aliases) throw refused({ code: 'together', count: aliases, limit: MOST.aliases });
  const { set } = mergePacks(builtIn, packs);
  return {
    gazetteer: compileGazetteer(set.entities as GazetteerEntity[]),
    bases: { en: compileFactBase(set, 'en'), ar: compileFactBase(set, 'ar'), zh: compileFactBase(set, 'zh') },
    search: compileSearch(set),
  };
};
