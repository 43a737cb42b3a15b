import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PackMeta } from '../fact-base/schema.ts';
import { CARD_LANGUAGES, type CardLanguage, type FactBase, type SearchEntry } from '../fact-base/types.ts';
import type { Counts } from './outline.ts';
import type { Pack } from './pack.ts';

/** A pack as the list shows it. */
export interface ShelvedPack {
  id: string;
  meta: PackMeta;
  counts: Counts;
  /** Size of its file. */
  bytes: number;
  on: boolean;
  /** Packs that were added earlier come first, in the list and in merging. */
  place: number;
}

/** What base and packs that are on make together. */
export interface Compiled {
  gazetteer: Uint8Array;
  bases: Record<CardLanguage, FactBase>;
  search: SearchEntry[];
}

/** For which packs and by which extension the compiled parts were made. */
export interface Stamp {
  /** Of the built-in base and of what compiles it. */
  fingerprint: string;
  /** `id@version` of the packs in it, in their order. */
  packs: string[];
}

interface Schema extends DBSchema {
  packs: { key: string; value: ShelvedPack };
  contents: { key: string; value: Pack };
  /** The pack that was removed last, until the next one is. */
  removed: { key: 'last'; value: { shelved: ShelvedPack; content: Pack } };
  /** Empty where no pack is on. A text each: one value is read without the others. */
  compiled: { key: 'stamp' | 'gazetteer' | 'search' | CardLanguage; value: Stamp | Uint8Array | string };
}

export type PackDatabase = IDBPDatabase<Schema>;

const NAME = 'packs';
const VERSION = 1;

export const openPacks = (): Promise<PackDatabase> =>
  openDB<Schema>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('packs', { keyPath: 'id' });
      for (const store of ['contents', 'removed', 'compiled'] as const) database.createObjectStore(store);
    },
    // Another page of the extension, of a later version, wants to change the stores.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });

/** The packs that are there, in their order. */
export const listPacks = async (database: PackDatabase): Promise<ShelvedPack[]> =>
  (await database.getAll('packs')).sort((a, b) => a.place - b.place);

export const stampOf = (fingerprint: string, packs: readonly ShelvedPack[]): Stamp => ({
  fingerprint,
  packs: packs.filter(({ on }) => on).map(({ id, meta }) => `${id}@${meta.version}`),
});

export interface Change {
  put?: { shelved: ShelvedPack; content?: Pack };
  /** Kept for undo. */
  remove?: { shelved: ShelvedPack; content: Pack };
  /** What was removed last is put back or given up. */
  forgetRemoved?: boolean;
  /** null where no pack is on any more. */
  compiled: (Compiled & { stamp: Stamp }) | null;
}

/**
 * Writes a change and what follows from it: all of it or, where the browser says no, nothing.
 * @throws {DOMException} `QuotaExceededError` where the storage is full
 */
export const commit = async (database: PackDatabase, change: Change): Promise<void> => {
  const transaction = database.transaction(['packs', 'contents', 'removed', 'compiled'], 'readwrite');
  const packs = transaction.objectStore('packs');
  const contents = transaction.objectStore('contents');
  const removed = transaction.objectStore('removed');
  const compiled = transaction.objectStore('compiled');
  const { put, remove, forgetRemoved } = change;
  const written: Promise<unknown>[] = [];
  try {
    if (put) written.push(packs.put(put.shelved));
    if (put?.content) written.push(contents.put(put.content, put.shelved.id));
    if (remove)
      written.push(packs.delete(remove.shelved.id), contents.delete(remove.shelved.id), removed.put(remove, 'last'));
    if (forgetRemoved) written.push(removed.delete('last'));
    written.push(compiled.clear());
    if (change.compiled) {
      const { stamp, gazetteer, bases, search } = change.compiled;
      written.push(compiled.put(stamp, 'stamp'), compiled.put(gazetteer, 'gazetteer'));
      written.push(compiled.put(JSON.stringify(search), 'search'));
      for (const lang of CARD_LANGUAGES) written.push(compiled.put(JSON.stringify(bases[lang]), lang));
    }
    // The first that fails ends the transaction, and the others with it.
    await Promise.all([...written, transaction.done]);
  } catch (error) {
    const cause = transaction.error ?? error;
    if (!transaction.error) transaction.abort();
    // Each was told as well; one of them speaks for all.
    await Promise.allSettled([...written, transaction.done]);
    throw cause;
  }
};
