import * as Flag from '../flags.ts';
import { isCapital, isSmall } from '../letters.ts';

const ROMAN = /^[IVXLC]+$/u;
/** Capital words of three letters and more around a Roman numeral that show the line is set in capitals. */
const LINE_IN_CAPITALS = 3;

/** Does the surface have the letter case that its sense asks for? */
export function fitsCase(text: string, start: number, end: number, flags: number): boolean {
  if (flags & Flag.capitals) return isMostlyCapitals(text, start, end);
  if (!(flags & Flag.capital)) return true;
  if (!isCapital(text, start)) return false;
  const surface = text.slice(start, end);
  // "Financial times are hard."
  if (surface.includes(' ') && !isCapital(surface, surface.lastIndexOf(' ') + 1)) return false;
  if (!ROMAN.test(surface)) return true;
  // "XI" is a name only where everything is in capitals.
  const line =
    text
      .slice(Math.max(0, start - 80), end + 80)
      .split('\n')
      .find((part) => part.includes(surface)) ?? '';
  const capitals = line.match(/\p{Lu}{3,}/gu)?.length ?? 0;
  const small = line.match(/\p{Ll}{3,}/gu)?.length ?? 0;
  return capitals >= LINE_IN_CAPITALS && capitals > small * 2;
}

function isMostlyCapitals(text: string, start: number, end: number): boolean {
  let capitals = 0;
  let small = 0;
  for (let at = start; at < end; at++) {
    if (isCapital(text, at)) capitals++;
    else if (isSmall(text, at)) small++;
  }
  return capitals > small;
}
