import { createHash } from 'node:crypto';

/** The non-blank lines of an article, without space around them; paragraph 1 is the first. */
export const paragraphsOf = (article: string): string[] =>
  article
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** SHA-256, hex, of a paragraph in NFC with each run of white space as one space. */
export const paragraphHash = (paragraph: string): string =>
  createHash('sha256').update(paragraph.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex');
