import { describe, expect, it } from 'vitest';
import { createFactSearch } from './search-facts.ts';
import { baseOf, entityOf, factOf } from './testing.ts';

const entities = [
  entityOf('trump', { names: { en: 'Donald Trump', ar: 'دونالد ترامب', zh: '唐纳德·特朗普' } }),
  entityOf('nvidia', { names: { en: 'Nvidia', ar: 'إنفيديا', zh: '英伟达' } }),
  entityOf('csis', { names: { en: 'CSIS', ar: 'CSIS', zh: 'CSIS' } }),
];
const texts: Record<string, { about: string[]; date?: string; en: string; ar: string; zh: string }> = {
  freeze: {
    about: ['trump'],
    date: '2030-07',
    en: 'Washington froze its curbs before a summit.',
    ar: 'جمّدت واشنطن قيودها قبل القمّة، إرضاءً لترامب.',
    zh: '华盛顿在峰会前冻结了限制。',
  },
  letter: {
    about: ['nvidia'],
    date: '2030-08',
    en: 'Twenty experts wrote a letter about the H20.',
    ar: 'كتب عشرون خبيرًا رسالةً عن H20.',
    zh: '二十名专家就H20写了一封信。',
  },
  sale: {
    about: ['nvidia', 'trump'],
    date: '2030-09',
    en: 'The chipmaker may sell again, Trump said.',
    ar: 'قال ترامب إن الشركة تستطيع البيع من جديد.',
    zh: '特朗普说，该公司可以再次销售。',
  },
};
const search = createFactSearch(
  (['en', 'ar', 'zh'] as const).map((lang) =>
    baseOf(
      entities,
      Object.entries(texts).map(([id, text]) => factOf(id, text.about, text.date, { statement: text[lang] })),
      { lang },
    ),
  ),
);
/** `letter en [letter]`: the facts found, with what is marked in which language. */
const found = (query: string): string =>
  search(query)
    .map(({ fact, lang, statement, ranges }) =>
      [fact.id, lang, ranges.map(([start, end]) => `[${statement.slice(start, end)}]`).join('')].join(' ').trim(),
    )
    .join(', ');

describe('facts are found by what they say, and what matched is marked', () => {
  it.each<[query: string, expected: string]>([
    // a word, a beginning, two words in any order
    ['letter', 'letter en [letter]'],
    ['expert', 'letter en [expert]'],
    ['summit froze', 'freeze en [froze][summit]'],
    ['letter summit', ''],
    // typing errors, from four letters on
    ['sumit', 'freeze en [summit]'],
    ['exprets', 'letter en [experts]'],
    ['sel', 'sale en [sel]'],
    ['sol', ''],
    // Arabic spelling and clitics, vowel marks in the text
    ['رساله', 'letter ar [رسالةً]'],
    ['والقمة', 'freeze ar [قمّة]'],
    ['بالرسالة', 'letter ar [رسالةً]'],
    ['ارضاء', 'freeze ar [إرضاءً]'],
    // a first letter that only looks like a clitic is marked with the word
    ['كتب', 'letter ar [كتب]'],
    ['واشنطن', 'freeze ar [واشنطن]'],
    // Chinese needs no spaces
    ['峰会', 'freeze zh [峰会]'],
    ['冻结 峰会', 'freeze zh [峰会][冻结]'],
    ['专家 h20', 'letter zh [专家][H20]'],
    // names with signs between
    ['h20', 'letter en [H20]'],
    ['H-20', 'letter en [H20]'],
    ['h 20', 'letter en [H20]'],
  ])('%s: %s', (query, expected) => {
    expect(found(query)).toBe(expected);
  });
});

describe('a name of what the fact is about finds it too, behind those that say it', () => {
  it.each([
    ['trump', 'sale en [Trump], freeze en'],
    ['ترامب', 'sale ar [ترامب], freeze ar [ترامب]'],
    ['英伟达', 'sale en, letter en'],
    ['nvidia letter', 'letter en [letter]'],
    ['nvidea letter', 'letter en [letter]'],
    ['csis', ''],
  ])('%s: %s', (query, expected) => {
    expect(found(query)).toBe(expected);
  });
});

describe('what is in no fact finds none', () => {
  it.each(['', '   ', '\u200f', '—', 'zebra crossing', '天气预报', 'كرة القدم', '"', "'", '!^='])('%j', (query) => {
    expect(search(query)).toEqual([]);
  });
});

it('gives no more than the limit', () => {
  expect(search('trump', 1)).toHaveLength(1);
});
