import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { daysOf, earlierFirst, laterFirst, order, pageDateOf } from './partial-date.ts';
import { DATES, ODD_DATES } from './testing.ts';

const partialDate = fc.constantFrom(...DATES);
const anyDate = fc.constantFrom(...DATES, ...ODD_DATES);

describe('the days that a partial date may mean', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-04', '2025-04-01', '2025-04-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2025-07-28', '2025-07-28', '2025-07-28'],
  ])('%s: %s to %s', (date, first, last) => {
    expect(daysOf(date)).toEqual({ first, last });
  });
  it.each([
    undefined,
    '',
    '2025-13',
    '2025-00',
    '2025-02-29',
    '2025-04-31',
    '25',
    '0000',
    '2025-7',
    'soon',
    '2025-07-28T01',
  ])('none of %s', (date) => {
    expect(daysOf(date)).toBeNull();
  });
});

describe('one date and another', () => {
  it.each([
    // days
    ['2025-07-28', '2025-07-29', 'before'],
    ['2025-07-28', '2025-07-28', 'same'],
    // a span and a day outside it
    ['2025-04', '2025-05-01', 'before'],
    ['2024', '2025-01-01', 'before'],
    ['2024-12', '2025', 'before'],
    // a span and a day within it: nobody can say
    ['2025', '2025-07-28', 'unknown'],
    ['2025-07', '2025-07-28', 'unknown'],
    ['2025-07', '2025-07-01', 'unknown'],
    ['2025', '2025-04', 'unknown'],
    // nor of a span and itself
    ['2025', '2025', 'unknown'],
    ['2025-07', '2025-07', 'unknown'],
    // no dates
    [undefined, '2025', 'unknown'],
    ['last week', '2025', 'unknown'],
    [undefined, undefined, 'unknown'],
  ] as const)('%s, %s: %s', (a, b, expected) => {
    const turned = { before: 'after', same: 'same', after: 'before', unknown: 'unknown' } as const;
    expect(order(a, b)).toBe(expected);
    expect(order(b, a)).toBe(turned[expected]);
  });

  test('before is transitive and agrees with both orders', () => {
    fc.assert(
      fc.property(partialDate, partialDate, partialDate, (a, b, c) => {
        if (order(a, b) !== 'before') return;
        expect(laterFirst(a, b)).toBeGreaterThan(0);
        expect(earlierFirst(a, b)).toBeLessThan(0);
        if (order(b, c) === 'before') expect(order(a, c)).toBe('before');
      }),
    );
  });

  test('total on any text', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(['before', 'same', 'after', 'unknown']).toContain(order(a, b));
        expect(Math.sign(laterFirst(a, b)) + Math.sign(laterFirst(b, a))).toBe(0);
        expect(Math.sign(earlierFirst(a, b)) + Math.sign(earlierFirst(b, a))).toBe(0);
      }),
    );
  });
});

describe('in order', () => {
  const mixed = ['2025-07', undefined, '2025', '2024-12-31', 'soon', '2025-07-28', '2025-07-01', '2026'];
  it('the later first, the more exact before, undated last', () => {
    expect([...mixed].sort(laterFirst)).toEqual([
      '2026',
      '2025-07-28',
      '2025-07-01',
      '2025-07',
      '2025',
      '2024-12-31',
      'soon',
      undefined,
    ]);
  });
  it('the earlier first, the wider before, undated last', () => {
    expect([...mixed].sort(earlierFirst)).toEqual([
      '2024-12-31',
      '2025',
      '2025-07',
      '2025-07-01',
      '2025-07-28',
      '2026',
      'soon',
      undefined,
    ]);
  });
});

describe('the date of a page', () => {
  it.each([
    ['2025-07-28', '2025-07-28'],
    ['2025-07-28T23:50:00+03:00', '2025-07-28'],
    ['2025-07-28T01:00:00Z', '2025-07-28'],
    ['2025-07-28 09:30', '2025-07-28'],
    [' 2025-07 ', '2025-07'],
    ['2025', '2025'],
    ['2025-02-30', null],
    ['28 July 2025', null],
    ['20250728', null],
    ['', null],
    [undefined, null],
  ])('%s: %s', (text, date) => {
    expect(pageDateOf(text)).toBe(date);
  });
});
