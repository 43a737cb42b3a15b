import { daysOf, earlierFirst } from '../../lib/fact-base/partial-date.ts';
import type { Entity, Fact, PartialDate } from '../../lib/fact-base/types.ts';
import type { EntityId } from '../../lib/linker/types.ts';

/** Lanes of the timeline, from top to bottom. */
export const LANES = ['rules', 'events', 'claims', 'reports'] as const;
export type Lane = (typeof LANES)[number];

/** The facts of one lane that have one date. */
export interface Mark {
  id: string;
  lane: Lane;
  date: PartialDate;
  facts: Fact[];
  /** No fact's article gives the date itself. */
  inferred: boolean;
}

const laneOf = (fact: Fact, isEvent: (entity: EntityId) => boolean): Lane => {
  if (fact.rule) return 'rules';
  if (fact.status === 'claimed' || fact.status === 'denied') return 'claims';
  return fact.about.some(isEvent) ? 'events' : 'reports';
};

/**
 * Every dated fact once, gathered by lane and date, in the order in which the dates begin. A rule stands where it
 * begins to hold, where that is known, and not where it was told.
 */
export const marksOf = (facts: readonly Fact[], entities: readonly Entity[]): Mark[] => {
  const events = new Set(entities.filter(({ kind }) => kind === 'event').map(({ id }) => id));
  const marks = new Map<string, Mark>();
  for (const fact of facts) {
    const date = fact.rule?.from ?? fact.when?.date;
    if (!date || !daysOf(date)) continue;
    const lane = laneOf(fact, (entity) => events.has(entity));
    const id = `${lane} ${date}`;
    const inferred = fact.when?.inferred !== undefined;
    const mark = marks.get(id);
    if (!mark) marks.set(id, { id, lane, date, facts: [fact], inferred });
    else {
      mark.facts.push(fact);
      mark.inferred &&= inferred;
    }
  }
  return [...marks.values()].sort((a, b) => earlierFirst(a.date, b.date));
};

/** A day in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** Beginning and end of what a mark's date may mean, in milliseconds since 1970 UTC. */
export const extent = (date: PartialDate): [from: number, to: number] => {
  const days = daysOf(date);
  return days ? [Date.parse(days.first), Date.parse(days.last) + DAY] : [0, 0];
};
