import type { Gazetteer } from './load-gazetteer.ts';
import { createPage } from './page.ts';
import type { EntityId, Link, Linker } from './types.ts';

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
    annotate(text, lang) {
      const page = createPage(gazetteer);
      const starts: number[] = [];
      for (let start = 0; start <= text.length; ) {
        const newline = text.indexOf('\n', start);
        const end = newline < 0 ? text.length : newline;
        if (end > start) {
          const order = starts.push(start) - 1;
          const block = text.slice(start, end);
          page.read(order, lang === undefined ? { text: block, order } : { text: block, lang, order });
        }
        start = end + 1;
      }
      return starts.flatMap((offset, id) =>
        page.links(id).map((link): Link => ({ ...link, start: link.start + offset, end: link.end + offset })),
      );
    },
  };
}
