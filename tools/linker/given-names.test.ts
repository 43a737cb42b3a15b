import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../lib/linker/lexicon/any-of.ts';
import { GIVEN_NAMES } from '../../lib/linker/lexicon/given-name-lists.ts';
import { GIVEN_NAME_HASHES, GIVEN_NAME_SEED } from '../../lib/linker/lexicon/given-name-set.ts';
import { endsWithGivenName, isAlsoWord, isGivenName } from '../../lib/linker/lexicon/given-names.ts';
import { TITLES } from '../../lib/linker/lexicon/words-beside-names.ts';
import { encodeNames, watchedWords } from './encode-names.ts';

describe('given names', () => {
  it('are shipped as the lists say; else run `npm run names`', () => {
    expect(GIVEN_NAME_HASHES).toBe(encodeNames(GIVEN_NAMES, GIVEN_NAME_SEED));
  });

  it('are all known', () => {
    expect(GIVEN_NAMES.filter((name) => !isGivenName(name))).toEqual([]);
  });

  it('are no titles and no words that open sentences', () => {
    expect(wordsIn(TITLES).filter(isGivenName)).toEqual([]);
  });

  it('are no frequent words of languages without capitals; else run `npm run names` for another seed', () => {
    const words = [...watchedWords(GIVEN_NAMES).keys()];
    expect(words.length).toBeGreaterThan(10_000);
    expect(words.filter(isGivenName).length).toBeLessThanOrEqual(4);
  });

  it.each(['trump', 'huawei', 'xyzzy', ''])('do not hold %o', (word) => {
    expect(isGivenName(word)).toBe(false);
  });

  it.each([
    ['导演伍迪', '伍迪'],
    ['前总统之子亨特', '亨特'],
    ['特朗普', ''],
    ['Hunter', ''],
  ])('end %s with %o', (text, name) => {
    expect(endsWithGivenName(text)).toBe(name);
  });

  it('know those that are words as well', () => {
    expect([isAlsoWord('will'), isAlsoWord('hunter')]).toEqual([true, false]);
  });
});
