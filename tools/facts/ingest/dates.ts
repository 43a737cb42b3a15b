import { normalise } from '../../../lib/linker/matcher.ts';
import { isRealDate } from '../calendar.ts';
import { MONTHS, withoutFalseMonths } from '../quantities.ts';

export interface FoundDate {
  /** Partial ISO date. */
  date: string;
  /** The text gives no year; this one is that in which the date lies nearest to the article's own. */
  yearInferred: boolean;
}

const monthOf = new Map<string, number>();
for (const [month, names] of Object.entries(MONTHS)) for (const name of names) monthOf.set(name, Number(month));
const MONTH = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');
/** "أغسطس/آب": the same month in the other calendar's name. */
const PAIR = `(${MONTH})(?:\\s*/\\s*(?:${MONTH}))?`;
const YEAR = '((?:19|20)\\d\\d)';
const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

interface Parts {
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
}
const PATTERNS: [RegExp, (groups: (string | undefined)[]) => Parts][] = [
  [
    /(?<!\d)((?:19|20)\d\d)\s*年\s*(?:(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号號])?)?/gu,
    ([year, month, day]) => ({ year, month, day }),
  ],
  [/(?<![\d年])(\d{1,2})\s*月(?!内|內|份额)\s*(?:(\d{1,2})\s*[日号號])?/gu, ([month, day]) => ({ month, day })],
  // ISO, its hyphens folded to spaces.
  [new RegExp(`${EDGE}${YEAR} (0[1-9]|1[0-2]) (\\d\\d)${END}`, 'gu'), ([year, month, day]) => ({ year, month, day })],
  [
    new RegExp(
      `${EDGE}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?(?: من)? [وفبلك]?${PAIR}${END}(?:,? (?:من )?(?:عام )?${YEAR}${END})?`,
      'gu',
    ),
    ([day, month, year]) => ({ year, month, day }),
  ],
  [
    new RegExp(`${EDGE}${PAIR} (\\d{1,2})(?:st|nd|rd|th)?${END}(?:,? ${YEAR}${END})?`, 'gu'),
    ([month, day, year]) => ({ year, month, day }),
  ],
  [
    new RegExp(`${EDGE}[وفبلك]?${PAIR}${END}(?:,? (?:من )?(?:عام )?${YEAR}${END})?`, 'gu'),
    ([month, year]) => ({ year, month }),
  ],
  [
    new RegExp(`(?<![\\p{L}\\p{N}.,$€£])${YEAR}(?![\\p{L}\\p{N}]|[.,]\\d| (?:dollars?|دولار|people|شخص))`, 'gu'),
    ([year]) => ({ year }),
  ],
];

const DAY = 86_400_000;
const time = (date: string): number => Date.parse(`${date}${'-07-01'.slice(date.length - 4)}`) || Date.parse(date);

const nearestYear = (month: string, day: string | undefined, published: string): number => {
  const own = Number(published.slice(0, 4));
  // An article of January that says "December" means the last one; without a month of its own, the same year.
  if (published.length < 7) return own;
  const at = time(`${published.slice(0, 7)}-${published.slice(8) || '15'}`);
  const distance = (year: number) => Math.abs(Date.UTC(year, Number(month) - 1, Number(day ?? 15)) - at) / DAY;
  return [own, own - 1, own + 1].reduce((best, year) => (distance(year) < distance(best) ? year : best));
};

/**
 * The dates that a text gives, each once, in order. Those without a year are left out where the article's own date is
 * not known.
 */
export const datesOf = (text: string, published?: string): FoundDate[] => {
  let rest = normalise(withoutFalseMonths(text));
  const found: (FoundDate & { at: number })[] = [];
  for (const [pattern, partsOf] of PATTERNS)
    rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const at = groups.findLast((group) => typeof group === 'number') as number;
      const captured = groups.slice(0, groups.lastIndexOf(at)).map((group) => group as string | undefined);
      const { year, month: written, day } = partsOf(captured);
      const month = written === undefined ? undefined : String(monthOf.get(written) ?? Number(written));
      const inferred = year === undefined && month !== undefined && published !== undefined;
      const whichYear = inferred ? nearestYear(month, day, published) : year;
      const date = [whichYear, month, day]
        .filter((part) => part !== undefined)
        .map((part) => String(part).padStart(2, '0'));
      if (
        whichYear !== undefined &&
        isRealDate(date.join('-')) &&
        !found.some((other) => other.date === date.join('-'))
      )
        found.push({ date: date.join('-'), yearInferred: inferred, at });
      // As long as before, so that the places of what follows stay.
      return ' '.repeat(whole.length);
    });
  return found.sort((a, b) => a.at - b.at).map(({ date, yearInferred }) => ({ date, yearInferred }));
};
