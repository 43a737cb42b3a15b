import type { EntityId } from '../linker/types.ts';
import { lensOf } from './lens.ts';
import { byNewest, type Context, rankFacts } from './rank.ts';
import { related } from './related.ts';
import type { CardData, Dispute, Fact, FactBase, Source } from './types.ts';

/**
 * What the other sides say in the disputes of these facts: a card that shows one side only would take it.
 * They need not be about the card's entity.
 */
const otherSides = (base: FactBase, shown: readonly Fact[]): Fact[] => {
  const disputes = new Set(shown.flatMap(({ dispute }) => (dispute ? [dispute.id] : [])));
  return base.facts
    .filter((fact) => fact.dispute && disputes.has(fact.dispute.id) && !shown.includes(fact))
    .sort(byNewest);
};

const pick = <T extends { id: string }>(all: readonly T[], ids: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(all.filter(({ id }) => ids.has(id)).map((item) => [item.id, item]));

/** The card of an entity for one mention of it; null when the fact base has no such entity. */
export const cardData = (
  base: FactBase,
  request: { entity: EntityId; published?: string } & Context,
): CardData | null => {
  const entity = base.entities.find(({ id }) => id === request.entity);
  if (!entity) return null;
  const own = rankFacts(base, entity.id, request);
  const facts = [...own, ...otherSides(base, own)];
  const tied = related(base, entity.id);

  const named = new Set<EntityId | undefined>(tied.map(({ id }) => id));
  for (const { organisation } of entity.roles) named.add(organisation);
  for (const { about, claimant, reportedBy, rule } of facts)
    for (const id of [...about, claimant.entity, reportedBy, rule?.chip, rule?.by]) named.add(id);
  const names = Object.fromEntries(base.entities.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name]));

  const sources = new Set(facts.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const disputes = new Set(facts.flatMap(({ dispute }) => (dispute ? [dispute.id] : [])));
  const from = new Set(facts.map(({ pack }) => pack));
  const packs = Object.entries(base.packs ?? {}).filter(([id]) => from.has(id));
  return {
    entity,
    facts,
    related: tied,
    sources: pick<Source>(base.sources, sources),
    names,
    disputes: pick<Dispute>(base.disputes, disputes),
    ...(packs.length > 0 && { packs: Object.fromEntries(packs) }),
    lens: lensOf(entity, own, request.published),
  };
};
