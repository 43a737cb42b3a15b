import type { CardLanguage } from './fact-base/types.ts';
import { MODE, type Mode, type Place, type RawItems, SITES, type SiteRules, storedValue } from './stored.ts';

export type { Mode, SiteRules } from './stored.ts';

export interface Setting<T> extends Place {
  readonly fallback: T;
  /** Total: makes the best of any value, and leaves one of the setting's shape as it is. */
  read(value: unknown): T;
}

/** `first`: the first mention of an entity in each block is underlined; `all`: every one. */
export type Density = 'first' | 'all';
/** `page`: the card speaks the language of the text around the mention. */
export type CardLanguageChoice = 'page' | CardLanguage;

/** Bounds of the dwell, in milliseconds: below, cards open in passing; above, nobody waits for them. */
const DWELL_MIN = 100;
const DWELL_MAX = 5_000;
/** NN/g: wait for half a second, then show within a tenth. */
const DWELL = 500;

const choice = <T extends string>(place: Place, fallback: T, ...others: T[]): Setting<T> => ({
  ...place,
  fallback,
  read: (value) => (others.includes(value as T) ? (value as T) : fallback),
});

/** Every stored setting, once, under its key. */
export const settings = {
  mode: choice<Mode>(MODE, 'news', 'all', 'off'),
  sites: {
    ...SITES,
    fallback: {},
    // a rule that cannot be read does not cost the others
    read: (value) =>
      Object.fromEntries(
        Object.entries(value instanceof Object && !Array.isArray(value) ? value : {}).filter(
          ([, rule]) => rule === 'on' || rule === 'off',
        ),
      ),
  } as Setting<SiteRules>,
  density: choice<Density>({ key: 'density', version: 1 }, 'first', 'all'),
  /** How long the pointer rests on a mention before its card opens, in milliseconds. */
  dwell: {
    key: 'dwell',
    version: 1,
    fallback: DWELL,
    read: (value) => (typeof value === 'number' && value >= DWELL_MIN && value <= DWELL_MAX ? value : DWELL),
  } as Setting<number>,
  cardLanguage: choice<CardLanguageChoice>({ key: 'cardLanguage', version: 1 }, 'page', 'en', 'ar', 'zh'),
} as const;

/** Total: the fallback where there is nothing, nothing usable, or what a later version of the extension wrote. */
export const readSetting = <T>(setting: Setting<T>, raw: RawItems): T => {
  const value = storedValue(setting, raw);
  return value == null ? setting.fallback : setting.read(value);
};

/** Why a stored value is not used as it stands: not, or not wholly, of the setting's shape, or of a later version. */
export type Unsound = 'shape' | 'future';

/** null where nothing is stored or all of it is used. */
export const unsound = (setting: Setting<unknown>, raw: RawItems): Unsound | null => {
  const value = storedValue(setting, raw);
  if (value === null) return null;
  if (value === undefined) return 'future';
  return JSON.stringify(setting.read(value)) === JSON.stringify(value) ? null : 'shape';
};
