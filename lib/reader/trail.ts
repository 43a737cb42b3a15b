import type { CardContent } from '../../components/card/card.tsx';
import type { EntityId } from '../linker/types.ts';

/** One card of a trail. */
export interface Stop {
  entity: EntityId;
  content: CardContent;
  /** Where its facts were scrolled to when the trail went on, px. */
  scroll: number;
}

/** The cards that were opened one from another, the shown one last. Never empty while a card is open. */
export type Trail = readonly Stop[];

export const begin = (entity: EntityId, content: CardContent): Trail => [{ entity, content, scroll: 0 }];

/** Goes on to a related entity. One that is on the trail already is gone back to, so that a circle does not pile up. */
export function onward(trail: Trail, entity: EntityId, content: CardContent, scroll: number): Trail {
  const at = trail.findIndex((stop) => stop.entity === entity);
  if (at >= 0) return trail.slice(0, at + 1);
  return [...leaving(trail, scroll), { entity, content, scroll: 0 }];
}

export const back = (trail: Trail): Trail => (trail.length > 1 ? trail.slice(0, -1) : trail);

const leaving = (trail: Trail, scroll: number): Trail =>
  trail.map((stop, at) => (at === trail.length - 1 ? { ...stop, scroll } : stop));
