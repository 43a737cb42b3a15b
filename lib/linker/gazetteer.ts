/**
 * The gazetteer: every surface form of the fact base with what the rules must know of it, in one
 * versioned binary that is compiled at build time and loaded by taking views, without parsing.
 */
export { compileGazetteer, type GazetteerAlias, type GazetteerEntity } from './compile-gazetteer.ts';
export { type Gazetteer, loadGazetteer } from './load-gazetteer.ts';
