import { describe, expect, test } from 'vitest';
import { inWords, quantitiesOf, quantitiesOfDate } from './quantities.ts';

const list = (text: string) => [...quantitiesOf(text)].sort();

describe('numbers compare across digits, words and scripts', () => {
  test.each([
    ['90 days', ['#90']],
    ['ninety days', ['#90']],
    ['٩٠ يوماً', ['#90']],
    ['90 يوماً', ['#90']],
    ['تسعين يومًا', ['#90']],
    ['90天', ['#90']],
    ['九十天', ['#90']],
    ['二十名专家', ['#20']],
    ['二十一个国家', ['#21']],
    ['twenty experts', ['#20']],
    ['عشرون خبيرًا', ['#20']],
    ['وعشرين خبيرًا', ['#20']],
    ['ثمانية أشخاص', ['#8']],
    ['eight people', ['#8']],
    ['八人', ['#8']],
    ['the third round', ['#3']],
    ['الجولة الثالثة', ['#3']],
    ['第三轮', ['#3']],
    ['1,234.5 million', ['#1234.5']],
    ['his first administration', ['#1']],
    ['إدارته الأولى', ['#1']],
    ['首次', ['#1']],
  ])('%s', (text, quantities) => {
    expect(list(text)).toEqual(quantities);
  });
});

describe('dates', () => {
  test.each([
    ['12 August', ['#12', 'month 8']],
    ['12 أغسطس/آب', ['#12', 'month 8']],
    ['8月12日', ['#12', 'month 8']],
    ['in May', ['month 5']],
    ['في مايو/أيار', ['month 5']],
    ['بأبريل', ['month 4']],
    ['2022年', ['#2022']],
    ['كانون الثاني', ['month 1']],
    ['on Monday', ['weekday 1']],
    ['اليوم الإثنين', ['weekday 1']],
    ['今天（周一）', ['weekday 1']],
    ['28 July 2025', ['#2025', '#28', 'month 7']],
  ])('%s', (text, quantities) => {
    expect(list(text)).toEqual(quantities);
  });
  test.each([
    ['2022', ['#2022']],
    ['2025-04', ['#2025', 'month 4']],
    ['2025-07-28', ['#2025', '#28', 'month 7']],
  ])('of ISO %s', (date, quantities) => {
    expect([...quantitiesOfDate(date)].sort()).toEqual(quantities);
  });
});

describe('names with digits', () => {
  test.each([
    ['the H20 chip', ['id h20']],
    ['رقاقة H-20', ['id h20']],
    ['H20芯片', ['id h20']],
    ['an H 20', ['id h20']],
    ['mid-2025', ['#2025']],
    ['a 90-day truce', ['#90']],
    ['in 2022', ['#2022']],
    ['August 12', ['#12', 'month 8']],
  ])('%s', (text, quantities) => {
    expect(list(text)).toEqual(quantities);
  });
});

describe('no number', () => {
  test.each(['one of them', 'It may march on', 'May it be so', '一些官员进一步表示', 'أحد المسؤولين', '中国', ''])(
    '%s',
    (text) => {
      expect(list(text)).toEqual([]);
    },
  );
});

test('in words', () => {
  expect(['#90', 'month 8', 'id h20'].map(inWords)).toEqual(['90', 'month 8', 'H20']);
});
