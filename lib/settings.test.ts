import { describe, expect, it } from 'vitest';
import { readSetting, SETTING_KEYS, type Setting, settings, unsound } from './settings.ts';
import { type RawItems, versionKey } from './stored.ts';

/** Browsers hand the keys of what they stored back in an order of their own. */
const REORDERED = {
  policy: { shown: false, line: 'dotted', colour: 'grey' },
  chip: { shown: true, line: 'solid', colour: 'green' },
  organisation: settings.inks.fallback.organisation,
  person: settings.inks.fallback.person,
  company: settings.inks.fallback.company,
};

const setting = (key: keyof typeof settings): Setting<unknown> => settings[key];

describe('a value of its shape is in force as it is, and sound', () => {
  it.each([
    ['mode', 'news'],
    ['mode', 'all'],
    ['mode', 'off'],
    ['sites', {}],
    ['sites', { 'a.example': 'on', 'www.b.example': 'off', localhost: 'off' }],
    ['density', 'first'],
    ['density', 'all'],
    ['dwell', 100],
    ['dwell', 750],
    ['dwell', 5000],
    ['cardLanguage', 'page'],
    ['cardLanguage', 'ar'],
    ['interfaceLanguage', 'browser'],
    ['interfaceLanguage', 'zh'],
    ['modifier', 'none'],
    ['modifier', 'meta'],
    ['mutes', []],
    ['mutes', [{ entity: 'nvidia' }]],
    [
      'mutes',
      [
        { entity: 'nvidia', site: 'a.example' },
        { alias: 'bis', entity: 'bis' },
      ],
    ],
    ['inks', settings.inks.fallback],
    ['inks', REORDERED],
  ] as const)('%s %o', (key, value) => {
    expect(readSetting(setting(key), { [key]: value })).toEqual(value);
    expect(unsound(setting(key), { [key]: value })).toBeNull();
  });
});

const SHAPELESS = [0, -1, 1e9, Number.NaN, true, '', 'on', 'ALL', [], ['news'], {}, { mode: 'all' }];

describe('a value of another shape is unsound, and the fallback is in force', () => {
  const cases = [
    ...SHAPELESS.map((value) => ['mode', value] as const),
    ...SHAPELESS.map((value) => ['density', value] as const),
    ...SHAPELESS.map((value) => ['cardLanguage', value] as const),
    ...SHAPELESS.map((value) => ['interfaceLanguage', value] as const),
    ...SHAPELESS.map((value) => ['modifier', value] as const),
    ...SHAPELESS.filter((value) => !Array.isArray(value)).map((value) => ['mutes', value] as const),
    ...SHAPELESS.map((value) => ['inks', value] as const),
    ...['500', 99, 5001, Number.NaN, Number.POSITIVE_INFINITY, [500], { ms: 500 }].map(
      (value) => ['dwell', value] as const,
    ),
    ...['on', 1, true, [], [['a.example', 'on']]].map((value) => ['sites', value] as const),
  ];
  it.each(cases)('%s %o', (key, value) => {
    expect(readSetting(setting(key), { [key]: value })).toEqual(setting(key).fallback);
    expect(unsound(setting(key), { [key]: value })).toBe('shape');
  });
});

describe('site rules that can be read are in force beside those that cannot', () => {
  it.each([
    [{ 'a.example': 'on', 'b.example': true }, { 'a.example': 'on' }],
    [{ 'a.example': 'off', 'b.example': 'OFF', 'c.example': null }, { 'a.example': 'off' }],
    [{ 'a.example': { rule: 'on' } }, {}],
  ])('%o', (sites, inForce) => {
    expect(readSetting(settings.sites, { sites })).toEqual(inForce);
    expect(unsound(settings.sites, { sites })).toBe('shape');
  });
});

describe('mutes that can be read are in force beside those that cannot', () => {
  it.each([
    [[{ entity: 'nvidia' }, 'huawei', null], [{ entity: 'nvidia' }]],
    [[{ entity: '' }, { alias: 'bis' }, { entity: 'bis', alias: 'bis' }], [{ entity: 'bis', alias: 'bis' }]],
    [
      [
        { entity: 'bis', alias: '' },
        { entity: 'bis', site: 7 },
      ],
      [],
    ],
  ])('%o', (mutes, inForce) => {
    expect(readSetting(settings.mutes, { mutes })).toEqual(inForce);
    expect(unsound(settings.mutes, { mutes })).toBe('shape');
  });
});

