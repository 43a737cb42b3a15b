import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Setting, settings } from './settings.ts';

// the storage library takes the browser off the global when it is loaded
vi.stubGlobal('browser', fakeBrowser);
// Node 22 has none; the browsers' own holds across windows and the background
let last: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request(_: string, work: () => Promise<unknown>) {
      last = last.then(work, work);
      return last;
    },
  },
});
const { forgetKept, get, keepAside, keptAside, set, update, watch } = await import('./settings-storage.ts');

const NOW = '2026-11-22T08:00:00.000Z';
const local = fakeBrowser.storage.local;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

describe('what is set is what is got', () => {
  it.each([
    ['mode', 'all'],
    ['sites', { 'a.example': 'off' }],
    ['density', 'all'],
    ['dwell', 900],
    ['cardLanguage', 'zh'],
  ] as const)('%s', async (key, value) => {
    const setting = settings[key] as Setting<unknown>;
    expect(await get(setting)).toEqual(setting.fallback);
    await set(setting, value);
    expect(await get(setting)).toEqual(value);
    expect(await local.get()).toEqual({ [key]: value, [`${key}$`]: { v: 1 } });
  });
});

describe('what several windows change at once', () => {
  it('is all there afterwards', async () => {
    const hosts = Array.from({ length: 20 }, (_, at) => `${at}.example`);
    await Promise.all(hosts.map((host) => update(settings.sites, (rules) => ({ ...rules, [host]: 'off' as const }))));
    expect(Object.keys(await get(settings.sites))).toEqual(hosts);
  });

  it('goes on where one of them could not be stored', async () => {
    const refused = update(settings.sites, () => Promise.reject(new Error('no')));
    const stored = update(settings.sites, (rules) => ({ ...rules, 'a.example': 'on' as const }));
    await expect(refused).rejects.toThrow('no');
    await stored;
    expect(await get(settings.sites)).toEqual({ 'a.example': 'on' });
  });
});

const UNSOUND = [
  ['mode', 'loud', 1, 'shape', 'news'],
  ['mode', { mode: 'off' }, 1, 'shape', 'news'],
  ['mode', 'off', 7, 'future', 'news'],
  ['sites', ['a.example'], 1, 'shape', {}],
  ['sites', { 'a.example': 'off', 'b.example': 1 }, 1, 'shape', { 'a.example': 'off' }],
  ['sites', { 'a.example': { on: true } }, 2, 'future', {}],
  ['density', null, 1, null, 'first'],
  ['dwell', '900', 1, 'shape', 500],
  ['cardLanguage', 'fr', 1, 'shape', 'page'],
] as const;

describe('an unsound value is kept aside, and what of it can be used is in force', () => {
  it.each(UNSOUND)('%s %o of version %d: %s', async (key, value, version, why, inForce) => {
    const setting = settings[key] as Setting<unknown>;
    await local.set({ [key]: value, [`${key}$`]: { v: version } });
    expect(await get(setting)).toEqual(inForce);
    await keepAside();
    expect(await keptAside()).toEqual(why ? [{ key, value, version, why, date: NOW }] : []);
    expect(await get(setting)).toEqual(inForce);
    // once is enough
    await keepAside();
    expect(await keptAside()).toHaveLength(why ? 1 : 0);
  });

  it.each(UNSOUND)('before it is overwritten: %s %o of version %d: %s', async (key, value, version, why) => {
    const setting = settings[key] as Setting<unknown>;
    await local.set({ [key]: value, [`${key}$`]: { v: version } });
    await set(setting, setting.fallback);
    expect(await keptAside()).toEqual(why ? [{ key, value, version, why, date: NOW }] : []);
    expect(await get(setting)).toEqual(setting.fallback);
  });
});

describe('what is kept', () => {
  it('is never more than the last five of a setting', async () => {
    for (let fault = 0; fault < 7; fault++) {
      await local.set({ mode: fault });
      await keepAside();
    }
    expect((await keptAside()).map(({ value }) => value)).toEqual([2, 3, 4, 5, 6]);
  });

  it('leaves the other settings alone', async () => {
    await local.set({ mode: 7, density: 'all' });
    await keepAside();
    expect(await get(settings.density)).toBe('all');
  });

  it.each([['nonsense'], [null], [[null, 'x', {}]], [{ date: NOW }]])('may be unsound itself: %o', async (kept) => {
    await local.set({ mode: 7, 'kept:mode': kept });
    await keepAside();
    expect(await keptAside()).toMatchObject([{ key: 'mode', value: 7 }]);
  });

  it('is forgotten on demand', async () => {
    await local.set({ mode: 7 });
    await keepAside();
    await forgetKept();
    expect(await keptAside()).toEqual([]);
  });
});

describe('a watcher', () => {
  it('hears the value in force after each change, until its signal aborts', async () => {
    const heard: unknown[] = [];
    const stop = new AbortController();
    watch(settings.mode, (mode) => heard.push(mode), stop.signal);
    await set(settings.mode, 'all');
    await local.set({ mode: 'nonsense' });
    await vi.waitFor(() => expect(heard).toEqual(['all', 'news']));
    stop.abort();
    await set(settings.mode, 'off');
    await new Promise((done) => setTimeout(done));
    expect(heard).toEqual(['all', 'news']);
  });
});

it('a storage that cannot store says so', async () => {
  const full = new Error('QUOTA_BYTES quota exceeded');
  const setItems = vi.spyOn(local, 'set').mockRejectedValue(full);
  await expect(set(settings.mode, 'all')).rejects.toThrow(full);
  setItems.mockRestore();
  expect(await get(settings.mode)).toBe('news');
});
