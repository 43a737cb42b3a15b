import { describe, expect, test } from 'vitest';
import { dateParts, formatDate } from './dates.ts';
import { CARD_LANGUAGES } from './fact-base/types.ts';
import { cardLanguageOf, commonMessages, dirOf, messagesFor, pickCardLanguage } from './i18n.ts';

describe('plurals follow each language', () => {
  const cases: [lang: 'en' | 'ar' | 'zh', count: number, text: string][] = [
    ['en', 0, 'no mentions'],
    ['en', 1, '1 mention'],
    ['en', 2, '2 mentions'],
    ['ar', 0, 'لا ذكر'],
    ['ar', 1, 'ذُكر مرة واحدة'],
    ['ar', 2, 'ذُكر مرتين'],
    ['ar', 3, 'ذُكر 3 مرات'],
    ['ar', 10, 'ذُكر 10 مرات'],
    ['ar', 11, 'ذُكر 11 مرة'],
    ['ar', 100, 'ذُكر 100 مرة'],
    ['ar', 103, 'ذُكر 103 مرات'],
    ['zh', 0, '未提及'],
    ['zh', 1, '提及1次'],
    ['zh', 1234, '提及1,234次'],
  ];
  test.each(cases)('%s %i', (lang, count, text) => {
    expect(commonMessages(lang).mentions({ count })).toBe(text);
  });
});

test('every language has every message, and none is empty', () => {
  const paths = (value: unknown, at = ''): string[] =>
    typeof value === 'function'
      ? [at]
      : Object.entries(value as object).flatMap(([key, child]) => paths(child, `${at}.${key}`));
  const english = paths(messagesFor('en'));
  expect(english.length).toBeGreaterThan(20);
  for (const lang of CARD_LANGUAGES) expect(paths(messagesFor(lang))).toEqual(english);
});

describe('partial dates', () => {
  const cases: [date: string, en: string, ar: string, zh: string][] = [
    ['2022', '2022', '2022', '2022年'],
    ['2025-04', 'Apr 2025', 'أبريل 2025', '2025年4月'],
    ['2025-07-28', '28 Jul 2025', '28 يوليو 2025', '2025年7月28日'],
    ['2025-11-01', '1 Nov 2025', '1 نوفمبر 2025', '2025年11月1日'],
  ];
  test.each(cases)('%s', (date, en, ar, zh) => {
    expect([formatDate(date, 'en'), formatDate(date, 'ar'), formatDate(date, 'zh')]).toEqual([en, ar, zh]);
  });

  test('in parts, with what belongs to each', () => {
    expect(dateParts('2025-07-28', 'zh')).toEqual({ year: '2025年', month: '7月', day: '28日' });
    expect(dateParts('2025-04', 'ar')).toEqual({ year: '2025', month: 'أبريل' });
    expect(dateParts('2022', 'en')).toEqual({ year: '2022' });
  });
});

describe('language of a card', () => {
  test.each([
    ['zh-Hant-TW', 'zh'],
    ['AR', 'ar'],
    ['en_US', 'en'],
    ['arc', undefined],
    ['', undefined],
  ] as const)('tag %s is %s', (tag, lang) => {
    expect(cardLanguageOf(tag)).toBe(lang);
  });
  test.each([
    ['ar', 'page', 'en', 'ar'],
    ['ar', 'zh', 'en', 'zh'],
    ['fr', 'page', 'zh-CN', 'zh'],
    ['fr', 'page', 'de', 'en'],
  ] as const)('page %s, setting %s, browser %s → %s', (page, setting, browserLang, lang) => {
    expect(pickCardLanguage(page, setting, browserLang)).toBe(lang);
  });
  test.each([
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['fa', 'rtl'],
    ['en', 'ltr'],
    ['zh', 'ltr'],
    ['arn', 'ltr'],
  ] as const)('%s runs %s', (lang, dir) => {
    expect(dirOf(lang)).toBe(dir);
  });
});
