import type { CardLanguage } from './fact-base/types.ts';
import { INK_GROUPS, type InkGroup } from './ink-group.ts';
import type { EntityId } from './linker/types.ts';
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
/** The key that must be down for a card to open at a mention; `none`: it opens after the dwell alone. */
export type Modifier = 'none' | 'alt' | 'control' | 'shift' | 'meta';
/** `browser`: popup, options and the other pages of the extension speak the browser's language. */
export type InterfaceLanguage = 'browser' | CardLanguage;

/** A name that the reader does not want underlined. */
export interface Mute {
  entity: EntityId;
  /** `normalise(reason.alias)` of the mentions that are muted; without it all of the entity. */
  alias?: string;
  /** Host name of the tab's page; without it everywhere. */
  site?: string;
}

/** `--colour-<name>` of assets/tokens.css: each in a shade for light paper and one for dark. */
export const INK_COLOURS = ['teal', 'blue', 'red', 'purple', 'ochre', 'green', 'grey'] as const;
export type InkColour = (typeof INK_COLOURS)[number];
/** `--stroke-<name>` of assets/tokens.css. */
export const INK_LINES = ['dashed', 'solid', 'dotted', 'double', 'heavy'] as const;
export type InkLine = (typeof INK_LINES)[number];

/** How the kinds of a group are underlined. */
export interface Ink {
  colour: InkColour;
  line: InkLine;
  shown: boolean;
}
export type Inks = Record<InkGroup, Ink>;

/** Bounds of the dwell, in milliseconds: below, cards open in passing; above, nobody waits for them. */
export const DWELL_MIN = 100;
export const DWELL_MAX = 5_000;
/** NN/g: wait for half a second, then show within a tenth. */
const DWELL = 500;

// Each setting by itself, so that a page script carries those that it reads and no others.

/* @__NO_SIDE_EFFECTS__ */
const choice = <T extends string>(key: string, fallback: T, ...others: T[]): Setting<T> => ({
  key,
  version: 1,
  fallback,
  read: (value) => (others.includes(value as T) ? (value as T) : fallback),
});

export const mode: Setting<Mode> = { .../* @__PURE__ */ choice<Mode>('mode', 'news', 'all', 'off'), ...MODE };

export const sites: Setting<SiteRules> = {
  ...SITES,
  fallback: {},
  // a rule that cannot be read does not cost the others
  read: (value) => Object.fromEntries(Object.entries(isRecord(value) ? value : {}).filter(isSiteRule)),
};

export const density = /* @__PURE__ */ choice<Density>('density', 'first', 'all');

/** How long the pointer rests on a mention before its card opens, in milliseconds. */
export const dwell: Setting<number> = {
  key: 'dwell',
  version: 1,
  fallback: DWELL,
  read: (value) => (typeof value === 'number' && value >= DWELL_MIN && value <= DWELL_MAX ? value : DWELL),
};

export const modifier = /* @__PURE__ */ choice<Modifier>('modifier', 'none', 'alt', 'control', 'shift', 'meta');

export const cardLanguage = /* @__PURE__ */ choice<CardLanguageChoice>('cardLanguage', 'page', 'en', 'ar', 'zh');

export const interfaceLanguage = /* @__PURE__ */ choice<InterfaceLanguage>(
  'interfaceLanguage',
  'browser',
  'en',
  'ar',
  'zh',
);

export const mutes: Setting<readonly Mute[]> = {
  key: 'mutes',
  version: 1,
  fallback: [],
  // a mute that cannot be read does not cost the others
  read: (value) => (Array.isArray(value) ? value.filter(isMute) : []),
};

export const inks: Setting<Inks> = {
  key: 'inks',
  version: 1,
  fallback: {
    chip: { colour: 'teal', line: 'dashed', shown: true },
    company: { colour: 'blue', line: 'solid', shown: true },
    person: { colour: 'red', line: 'dotted', shown: true },
    organisation: { colour: 'purple', line: 'double', shown: true },
    policy: { colour: 'ochre', line: 'heavy', shown: true },
  },
  read(value) {
    const given: Record<string, unknown> = isRecord(value) ? value : {};
    if (INK_GROUPS.every((group) => isInk(given[group]))) return value as Inks;
    return Object.fromEntries(
      INK_GROUPS.map((group) => [group, isInk(given[group]) ? given[group] : inks.fallback[group]]),
    ) as Inks;
  },
};

const isRecord = (value: unknown): value is Record<string, unknown> => value instanceof Object && !Array.isArray(value);

const isSiteRule = (entry: [string, unknown]): entry is [string, SiteRules[string]] =>
  entry[1] === 'on' || entry[1] === 'off';

const isMute = (value: unknown): value is Mute =>
  isRecord(value) &&
  [value.entity, value.alias ?? '-', value.site ?? '-'].every((part) => typeof part === 'string' && part !== '');

const isInk = (value: unknown): value is Ink =>
  isRecord(value) &&
  INK_COLOURS.includes(value.colour as InkColour) &&
  INK_LINES.includes(value.line as InkLine) &&
  typeof value.shown === 'boolean';

/** Every stored setting, once, under its key. */
export const settings = {
  mode,
  sites,
  density,
  dwell,
  modifier,
  cardLanguage,
  interfaceLanguage,
  mutes,
  inks,
} as const;

export type SettingKey = keyof typeof settings;
/** The value in force of every setting. */
export type Values = { [K in SettingKey]: (typeof settings)[K]['fallback'] };
export const SETTING_KEYS = Object.keys(settings) as SettingKey[];

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
