import type { Entity } from '../../lib/fact-base/types.ts';
import { INK_GROUP } from '../../lib/ink-group.ts';
import { hashOf } from './route.ts';

/** A name that leads to its page: a dot in the kind's ink, then the name. */
export const NameLink = ({ entity: { id, kind, name } }: { entity: Pick<Entity, 'id' | 'kind' | 'name'> }) => (
  <a class="chip" data-ink={INK_GROUP[kind]} href={hashOf({ page: 'entity', id })}>
    <span class="chip-dot" aria-hidden="true" />
    <bdi>{name}</bdi>
  </a>
);
