import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from './decode.ts';
import { mainText, type PageMeta } from './main-text.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { FactFiles } from './read.ts';

/** An article as it lies on disk: its paragraphs, and what a saved page says of itself. */
export interface Article extends PageMeta {
  paragraphs: string[];
}

/**
 * Reads a text file, one paragraph a line, or the main text of a saved page.
 * @throws {InputError} where the file is no text
 */
export const readArticle = (path: string): Article => {
  const text = decode(readFileSync(path), path);
  if (!/\.x?html?$/i.test(path)) return { paragraphs: paragraphsOf(text) };
  const { text: main, ...meta } = mainText(text);
  return { ...meta, paragraphs: paragraphsOf(main) };
};

/** Paragraphs of the articles at hand, by source id. */
export type Articles = Map<string, string[]>;

/** Reads the articles of the sources that `dir` holds. */
export const readArticles = (dir: string, sources: FactFiles['sources']): Articles =>
  new Map(
    sources.flatMap(({ value: { id, file } }): [string, string[]][] => {
      const path = join(dir, file);
      return existsSync(path) ? [[id, readArticle(path).paragraphs]] : [];
    }),
  );
