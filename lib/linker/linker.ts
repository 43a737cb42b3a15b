import type { Gazetteer } from './load-gazetteer.ts';
import { createPage } from './page.ts';
import type { EntityId, Linker } from './types.ts';

/** Links names in text to the entities of a gazetteer. */
export function createLinker(gazetteer: Gazetteer): Linker {
  let numbers: Map<EntityId, number> | undefined;
  const numbersById = (): Map<EntityId, number> =>
    new Map(Array.from({ length: gazetteer.entityCount }, (_, entity) => [gazetteer.id(entity), entity]));
  return {
    kind(id) {
      numbers ??= numbersById();
      const entity = numbers.get(id);
      if (entity === undefined) throw new RangeError(`no entity "${id}" in the gazetteer`);
      return gazetteer.kind(entity);
    },
    page: () => createPage(gazetteer),
  };
}
