import type { PartialDate } from './types.ts';

/** Days of the Gregorian calendar as ISO text, so that they compare as text. Both ends belong to it. */
export interface DaySpan {
  first: string;
  last: string;
}

/** How one date lies to another; `unknown` where their days overlap and one of them is more than a day. */
export type DateOrder = 'before' | 'same' | 'after' | 'unknown';

const PARTIAL = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

const two = (value: number): string => String(value).padStart(2, '0');
const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The days that a partial date may mean; null for what is no date of the calendar. */
export const daysOf = (date: string | undefined): DaySpan | null => {
  const [, year, month, day] = PARTIAL.exec(date ?? '') ?? [];
  if (year === undefined || Number(year) === 0) return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const length = lastDayOf(Number(year), Number(month));
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${two(length)}` };
  if (Number(day) > length) return null;
  return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
};

/**
 * Compares what two partial dates may mean: `2025-04` is before `2025-05-01`, but of `2025` and `2025-04` nothing can
 * be said, nor of `2025-04` and itself. Total: a date that is none compares as `unknown`.
 */
export const order = (a: PartialDate | undefined, b: PartialDate | undefined): DateOrder => {
  const [x, y] = [daysOf(a), daysOf(b)];
  if (!x || !y) return 'unknown';
  if (x.last < y.first) return 'before';
  if (x.first > y.last) return 'after';
  return x.first === x.last && y.first === y.last ? 'same' : 'unknown';
};

/**
 * The day, month or year that a page gives as its date, ISO with or without a time. A time is read as the page writes
 * it: 1 a.m. in Riyadh is that day there, whatever day it is in London. Null for what is no date.
 */
export const pageDateOf = (text: string | undefined): PartialDate | null => {
  const date = /^\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)(?=$|[T\s])/.exec(text ?? '')?.[1];
  return date !== undefined && daysOf(date) ? date : null;
};

/** Later first days first, then the shorter span, undated last: nothing is surely later than what stands first. */
export const laterFirst = (a: PartialDate | undefined, b: PartialDate | undefined): number => {
  const [x, y] = [daysOf(a), daysOf(b)];
  if (!x || !y) return Number(!x) - Number(!y);
  if (x.first !== y.first) return x.first < y.first ? 1 : -1;
  return x.last === y.last ? 0 : x.last < y.last ? -1 : 1;
};

/** Earlier first days first, then the longer span, undated last: as a chronicle is written. */
export const earlierFirst = (a: PartialDate | undefined, b: PartialDate | undefined): number => {
  const undated = Number(!daysOf(a)) - Number(!daysOf(b));
  return undated || laterFirst(b, a);
};
