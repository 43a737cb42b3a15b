import type { EntityId } from '../linker/types.ts';
import { newestOf } from './as-of.ts';
import { entityWeights, pairsOf, tiedBy } from './ties.ts';
import type { Fact } from './types.ts';

/** Two entities and every fact that ties them. */
export interface Relation {
  /** The two ids, in the order of the alphabet. */
  a: EntityId;
  b: EntityId;
  /** In the order given. */
  facts: Fact[];
  newest: Fact | null;
  /** How much the tie tells: rare names and many facts weigh more; for the width of a line and for a cut. */
  weight: number;
}

/**
 * Who is tied to whom, by which facts: a fact ties everyone that it is about and whoever vouches for it. The heaviest
 * tie first, then by ids.
 * @param entity only its own ties; without it, all
 */
export const relations = (facts: readonly Fact[], entity?: EntityId): Relation[] => {
  const weight = entityWeights({ facts });
  const tied = new Map<string, { pair: [EntityId, EntityId]; facts: Fact[] }>();
  for (const fact of facts)
    for (const pair of pairsOf(tiedBy(fact))) {
      if (entity !== undefined && !pair.includes(entity)) continue;
      const key = pair.join(' ');
      const tie = tied.get(key);
      if (tie) tie.facts.push(fact);
      else tied.set(key, { pair, facts: [fact] });
    }
  return [...tied.values()]
    .map(
      ({ pair: [a, b], facts: by }): Relation => ({
        a,
        b,
        facts: by,
        newest: newestOf(by),
        weight: by.length * (weight(a) + weight(b)),
      }),
    )
    .sort((x, y) => y.weight - x.weight || (x.a + x.b < y.a + y.b ? -1 : 1));
};
