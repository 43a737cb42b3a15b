import type { EntityId } from '../linker/types.ts';
import type { Fact } from './types.ts';

/** The entities that a fact ties together: those that it is about and the one that vouches for it. */
export const tiedBy = ({ about, claimant }: Fact): EntityId[] =>
  claimant.entity === undefined || about.includes(claimant.entity) ? about : [...about, claimant.entity];

/**
 * How much it tells that a fact ties an entity, in hundredths of a bit: −log2 of the share of facts that do, and one
 * bit more so that an entity that every fact ties still counts. Whole numbers, so that equal sets of
 * entities have equal sums whatever their order.
 */
export const entityWeights = ({ facts }: { facts: readonly Fact[] }): ((entity: EntityId) => number) => {
  const counts = new Map<EntityId, number>();
  for (const fact of facts) for (const id of tiedBy(fact)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (entity) => Math.round(100 * (1 + Math.log2(facts.length / (counts.get(entity) ?? facts.length))));
};

/** Every two of some entities, each pair in the order of the alphabet. */
export const pairsOf = (ids: readonly EntityId[]): [EntityId, EntityId][] =>
  ids.flatMap((a, index) => ids.slice(index + 1).map((b): [EntityId, EntityId] => (a < b ? [a, b] : [b, a])));
