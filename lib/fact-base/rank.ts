import type { EntityId } from '../linker/types.ts';
import { laterFirst } from './partial-date.ts';
import { entityWeights, tiedBy } from './ties.ts';
import type { Fact, FactBase } from './types.ts';

/** Where a mention stands. */
export interface Context {
  /** Entities named in the same block. */
  near: readonly EntityId[];
  /** Entities named on the page. */
  page: readonly EntityId[];
}

/** Newest first, undated last; of two dates that may be the same the more exact stands first. */
export const byNewest = (a: Fact, b: Fact): number => laterFirst(a.when?.date, b.when?.date);

/**
 * The facts about an entity, then those that it vouches for or reports, best first for a mention of it. Within each
 * of the two decided in this order:
 * 1. the weight of the other entities that stand near the mention and that the fact ties to it,
 * 2. the same for those elsewhere on the page,
 * 3. the newer, and of equal dates the more exact one,
 * 4. the one that names fewer entities, so says more of this one,
 * 5. the order of the fact base.
 */
export const rankFacts = (base: Pick<FactBase, 'facts'>, entity: EntityId, { near, page }: Context): Fact[] => {
  const weight = entityWeights(base);
  const close = new Set(near);
  const far = new Set(page.filter((id) => !close.has(id)));
  const sum = (fact: Fact, named: ReadonlySet<EntityId>) =>
    tiedBy(fact).reduce((total, id) => (id !== entity && named.has(id) ? total + weight(id) : total), 0);
  return base.facts
    .filter((fact) => tiedBy(fact).includes(entity) || fact.reportedBy === entity)
    .map((fact) => ({ fact, said: !fact.about.includes(entity), close: sum(fact, close), far: sum(fact, far) }))
    .sort(
      (a, b) =>
        Number(a.said) - Number(b.said) ||
        b.close - a.close ||
        b.far - a.far ||
        byNewest(a.fact, b.fact) ||
        a.fact.about.length - b.fact.about.length,
    )
    .map(({ fact }) => fact);
};
