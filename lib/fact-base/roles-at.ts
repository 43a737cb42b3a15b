import { laterFirst, order } from './partial-date.ts';
import type { Entity, Held, PartialDate, Role, RoleAt } from './types.ts';

const heldAt = ({ from, to, former, stated }: Role, at: PartialDate): Held => {
  if (from && order(at, from) === 'before') return 'not-yet';
  if (to && order(at, to) === 'after') return 'over';
  const since = stated && order(at, stated.date);
  // Over when its source was written, and so ever after; before that the source does not say until when.
  if (former && (since === 'same' || since === 'after')) return 'over';
  const begun = from ? order(from, at) !== 'unknown' : false;
  const lasts = to ? order(at, to) !== 'unknown' : !former && begun;
  if (begun && lasts) return 'held';
  // Held on the day of the source; after it, as far as the base knows.
  const announced = from && stated && order(from, stated.date) === 'after';
  if (!former && !to && !announced && (since === 'same' || since === 'after')) return 'held';
  return 'unsaid';
};

/** As far as the base knows: what has no end, or an end after the day of its source, is held. */
const heldNow = ({ to, former, stated }: Role): Held =>
  former || (to && order(to, stated?.date) !== 'after') ? 'over' : 'held';

const RANK: Record<Held, number> = { held: 0, unsaid: 1, over: 2, 'not-yet': 3 };

/**
 * The roles of an entity with whether each was held at a date, every one of them once: first those held, then those of
 * which the base cannot tell, those over, those still to come; within each the latest first, then the order given.
 * @param at the date of a page or of a fact; without it, the newest that the base knows
 */
export const rolesAt = ({ roles }: Pick<Entity, 'roles'>, at?: PartialDate): RoleAt[] =>
  roles
    .map((role): RoleAt => ({ role, held: at === undefined ? heldNow(role) : heldAt(role, at) }))
    .sort(
      (a, b) =>
        RANK[a.held] - RANK[b.held] ||
        laterFirst(a.role.to ?? a.role.from ?? a.role.stated?.date, b.role.to ?? b.role.from ?? b.role.stated?.date),
    );
