import { storage } from 'wxt/utils/storage';

/**
 * Tells every part of the extension that the packs are others now. The packs themselves lie in IndexedDB
 * (`storage.ts`); this value says nothing but that it is another than before.
 */
const KEY = 'local:packs';

/** After a change was stored. */
export const tellPacksChanged = (): Promise<void> => storage.setItem(KEY, crypto.randomUUID());

/** Until `signal` aborts. */
export const onPacksChanged = (listener: () => void, signal?: AbortSignal): void => {
  const stop = storage.watch(KEY, listener);
  signal?.addEventListener('abort', stop, { once: true });
};
