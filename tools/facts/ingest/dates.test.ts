import { describe, expect, test } from 'vitest';
import { datesOf } from './dates.ts';

/** Dates as ISO, those whose year is inferred with a star. */
const dates = (text: string, published?: string) =>
  datesOf(text, published).map(({ date, yearInferred }) => `${date}${yearInferred ? '*' : ''}`);

describe('dates in words', () => {
  test.each<[string, string[]]>([
    ['On 12 March 2026 and March 13, 2026.', ['2026-03-12', '2026-03-13']],
    ['The 3rd of May 2025; in May 2025; in 2024.', ['2025-05-03', '2025-05', '2024']],
    ['2025-07-28 is ISO.', ['2025-07-28']],
    ['في 12 مارس/آذار 2026 وفي أغسطس/آب 2025 وعام 2022.', ['2026-03-12', '2025-08', '2022']],
    ['في ١٢ آذار ٢٠٢٦', ['2026-03-12']],
    ['2026年3月12日、2025年8月以及2022年。', ['2026-03-12', '2025-08', '2022']],
    ['It may march on; 2,025 chips, 2025.5 points, $2025.', []],
    ['On 31 February 2026.', []],
    ['The same in 2024, and in 2024.', ['2024']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
});

describe('without a year, the year nearest to the article', () => {
  test.each<[string, string, string[]]>([
    ['in April', '2026-03-17', ['2026-04*']],
    ['on 20 December', '2026-01-10', ['2025-12-20*']],
    ['on January 5', '2025-12-30', ['2026-01-05*']],
    ['في 12 أغسطس/آب', '2025-08', ['2025-08-12*']],
    ['5月7日', '2025', ['2025-05-07*']],
  ])('%s, of %s', (text, published, expected) => {
    expect(dates(text, published)).toEqual(expected);
    expect(dates(text)).toEqual([]);
  });
});
