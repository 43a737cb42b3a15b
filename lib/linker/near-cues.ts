import type { BlockEvidence } from './block-evidence.ts';
import type { Candidate, Cue } from './candidates.ts';
import { isCapital } from './letters.ts';
import type { Gazetteer } from './load-gazetteer.ts';
import { sameSentence } from './rules/surroundings.ts';

/** A block while it is judged. */
export interface Block {
  gazetteer: Gazetteer;
  text: string;
  candidates: readonly Candidate[];
  /** In order of `start`; those that a step adds count from the next step on. */
  cues: readonly Cue[];
  evidence: BlockEvidence;
  /** Entities whose name stood for another bearer so far. */
  foreign: Set<number> | undefined;
}

interface Span {
  start: number;
  end: number;
}

/** Units between a name and a phrase that speaks for another bearer of it. */
export const NEAR_AGAINST = 80;
/** Units of the longest cue, for the search of cues that start before a window and reach into it. */
const LONGEST_CUE = 64;

export const distance = (a: Span, b: Span): number => Math.max(a.start, b.start) - Math.min(a.end, b.end);

export const inSentence = ({ text }: Block, a: Span, b: Span): boolean =>
  sameSentence(text, Math.min(a.end, b.end), Math.max(a.start, b.start));

/** The nearest cue of a list within `reach` units; one that overlaps the candidate only if `over` says so. */
export function nearestCue(
  { gazetteer, cues }: Block,
  candidate: Candidate,
  list: number,
  reach: number,
  over = false,
): Cue | undefined {
  let low = 0;
  let high = cues.length;
  const from = candidate.start - reach - LONGEST_CUE;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle] as Cue).start < from) low = middle + 1;
    else high = middle;
  }
  let best: Cue | undefined;
  let least = reach + 1;
  for (let at = low; at < cues.length; at++) {
    const cue = cues[at] as Cue;
    if (cue.start > candidate.end + reach) break;
    const gap = distance(cue, candidate);
    if (gap >= least || (gap < 0 && !over) || !gazetteer.listHas(list, cue.value)) continue;
    best = cue;
    least = gap;
  }
  return best;
}

/** Units to the nearest phrase of the sentence that speaks for another bearer of the name. */
export function nearestRival(block: Block, candidate: Candidate): number {
  const { text } = block;
  const against = block.gazetteer.against(candidate.entity);
  const cue = against === 0 ? undefined : nearestCue(block, candidate, against, NEAR_AGAINST, true);
  if (!cue || !inSentence(block, cue, candidate)) return Number.POSITIVE_INFINITY;
  // A full name of the other body outdoes every cue of this sentence.
  if (block.gazetteer.rivalled(cue.value).includes(candidate.entity) && isTitleCase(text.slice(cue.start, cue.end)))
    return 0;
  // "the Jakarta-based think tank CSIS"
  return BASED.test(text.slice(cue.end, cue.end + 15)) ? 0 : distance(cue, candidate);
}
const BASED = /^[-\u2010\u2011](?:based|headquartered)\b/;

const isTitleCase = (text: string): boolean =>
  text.split(' ').every((word, at) => isCapital(word, 0) || (at > 0 && /^(?:of|for|and)$/.test(word)));
