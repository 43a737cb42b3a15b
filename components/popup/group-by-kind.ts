import type { Entity } from '../../lib/fact-base/types.ts';
import type { EntityCount } from '../../lib/frame-world.ts';
import type { EntityId, EntityKind } from '../../lib/linker/types.ts';

export interface NamedEntity {
  entity: Entity;
  count: number;
}

export interface KindGroup {
  kind: EntityKind;
  /** Most often named first. */
  named: NamedEntity[];
}

/** The order of the summary: what a reader of chip news looks for first. */
const ORDER: readonly EntityKind[] = [
  'chip',
  'company',
  'official',
  'expert',
  'organisation',
  'policy',
  'material',
  'event',
];

/** Groups in a fixed order, empty ones left out; an entity that the fact base does not hold is left out. */
export const groupByKind = (counts: readonly EntityCount[], entities: ReadonlyMap<EntityId, Entity>): KindGroup[] => {
  const named = counts.flatMap(({ entity: id, count }): NamedEntity[] => {
    const entity = entities.get(id);
    return entity ? [{ entity, count }] : [];
  });
  // Array.prototype.sort is stable: equal counts stay in the order of the page.
  named.sort((a, b) => b.count - a.count);
  return ORDER.map((kind) => ({ kind, named: named.filter(({ entity }) => entity.kind === kind) })).filter(
    (group) => group.named.length > 0,
  );
};
