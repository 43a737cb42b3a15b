import { describe, expect, it } from 'vitest';
import { apostropheSuffixes, LONGEST_PREFIX, LONGEST_SUFFIX, prefixBits } from './affixes.ts';
import { foldText } from './folding.ts';
import { suffixBits } from './suffixes.ts';

describe('affixes', () => {
  it.each([
    ['prefixes', [...prefixBits().keys()], LONGEST_PREFIX],
    ['suffixes', [...suffixBits().keys()], LONGEST_SUFFIX],
    ['suffixes behind an apostrophe', [...apostropheSuffixes()], LONGEST_SUFFIX],
  ])('%s are folded and no longer than the matcher looks', (_, affixes, longest) => {
    expect(affixes.filter((affix) => foldText(affix).text !== affix)).toEqual([]);
    expect(affixes.filter((affix) => affix.length > longest)).toEqual([]);
  });
});
