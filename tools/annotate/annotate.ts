import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileGazetteer, loadGazetteer } from '../../lib/linker/gazetteer.ts';
import { createLinker } from '../../lib/linker/linker.ts';
import { loadFactSet } from '../facts/compile.ts';
import { ProblemsError } from '../yaml/document.ts';
import { annotateLines } from './annotate-lines.ts';

/**
 * `npm run -s annotate -- FILE.jsonl`: finds the fact base's names in texts, each its own page.
 * Reads JSON lines `{"id", "lang"?, "text"}` (standard input for `-`), prints JSON lines
 * `{"id", "mentions": [{"start", "end", "entity", "surface"}]}` in the same order; offsets in UTF-16
 * units. Ends with code 1 and a line number when a line is not of that shape.
 */
const main = async (): Promise<number> => {
  const file = process.argv[2];
  if (!file) {
    console.error('usage: npm run -s annotate -- FILE.jsonl   (or - for standard input)');
    return 2;
  }
  try {
    const facts = loadFactSet(fileURLToPath(new URL('../../facts', import.meta.url)));
    const linker = createLinker(loadGazetteer(compileGazetteer(facts.entities)));
    const input = file === '-' ? process.stdin : createReadStream(file);
    for await (const chunk of annotateLines(input, linker)) {
      if (!process.stdout.write(chunk)) await new Promise((done) => process.stdout.once('drain', done));
    }
    return 0;
  } catch (error) {
    if (error instanceof ProblemsError || error instanceof SyntaxError || isFileError(error)) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
};

const isFileError = (error: unknown): error is Error => error instanceof Error && 'code' in error;

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main();
