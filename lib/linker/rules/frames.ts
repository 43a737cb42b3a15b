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

const LETTER = /[\p{L}\p{N}]/u;
const folded = new Map<string, string>();

/** The first letter or digit from `at` on in a direction, folded; '' when other signs or words are in between. */
function letterBeside(text: string, at: number, direction: 1 | -1): string {
  for (let steps = 0; steps < REACH; steps++, at += direction) {
    const unit = text.charAt(at);
    if (unit === '') return '';
    let fold = folded.get(unit);
    if (fold === undefined) {
      fold = LETTER.test(unit) ? normalise(unit) : '';
      folded.set(unit, fold);
    }
    if (fold !== '') return fold;
  }
  return '';
}

const HANGUL = /\p{Script=Hangul}/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function endsWith(text: string, words: string): boolean {
  if (words === '') return true;
  if (!text.endsWith(words)) return false;
  if (UNSPACED.test(words.charAt(0))) return true;
  const rest = text.slice(0, -words.length);
  return !LETTER.test(rest.replace(/(?<![\p{L}\p{N}])[وف]$/u, '').slice(-1));
}

function startsWith(text: string, words: string): boolean {
  if (words === '') return true;
  if (!text.startsWith(words)) return false;
  const next = text.charAt(words.length);
  // Korean writes its particles onto a title: "황 CEO는".
  return UNSPACED.test(words.charAt(0)) || HANGUL.test(next) || !LETTER.test(next);
}
