import { describe, expect, it } from 'vitest';
import { SETTING_KEYS, settings, type Values } from '../../lib/settings.ts';
import { changedBy } from '../../lib/settings-file.ts';
import { changesInWords } from './setting-words.ts';

const defaults = Object.fromEntries(SETTING_KEYS.map((key) => [key, settings[key].fallback])) as Values;
const before: Values = { ...defaults, sites: { 'a.example': 'on', 'b.example': 'off' }, mutes: [{ entity: 'bis' }] };

const words = (after: Partial<Values>, lang: 'en' | 'ar' | 'zh' = 'en') =>
  changesInWords(changedBy(after, before), before, after, lang, (entity) => entity.toUpperCase()).map(
    ({ part, from, to }) => [part, from, to].filter((each) => each !== undefined),
  );

describe('a change in words', () => {
  it.each<[rule: string, after: Partial<Values>, said: string[][]]>([
    [
      'of one value',
      { mode: 'off', dwell: 1 },
      [
        ['News', 'Off'],
        ['500 milliseconds', '1 millisecond'],
      ],
    ],
    [
      'of a language, by its own name',
      { cardLanguage: 'ar', interfaceLanguage: 'zh' },
      [
        ['that of the page', 'العربية'],
        ['as the browser', '中文'],
      ],
    ],
    [
      'of sites, each by itself',
      { sites: { 'a.example': 'off', 'c.example': 'on' } },
      [
        ['a.example', 'on', 'off'],
        ['b.example', 'off', 'no rule'],
        ['c.example', 'no rule', 'on'],
      ],
    ],
    [
      'of a mute that goes and one that comes',
      { mutes: [{ entity: 'h20', alias: 'h 20', site: 'a.example' }] },
      [
        ['BIS, all its names, everywhere', 'muted', 'found'],
        ['H20, as “h 20”, on a.example', 'found', 'muted'],
      ],
    ],
    [
      'of the kinds that look otherwise',
      {
        inks: {
          ...defaults.inks,
          chip: { ...defaults.inks.chip, shown: false },
          person: { colour: 'grey', line: 'heavy', shown: true },
        },
      },
      [
        ['Chips', 'teal, dashed', 'not shown'],
        ['Officials and experts', 'red, dotted', 'grey, heavy'],
      ],
    ],
    ['of nothing', before, []],
  ])('%s', (_, after, said) => {
    expect(words(after)).toEqual(said);
  });

  it.each([
    [1, 'ملي ثانية واحدة'],
    [2, 'مليا ثانية'],
    [750, '750 ملي ثانية'],
  ] as const)('in Arabic with its own plural of %i', (dwell, said) => {
    expect(words({ dwell }, 'ar')).toEqual([['500 ملي ثانية', said]]);
  });
});
