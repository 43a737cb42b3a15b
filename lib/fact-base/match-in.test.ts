import { describe, expect, it } from 'vitest';
import { matchIn, nearest } from './match-in.ts';

describe('what of a name a query meant', () => {
  it.each([
    ['Scott Bessent', 'bess', 'Bess'],
    ['Scott Bessent', 'SCOTT BESSENT', 'Scott Bessent'],
    // a slip of the hand
    ['Nvidia', 'nvidea', 'Nvid'],
    // Arabic spelling, vowel marks and clitics
    ['إنفيديا', 'انفيديا', 'إنفيديا'],
    ['هَواوي', 'هواوى', 'هَواوي'],
    ['دونالد ترامب', 'وترامب', 'ترامب'],
    // Chinese, one character too
    ['唐纳德·特朗普', '特朗普', '特朗普'],
    ['华为', '华', '华'],
    // signs between
    ['H-20', 'h20', '20'],
    ['Nvidia', 'z', undefined],
    ['Nvidia', '', undefined],
    ['', 'nvidia', undefined],
  ])('%s, %s: %s', (name, query, expected) => {
    const range = matchIn(name, query);
    expect(range ? name.slice(...range) : undefined).toBe(expected);
  });
});

describe('of many spellings those that hold most of the query', () => {
  it.each<[query: string, found: string[], expected: string[]]>([
    ['nvidea', ['Nvidia', 'US-China deal', 'estadounidense'], ['Nvidia']],
    ['وترامب', ['ترامب', 'ترتيب'], ['ترامب']],
    // two letters that change places leave no piece long enough
    ['nivdia', ['Nvidia', 'deal'], ['Nvidia', 'deal']],
    ['x', [], []],
  ])('%s: %j', (query, found, expected) => {
    const hits = found.map((matched) => ({ matched }));
    expect(nearest(hits, query).map(({ matched }) => matched)).toEqual(expected);
  });
});
