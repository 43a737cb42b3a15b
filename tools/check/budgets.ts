import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A kilobyte of the budgets is 1,000 bytes. ARCHITECTURE.md says what a page pays for when. */
const BUDGETS: { name: string; files: string[]; gzip: boolean; bytes: number }[] = [
  // Every page of every site runs it.
  { name: 'gate', files: ['content-scripts/gate.js'], gzip: false, bytes: 4_000 },
  // Every news page, gazetteer of the core languages included. Designed for 32 kB; why it is not: docs/adr/0004.
  { name: 'annotator', files: ['content-scripts/annotator.js'], gzip: true, bytes: 67_000 },
  // Pages in none of the core languages, before the annotator.
  { name: 'all languages', files: ['all-languages.js'], gzip: true, bytes: 36_000 },
  // The first dwell on a page. The facts stay in the background; those of one card come by message.
  { name: 'reader', files: ['content-scripts/reader.js'], gzip: true, bytes: 30_000 },
];

export interface Weight {
  name: string;
  bytes: number;
  budget: number;
  gzip: boolean;
}

/** Throws where a file of the build is missing. */
export function weigh(build: string): Weight[] {
  return BUDGETS.map(({ name, files, gzip, bytes: budget }) => {
    const contents = files.map((file) => readFileSync(join(build, file)));
    const bytes = contents.reduce((sum, content) => sum + (gzip ? gzipSync(content, { level: 9 }) : content).length, 0);
    return { name, bytes, budget, gzip };
  });
}

export const told = ({ name, bytes, budget, gzip }: Weight): string =>
  `${name} ${(bytes / 1000).toFixed(1)} of ${budget / 1000} kB${gzip ? ' gzip' : ''}`;
