import { isHangul, isLetterOrDigit, isUnspaced } from '../letters.ts';
import { normalise } from '../matcher.ts';

/** Units of text compared on each side; frames are shorter. */
const REACH = 32;

/**
 * Does one of the frames (`قال _`, `_主席`) hold around a span? Frames come normalised. What stands in
 * the frame must be whole words, a joined "and" aside, in scripts that part words with spaces.
 */
export function inFrame(text: string, start: number, end: number, frames: readonly string[]): boolean {
  // Most places fail by the one letter beside them, which costs no folding of the rest.
  const previous = letterBeside(text, start - 1, -1);
  const next = letterBeside(text, end, 1);
  let before: string | undefined;
  let after: string | undefined;
  return frames.some((frame) => {
    const place = frame.indexOf('_');
    if (place > 0 && frame.charAt(place - 1) !== previous) return false;
    if (place < frame.length - 1 && frame.charAt(place + 1) !== next) return false;
    before ??= normalise(text.slice(Math.max(0, start - REACH), start));
    after ??= normalise(text.slice(end, end + REACH));
    return endsWith(before, frame.slice(0, place)) && startsWith(after, frame.slice(place + 1));
  });
}

/** The first letter or digit from `at` on in a direction, folded; '' when other signs or words are in between. */
function letterBeside(text: string, at: number, direction: 1 | -1): string {
  for (let beside = at; Math.abs(beside - at) < REACH; beside += direction)
    if (isLetterOrDigit(text, beside)) return normalise(text.charAt(beside));
  return '';
}

function endsWith(text: string, words: string): boolean {
  if (words === '') return true;
  if (!text.endsWith(words)) return false;
  if (isUnspaced(words, 0)) return true;
  let last = text.length - words.length - 1;
  if ('وف'.includes(text.charAt(last) || ' ') && !isLetterOrDigit(text, last - 1)) last--;
  return !isLetterOrDigit(text, last);
}

function startsWith(text: string, words: string): boolean {
  if (words === '') return true;
  if (!text.startsWith(words)) return false;
  // Korean writes its particles onto a title: "황 CEO는".
  return isUnspaced(words, 0) || isHangul(text, words.length) || !isLetterOrDigit(text, words.length);
}
