import { Flag } from '../gazetteer-format.ts';

const ROMAN = /^[IVXLC]+$/u;
/** Capital words of three letters and more around a Roman numeral that show the line is set in capitals. */
const LINE_IN_CAPITALS = 3;

/** Does the surface have the letter case that its alias asks for? */
export function fitsCase(text: string, start: number, end: number, flags: number, form: string): boolean {
  const surface = text.slice(start, end);
  if (flags & Flag.exactCase)
    return (
      isCapital(surface) && surface.replace(/[^\p{L}]/gu, '').startsWith(form.replace(/[^\p{L}]/gu, '').slice(0, 2))
    );
  if (!(flags & Flag.capital)) return true;
  if (!/^\p{Lu}/u.test(surface)) return false;
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

const isCapital = (surface: string): boolean => !/^\p{Ll}/u.test(surface) && /\p{Lu}/u.test(surface);
