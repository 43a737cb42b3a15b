import { daysOf, laterFirst, order, pageDateOf } from './partial-date.ts';
import type { Fact, PartialDate } from './types.ts';

/** Facts as they lie to the date of a page. Every fact stands in one of the three lists, in the order given. */
export interface AsOf {
  /** The page's own date; null where it gives none that can be read. */
  page: PartialDate | null;
  /** Of the page's day or of an earlier one. */
  before: Fact[];
  /** Surely of a later day. */
  after: Fact[];
  /** Undated, or the dates do not tell: a year against a day within it. */
  unsaid: Fact[];
  /** The newest dated fact: none is surely newer. Of equals the first given. */
  newest: Fact | null;
  /** How the page's date lies to that of the newest fact. */
  pageIs: 'older' | 'same' | 'newer' | 'unknown';
}

/** The newest of dated facts, null where none has a date. */
export const newestOf = (facts: readonly Fact[]): Fact | null =>
  facts.reduce<Fact | null>(
    (best, fact) =>
      daysOf(fact.when?.date) && (!best || laterFirst(fact.when?.date, best.when?.date) < 0) ? fact : best,
    null,
  );

const PAGE_IS = { before: 'older', same: 'same', after: 'newer', unknown: 'unknown' } as const;

/**
 * What was known when a page was written and what has come since. An inferred date counts as a date; whoever shows
 * it says that it is inferred.
 * @param pageDate as the page's markup gives it, ISO with or without a time
 */
export const asOf = (facts: readonly Fact[], pageDate: string | undefined): AsOf => {
  const page = pageDateOf(pageDate);
  const [before, after, unsaid]: Fact[][] = [[], [], []];
  for (const fact of facts) {
    const side = order(fact.when?.date, page ?? undefined);
    (side === 'after' ? after : side === 'unknown' ? unsaid : before)?.push(fact);
  }
  const newest = newestOf(facts);
  return {
    page,
    before: before ?? [],
    after: after ?? [],
    unsaid: unsaid ?? [],
    newest,
    pageIs: PAGE_IS[order(page ?? undefined, newest?.when?.date)],
  };
};
