import Fuse from 'fuse.js';

/** Fuse scores 0 (equal) to 1; up to about one letter in three may differ. */
const THRESHOLD = 0.35;

/** `did you mean nvidia?`, or nothing when no candidate is near. */
export const didYouMean = (written: string, known: readonly string[]): string | undefined => {
  const [hit] = new Fuse(known, { threshold: THRESHOLD, ignoreFieldNorm: true }).search(written, { limit: 1 });
  return hit && `did you mean ${hit.item}?`;
};