describe('an ink that cannot be read is the default one, the others stay', () => {
  const { fallback } = settings.inks;
  const company = { colour: 'grey', line: 'dotted', shown: false };
  it.each([
    [{ company }, { company }],
    [{ ...fallback, company, chip: { ...company, colour: 'pink' } }, { company }],
    [{ ...fallback, company, chip: { ...company, line: 'wavy' } }, { company }],
    [{ ...fallback, company, chip: { ...company, shown: 'no' } }, { company }],
    [{ ...fallback, company, chip: ['teal', 'dashed', true] }, { company }],
  ])('%o', (inks, inForce) => {
    expect(readSetting(settings.inks, { inks })).toEqual({ ...fallback, ...inForce });
    expect(unsound(settings.inks, { inks })).toBe('shape');
  });
});

describe('a value that a later version wrote is unsound, even in a shape of today', () => {
  it.each([
    ['mode', 'off'],
    ['sites', { 'a.example': 'off' }],
    ['density', 'all'],
    ['dwell', 900],
    ['cardLanguage', 'zh'],
    ['interfaceLanguage', 'ar'],
    ['modifier', 'alt'],
    ['mutes', [{ entity: 'nvidia' }]],
    ['inks', REORDERED],
  ] as const)('%s', (key, value) => {
    const raw = { [key]: value, [`${key}$`]: { v: 2 } };
    expect(readSetting(setting(key), raw)).toEqual(setting(key).fallback);
    expect(unsound(setting(key), raw)).toBe('future');
  });
});

describe('nothing stored is sound', () => {
  it.each(Object.keys(settings) as (keyof typeof settings)[])('%s', (key) => {
    expect(readSetting(setting(key), {})).toEqual(setting(key).fallback);
    expect(unsound(setting(key), {})).toBeNull();
  });
});

/**
 * What each released version has left in `storage.local` of readers who set everything, never to be changed: a later
 * version reads all of it to what they chose. A release that stores something in another way adds its own entry.
 */
const RELEASED: Record<string, { stored: RawItems; chosen: Record<string, unknown> }> = {
  '0.1.0': {
    stored: {
      mode: 'all',
      mode$: { v: 1 },
      sites: { 'a.example': 'off', 'www.b.example': 'on' },
      sites$: { v: 1 },
      density: 'all',
      density$: { v: 1 },
      dwell: 900,
      dwell$: { v: 1 },
      modifier: 'shift',
      modifier$: { v: 1 },
      cardLanguage: 'ar',
      cardLanguage$: { v: 1 },
      interfaceLanguage: 'zh',
      interfaceLanguage$: { v: 1 },
      mutes: [{ entity: 'h20' }, { entity: 'jensen-huang', alias: 'huang', site: 'a.example' }],
      mutes$: { v: 1 },
      inks: {
        chip: { colour: 'green', line: 'solid', shown: false },
        company: { colour: 'grey', line: 'heavy', shown: true },
        person: { colour: 'teal', line: 'double', shown: true },
        organisation: { colour: 'blue', line: 'dotted', shown: true },
        policy: { colour: 'red', line: 'dashed', shown: false },
      },
      inks$: { v: 1 },
    },
    chosen: {},
  },
};

describe.each(Object.entries(RELEASED))('what %s has stored', (_, { stored, chosen }) => {
  it.each(SETTING_KEYS.filter((key) => key in stored))('%s is read to what was chosen', (key) => {
    const setting = settings[key] as Setting<unknown>;
    expect(readSetting(setting, stored)).toEqual(chosen[key] ?? stored[key]);
    expect(unsound(setting, stored)).toBeNull();
  });

  it('is of no setting that is there no more', () => {
    const known = SETTING_KEYS.flatMap((key) => [key, versionKey(settings[key])]);
    expect(Object.keys(stored).filter((key) => !known.includes(key))).toEqual([]);
  });
});

it('every setting stands in what a released version has stored, in each of its versions', () => {
  const all = Object.values(RELEASED).flatMap(({ stored }) =>
    SETTING_KEYS.filter((key) => key in stored).map((key) => `${key} ${(stored[`${key}$`] as { v: number }).v}`),
  );
  const versions = SETTING_KEYS.flatMap((key) =>
    Array.from({ length: settings[key].version }, (_, before) => `${key} ${before + 1}`),
  );
  expect(versions.filter((version) => !all.includes(version))).toEqual([]);
});
