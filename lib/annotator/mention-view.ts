import type { MentionView } from '../frame-world.ts';
import type { EntityKind } from '../linker/types.ts';
import { liveRange } from './anchor.ts';
import type { Painted } from './highlighter.ts';
import { languageOf } from './language.ts';

/** A mention as the reader and the popup see it. */
export const mentionView = ({ block, link, surface, range }: Painted, kind: EntityKind): MentionView => ({
  id: `${block.id}:${link.start}`,
  entity: link.entity,
  kind,
  surface,
  reason: link.reason,
  lang: languageOf(block.lang, block.container.textContent ?? ''),
  dir: getComputedStyle(block.container).direction === 'rtl' ? 'rtl' : 'ltr',
  near: [...new Set(block.links.map(({ entity }) => entity))].filter((entity) => entity !== link.entity),
  rects: () => [...(liveRange(range)?.getClientRects() ?? [])],
  element: () => (range.startContainer.isConnected ? range.startContainer.parentElement : null),
});
