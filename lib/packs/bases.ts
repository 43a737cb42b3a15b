import fingerprint from 'virtual:hashiya/fingerprint';
import { parseFactBase } from '../fact-base/parse.ts';
import type { CardLanguage, FactBase, SearchEntry } from '../fact-base/types.ts';
import { openPacks, type Stamp } from './storage.ts';

/**
 * The fact base in force, for the background and the extension's own pages: with the packs that are on, or as the
 * package has it. Read from storage each time it is asked for; callers keep what they need again.
 */

type Part = 'gazetteer' | 'search' | CardLanguage;

/** `stale`: packs are on, and another version of the extension compiled them; they wait for `Shelf.refresh`. */
export type PackPart = { state: 'none' | 'stale' } | { state: 'ready'; value: string | Uint8Array };

/** A compiled part of the packs that are on. A storage that fails is one without packs: the built-in base goes on. */
export const packPart = async (part: Part): Promise<PackPart> => {
  try {
    const database = await openPacks();
    try {
      const transaction = database.transaction('compiled');
      const [stamp, value] = await Promise.all([transaction.store.get('stamp'), transaction.store.get(part)]);
      if (stamp === undefined || value === undefined) return { state: 'none' };
      if ((stamp as Stamp).fingerprint !== fingerprint) return { state: 'stale' };
      return { state: 'ready', value: value as string | Uint8Array };
    } finally {
      database.close();
    }
  } catch {
    return { state: 'none' };
  }
};

const packaged = async (name: string): Promise<unknown> => (await fetch(`/facts/${name}.json`)).json();

const load = async (part: 'search' | CardLanguage): Promise<unknown> => {
  // Most readers have no pack on: what the package has is under way while that is found out.
  const own = packaged(part);
  own.catch(() => undefined);
  const found = await packPart(part);
  return found.state === 'ready' ? JSON.parse(found.value as string) : own;
};

/** @throws {TypeError} where what is stored or packaged is no fact base */
export const loadBase = async (lang: CardLanguage): Promise<FactBase> => parseFactBase(await load(lang));

export const loadSearchEntries = async (): Promise<SearchEntry[]> => (await load('search')) as SearchEntry[];
