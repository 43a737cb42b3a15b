import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { jsonSchemas } from '../json-schema.ts';
import type { Command } from './command.ts';

export const schema: Command = {
  usage: `
  schema                   writes facts/schema/*.json, by which editors complete and check the YAML as they type`,
  options: [],
  operands: 0,
  run({ dir }) {
    for (const [name, text] of jsonSchemas()) {
      const path = join(dir, 'schema', name);
      writeFileSync(path, text);
      console.log(relative('', path));
    }
    return 0;
  },
};
