import { describe, expect, it } from 'vitest';
import { type Place, storedValue } from './stored.ts';

/** Was a word, then a list of words, then an object. */
const place: Place = {
  key: 'words',
  version: 3,
  migrations: {
    2: (value) => (typeof value === 'string' ? [value] : []),
    3: (value) => ({ words: Array.isArray(value) ? value : [] }),
  },
};

describe('a value is brought up to its version, one version after the other', () => {
  it.each([
    ['no version is the first', { words: 'chip' }, { words: ['chip'] }],
    ['first', { words: 'chip', words$: { v: 1 } }, { words: ['chip'] }],
    ['second', { words: ['chip', 'fab'], words$: { v: 2 } }, { words: ['chip', 'fab'] }],
    ['current', { words: { words: [] }, words$: { v: 3 } }, { words: [] }],
    ['wrong shape of an old version', { words: 7, words$: { v: 1 } }, { words: [] }],
  ])('%s', (_, raw, value) => {
    expect(storedValue(place, raw)).toEqual(value);
  });
});

describe('nothing is null, a later version is undefined', () => {
  it.each([
    ['nothing', {}, null],
    ['null', { words: null }, null],
    ['undefined', { words: undefined }, null],
    ['nothing of a later version', { words$: { v: 4 } }, null],
    ['a later version', { words: { words: [] }, words$: { v: 4 } }, undefined],
    ['a much later version', { words: 'x', words$: { v: 1e9 } }, undefined],
  ])('%s', (_, raw, value) => {
    expect(storedValue(place, raw)).toBe(value);
  });
});

describe('a version that cannot be read is the first', () => {
  it.each([[null], ['two'], [{}], [{ v: null }], [{ v: 'x' }], [{ v: Number.NaN }], [[]], [0]])('%o', (words$) => {
    expect(storedValue(place, { words: 'chip', words$ })).toEqual({ words: ['chip'] });
  });
});
