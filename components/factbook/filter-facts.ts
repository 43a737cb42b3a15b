import { daysOf, order } from '../../lib/fact-base/partial-date.ts';
import type { Fact, PartialDate } from '../../lib/fact-base/types.ts';
import type { Filters } from './route.ts';

/** Whether a date may lie between two partial ones, both included; a fact without a date may not. */
export const within = (date: PartialDate | undefined, { from, to }: Pick<Filters, 'from' | 'to'>): boolean => {
  if (!from && !to) return true;
  if (!daysOf(date)) return false;
  return order(date, from) !== 'before' && order(date, to) !== 'after';
};

/** The facts that every filter but `q` and `kind` lets through, in their order. */
export const filterFacts = (facts: readonly Fact[], filters: Filters): Fact[] => {
  const { source, claimant, status } = filters;
  return facts.filter(
    (fact) =>
      (!source || fact.evidence.some((evidence) => evidence.source === source)) &&
      (!claimant || fact.claimant.entity === claimant || fact.reportedBy === claimant) &&
      (!status || fact.status === status) &&
      within(fact.when?.date, filters),
  );
};
