import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asOf } from './as-of.ts';
import { order } from './partial-date.ts';
import { DATES, factOf, ODD_DATES } from './testing.ts';

const anyDate = fc.constantFrom(...DATES, ...ODD_DATES);

const facts = (dates: (string | undefined)[]) => dates.map((date, index) => factOf(`${index}`, ['x'], date));
const ids = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join(' ');

describe('facts before and after the page', () => {
  it.each<[what: string, dates: (string | undefined)[], page: string | undefined, shape: string]>([
    [
      'a day against days; its own day is no later',
      ['2025-07-27', '2025-07-28', '2025-07-29'],
      '2025-07-28',
      '0 1 | 2 | ',
    ],
    ['a time of day does not matter', ['2025-07-28'], '2025-07-28T00:10+03:00', '0 |  | '],
    [
      'a month or a year around the day: cannot say',
      ['2025-07', '2025', '2025-06', '2026'],
      '2025-07-28',
      '2 | 3 | 0 1',
    ],
    ['a page that gives a month only', ['2025-07-28', '2025-08-01', '2025-06-30'], '2025-07', '2 | 1 | 0'],
    ['undated facts', [undefined, '2025'], '2026-01-01', '1 |  | 0'],
    ['a page without a date', ['2025', undefined], undefined, ' |  | 0 1'],
    ['a page whose date is none', ['2025'], 'yesterday', ' |  | 0'],
    ['a fact whose date is none', ['2025-02-30'], '2025-07-28', ' |  | 0'],
  ])('%s', (_, dates, page, shape) => {
    const lens = asOf(facts(dates), page);
    expect([lens.before, lens.after, lens.unsaid].map(ids).join(' | ')).toBe(shape);
  });
});

describe('the page and the newest fact', () => {
  it.each<[dates: (string | undefined)[], page: string | undefined, newest: string | undefined, is: string]>([
    [['2025-07', '2025-08-12', '2022'], '2025-08-03', '1', 'older'],
    [['2025-07', '2025-08-12', '2022'], '2025-08-12', '1', 'same'],
    [['2025-07', '2025-08-12', '2022'], '2025-09', '1', 'newer'],
    [['2025-07', '2022'], '2025-07-28', '0', 'unknown'],
    // A year alone may hold the newest day or not; the day that is given is the newest that is known.
    [['2025', '2025-03-01'], '2025-02-01', '1', 'older'],
    [[undefined], '2025-08-03', undefined, 'unknown'],
    [[], '2025-08-03', undefined, 'unknown'],
    [['2025-07'], undefined, '0', 'unknown'],
  ])('%j, page of %s', (dates, page, newest, is) => {
    const lens = asOf(facts(dates), page);
    expect(lens.newest?.id).toBe(newest);
    expect(lens.pageIs).toBe(is);
  });
});

const lensCase = fc.tuple(fc.array(anyDate, { maxLength: 12 }), anyDate);

test('every fact stands in one list, whatever the dates', () => {
  fc.assert(
    fc.property(lensCase, ([dates, page]) => {
      const given = facts(dates);
      const { before, after, unsaid } = asOf(given, page);
      expect([...before, ...after, ...unsaid].sort((a, b) => Number(a.id) - Number(b.id))).toEqual(given);
    }),
  );
});

test('the order of the facts does not matter', () => {
  fc.assert(
    fc.property(lensCase, ([dates, page]) => {
      const given = facts(dates);
      const [there, back] = [asOf(given, page), asOf([...given].reverse(), page)];
      expect(ids([...back.after].reverse())).toBe(ids(there.after));
      expect(back.newest?.when).toEqual(there.newest?.when);
      expect(back.pageIs).toBe(there.pageIs);
    }),
  );
});

test('no fact is surely newer than the newest', () => {
  fc.assert(
    fc.property(lensCase, ([dates, page]) => {
      const given = facts(dates);
      const { newest } = asOf(given, page);
      for (const fact of given) expect(order(fact.when?.date, newest?.when?.date)).not.toBe('after');
    }),
  );
});
