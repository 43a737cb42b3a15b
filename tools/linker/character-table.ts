/** Writes `lib/linker/character-table.ts` from the rules in `lib/linker/character-rules.ts`. */
import { writeFileSync } from 'node:fs';
import { characterRules } from '../../lib/linker/character-rules.ts';
import { encodeRuns } from './encode-runs.ts';

const { table, expansions } = characterRules();
writeFileSync(
  new URL('../../lib/linker/character-table.ts', import.meta.url),
  `// Written by \`npm run characters\`; the rules are in character-rules.ts.
export const EXPANSIONS: readonly string[] = ${JSON.stringify(expansions)};
export const CHARACTER_RUNS =
  '${encodeRuns(table)}';
`,
);
