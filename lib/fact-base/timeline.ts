import type { EntityId } from '../linker/types.ts';
import { daysOf, earlierFirst } from './partial-date.ts';
import { tiedBy } from './ties.ts';
import type { Fact, PartialDate } from './types.ts';

/** What stands under one date. */
export interface TimelineEntry {
  /** Null for facts without a date. */
  date: PartialDate | null;
  /** The days that the date may mean, ISO, for drawing; null without a date. */
  days: { first: string; last: string } | null;
  /** In the order of the fact base. */
  facts: Fact[];
}

/**
 * Facts by date, oldest first, undated last; a year stands before its months and a month before its days, as a
 * chronicle is written, though the fact may be of any day in it.
 * @param entity only what it is tied to by a fact; without it, all
 */
export const timeline = (facts: readonly Fact[], entity?: EntityId): TimelineEntry[] => {
  const entries = new Map<PartialDate | null, TimelineEntry>();
  for (const fact of facts) {
    if (entity !== undefined && !tiedBy(fact).includes(entity)) continue;
    const days = daysOf(fact.when?.date);
    const date = days && fact.when ? fact.when.date : null;
    const entry = entries.get(date);
    if (entry) entry.facts.push(fact);
    else entries.set(date, { date, days, facts: [fact] });
  }
  return [...entries.values()].sort((a, b) => earlierFirst(a.date ?? undefined, b.date ?? undefined));
};
