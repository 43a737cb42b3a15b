import { expect, it } from 'vitest';
import { toBase64 } from './base64.ts';

it.each([0, 1, 2, 3, 255, 0x8000, 0x8001, 100_000])('%i bytes come back', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) & 0xff);
  expect(Buffer.from(toBase64(bytes), 'base64')).toEqual(Buffer.from(bytes));
});
