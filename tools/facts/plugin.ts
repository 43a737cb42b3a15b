import { basename, join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { coreOf } from '../../lib/linker/core-languages.ts';
import { compileGazetteer } from '../../lib/linker/gazetteer.ts';
import { bytesModule } from './bytes-module.ts';
import { loadFactSet } from './compile.ts';

const CORE = 'virtual:hashiya/gazetteer';
const ALL = 'virtual:hashiya/gazetteer/all';

/** Types of the virtual modules. */
export const gazetteerDeclaration = `declare module '${CORE}' {
  /** The compiled gazetteer of the core languages; \`loadGazetteer\` of lib/linker reads it. */
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module '${ALL}' {
  /** The same with the names of every language. */
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
`;

const idOf = (dir: string, name: string): string => normalizePath(join(dir, name));

/** Module ids of the gazetteers in a bundle: paths under \`facts/\`, so that tools that watch files can name them. */
export const gazetteerIds = (dir: string): [core: string, all: string] => [
  idOf(dir, 'gazetteer.virtual'),
  idOf(dir, 'gazetteer-all.virtual'),
];

/** `virtual:hashiya/gazetteer` and `…/all`: the entities of the fact base, compiled for the linker. */
export const gazetteerPlugin = (dir: string): Plugin => {
  const [core, all] = gazetteerIds(dir);
  return {
    name: 'hashiya:gazetteer',
    enforce: 'pre',
    resolveId: (id) => {
      // Vite's server asks again with the path below its root.
      const below = (path: string): boolean => id === `/${basename(dir)}/${basename(path)}`;
      return id === CORE || below(core) ? core : id === ALL || below(all) ? all : null;
    },
    load(id) {
      if (id !== core && id !== all) return null;
      const { entities } = loadFactSet(dir);
      const code = bytesModule(compileGazetteer(id === core ? coreOf(entities) : entities));
      return { code, moduleType: 'js', moduleSideEffects: false };
    },
  };
};
