import { InputError } from './input-error.ts';

/** How far into a page browsers look for its encoding, in bytes. */
const HEAD = 1024;
/** Pages are patched together; one character in a hundred may be broken before it is no text. */
const BROKEN = 0.01;

const marked = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
};

const declared = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'))?.[1];

const decoded = (bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined => {
  try {
    const text = new TextDecoder(encoding, { fatal }).decode(bytes);
    const broken = text.match(/[\uFFFD\0]/g)?.length ?? 0;
    return broken <= (fatal ? 0 : text.length * BROKEN) ? text : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The text of a file: UTF-8, UTF-16 with its mark, or what a page declares.
 * @throws {InputError} where it is no text of that encoding
 */
export const decode = (bytes: Uint8Array, path: string): string => {
  const own = marked(bytes);
  const page = /\.x?html?$/i.test(path) ? (declared(bytes) ?? own) : undefined;
  const text =
    decoded(bytes, own, true) ??
    (page === undefined ? undefined : (decoded(bytes, page, false) ?? decoded(bytes, own, false)));
  if (text === undefined)
    throw new InputError(`${path} is no text in ${(page ?? own).toUpperCase()}; save it as UTF-8`);
  return text;
};
