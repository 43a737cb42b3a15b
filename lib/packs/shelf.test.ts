import { annotateText } from '../linker/annotate-text.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FactBase } from '../fact-base/types.ts';
import { loadGazetteer } from '../linker/gazetteer.ts';
import { createLinker } from '../linker/linker.ts';
import { RefusedError } from './fault.ts';
import type { Pack } from './pack.ts';
import { createShelf, type Shelf } from './shelf.ts';
import { openPacks, type PackDatabase } from './storage.ts';
import { builtIn, bytesOf, entityOf, factOf, packOf } from './testing.ts';

const desk = packOf('desk');
const other = packOf('other', { entities: [entityOf('hawk', 'Hawk Press')], facts: [factOf('print', ['hawk'])] });
const bad = packOf('bad', { facts: [factOf('order', ['nobody'])] });

const shelfOf = (more: Partial<Parameters<typeof createShelf>[0]> = {}): Shelf =>
  createShelf({
    open: openPacks,
    builtIn: async () => builtIn,
    fingerprint: 'one',
    commonRank: () => undefined,
    alone: (work) => work(),
    ...more,
  });
const add = async (shelf: Shelf, pack: Pack): Promise<void> => {
  await shelf.inspect(bytesOf(pack));
  await shelf.add();
};
/** Everything that is stored, as a comparable value. */
const stored = async (): Promise<Record<string, unknown>> => {
  const database = await openPacks();
  const all: Record<string, unknown> = {};
  for (const store of ['packs', 'contents', 'removed', 'compiled'] as const)
    all[store] = [await database.getAllKeys(store), await database.getAll(store)];
  database.close();
  return all;
};
const part = async (name: 'gazetteer' | 'en' | 'stamp'): Promise<unknown> => {
  const database = await openPacks();
  const value = await database.get('compiled', name);
  database.close();
  return value;
};
const found = async (text: string): Promise<string[]> => {
  const bytes = (await part('gazetteer')) as Uint8Array | undefined;
  if (!bytes) return [];
  return annotateText(createLinker(loadGazetteer(bytes)), text, 'en').map(({ entity }) => entity);
};
const factsNow = async (): Promise<string[]> => {
  const text = (await part('en')) as string | undefined;
  return text === undefined ? [] : (JSON.parse(text) as FactBase).facts.map(({ id }) => id);
};
const TEXT = 'Kestrel Foundry, Hawk Press and Acme Works.';

beforeEach(async () => {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('packs').onsuccess = resolve;
  });
});

describe('a pack', () => {
  it('is shown before it is taken, and nothing is stored for that', async () => {
    const shelf = shelfOf();
    const before = await stored();
    const outline = await shelf.inspect(bytesOf(desk));
    expect(outline).toMatchObject({
      meta: desk.pack,
      counts: { entities: 1, aliases: 3, facts: 1, sources: 1, disputes: 0 },
      joins: [],
      weakened: [],
    });
    expect(await stored()).toEqual(before);
  });

  it('that is added is on: its names, facts and the built-in ones are there', async () => {
    const shelf = shelfOf();
    await add(shelf, desk);
    expect(await found(TEXT)).toEqual(['kestrel', 'acme']);
    expect(await factsNow()).toEqual(['first', 'desk:order']);
    expect((await shelf.view()).packs).toMatchObject([{ id: 'desk', on: true, meta: { name: 'The desk' } }]);
  });

  it('switched off is as if it were not there, and comes back as it was', async () => {
    const shelf = shelfOf();
    await add(shelf, desk);
    await add(shelf, other);
    await shelf.turn('desk', false);
    expect(await found(TEXT)).toEqual(['hawk', 'acme']);
    await shelf.turn('other', false);
    expect(await part('stamp')).toBeUndefined();
    expect(await part('gazetteer')).toBeUndefined();
    await shelf.turn('other', true);
    await shelf.turn('desk', true);
    expect(await found(TEXT)).toEqual(['kestrel', 'hawk', 'acme']);
    expect((await shelf.view()).packs.map(({ id }) => id)).toEqual(['desk', 'other']);
  });

  it('that is removed can be put back once, in its place', async () => {
    const shelf = shelfOf();
    await add(shelf, desk);
    await add(shelf, other);
    const before = await stored();
    await shelf.remove('desk');
    expect(await found(TEXT)).toEqual(['hawk', 'acme']);
    expect((await shelf.view()).removed).toEqual(desk.pack);
    await shelf.undo();
    expect(await stored()).toEqual(before);
    await shelf.undo();
    expect(await stored()).toEqual(before);
  });

  it('that was added again is not put back over the newer one', async () => {
    const shelf = shelfOf();
    await add(shelf, desk);
    await shelf.remove('desk');
    const edition = { ...desk, pack: { ...desk.pack, version: '2.0' } };
    await add(shelf, edition);
    await shelf.undo();
    expect(await shelf.view()).toMatchObject({ packs: [{ meta: { version: '2.0' } }], removed: null });
  });

  it('takes the place of its older edition, and the reader is told', async () => {
    const shelf = shelfOf();
    await add(shelf, desk);
    await add(shelf, other);
    const edition = {
      ...desk,
      pack: { ...desk.pack, version: '2.0' },
      entities: [entityOf('kestrel', 'Kestrel Mills')],
    };
    expect((await shelf.inspect(bytesOf(edition))).replaces).toEqual(desk.pack);
    await shelf.add();
    expect((await shelf.view()).packs.map(({ id, meta }) => [id, meta.version])).toEqual([
      ['desk', '2.0'],
      ['other', '1.0'],
    ]);
    expect(await found(`Kestrel Foundry and Kestrel Mills`)).toEqual(['kestrel']);
  });

  it('is held against the others that are there, but not against its own older edition', async () => {
    const shelf = shelfOf();
    await add(shelf, desk);
    const chip = [entityOf('kestrel', 'Kestrel One', { kind: 'chip' })];
    await expect(shelf.inspect(bytesOf(packOf('third', { entities: chip })))).rejects.toBeInstanceOf(RefusedError);
    await shelf.inspect(bytesOf(packOf('desk', { entities: chip })));
  });
});

