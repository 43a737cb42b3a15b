import type { EntityId } from '../linker/types.ts';
import { daysOf, earlierFirst } from './partial-date.ts';
import type { Fact, PartialDate, RuleState } from './types.ts';

/** One step of a chip's export rules. */
export interface LadderStep {
  state: RuleState;
  from?: PartialDate;
  by?: EntityId;
  /** The facts that hold this step, in the order given. */
  facts: Fact[];
}

/**
 * The export rules of a chip, oldest first; steps without a date stand last. Facts that hold the same state from the
 * same date by the same body are one step.
 */
export function ladder(facts: readonly Fact[], chip: EntityId): LadderStep[] {
  const steps = new Map<string, LadderStep>();
  for (const fact of facts) {
    if (fact.rule?.chip !== chip) continue;
    const { state, by } = fact.rule;
    const given = fact.rule.from ?? fact.when?.date;
    // What is no date is none, so that equal steps are one.
    const from = daysOf(given) ? given : undefined;
    const key = [state, from, by].join('|');
    const step = steps.get(key);
    if (step) step.facts.push(fact);
    else steps.set(key, { state, ...(from && { from }), ...(by && { by }), facts: [fact] });
  }
  return [...steps.values()].sort((a, b) => earlierFirst(a.from, b.from));
}
