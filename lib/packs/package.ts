import type { Pack } from './pack.ts';
import { readPack } from './read-pack.ts';
import type { ShelfOptions } from './shelf.ts';
import { openPacks } from './storage.ts';

/** The built-in base, by the reader that every pack goes through. */
const builtIn = async (): Promise<Pack> => {
  const file = await fetch('/facts/built-in.hashiya.json');
  const read = readPack(new Uint8Array(await file.arrayBuffer()));
  if ('refusal' in read) throw new TypeError(`built-in base: ${JSON.stringify(read.refusal)}`);
  return read.pack;
};

/** How the extension's own contexts, workers among them, reach storage and package. */
export const inExtension: Pick<ShelfOptions, 'open' | 'builtIn' | 'alone'> = {
  open: openPacks,
  builtIn,
  alone: (work) => navigator.locks.request('hashiya:packs', work),
};
