import * as v from 'valibot';
import { type SettingKey, type SiteRules, settings, unsound, type Values } from './settings.ts';
import { siteNameOf } from './site-rule.ts';
import { versionKey } from './stored.ts';

/** Why a file is not taken. Nothing of it is used then. */
export type Refusal =
  /** no JSON; of another program, or not whole; by a later version of the extension; too large to be ours */
  | { why: 'unreadable' | 'foreign' | 'future' | 'large' }
  /** a setting that does not exist; a value that its setting cannot have; what is no host name with a rule */
  | { why: 'unknown' | 'value' | 'site'; name: string };

export type Taken<T> = { taken: T } | { refusal: Refusal };

/** Version of the files' own form; each setting carries its version besides. */
const VERSION = 1;
/** Units of text: many times what anybody's rules take. */
const LARGEST = 1_000_000;

const versionSchema = v.pipe(v.number(), v.integer(), v.minValue(1));
/** valibot takes a list for a record. */
const noList = v.custom<Record<string, unknown>>((value) => !Array.isArray(value));
const settingsFileSchema = v.strictObject({
  hashiya: v.literal('settings'),
  version: versionSchema,
  settings: v.pipe(noList, v.record(v.string(), v.strictObject({ version: versionSchema, value: v.unknown() }))),
});
const sitesFileSchema = v.strictObject({
  hashiya: v.literal('sites'),
  version: versionSchema,
  sites: v.pipe(noList, v.record(v.string(), v.unknown())),
});
/** What a later version may have written looks like this at least. */
const laterSchema = v.looseObject({ hashiya: v.string(), version: v.pipe(versionSchema, v.minValue(VERSION + 1)) });

export const settingsFile = (values: Values): string =>
  write({
    hashiya: 'settings',
    version: VERSION,
    settings: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, { version: settings[key as SettingKey].version, value }]),
    ),
  });

/** The settings that a file holds, each of its setting's shape; those that it leaves out are left out. */
export const readSettingsFile = (text: string): Taken<Partial<Values>> => {
  const file = read(text, settingsFileSchema);
  if ('refusal' in file) return file;
  const taken: Record<string, unknown> = {};
  for (const [name, { version, value }] of Object.entries(file.taken.settings)) {
    if (!Object.hasOwn(settings, name)) return { refusal: { why: 'unknown', name } };
    const setting = settings[name as SettingKey];
    const fault = unsound(setting, { [setting.key]: value, [versionKey(setting)]: { v: version } });
    if (fault === 'future') return { refusal: { why: 'future' } };
    if (fault || value === null) return { refusal: { why: 'value', name } };
    taken[name] = value;
  }
  const bad = Object.entries((taken as Partial<Values>).sites ?? {}).find((entry) => !isRule(entry));
  return bad ? { refusal: { why: 'site', name: bad[0] } } : { taken };
};

export const sitesFile = (sites: SiteRules): string => write({ hashiya: 'sites', version: VERSION, sites });

export const readSitesFile = (text: string): Taken<SiteRules> => {
  const file = read(text, sitesFileSchema);
  if ('refusal' in file) return file;
  const rules = Object.entries(file.taken.sites);
  const bad = rules.find((entry) => !isRule(entry));
  return bad ? { refusal: { why: 'site', name: bad[0] } } : { taken: Object.fromEntries(rules) as SiteRules };
};

/** Settings whose value would be another. */
export const changedBy = (after: Partial<Values>, before: Values): SettingKey[] =>
  (Object.keys(after) as SettingKey[]).filter((key) => canonical(after[key]) !== canonical(before[key]));

const isRule = ([site, rule]: [string, unknown]): boolean =>
  siteNameOf(site) === site && (rule === 'on' || rule === 'off');

/** JSON with the keys of every object in one order: browsers hand back what they stored in one of their own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part instanceof Object && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );

const write = (file: object): string => `${JSON.stringify(file, null, 2)}\n`;

const read = <Schema extends v.GenericSchema>(text: string, schema: Schema): Taken<v.InferOutput<Schema>> => {
  if (text.length > LARGEST) return { refusal: { why: 'large' } };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { refusal: { why: 'unreadable' } };
  }
  if (v.is(laterSchema, json)) return { refusal: { why: 'future' } };
  const file = v.safeParse(schema, json);
  return file.success ? { taken: file.output } : { refusal: { why: 'foreign' } };
};
