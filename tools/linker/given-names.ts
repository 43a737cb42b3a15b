/** Writes `lib/linker/lexicon/given-name-set.ts` from the lists in `given-name-lists.ts` beside it. */
import { writeFileSync } from 'node:fs';
import { GIVEN_NAMES } from '../../lib/linker/lexicon/given-name-lists.ts';
import { chooseSeed, encodeNames } from './encode-names.ts';

const seed = chooseSeed(GIVEN_NAMES);

writeFileSync(
  new URL('../../lib/linker/lexicon/given-name-set.ts', import.meta.url),
  `// Written by \`npm run names\`; the names are in given-name-lists.ts.
export const GIVEN_NAME_SEED = ${seed};
export const GIVEN_NAME_HASHES =
  '${encodeNames(GIVEN_NAMES, seed)}';
`,
);
