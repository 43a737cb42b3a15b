import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFactBase, compileSearch } from '../../../lib/fact-base/compile.ts';
import { CARD_LANGUAGES } from '../../../lib/fact-base/types.ts';
import { compileGazetteer } from '../../../lib/linker/gazetteer.ts';
import { loadFactSet } from '../compile.ts';
import { type Command, UsageError } from './command.ts';

export const compile: Command = {
  usage: `
  compile OUT              writes what the build puts into the extension: en.json, ar.json, zh.json, search.json,
                           gazetteer.bin`,
  options: [],
  operands: 1,
  run({ dir, shown, operand: out }) {
    if (out === undefined) throw new UsageError('compile where to? give a folder');
    const set = loadFactSet(dir, shown);
    mkdirSync(out, { recursive: true });
    const write = (name: string, content: string | Uint8Array) => {
      const bytes = Buffer.from(content);
      writeFileSync(join(out, name), bytes);
      console.log(`${join(out, name)}  ${bytes.length.toLocaleString('en')} bytes`);
    };
    for (const lang of CARD_LANGUAGES) write(`${lang}.json`, JSON.stringify(compileFactBase(set, lang)));
    write('search.json', JSON.stringify(compileSearch(set)));
    write('gazetteer.bin', compileGazetteer(set.entities));
    return 0;
  },
};
