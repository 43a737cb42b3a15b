import type { PackMeta } from '../fact-base/schema.ts';
import { checkPack, type Known } from './check-pack.ts';
import { compilePacks } from './compile.ts';
import { RefusedError, refused } from './fault.ts';
import { mergePacks } from './merge.ts';
import { countsOf, type Outline, outlineOf } from './outline.ts';
import type { Pack } from './pack.ts';
import { readPack } from './read-pack.ts';
import { type Change, commit, listPacks, type PackDatabase, type ShelvedPack, stampOf } from './storage.ts';

export interface ShelfOptions {
  open: () => Promise<PackDatabase>;
  /** The pack that is in the package. */
  builtIn: () => Promise<Pack>;
  /** Of the built-in base and of what compiles it. */
  fingerprint: string;
  commonRank: Known['commonRank'];
  /** One change at a time, whichever page of the extension makes it. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What there is, for the list. */
export interface ShelfView {
  packs: ShelvedPack[];
  /** What was removed last and can be put back. */
  removed: PackMeta | null;
}

/** The reader's packs. Every method but `view` and `inspect` changes all that it says or, where it throws, nothing. */
export interface Shelf {
  view(): Promise<ShelfView>;
  /** @throws {RefusedError} with what is wrong with the file */
  inspect(bytes: Uint8Array): Promise<Outline>;
  /** Adds the pack that was inspected last, in the place of an older one of its id. */
  add(): Promise<void>;
  turn(id: string, on: boolean): Promise<void>;
  remove(id: string): Promise<void>;
  /** Puts back what was removed last. */
  undo(): Promise<void>;
  /** Gives up what was removed last. */
  forgetRemoved(): Promise<void>;
  /** Compiles anew what another version of the extension compiled; false where there was no need. */
  refresh(): Promise<boolean>;
}

/** The browser's refusal to store, in our words where we have some. */
const asRefusal = (error: unknown): unknown => {
  if (error instanceof RefusedError || !(error instanceof DOMException)) return error;
  return refused(error.name === 'QuotaExceededError' ? { code: 'full' } : { code: 'storage', message: error.message });
};

export const createShelf = ({ open, builtIn, fingerprint, commonRank, alone }: ShelfOptions): Shelf => {
  let inspected: { pack: Pack; bytes: number } | undefined;

  const within = async <T>(work: (database: PackDatabase) => Promise<T>): Promise<T> => {
    try {
      const database = await open();
      try {
        return await work(database);
      } finally {
        database.close();
      }
    } catch (error) {
      throw asRefusal(error);
    }
  };

  const contentOf = async (database: PackDatabase, id: string): Promise<Pack> => {
    const content = await database.get('contents', id);
    if (!content) throw refused({ code: 'storage', message: `no pack ${id}` });
    return content;
  };

  /**
   * Writes a change with what it compiles to.
   * @param after the packs as they will be
   * @param fresh contents that are not stored yet
   */
  const write = async (
    database: PackDatabase,
    change: Omit<Change, 'compiled'>,
    after: readonly ShelvedPack[],
    fresh: ReadonlyMap<string, Pack> = new Map(),
  ): Promise<void> => {
    const on = after.filter((pack) => pack.on).sort((a, b) => a.place - b.place);
    const contents = await Promise.all(on.map(async ({ id }) => fresh.get(id) ?? contentOf(database, id)));
    const compiled =
      on.length === 0 ? null : { ...compilePacks(await builtIn(), contents), stamp: stampOf(fingerprint, on) };
    await commit(database, { ...change, compiled });
  };

  const others = async (database: PackDatabase, id: string): Promise<Pack[]> => {
    const packs = (await listPacks(database)).filter((pack) => pack.id !== id);
    return Promise.all(packs.map((pack) => contentOf(database, pack.id)));
  };

  return {
    view: () =>
      within(async (database) => ({
        packs: await listPacks(database),
        removed: (await database.get('removed', 'last'))?.shelved.meta ?? null,
      })),

    inspect: (bytes) =>
      within(async (database) => {
        inspected = undefined;
        const read = readPack(bytes);
        if ('refusal' in read) throw new RefusedError(read.refusal);
        const { pack } = read;
        const base = await builtIn();
        const there = await others(database, pack.pack.id);
        const kinds = new Map(there.flatMap(({ entities }) => entities.map(({ id, kind }) => [id, kind] as const)));
        const refusal = checkPack(pack, { builtIn: base, kinds, commonRank });
        if (refusal) throw new RefusedError(refusal);
        inspected = { pack, bytes: bytes.byteLength };
        const before = mergePacks(base, there);
        const { weakened } = mergePacks(before.set, [pack]);
        const replaced = await database.get('packs', pack.pack.id);
        return outlineOf(pack, bytes.byteLength, before.set, weakened, replaced?.meta);
      }),

    add: () =>
      alone(() =>
        within(async (database) => {
          if (!inspected) throw refused({ code: 'storage', message: 'no pack was inspected' });
          const { pack, bytes } = inspected;
          const { id } = pack.pack;
          const packs = await listPacks(database);
          const before = packs.find((each) => each.id === id);
          const place = before?.place ?? (packs.at(-1)?.place ?? 0) + 1;
          const shelved: ShelvedPack = { id, meta: pack.pack, counts: countsOf(pack), bytes, on: true, place };
          const after = [...packs.filter((each) => each.id !== id), shelved];
          await write(database, { put: { shelved, content: pack } }, after, new Map([[id, pack]]));
          inspected = undefined;
        }),
      ),

    turn: (id, on) =>
      alone(() =>
        within(async (database) => {
          const packs = await listPacks(database);
          const pack = packs.find((each) => each.id === id);
          if (!pack || pack.on === on) return;
          const shelved = { ...pack, on };
          const after = packs.map((each) => (each === pack ? shelved : each));
          await write(database, { put: { shelved } }, after);
        }),
      ),

    remove: (id) =>
      alone(() =>
        within(async (database) => {
          const packs = await listPacks(database);
          const shelved = packs.find((each) => each.id === id);
          if (!shelved) return;
          const remove = { shelved, content: await contentOf(database, id) };
          const after = packs.filter((each) => each !== shelved);
          await write(database, { remove }, after);
        }),
      ),

    undo: () =>
      alone(() =>
        within(async (database) => {
          const last = await database.get('removed', 'last');
          if (!last) return;
          const packs = await listPacks(database);
          const { shelved, content } = last;
          // Added again meanwhile: that one is the newer wish.
          if (packs.some(({ id }) => id === shelved.id)) return void (await database.delete('removed', 'last'));
          const change = { put: last, forgetRemoved: true };
          await write(
            database,
            { ...change, put: { shelved, content } },
            [...packs, shelved],
            new Map([[shelved.id, content]]),
          );
        }),
      ),

    forgetRemoved: () => alone(() => within((database) => database.delete('removed', 'last'))),

    refresh: () =>
      alone(() =>
        within(async (database) => {
          const packs = await listPacks(database);
          const wanted = stampOf(fingerprint, packs);
          if (wanted.packs.length === 0) return false;
          if (JSON.stringify(await database.get('compiled', 'stamp')) === JSON.stringify(wanted)) return false;
          await write(database, {}, packs);
          return true;
        }),
      ),
  };
};
