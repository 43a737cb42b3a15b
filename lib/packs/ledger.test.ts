import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// WXT's storage asks for it when it is loaded.
vi.stubGlobal('browser', fakeBrowser);
vi.stubGlobal('chrome', fakeBrowser);
const { entered, lost, readLedger, struck, writeLedger } = await import('./ledger.ts');

const pack = (id: string, name = id.toUpperCase()) => ({ id, meta: { name } });

beforeEach(() => fakeBrowser.reset());

describe('what was there and is not', () => {
  it.each([
    ['nothing was ever added', {}, [], []],
    ['all is there', { a: 'A', b: 'B' }, [pack('a'), pack('b')], []],
    ['one was cleared away', { a: 'A', b: 'B' }, [pack('b')], ['A']],
    ['all was', { a: 'A', b: 'B' }, [], ['A', 'B']],
    ['one came besides', { a: 'A' }, [pack('a'), pack('c')], []],
  ])('%s', (_, ledger, packs, gone) => {
    expect(lost(ledger, packs)).toEqual(gone);
  });
});

it('a pack that is there is entered, one that is gone stays until it is struck', () => {
  const ledger = entered({ a: 'A', b: 'Old name' }, [pack('b'), pack('c')]);
  expect(ledger).toEqual({ a: 'A', b: 'B', c: 'C' });
  expect(struck(ledger, 'a')).toEqual({ b: 'B', c: 'C' });
});

describe('what is stored', () => {
  it('is read as it was written', async () => {
    expect(await readLedger()).toEqual({});
    await writeLedger({ a: 'A' });
    expect(await readLedger()).toEqual({ a: 'A' });
  });

  it.each([
    ['a text', 'a', {}],
    ['a list', ['A'], { 0: 'A' }],
    ['a number among names', { a: 'A', b: 1 }, { a: 'A' }],
  ])('%s does no harm', async (_, stored, read) => {
    await fakeBrowser.storage.local.set({ ledger: stored });
    expect(await readLedger()).toEqual(read);
  });
});
