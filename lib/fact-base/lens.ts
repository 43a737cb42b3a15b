import { asOf } from './as-of.ts';
import { rolesAt } from './roles-at.ts';
import { ruleState } from './rule-state.ts';
import type { Entity, Fact, Lens } from './types.ts';

/** @param published the page's date as its markup gives it, ISO with or without a time */
export const lensOf = (entity: Entity, facts: readonly Fact[], published?: string): Lens => {
  const { page, pageIs, newest, after } = asOf(facts, published);
  const at = page ?? undefined;
  const then = at ? ruleState(facts, entity.id, at) : undefined;
  // Where a rule began in the very month of the page, it cannot be told which of the two it saw.
  const sure = then?.unsure.every(({ state }) => state === 'sought');
  const rule = sure ? then?.newest?.state : undefined;
  return {
    page,
    pageIs,
    ...(newest?.when && { newest: newest.when }),
    later: after.map(({ id }) => id),
    roles: rolesAt(entity, at),
    ...(rule && rule !== ruleState(facts, entity.id).newest?.state && { ruleThen: rule }),
  };
};
