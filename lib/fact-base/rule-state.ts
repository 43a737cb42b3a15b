import type { EntityId } from '../linker/types.ts';
import { type LadderStep, ladder } from './ladder.ts';
import { laterFirst, order } from './partial-date.ts';
import type { Fact, PartialDate } from './types.ts';

/** The export rules of a chip as they stood at a date. Every step stands in one of `ladder`, `unsure` and `later`. */
export interface RuleStateAt {
  /** The newest state in force: `from` says since when, `by` who set it. Null where none is known for that date. */
  newest: LadderStep | null;
  /** Steps of another state that may be as new as `newest`: the facts conflict or their dates do not tell. */
  rivals: LadderStep[];
  /** What was asked for by then and has not been granted since, the latest request first. */
  sought: LadderStep[];
  /** Steps that had begun by then, oldest first. */
  ladder: LadderStep[];
  /** Steps of which the dates do not tell whether they had begun. */
  unsure: LadderStep[];
  /** Steps that began after it, oldest first. */
  later: LadderStep[];
}

/** What ends a request: a step that lets the chip go. */
const GRANTS = new Set(['licence', 'allowed']);

/**
 * @param at the date of a page or of a fact; without it, as far as the base knows, undated steps among them
 */
export const ruleState = (facts: readonly Fact[], chip: EntityId, at?: PartialDate): RuleStateAt => {
  const state: Pick<RuleStateAt, 'ladder' | 'unsure' | 'later'> = { ladder: [], unsure: [], later: [] };
  for (const step of ladder(facts, chip)) {
    const begun = at === undefined ? 'before' : order(step.from, at);
    if (begun === 'after') state.later.push(step);
    else if (begun === 'unknown') state.unsure.push(step);
    else state.ladder.push(step);
  }
  const latest = [...state.ladder].sort((a, b) => laterFirst(a.from, b.from));
  const inForce = latest.filter((step) => step.state !== 'sought');
  const newest = inForce[0] ?? null;
  return {
    newest,
    rivals: inForce.filter((step) => step.state !== newest?.state && order(step.from, newest?.from) !== 'before'),
    sought: latest.filter(
      (step) =>
        step.state === 'sought' &&
        !state.ladder.some((other) => GRANTS.has(other.state) && order(step.from, other.from) === 'before'),
    ),
    ...state,
  };
};
