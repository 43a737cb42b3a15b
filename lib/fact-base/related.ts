import type { EntityId } from '../linker/types.ts';
import type { CardData, FactBase } from './types.ts';

/** The entities that facts name together with this one: most facts first, then the order of the fact base. */
export const related = ({ entities, facts }: FactBase, entity: EntityId): CardData['related'] => {
  const counts = new Map<EntityId, number>();
  for (const { about } of facts)
    if (about.includes(entity)) for (const id of about) if (id !== entity) counts.set(id, (counts.get(id) ?? 0) + 1);
  return entities
    .flatMap(({ id, kind, name }) => {
      const together = counts.get(id);
      return together === undefined ? [] : [{ id, kind, name, facts: together }];
    })
    .sort((a, b) => b.facts - a.facts);
};
