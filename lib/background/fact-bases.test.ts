import { expect, it } from 'vitest';
import { baseOf } from '../fact-base/testing.ts';
import type { CardLanguage, FactBase } from '../fact-base/types.ts';
import { factBases } from './fact-bases.ts';

/** Answers with each of `answers` in turn; errors are thrown. */
const loader = (...answers: (FactBase | Error)[]) => {
  const asked: CardLanguage[] = [];
  const load = async (lang: CardLanguage): Promise<FactBase> => {
    asked.push(lang);
    const answer = answers.shift();
    if (!answer || answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, load };
};

it('loads each language once, however often and at once it is asked', async () => {
  const { asked, load } = loader(baseOf([], []), baseOf([], [], { lang: 'ar' }));
  const factBase = factBases(load);
  const [first, second, other] = await Promise.all([factBase('en'), factBase('en'), factBase('ar')]);
  expect(first).toBe(second);
  expect(await factBase('en')).toBe(first);
  expect(other.lang).toBe('ar');
  expect(asked).toEqual(['en', 'ar']);
});

it('tries again after a failure', async () => {
  const { asked, load } = loader(new Error('file is locked'), baseOf([], []));
  const factBase = factBases(load);
  await expect(factBase('en')).rejects.toThrow('file is locked');
  expect((await factBase('en')).lang).toBe('en');
  expect(asked).toHaveLength(2);
});

it('loads anew what it was told to forget', async () => {
  const [before, after] = [baseOf([], []), baseOf([], [])];
  const factBase = factBases(loader(before, after).load);
  expect(await factBase('en')).toBe(before);
  factBase.forget();
  expect(await factBase('en')).toBe(after);
});
