import { expect, test } from 'vitest';
import { bytesModule } from './bytes-module.ts';

const load = async (source: string): Promise<Uint8Array> =>
  (await import(/* @vite-ignore */ `data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`)).default;

test.each([
  ['no bytes', new Uint8Array()],
  ['every byte', Uint8Array.from({ length: 256 }, (_, index) => index)],
  [
    'every byte, the last most often',
    Uint8Array.from({ length: 70_000 }, (_, index) => 255 - (index % (1 + (index % 256)))),
  ],
])('%s come back as they were', async (_, bytes) => {
  expect(await load(bytesModule(bytes))).toEqual(bytes);
});

test('stands in a source as it is: no escape, no quote of any kind', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const [, text = ''] = /text = "(.*)"/.exec(bytesModule(bytes)) ?? [];
  expect(text).toHaveLength(256);
  expect(text).not.toMatch(/["'`\\$\p{C}]/u);
});
