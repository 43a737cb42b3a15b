import { referenceMatcher } from './reference-matcher.ts';
import type { PatternInput } from './variants.ts';

export { normalise } from './folding.ts';
export type { PatternInput } from './variants.ts';

/**
 * Called with a form id, the surface `start` to `end`, and the same with clitics and affixes.
 * True consumes the text up to `outerEnd`; false lets a shorter or later candidate try.
 */
export type Accept = (form: number, start: number, end: number, outerStart: number, outerEnd: number) => boolean;

export interface Matcher {
  /**
   * Finds forms leftmost-longest at word boundaries (where a script is written without spaces: at any
   * place), after folding, with the clitics before and affixes after them that their language allows.
   * At each start the longest goes first; among equals, a form of its own before a variant of another.
   */
  scan(text: string, accept: Accept): void;
}

export interface CompiledMatcher {
  bytes: Uint8Array;
  /** Form id of each pattern; -1 for one without a letter or digit. Patterns that normalise alike share one. */
  forms: Int32Array;
}

export const compileMatcher = (patterns: readonly PatternInput[]): CompiledMatcher => {
  const json = JSON.stringify(patterns);
  const units = Uint16Array.from({ length: json.length }, (_, at) => json.charCodeAt(at));
  return { bytes: new Uint8Array(units.buffer), forms: referenceMatcher(patterns).forms };
};

export const loadMatcher = (bytes: Uint8Array): Matcher => {
  let json = '';
  for (let at = 0; at < bytes.length; at += 2) {
    json += String.fromCharCode((bytes[at] as number) | ((bytes[at + 1] as number) << 8));
  }
  return referenceMatcher(JSON.parse(json) as PatternInput[]);
};
