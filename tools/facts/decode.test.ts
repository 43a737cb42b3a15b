import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

test.each<[string, string, Uint8Array, string]>([
  ['UTF-8', 'a.txt', Buffer.from('قمة 峰会'), 'قمة 峰会'],
  ['UTF-16 with its mark', 'a.txt', bytes('fffe4100420a'), 'A\u0a42'],
  ['what a page declares', 'a.html', Buffer.concat([Buffer.from('<meta charset="windows-1256">'), bytes('c8')]), 'ب'],
  [
    'what a page declares the old way',
    'a.htm',
    Buffer.concat([Buffer.from('<meta http-equiv=Content-Type content="text/html; charset=gb2312">'), bytes('d6d0')]),
    '中',
  ],
  ['a page that declares what is no encoding', 'a.html', Buffer.from('<meta charset="RU">قمة'), 'قمة'],
  [
    'a page with a broken letter',
    'a.html',
    Buffer.concat([Buffer.from('<meta charset="gb2312">'), Buffer.from('a'.repeat(99)), bytes('ff41'), bytes('d6d0')]),
    'A中',
  ],
])('%s', (_, path, input, expected) => {
  expect(decode(input, path).endsWith(expected)).toBe(true);
});

test.each<[string, Uint8Array]>([
  ['another encoding', bytes('c8e4d1ff')],
  ['a picture', bytes('89504e470d0a1a0a0000')],
  ['zero bytes', bytes('410041')],
])('%s is no text', (_, input) => {
  expect(() => decode(input, 'a.txt')).toThrow('a.txt is no text in UTF-8; save it as UTF-8');
});
