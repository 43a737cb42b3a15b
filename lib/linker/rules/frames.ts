import { normalise } from '../matcher.ts';

/** Units of text compared on each side; frames are shorter. */
const REACH = 32;

/**
 * Does one of the frames (`قال _`, `_主席`) hold around a span? Frames come normalised. What stands in
 * the frame must be whole words, a joined "and" aside, in scripts that part words with spaces.
 */
export function inFrame(text: string, start: number, end: number, frames: readonly string[]): boolean {
  const before = normalise(text.slice(Math.max(0, start - REACH), start));
  const after = normalise(text.slice(end, end + REACH));
  return frames.some((frame) => {
    const place = frame.indexOf('_');
    const left = frame.slice(0, place);
    const right = frame.slice(place + 1);
    return endsWith(before, left) && startsWith(after, right);
  });
}

const SPACED = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function endsWith(text: string, words: string): boolean {
  if (words === '') return true;
  if (!text.endsWith(words)) return false;
  if (UNSPACED.test(words.charAt(0))) return true;
  const rest = text.slice(0, -words.length);
  return !SPACED.test(rest.replace(/(?<![\p{L}\p{N}])[وف]$/u, '').slice(-1));
}

function startsWith(text: string, words: string): boolean {
  if (words === '') return true;
  if (!text.startsWith(words)) return false;
  return UNSPACED.test(words.charAt(0)) || !SPACED.test(text.charAt(words.length));
}