describe('a refusal changes nothing', () => {
  const tries: [string, (shelf: Shelf) => Promise<unknown>, string][] = [
    ['a file that is no pack', (shelf) => shelf.inspect(bytesOf('nothing')), 'notJson'],
    ['a pack with faults', (shelf) => shelf.inspect(bytesOf(bad)), 'unknownId'],
    ['adding what was refused', (shelf) => shelf.inspect(bytesOf(bad)).catch(() => shelf.add()), 'storage'],
    [
      'adding twice',
      async (shelf) => {
        await shelf.inspect(bytesOf(desk));
        await shelf.add();
        await shelf.add();
      },
      'storage',
    ],
  ];
  it.each(tries)('%s', async (_, attempt, code) => {
    const shelf = shelfOf();
    await add(shelf, desk);
    const before = await stored();
    const error = await attempt(shelf).then(
      () => undefined,
      (reason: RefusedError) => reason,
    );
    expect(error?.refusal.faults[0]?.code).toBe(code);
    expect(await stored()).toEqual(before);
  });

  it('what was inspected before a refusal is not added after it', async () => {
    const shelf = shelfOf();
    await shelf.inspect(bytesOf(desk));
    await shelf.inspect(bytesOf(bad)).catch(() => {});
    await expect(shelf.add()).rejects.toBeInstanceOf(RefusedError);
    expect((await shelf.view()).packs).toEqual([]);
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'storage'],
  ])('a storage that answers %s', async (name, code) => {
    await add(shelfOf(), desk);
    const before = await stored();
    for (const failing of ['packs', 'contents', 'compiled'] as const) {
      const shelf = shelfOf({
        open: async () => withFailingPut(await openPacks(), failing, new DOMException('no', name)),
      });
      await shelf.inspect(bytesOf(other));
      const error = await shelf.add().then(
        () => undefined,
        (reason: RefusedError) => reason,
      );
      expect(error?.refusal.faults[0]?.code).toBe(code);
      expect(await stored()).toEqual(before);
    }
  });
});

/** As a browser does it: the write fails, and with it the transaction. */
const withFailingPut = (database: PackDatabase, failing: string, error: DOMException): PackDatabase => {
  const transaction = database.transaction.bind(database) as (...args: never[]) => {
    objectStore(name: string): object;
  };
  return new Proxy(database, {
    get(target, key) {
      if (key !== 'transaction') {
        const value = Reflect.get(target, key, target) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return (...args: never[]) => {
        const opened = transaction(...args);
        const store = opened.objectStore.bind(opened);
        return new Proxy(opened, {
          get(inner, name) {
            if (name === 'objectStore')
              return (of: string) =>
                of === failing
                  ? Object.assign(Object.create(store(of)), {
                      put: () => Promise.reject(error),
                      delete: () => Promise.resolve(),
                      clear: () => Promise.resolve(),
                    })
                  : store(of);
            const value = Reflect.get(inner, name, inner) as unknown;
            return typeof value === 'function' ? value.bind(inner) : value;
          },
        });
      };
    },
  });
};

describe('after an update of the extension', () => {
  it('what the older one compiled is compiled anew, once', async () => {
    await add(shelfOf(), desk);
    const grown = { ...builtIn, entities: [...builtIn.entities, entityOf('hawk', 'Hawk Press')] };
    const updated = shelfOf({ fingerprint: 'two', builtIn: async () => grown });
    expect(await updated.refresh()).toBe(true);
    expect(await found(TEXT)).toEqual(['kestrel', 'hawk', 'acme']);
    expect(await part('stamp')).toEqual({ fingerprint: 'two', packs: ['desk@1.0'] });
    expect(await updated.refresh()).toBe(false);
  });

  it('there is nothing to do where no pack is on', async () => {
    await add(shelfOf(), desk);
    await shelfOf().turn('desk', false);
    expect(await shelfOf({ fingerprint: 'two' }).refresh()).toBe(false);
  });
});
