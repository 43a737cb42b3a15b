import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { compileGazetteer } from '../../lib/linker/gazetteer.ts';
import { bytesModule } from './bytes-module.ts';
import { loadFactSet } from './compile.ts';

const GAZETTEER = 'virtual:hashiya/gazetteer';

/** Types of the virtual module. */
export const gazetteerDeclaration = `declare module '${GAZETTEER}' {
  /** The compiled gazetteer; \`loadGazetteer\` of lib/linker reads it. */
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
`;

/** Module id of the gazetteer in a bundle: a path under \`facts/\`, so that tools that watch files can name it. */
export const gazetteerId = (dir: string): string => normalizePath(join(dir, 'gazetteer.virtual'));

/** `virtual:hashiya/gazetteer`: the entities of the fact base, compiled for the linker. */
export const gazetteerPlugin = (dir: string): Plugin => ({
  name: 'hashiya:gazetteer',
  enforce: 'pre',
  resolveId: (id) => (id === GAZETTEER ? gazetteerId(dir) : null),
  load(id) {
    if (id !== gazetteerId(dir)) return null;
    const code = bytesModule(compileGazetteer(loadFactSet(dir).entities));
    return { code, moduleType: 'js', moduleSideEffects: false };
  },
});
