import { Flag } from '../gazetteer-format.ts';

const ROMAN = /^[IVXLC]+$/u;
/** Capital words of three letters and more around a Roman numeral that show the line is set in capitals. */
const LINE_IN_CAPITALS = 3;

/** Does the surface have the letter case that its sense asks for? */
export function fitsCase(text: string, start: number, end: number, flags: number): boolean {
  if (!(flags & (Flag.capitals | Flag.capital))) return true;
  const surface = text.slice(start, end);
  if (flags & Flag.capitals) {
    const capitals = surface.match(/\p{Lu}/gu)?.length ?? 0;
    const small = surface.match(/\p{Ll}/gu)?.length ?? 0;
    return capitals > small;
  }
  // "Financial times are hard."
  if (!/^\p{Lu}(?:.* \p{Lu}\S*)?$|^\p{Lu}[^ ]*$/u.test(surface)) return false;
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
