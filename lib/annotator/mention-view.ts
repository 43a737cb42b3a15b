import type { MentionView } from '../frame-world.ts';
import type { EntityId, EntityKind, Link } from '../linker/types.ts';
import { anchor, liveRange, surfaceOf } from './anchor.ts';
import { type Block, piecesOf } from './block-store.ts';
import { textOf } from './blocks.ts';
import { languageOf } from './language.ts';

/**
 * The mentions of a block as the reader and the popup see them. A view holds on to its mention, not to its place: the
 * text around it may change.
 */
export const viewsOf = (block: Block, kindOf: (entity: EntityId) => EntityKind): MentionView[] => {
  const pieces = piecesOf(block);
  const lang = languageOf(block.lang, textOf(pieces));
  const dir = getComputedStyle(block.container).direction === 'rtl' ? 'rtl' : 'ltr';
  const entities = [...new Set(block.links.map(({ entity }) => entity))];
  const counts = new Map<EntityId, number>();
  return block.links.map((link) => {
    const { entity } = link;
    const nth = counts.get(entity) ?? 0;
    counts.set(entity, nth + 1);
    const place = () => {
      const now = nthOf(block.links, entity, nth);
      return now ? anchor(piecesOf(block), now) : null;
    };
    return {
      id: `${block.id}:${entity}:${nth}`,
      entity,
      kind: kindOf(entity),
      surface: surfaceOf(pieces, link).replace(/\s+/g, ' '),
      reason: link.reason,
      lang,
      dir,
      near: entities.filter((other) => other !== entity),
      underlined: block.marked.includes(link),
      rects() {
        const range = place();
        return [...((range && liveRange(range)?.getClientRects()) ?? [])];
      },
      element() {
        const node = place()?.startContainer;
        return node?.isConnected ? node.parentElement : null;
      },
    };
  });
};

const nthOf = (links: readonly Link[], entity: EntityId, nth: number): Link | undefined => {
  let left = nth;
  return links.find((link) => link.entity === entity && left-- === 0);
};
