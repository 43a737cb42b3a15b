import { expect, it } from 'vitest';
import { factBases } from './fact-bases.ts';

const base = (lang: string) => ({ version: 1, lang, entities: [], facts: [], sources: [], disputes: [] });

/** Answers with each of `answers` in turn; errors are thrown. */
const loader = (...answers: unknown[]) => {
  const asked: string[] = [];
  const load = async (file: string): Promise<unknown> => {
    asked.push(file);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, load };
};

it('loads each language once, however often and at once it is asked', async () => {
  const { asked, load } = loader(base('en'), base('ar'));
  const factBase = factBases(load);
  const [first, second, other] = await Promise.all([factBase('en'), factBase('en'), factBase('ar')]);
  expect(first).toBe(second);
  expect(await factBase('en')).toBe(first);
  expect(other.lang).toBe('ar');
  expect(asked).toEqual(['/facts/en.json', '/facts/ar.json']);
});

it.each([[new Error('file is locked')], ['not a fact base'], [{ ...base('en'), version: 2 }]])(
  'tries again after %o',
  async (failure) => {
    const { asked, load } = loader(failure, base('en'));
    const factBase = factBases(load);
    await expect(factBase('en')).rejects.toThrow();
    expect((await factBase('en')).lang).toBe('en');
    expect(asked).toHaveLength(2);
  },
);
