import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphsOf } from './paragraphs.ts';
import type { FactFiles } from './read.ts';

/** Paragraphs of the articles at hand, by source id. */
export type Articles = Map<string, string[]>;

/** Reads the articles of the sources that `dir` holds. */
export const readArticles = (dir: string, sources: FactFiles['sources']): Articles =>
  new Map(
    sources.flatMap(({ value: { id, file } }): [string, string[]][] => {
      const path = join(dir, file);
      return existsSync(path) ? [[id, paragraphsOf(readFileSync(path, 'utf8'))]] : [];
    }),
  );
