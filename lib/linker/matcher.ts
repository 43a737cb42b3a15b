import { BARE } from './affixes.ts';
import { firstUnits } from './first-units.ts';
import { buildAutomaton, readMatcher, type Spellings } from './load-matcher.ts';
import type { Matcher } from './matching.ts';
import { createScan } from './scan.ts';
import { createVerifier, type Verifier } from './verifier.ts';

export { type CompiledMatcher, compileMatcher } from './compile-matcher.ts';
export { normalise } from './folding.ts';
export type { PatternInput } from './variants.ts';

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
