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
    ['1,234.5', ['#1234.5']],
    ['1,234.5 million', ['#1234500000']],
    ['his first administration', ['#1']],
    ['إدارته الأولى', ['#1']],
    ['首次', ['#1']],
  ])('%s', (text, quantities) => {
    expect(list(text)).toEqual(quantities);
  });
});

describe('the same number in every language, in digits and in words', () => {
  const same: Record<string, string[]> = {
    '#11': ['11 people', 'eleven people', '١١ شخصًا', 'أحد عشر شخصًا', 'إحدى عشرة دولة', '十一人'],
    '#12': ['a dozen firms', 'twelve firms', 'اثنا عشر مصنعًا', 'اثنتي عشرة شركة', '十二家公司'],
    '#15': ['15 firms', 'fifteen firms', 'خمس عشرة شركة', 'خمسة عشر مصنعًا', '۱۵ شرکت', '十五家公司'],
    '#13': ['the thirteenth round', 'الجولة الثالثة عشرة', '第十三轮', '13th'],
    '#21': ['21', 'twenty-one firms', 'واحد وعشرون عضوًا', 'إحدى وعشرين دولة', '二十一家'],
    '#28': ['twenty-eight', 'ثمانية وعشرون', 'لثمانية وعشرين يومًا', '二十八天', '28日'],
    '#100': ['100', 'a hundred experts', 'one hundred experts', 'مئة خبير', 'مائة خبير', '一百名专家'],
    '#150': ['150', 'a hundred and fifty', 'مئة وخمسون', '一百五十人'],
    '#300': ['three hundred', 'ثلاثمئة', 'ثلاث مئة', 'ثلاثمائة', '三百人'],
    '#1990': ['one thousand nine hundred and ninety', 'ألف وتسعمئة وتسعون', '一千九百九十人'],
    '#2000': ['2,000', 'two thousand', 'ألفين', 'ألفان', '两千人', '二千人'],
    '#5000': ['5,000', 'five thousand', 'خمسة آلاف', '5 آلاف', '五千名'],
    '#20000': ['20,000', '20 thousand', 'twenty thousand', 'عشرون ألفًا', '20 ألف', '两万', '2万'],
    '#1000000': ['1,000,000', 'a million', 'one million chips', 'مليون رقاقة', '100万颗', '一百万颗'],
    '#1500000': ['1.5 million', '1.5 مليون', '150万', '1,500,000'],
    '#9000000': ['nine million', 'تسعة ملايين', '9 ملايين', '900万', '九百万'],
    '#3000000000': ['3 billion', 'three billion', 'ثلاثة مليارات', '3 مليارات', '30亿美元', '三十亿'],
    '#30': ['30%', '30 per cent', 'ثلاثين في المئة', '30 بالمائة', '百分之三十', '三成'],
    '#2': ['twice', 'مرتين', '两次', 'two rounds', 'جولتين', '两轮', 'شهرين', '兩個月'],
    '#2025': ['2025', '٢٠٢٥', '二〇二五年', '2025年'],
    half: ['about half of it', 'نصف القيمة', 'حوالي النصف', '约一半', '半数'],
  };
  test.each(Object.entries(same).flatMap(([quantity, texts]) => texts.map((text) => [quantity, text])))(
    '%s: %s',
    (quantity, text) => {
      expect(list(text ?? '')).toEqual([quantity]);
    },
  );
});

describe('numbers that stand beside each other stay apart', () => {
  test.each([
    ['between eight and twenty people', ['#20', '#8']],
    ['the first two rounds', ['#1', '#2']],
    ['90 days, three rounds', ['#3', '#90']],
    ['5, 6', ['#5', '#6']],
    ['ثلاث جولات وعشرون خبيرًا', ['#20', '#3']],
    ['在三个月内举行两轮', ['#2', '#3']],
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
    ['12 آب', ['#12', 'month 8']],
    ['آب 2025', ['#2025', 'month 8']],
    ['أغسطس/اب', ['month 8']],
    ['في مارس/آذار', ['month 3']],
    ['مارس الماضي', ['month 3']],
    ['3 مارس', ['#3', 'month 3']],
    ['Aug. 12', ['#12', 'month 8']],
    ['八月十二日', ['#12', 'month 8']],
    ['十二月', ['month 12']],
    ['三个月', ['#3']],
    ['لشهر أغسطس', ['month 8']],
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
  test.each([
    'one of them',
    'one or another',
    'It may march on',
    'May it be so',
    '一些官员进一步表示',
    '一个国家',
    '两国统一',
    '百度与三星',
    '半导体',
    '万一',
    'أحد المسؤولين',
    'من باب الحرص',
    'أب لأطفال',
    'مارس ضغوطًا على الشركة',
    'ملايين الرقائق',
    'millions of chips',
    '数百万颗',
    'بلغت',
    '中国',
    '',
  ])('%s', (text) => {
    expect(list(text)).toEqual([]);
  });
});

test('in words', () => {
  expect(['#90', 'month 8', 'id h20'].map(inWords)).toEqual(['90', 'month 8', 'H20']);
});
