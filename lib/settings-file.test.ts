import { describe, expect, it } from 'vitest';
import { settings, type Values } from './settings.ts';
import { changedBy, readSettingsFile, readSitesFile, settingsFile, sitesFile } from './settings-file.ts';

const defaults = Object.fromEntries(Object.entries(settings).map(([key, { fallback }]) => [key, fallback])) as Values;
const chosen: Values = {
  mode: 'all',
  sites: { 'a.example': 'on', localhost: 'off' },
  density: 'all',
  dwell: 900,
  modifier: 'alt',
  cardLanguage: 'ar',
  interfaceLanguage: 'zh',
  mutes: [{ entity: 'bis', alias: 'bis', site: 'a.example' }],
  inks: { ...settings.inks.fallback, chip: { colour: 'grey', line: 'heavy', shown: false } },
};

describe('what was saved is taken again', () => {
  it.each([
    ['the defaults', defaults],
    ['all else', chosen],
  ])('%s', (_, values) => {
    expect(readSettingsFile(settingsFile(values))).toEqual({ taken: values });
  });

  it('sites', () => {
    expect(readSitesFile(sitesFile(chosen.sites))).toEqual({ taken: chosen.sites });
  });
});

it('a file with some settings takes those', () => {
  const file = { hashiya: 'settings', version: 1, settings: { dwell: { version: 1, value: 300 } } };
  expect(readSettingsFile(JSON.stringify(file))).toEqual({ taken: { dwell: 300 } });
});

const withSettings = (held: unknown, more = {}) =>
  JSON.stringify({ hashiya: 'settings', version: 1, settings: held, ...more });
const one = (key: string, value: unknown, version = 1) => withSettings({ [key]: { version, value } });

describe('a file of settings is refused as a whole', () => {
  it.each<[string, string, object]>([
    ['no JSON', 'dwell: 300', { why: 'unreadable' }],
    ['cut off', settingsFile(chosen).slice(0, 300), { why: 'unreadable' }],
    ['empty', '', { why: 'unreadable' }],
    ['of nobody', '{}', { why: 'foreign' }],
    ['null', 'null', { why: 'foreign' }],
    ['a list', '[]', { why: 'foreign' }],
    ['a list of sites', sitesFile(chosen.sites), { why: 'foreign' }],
    ['a list of settings', withSettings([]), { why: 'foreign' }],
    ['with more than there is', withSettings({}, { packs: [] }), { why: 'foreign' }],
    ['a setting without its version', withSettings({ dwell: 300 }), { why: 'foreign' }],
    ['of a version of no kind', withSettings({}, { version: 'one' }), { why: 'foreign' }],
    ['of a later form', withSettings({}, { version: 2, theme: 'dark' }), { why: 'future' }],
    ['with a setting of a later version', one('dwell', 300, 2), { why: 'future' }],
    ['with a setting that is none', one('theme', 'dark'), { why: 'unknown', name: 'theme' }],
    ['with an inherited name', one('toString', 'dark'), { why: 'unknown', name: 'toString' }],
    ['with a dwell too long', one('dwell', 60_000), { why: 'value', name: 'dwell' }],
    ['with no value', one('dwell', null), { why: 'value', name: 'dwell' }],
    ['with one mute of two', one('mutes', [{ entity: 'bis' }, 'bis']), { why: 'value', name: 'mutes' }],
    ['with a site that is none', one('sites', { 'two words': 'on' }), { why: 'site', name: 'two words' }],
    ['too large', `"${'x'.repeat(1_000_000)}"`, { why: 'large' }],
  ])('%s', (_, text, refusal) => {
    expect(readSettingsFile(text)).toEqual({ refusal });
  });
});

const withSites = (sites: unknown) => JSON.stringify({ hashiya: 'sites', version: 1, sites });

describe('a list of sites is refused as a whole', () => {
  it.each<[string, string, object]>([
    ['no JSON', 'a.example on', { why: 'unreadable' }],
    ['settings', settingsFile(chosen), { why: 'foreign' }],
    ['a list', withSites(['a.example']), { why: 'foreign' }],
    ['of a later form', JSON.stringify({ hashiya: 'sites', version: 9 }), { why: 'future' }],
    ['with an address', withSites({ 'https://a.example/': 'on' }), { why: 'site', name: 'https://a.example/' }],
    ['with capitals', withSites({ 'A.example': 'on' }), { why: 'site', name: 'A.example' }],
    ['with another rule', withSites({ 'b.example': 'on', 'a.example': 'yes' }), { why: 'site', name: 'a.example' }],
  ])('%s', (_, text, refusal) => {
    expect(readSitesFile(text)).toEqual({ refusal });
  });
});

describe('what a file would change', () => {
  it.each<[string, Partial<Values>, string[]]>([
    ['nothing', defaults, []],
    ['nothing that it leaves out', { mode: 'off' }, ['mode']],
    ['nothing by another order of keys', { inks: reversed(defaults.inks) }, []],
    ['a rule', { sites: { 'a.example': 'off' }, dwell: 500 }, ['sites']],
  ])('%s', (_, after, keys) => {
    expect(changedBy(after, defaults)).toEqual(keys);
  });
});

function reversed<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).reverse()) as T;
}
