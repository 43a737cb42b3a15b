import { storage } from 'wxt/utils/storage';
import {
  readSetting,
  SETTING_KEYS,
  type Setting,
  type SettingKey,
  settings,
  type Unsound,
  unsound,
  type Values,
} from './settings.ts';
import { type Place, type RawItems, versionKey } from './stored.ts';

/** A stored value that was set aside because it could not be used, or not wholly. */
export interface Kept {
  /** Key of the setting. */
  key: SettingKey;
  value: unknown;
  version: number;
  why: Unsound;
  /** When it was set aside, ISO. */
  date: string;
}

/** Values set aside of one setting: a fault that repeats must not fill the storage. */
const KEPT_MAX = 5;

const local = (key: string) => `local:${key}` as const;
const keptKey = ({ key }: Place) => local(`kept:${key}`);

/** In one question to the browser, however many are asked for. */
const rawItems = async (places: readonly Place[]): Promise<RawItems> => {
  const keys = places.flatMap((place) => [place.key, versionKey(place)]);
  const stored = await storage.getItems(keys.map(local));
  return Object.fromEntries(stored.map(({ value }, index) => [keys[index], value]));
};

const write = (setting: Setting<unknown>, value: unknown) => [
  { key: local(setting.key), value },
  { key: local(versionKey(setting)), value: { v: setting.version } },
];

/** The value in force: the stored one as far as it can be used, else the fallback. */
export const get = async <T>(setting: Setting<T>): Promise<T> => readSetting(setting, await rawItems([setting]));

/**
 * Stores a value. What it replaces is kept aside where it was not sound.
 * @throws what the browser throws when it cannot store (quota, a broken profile); then nothing has changed.
 */
export const set = async <T>(setting: Setting<T>, value: T): Promise<void> => {
  await storage.setItems([...(await setAside(setting)), ...write(setting, value)]);
};

/**
 * Changes a value by what is there now: of all that windows, pages and background of the extension change in this way,
 * nothing comes between.
 * @throws as `set`; then nothing has changed.
 */
export const update = <T>(setting: Setting<T>, next: (now: T) => T | Promise<T>): Promise<void> =>
  navigator.locks.request(setting.key, async () => set(setting, await next(await get(setting))));

/** Every value in force. */
export const getAll = async (): Promise<Values> => {
  const raw = await rawItems(Object.values(settings));
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, readSetting<unknown>(settings[key], raw)])) as Values;
};

/**
 * Stores several values at once. What they replace is kept aside where it was not sound.
 * @throws as `set`; then nothing has changed.
 */
export const setAll = async (values: Partial<Values>): Promise<void> => {
  const keys = SETTING_KEYS.filter((key) => values[key] !== undefined);
  const aside = await Promise.all(keys.map((key) => setAside(settings[key])));
  await storage.setItems([...aside.flat(), ...keys.flatMap((key) => write(settings[key], values[key]))]);
};

/** Calls the listener with the value in force after each change of it, until `signal` aborts. */
export const watch = <T>(setting: Setting<T>, listener: (value: T) => void, signal: AbortSignal): void => {
  const stop = storage.watch(local(setting.key), async () => {
    const value = await get(setting);
    if (!signal.aborted) listener(value);
  });
  signal.addEventListener('abort', stop, { once: true });
};

/** What is to be stored so that an unsound value is not lost; nothing where the stored value is sound. */
const setAside = async (setting: Setting<unknown>): Promise<{ key: `local:${string}`; value: unknown }[]> => {
  const raw = await rawItems([setting]);
  const why = unsound(setting, raw);
  if (!why) return [];
  const { key } = setting;
  const version = (raw[versionKey(setting)] as { v?: number } | null)?.v ?? 1;
  const kept = await keptOf([setting]);
  const value = raw[key];
  const last = kept.at(-1);
  if (last?.version === version && JSON.stringify(last.value) === JSON.stringify(value)) return [];
  return [
    {
      key: keptKey(setting),
      value: [...kept, { key, value, version, why, date: new Date().toISOString() }].slice(-KEPT_MAX),
    },
  ];
};

const keptOf = async (places: readonly Place[]): Promise<Kept[]> =>
  (await storage.getItems(places.map(keptKey))).flatMap(({ value }): Kept[] =>
    Array.isArray(value) ? value.filter((one) => typeof one?.date === 'string') : [],
  );

/**
 * Keeps a copy of every unsound value, before something overwrites it. For the background, when it starts and when
 * something was stored. The value itself stays where it is: to write here what is in force could undo what the reader
 * is setting at that moment.
 */
export const keepAside = async (): Promise<void> => {
  for (const setting of Object.values<Setting<unknown>>(settings)) await storage.setItems(await setAside(setting));
};

/** What was set aside, oldest first; the popup and the options page say so. */
export const keptAside = async (): Promise<Kept[]> =>
  (await keptOf(Object.values(settings))).sort((a, b) => a.date.localeCompare(b.date));

/** Forgets what was set aside, when the reader says so. */
export const forgetKept = (): Promise<void> => storage.removeItems(Object.values(settings).map(keptKey));
