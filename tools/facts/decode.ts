import { InputError } from './input-error.ts';

/** How far into a page browsers look for its encoding, in bytes. */
const HEAD = 1024;

const encodingOf = (bytes: Uint8Array, html: boolean): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = html ? Buffer.from(bytes.subarray(0, HEAD)).toString('latin1') : '';
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
};

/**
 * The text of a file: UTF-8, UTF-16 with its mark, or what a page declares.
 * @throws {InputError} where it is no text of that encoding
 */
export const decode = (bytes: Uint8Array, path: string): string => {
  const encoding = encodingOf(bytes, /\.x?html?$/i.test(path));
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below, for both.
  }
  throw new InputError(`${path} is no text in ${encoding.toUpperCase()}; save it as UTF-8`);
};
