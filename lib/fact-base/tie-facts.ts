import type { EntityId } from '../linker/types.ts';
import { byNewest } from './rank.ts';
import { entityWeights, pairsOf, tiedBy } from './ties.ts';
import type { Fact, FactBase } from './types.ts';

/**
 * Facts that join two or more of the entities of a page. Each next one is the fact whose pairs of entities, not yet
 * joined by those before it, weigh most: a reader of the first three sees three different ties and not one tie three
 * times. Of equals: the one that names fewer entities which the page does not name, the newer one, the order of the
 * fact base.
 */
export const tieFacts = (base: Pick<FactBase, 'facts'>, entities: readonly EntityId[], limit: number): Fact[] => {
  const weight = entityWeights(base);
  const onPage = new Set(entities);
  const candidates = base.facts
    .map((fact) => {
      const tied = tiedBy(fact);
      const named = tied.filter((id) => onPage.has(id));
      return { fact, pairs: pairsOf(named), absent: tied.length - named.length };
    })
    .filter(({ pairs }) => pairs.length > 0)
    .sort((a, b) => a.absent - b.absent || byNewest(a.fact, b.fact));
  const joined = new Set<string>();
  const gain = (pairs: readonly [EntityId, EntityId][]) =>
    pairs.reduce((sum, [a, b]) => (joined.has(`${a} ${b}`) ? sum : sum + weight(a) + weight(b)), 0);
  const ties: Fact[] = [];
  while (ties.length < limit && candidates.length > 0) {
    let best = 0;
    let most = -1;
    candidates.forEach(({ pairs }, index) => {
      const gained = gain(pairs);
      if (gained > most) [best, most] = [index, gained];
    });
    for (const { fact, pairs } of candidates.splice(best, 1)) {
      ties.push(fact);
      for (const [a, b] of pairs) joined.add(`${a} ${b}`);
    }
  }
  return ties;
};
