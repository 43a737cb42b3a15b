import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { compileFactBase } from '../../lib/fact-base/compile.ts';
import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import { compileGazetteer, type GazetteerEntity } from '../../lib/linker/gazetteer.ts';
import { type Pack, packOf } from '../../lib/packs/pack.ts';
import { loadFactSet } from './compile.ts';
import { InputError } from './input-error.ts';
import { readFacts } from './read.ts';

const FINGERPRINT = 'virtual:hashiya/fingerprint';

/** Types of the virtual module. */
export const packsDeclaration = `declare module '${FINGERPRINT}' {
  /** Of the built-in base and of what compiles it: another one asks for what was compiled with packs to be made anew. */
  const fingerprint: string;
  export default fingerprint;
}
`;

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

/** What the extension needs to take packs in. */
export const packsPlugin = (dir: string): Plugin => {
  // A path under `facts/`, so that WXT's rebuild on a changed fact covers it.
  const fingerprint = normalizePath(join(dir, 'fingerprint.virtual'));
  return {
    name: 'hashiya:packs',
    enforce: 'pre',
    resolveId: (id) => (id === FINGERPRINT ? fingerprint : null),
    load(id) {
      if (id !== fingerprint) return null;
      return {
        code: `export default ${JSON.stringify(fingerprintOf(dir))};`,
        moduleType: 'js',
        moduleSideEffects: false,
      };
    },
  };
};
