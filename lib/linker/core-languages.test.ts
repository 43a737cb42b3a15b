import { expect, test } from 'vitest';
import { callsForAllLanguages, coreOf } from './core-languages.ts';

const ENGLISH = 'The ministry said on Monday that exports would resume, a person close to the talks said. ';

test.each([
  ['English as declared', 'en', ENGLISH, false],
  ['a region and capitals', 'EN_us', ENGLISH, false],
  ['Arabic', 'ar-EG', 'قالت الوزارة يوم الاثنين إن الصادرات ستستأنف', false],
  ['Chinese', 'zh-Hant', '商務部週一表示出口將恢復', false],
  ['nothing declared, English', '', ENGLISH, false],
  ['nothing at all', '', '', false],
  ['a name with an accent in a long text', 'en', `${ENGLISH.repeat(6)} Côte`, false],
  ['another language as declared', 'fr-FR', ENGLISH, true],
  ['another language without text', 'ko', '', true],
  [
    'French in a page that says en',
    'en',
    'Le ministère a déclaré lundi que les exportations reprendraient bientôt.',
    true,
  ],
  ['Italian without a word on it', '', `${'La ministra ha detto che le vendite riprendono. '.repeat(2)}È così.`, true],
  ['Russian in a page that says en', 'en', 'В понедельник министерство сообщило', true],
  ['Persian in a page that says ar', 'ar', 'وزارت بازرگانی روز دوشنبه اعلام کرد', true],
  ['Japanese in a page that says zh', 'zh', '商務省は月曜日に発表した', true],
])('%s', (_, lang, sample, all) => {
  expect(callsForAllLanguages(lang, sample)).toBe(all);
});

test('the core keeps its languages, what stands for any, and the phrases they can hold', () => {
  const [entity] = coreOf([
    {
      id: 'acme',
      kind: 'company',
      names: { en: 'Acme' },
      aliases: {
        any: ['Acme'],
        ar: [{ form: 'أكمي', strength: 'weak', cues: ['شركة', 'компания'], not: ['شرکت اکمی', 'أكمي القديمة'] }],
        ru: ['Акме'],
        fr: ['Acmé'],
      },
      cues: ['anvil', 'наковальня'],
      not: ['Acme Road', 'アクメ通り'],
    },
  ]);
  expect(entity).toEqual({
    id: 'acme',
    kind: 'company',
    names: { en: 'Acme' },
    aliases: {
      any: ['Acme'],
      ar: [{ form: 'أكمي', strength: 'weak', cues: ['شركة'], not: ['أكمي القديمة'] }],
    },
    cues: ['anvil'],
    not: ['Acme Road'],
    against: undefined,
  });
});
