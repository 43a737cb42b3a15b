import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { compileFactBase } from '../../lib/fact-base/compile.ts';
import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import { compileGazetteer, type GazetteerEntity } from '../../lib/linker/gazetteer.ts';
import { type Pack, packOf } from '../../lib/packs/pack.ts';
import { commonWords, LISTED_LANGUAGES } from './common-words.ts';
import { loadFactSet } from './compile.ts';
import { InputError } from './input-error.ts';
import { readFacts } from './read.ts';

const FINGERPRINT = 'virtual:hashiya/fingerprint';
const COMMON_WORDS = 'virtual:hashiya/common-words';

/** Types of the virtual modules. */
export const packsDeclaration = `declare module '${FINGERPRINT}' {
  /** Of the built-in base and of what compiles it: another one asks for what was compiled with packs to be made anew. */
  const fingerprint: string;
  export default fingerprint;
}
declare module '${COMMON_WORDS}' {
  /** The most frequent words of each language, folded, most frequent first, between spaces. */
  const lists: Record<string, string>;
  export default lists;
}
`;

/** Words of each language that an imported pack is held against: \`lib/packs/check-pack.ts\` asks about no more. */
const LISTED = 1000;

/**
 * The base of a folder with its `pack.yaml`, checked but for its evidence.
 * @throws {ProblemsError} with everything that is wrong in it
 */
export const packIn = (dir: string, shown = 'facts'): Pack => {
  const set = loadFactSet(dir, shown);
  const { meta } = readFacts(dir, shown);
  if (!meta)
    throw new InputError(
      `${shown}/pack.yaml is missing: id, name, maker, version, date, languages, licence; facts/pack.yaml is one`,
    );
  return packOf(meta.value, set);
};

const fingerprintOf = (dir: string): string => {
  const set = loadFactSet(dir);
  const hash = createHash('sha256').update(compileGazetteer(set.entities as GazetteerEntity[]));
  for (const lang of CARD_LANGUAGES) hash.update(JSON.stringify(compileFactBase(set, lang)));
  return hash.digest('hex').slice(0, 16);
};

/** For each language, between spaces. */
export const commonLists = (): Record<string, string> =>
  Object.fromEntries(LISTED_LANGUAGES.map((lang) => [lang, [...commonWords(lang).keys()].slice(0, LISTED).join(' ')]));

/** What the extension needs to take packs in. */
export const packsPlugin = (dir: string): Plugin => {
  // A path under `facts/`, so that WXT's rebuild on a changed fact covers it.
  const fingerprint = normalizePath(join(dir, 'fingerprint.virtual'));
  return {
    name: 'hashiya:packs',
    enforce: 'pre',
    resolveId: (id) => (id === FINGERPRINT ? fingerprint : id === COMMON_WORDS ? `\0${COMMON_WORDS}` : null),
    load(id) {
      const value = id === fingerprint ? fingerprintOf(dir) : id === `\0${COMMON_WORDS}` ? commonLists() : null;
      if (value === null) return null;
      return { code: `export default ${JSON.stringify(value)};`, moduleType: 'js', moduleSideEffects: false };
    },
  };
};
