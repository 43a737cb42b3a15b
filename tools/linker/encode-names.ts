import { hashName, LARGEST_STEP, STEP_DIGITS } from '../../lib/linker/lexicon/given-names.ts';

/** The encoding that `lib/linker/lexicon/given-names.ts` decodes. */
export const encodeNames = (names: readonly string[]): string => {
  const hashes = [...new Set(names.map(hashName))].sort((a, b) => a - b);
  let text = '';
  let last = 0;
  for (const hash of hashes) {
    let step = hash - last;
    last = hash;
    for (; step >= LARGEST_STEP; step -= LARGEST_STEP) text += digits(LARGEST_STEP);
    text += digits(step);
  }
  return text;
};

const digits = (step: number): string => STEP_DIGITS.charAt(step % 64) + STEP_DIGITS.charAt(Math.floor(step / 64));
