import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { compileGazetteer } from '../../lib/linker/gazetteer.ts';
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
    const bytes = compileGazetteer(loadFactSet(dir).entities);
    // Base64 costs a third before compression and little after it; a typed array in source costs three times.
    const base64 = Buffer.from(bytes).toString('base64');
    const code = `export default Uint8Array.from(atob(${JSON.stringify(base64)}), (unit) => unit.charCodeAt(0));`;
    return { code, moduleType: 'js', moduleSideEffects: false };
  },
});
