import { storage } from 'wxt/utils/storage';

/**
 * Which packs there are, written down apart from the packs themselves: a browser that runs short of room may clear away
 * what lies in IndexedDB, and tells nobody.
 */
const KEY = 'local:ledger';

/** Names of packs by id. */
export type Ledger = Readonly<Record<string, string>>;

interface Named {
  id: string;
  meta: { name: string };
}

/** What is written down; nothing of what is not as it should be. */
export const readLedger = async (): Promise<Ledger> => {
  const stored: unknown = await storage.getItem(KEY);
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(entries.filter(([, name]) => typeof name === 'string'));
};

export const writeLedger = (ledger: Ledger): Promise<void> => storage.setItem(KEY, ledger);

/** With the packs that are there; what is there no more stays written down until the reader has taken note of it. */
export const entered = (ledger: Ledger, packs: readonly Named[]): Ledger => ({
  ...ledger,
  ...Object.fromEntries(packs.map(({ id, meta }) => [id, meta.name])),
});

/** Without a pack that the reader removed. */
export const struck = (ledger: Ledger, id: string): Ledger =>
  Object.fromEntries(Object.entries(ledger).filter(([each]) => each !== id));

/** Names of the packs that are written down and not there. */
export const lost = (ledger: Ledger, packs: readonly Named[]): string[] =>
  Object.entries(ledger).flatMap(([id, name]) => (packs.some((pack) => pack.id === id) ? [] : [name]));
