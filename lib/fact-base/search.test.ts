import fc from 'fast-check';
import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { normalise } from '../linker/matcher.ts';
import { createSearch } from './search.ts';
import type { SearchEntry } from './types.ts';

const entry = (id: string, en: string, ar: string, zh: string, ...aliases: string[]): SearchEntry => ({
  id,
  kind: 'company',
  names: { en, ar, zh },
  aliases,
});
const search = createSearch(
  [
    entry('donald-trump', 'Donald Trump', 'دونالد ترامب', '唐纳德·特朗普', '川普', 'ترمب'),
    entry('nvidia', 'Nvidia', 'إنفيديا', '英伟达', '輝達', 'نفيديا'),
    entry('huawei', 'Huawei', 'هواوي', '华为', '華為'),
    entry('scott-bessent', 'Scott Bessent', 'سكوت بيسنت', '斯科特·贝森特', '貝森特'),
    entry('bis', 'Bureau of Industry and Security', 'مكتب الصناعة والأمن', '工业与安全局', 'BIS'),
    entry('h20', 'H20', 'H20', 'H20'),
  ],
  normalise,
);

describe('a query in any script finds the entity first', () => {
  it.each([
    // whole names and aliases
    ['Trump', 'donald-trump'],
    ['ترامب', 'donald-trump'],
    ['特朗普', 'donald-trump'],
    ['川普', 'donald-trump'],
    ['輝達', 'nvidia'],
    ['BIS', 'bis'],
    // spelling that the linker folds: case, hamza, final ya, tatweel, separators, full width
    ['nvidia', 'nvidia'],
    ['انفيديا', 'nvidia'],
    ['هواوى', 'huawei'],
    ['هـواوي', 'huawei'],
    ['h-20', 'h20'],
    ['ＮＶＩＤＩＡ', 'nvidia'],
    // typing errors
    ['nvidea', 'nvidia'],
    ['Bessant', 'scott-bessent'],
    ['هوواوي', 'huawei'],
    // a part
    ['bess', 'scott-bessent'],
    ['贝森', 'scott-bessent'],
    // an Arabic clitic
    ['وترامب', 'donald-trump'],
  ])('%s: %s', (query, entity) => {
    expect(search(query)[0]?.entity).toBe(entity);
  });
});

describe('the spelling that matched is told', () => {
  it.each([
    ['川普', '川普'],
    ['bessent', 'Scott Bessent'],
    ['هواوى', 'هواوي'],
    ['نفيديا', 'نفيديا'],
  ])('%s: %s', (query, matched) => {
    expect(search(query)[0]?.matched).toBe(matched);
  });
});

describe('what is in no name finds nothing', () => {
  it.each(['', '   ', '\u200f', 'zebra crossing', '天气预报', 'كرة القدم'])('"%s"', (query) => {
    expect(search(query)).toEqual([]);
  });
});

it('gives no more than the limit', () => {
  expect(search('a', 2).length).toBeLessThanOrEqual(2);
});

describe('among many spellings', () => {
  const word = fc
    .string({ unit: fc.constantFrom(...'abcdn '), minLength: 1, maxLength: 14 })
    .map((text) => text.trim() || 'a');

  it('finds all that Fuse finds in the whole list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), word, (names, query) => {
        const found = createSearch(
          names.map((name, index) => entry(String(index), name, name, name)),
          normalise,
        )(query, names.length).map(({ matched }) => matched);
        const options = { threshold: 0.34, ignoreLocation: true, ignoreFieldNorm: true };
        const folded = names.map(normalise);
        const all = new Fuse(folded, options).search(normalise(query)).map(({ refIndex }) => names[refIndex]);
        expect(found.sort()).toEqual([...new Set(all)].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('gives the whole name first, then what begins with it, a word that does, and the inside of a word', () => {
    const names = ['Canvas', 'Vast Labs', 'New Vas Press', 'Vas', 'Vastly Longer'];
    const many = createSearch(
      names.map((name, index) => entry(String(index), name, name, name)),
      normalise,
    );
    expect(many('vas').map(({ matched }) => matched)).toEqual([
      'Vas',
      'Vast Labs',
      'Vastly Longer',
      'New Vas Press',
      'Canvas',
    ]);
  });
});
