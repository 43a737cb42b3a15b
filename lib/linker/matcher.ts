import { BARE } from './affixes.ts';
import { firstUnits } from './first-units.ts';
import { buildAutomaton, readMatcher, type Spellings } from './load-matcher.ts';
import { createScan } from './scan.ts';
import { createVerifier, type Verifier } from './verifier.ts';

export { type CompiledMatcher, compileMatcher } from './compile-matcher.ts';
export { normalise } from './folding.ts';
export type { PatternInput } from './variants.ts';

/**
 * Called with a form id, the surface `start` to `end`, and the same with clitics and affixes.
 * True consumes the text up to `outerEnd`; false lets a shorter or later candidate try.
 * It must not scan with the same matcher.
 */
export type Accept = (form: number, start: number, end: number, outerStart: number, outerEnd: number) => boolean;

export interface Matcher {
  /**
   * Finds forms leftmost-longest at word boundaries (where a script is written without spaces: at any
   * place), after folding, with the clitics before and affixes after them that their language allows.
   * At each start the longest goes first; among equals, a form of its own before a variant of another.
   */
  scan(text: string, accept: Accept): void;
  /** Offers the forms that start at `start`, longest first, as if a word began there; no clitics. */
  offerAt(text: string, start: number, accept: Accept): void;
}

/** Throws where the bytes are not those of `compileMatcher`. The trie is built when a name is first looked at closely. */
export const loadMatcher = (bytes: Uint8Array): Matcher => {
  let spellings: Spellings | undefined = readMatcher(bytes);
  const first = firstUnits(spellings);
  let verifier: Verifier | undefined;
  const verifierOnce = (): Verifier => {
    verifier ??= createVerifier(buildAutomaton(spellings as Spellings));
    spellings = undefined;
    return verifier;
  };
  return {
    scan: createScan(first, verifierOnce),
    offerAt(text, start, accept) {
      const verifier = verifierOnce();
      verifier.open(text, accept);
      verifier.verify(start, BARE, start);
      verifier.close();
    },
  };
};
