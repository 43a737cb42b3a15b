import { describe, expect, it } from 'vitest';
import { readSetting, SETTING_KEYS, type Setting, settings, unsound } from './settings.ts';
import { type RawItems, versionKey } from './stored.ts';

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

it('every setting stands in what a released version has stored', () => {
  const all = Object.values(RELEASED).flatMap(({ stored }) => Object.keys(stored));
  expect(SETTING_KEYS.filter((key) => !all.includes(key))).toEqual([]);
});
