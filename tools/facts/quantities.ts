import { normalise } from '../../lib/linker/matcher.ts';
import { hanNumber, hanNumbers, spokenNumbers } from './number-words.ts';

/**
 * Numbers and dates of a text as tokens that compare across scripts, digits and words:
 * `#90`, `half`, `month 8`, `weekday 1` (Monday), `id h20` for what mixes letters and digits.
 */
export type Quantity = string;

/** Month names by number, normalised; Arabic has two calendars' names for each. */
export const MONTHS: Record<number, string[]> = {
  1: ['january', 'jan', 'يناير', 'كانون الثاني'],
  2: ['february', 'feb', 'فبراير', 'شباط'],
  3: ['march', 'mar', 'مارس', 'اذار'],
  4: ['april', 'apr', 'ابريل', 'نيسان'],
  5: ['may', 'مايو', 'ايار'],
  6: ['june', 'jun', 'يونيو', 'حزيران'],
  7: ['july', 'jul', 'يوليو', 'تموز'],
  8: ['august', 'aug', 'اغسطس', 'اب'],
  9: ['september', 'sept', 'sep', 'سبتمبر', 'ايلول'],
  10: ['october', 'oct', 'اكتوبر', 'تشرين الاول'],
  11: ['november', 'nov', 'نوفمبر', 'تشرين الثاني'],
  12: ['december', 'dec', 'ديسمبر', 'كانون الاول'],
};

const WEEKDAYS: Record<number, string[]> = {
  1: ['monday', 'الاثنين', '周一', '星期一', '礼拜一'],
  2: ['tuesday', 'الثلاثاء', '周二', '星期二'],
  3: ['wednesday', 'الاربعاء', '周三', '星期三'],
  4: ['thursday', 'الخميس', '周四', '星期四'],
  5: ['friday', 'الجمعه', '周五', '星期五'],
  6: ['saturday', 'السبت', '周六', '星期六'],
  7: ['sunday', 'الاحد', '周日', '周天', '星期日', '星期天'],
};

/** Takes each name out of the text and leaves a space; Han names need no boundary, others may carry an Arabic clitic. */
const takeNames = (text: string, names: Record<number, string[]>, label: string, found: Set<Quantity>): string => {
  let rest = text;
  for (const [value, forms] of Object.entries(names))
    for (const form of forms) {
      const bounded = /\p{Script=Han}/u.test(form) ? form : `(?<![\\p{L}\\p{N}])[وفبلك]?${form}(?![\\p{L}\\p{N}])`;
      rest = rest.replace(new RegExp(bounded, 'gu'), () => {
        found.add(`${label} ${value}`);
        return ' ';
      });
    }
  return rest;
};

/** Before or after it مارس is a month; else it is the verb "exercised". */
const BEFORE_MARCH = '(?:\\d|/|في|من|منذ|حتى|شهر|إلى|خلال|نهاية|بداية|مطلع|أوائل|أواخر|منتصف|بين|آذار)\\s*';
const AFTER_MARCH = '\\s*(?:/|\\d|الماضي|الجاري|الحالي|المقبل|القادم|المنصرم)';
const FALSE_MONTHS: RegExp[] = [
  // "may" and "march" are months only with their capital, and not where a sentence begins.
  /\b(?:may|march|mar)\b|(?<=^|[.!?]\s+)(?:May|March)\b/gu,
  // Folded, آب is أب (a father) and the end of باب (a door): only written so, or behind a day or its other name.
  /(?<![\p{L}\p{N}]|\d\s|\/\s?)[وفبلك]?[اأ]ب(?![\p{L}\p{N}])/gu,
  new RegExp(`(?<![\\p{L}\\p{N}])(?<!${BEFORE_MARCH})مارس(?![\\p{L}\\p{N}])(?!${AFTER_MARCH})`, 'gu'),
];

/** The text without the words that only look like months. */
export const withoutFalseMonths = (text: string): string =>
  FALSE_MONTHS.reduce((rest, words) => rest.replace(words, ' '), text);

const HALF =
  /(?<!\p{L})(?:half|halves)(?!\p{L})|(?<!\p{L})[وبل]?(?:ال)?نصف(?!\p{L})|一半|半数|半數|过半|過半|[上下]半年|半年/gu;

export const quantitiesOf = (text: string): Set<Quantity> => {
  const found = new Set<Quantity>();
  const take = (pattern: RegExp, quantityOf: (...groups: string[]) => Quantity) => {
    rest = rest.replace(pattern, (_, ...groups: string[]) => {
      found.add(quantityOf(...groups));
      return ' ';
    });
  };
  let rest = text.normalize('NFKC');
  // What mixes letters and digits is a name: H20, H-20, H 20; but "mid-2025" and "a 90-day truce" are not.
  take(
    /(?<![A-Za-z\d])(?:([A-Z]{1,4})-|([B-HJ-Z]) |([A-Za-z]+))(\d+)(?![A-Za-z\d])/gu,
    (dashed, spaced, glued, digits) => `id ${`${dashed ?? spaced ?? glued}${digits}`.toLowerCase()}`,
  );
  rest = normalise(withoutFalseMonths(rest));
  rest = takeNames(rest, WEEKDAYS, 'weekday', found);
  rest = takeNames(rest, MONTHS, 'month', found);
  take(/(?<!\d)(1[0-2]|0?[1-9])月/gu, (month) => `month ${Number(month)}`);
  take(/(?<![个個])(十[一二]?|[一二三四五六七八九])月/gu, (month) => `month ${hanNumber(month)}`);
  take(HALF, () => 'half');
  // "in the hundred" is per cent.
  rest = rest.replace(/(?<!\p{L})(?:في |ب)الما?ئه(?!\p{L})/gu, ' ');
  const han = hanNumbers(rest);
  for (const value of [...han.found, ...spokenNumbers(han.rest)]) found.add(`#${value}`);
  return found;
};

/** The parts of a partial ISO date as quantities. */
export const quantitiesOfDate = (date: string): Set<Quantity> => {
  const [year, month, day] = date.split('-').map(Number);
  return new Set([
    `#${year}`,
    ...(month === undefined ? [] : [`month ${month}`]),
    ...(day === undefined ? [] : [`#${day}`]),
  ]);
};

export const inWords = (quantity: Quantity): string =>
  quantity.replace(/^#/, '').replace(/^id (.*)/, (_, id: string) => id.toUpperCase());
