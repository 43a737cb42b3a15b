import type { Entity, Fact, FactBase, Source } from '../../lib/fact-base/types.ts';
import type { EntityId } from '../../lib/linker/types.ts';

/** What the pages of the fact book look up, made once for a fact base. */
export interface Book {
  base: FactBase;
  entities: ReadonlyMap<EntityId, Entity>;
  facts: ReadonlyMap<string, Fact>;
  names: Record<EntityId, string>;
  sources: Record<string, Source>;
  /** Everyone who vouches for a fact or reports one, by name. */
  claimants: Entity[];
}

export const bookOf = (base: FactBase): Book => {
  const vouching = new Set(base.facts.flatMap(({ claimant, reportedBy }) => [claimant.entity, reportedBy]));
  return {
    base,
    entities: new Map(base.entities.map((entity) => [entity.id, entity])),
    facts: new Map(base.facts.map((fact) => [fact.id, fact])),
    names: Object.fromEntries(base.entities.map(({ id, name }) => [id, name])),
    sources: Object.fromEntries(base.sources.map((source) => [source.id, source])),
    claimants: base.entities
      .filter(({ id }) => vouching.has(id))
      .sort((a, b) => a.name.localeCompare(b.name, base.lang)),
  };
};
