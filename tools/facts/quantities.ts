import { normalise } from '../../lib/linker/matcher.ts';

/**
 * Numbers and dates of a text as tokens that compare across scripts, digits and words:
 * `#90`, `month 8`, `weekday 1` (Monday), `id h20` for what mixes letters and digits.
 */
export type Quantity = string;

/** 0–20 and the tens; each list holds the forms of every language, ordinals with their cardinals. */
const NUMBER_WORDS: Record<number, string> = {
  0: 'zero صفر',
  1: 'first اول اولي الاول الاولي واحده',
  2: 'two second اثنان اثنين اثنتان اثنتين ثان ثاني ثانيه الثاني الثانيه مرتين مرتان شهرين يومين عامين سنتين جولتين جولتان',
  3: 'three third ثلاث ثلاثه الثلاث الثلاثه ثالث ثالثه الثالث الثالثه',
  4: 'four fourth اربع اربعه الاربع الاربعه رابع رابعه الرابع الرابعه',
  5: 'five fifth خمس خمسه الخمس الخمسه خامس خامسه الخامس الخامسه',
  6: 'six sixth ست سته السته سادس سادسه السادس السادسه',
  7: 'seven seventh سبع سبعه السبع السبعه سابع سابعه السابع السابعه',
  8: 'eight eighth ثمان ثماني ثمانيه الثماني الثمانيه ثامن ثامنه الثامن الثامنه',
  9: 'nine ninth تسع تسعه التسع التسعه تاسع تاسعه التاسع التاسعه',
  10: 'ten tenth عشر عشره العشر العشره عاشر عاشره العاشر العاشره',
  11: 'eleven eleventh',
  12: 'twelve twelfth',
  13: 'thirteen thirteenth',
  14: 'fourteen fourteenth',
  15: 'fifteen fifteenth',
  16: 'sixteen sixteenth',
  17: 'seventeen seventeenth',
  18: 'eighteen eighteenth',
  19: 'nineteen nineteenth',
  20: 'twenty twentieth عشرون عشرين العشرون العشرين',
  30: 'thirty thirtieth ثلاثون ثلاثين الثلاثون الثلاثين',
  40: 'forty fortieth اربعون اربعين الاربعون الاربعين',
  50: 'fifty fiftieth خمسون خمسين الخمسون الخمسين',
  60: 'sixty sixtieth ستون ستين الستون الستين',
  70: 'seventy seventieth سبعون سبعين السبعون السبعين',
  80: 'eighty eightieth ثمانون ثمانين الثمانون الثمانين',
  90: 'ninety ninetieth تسعون تسعين التسعون التسعين',
};

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

const number = new Map<string, number>();
for (const [value, words] of Object.entries(NUMBER_WORDS))
  for (const word of words.split(' ')) number.set(word, Number(value));

const HAN_DIGITS = '〇一二三四五六七八九';
/** 一 to 九十九 by the words for ten and the digits. */
const hanNumber = (written: string): number => {
  if (!written.includes('十')) return Number([...written].map((digit) => HAN_DIGITS.indexOf(digit)).join(''));
  const [tens = '', ones = ''] = written.split('十');
  return (tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : HAN_DIGITS.indexOf(ones));
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

/** "may" and "march" are months only with their capital, and not where a sentence begins. */
export const dropVerbs = (text: string): string =>
  text.replace(/\b(?:may|march|mar)\b|(?<=^|[.!?]\s+)(?:May|March)\b/gu, ' ');

export const quantitiesOf = (text: string): Set<Quantity> => {
  const found = new Set<Quantity>();
  // What mixes letters and digits is a name: H20, H-20, H 20; but "mid-2025" and "a 90-day truce" are not.
  let rest = text
    .normalize('NFKC')
    .replace(/(?<![A-Za-z\d])(?:([A-Z]{1,4})-|([B-HJ-Z]) |([A-Za-z]+))(\d+)(?![A-Za-z\d])/gu, (_, ...groups) => {
      const [dashed, spaced, glued, digits] = groups as string[];
      found.add(`id ${`${dashed ?? spaced ?? glued}${digits}`.toLowerCase()}`);
      return ' ';
    });
  rest = normalise(dropVerbs(rest));
  rest = takeNames(rest, WEEKDAYS, 'weekday', found);
  rest = takeNames(rest, MONTHS, 'month', found);
  rest = rest.replace(/(?<!\d)(1[0-2]|0?[1-9])月/gu, (_, month) => {
    found.add(`month ${Number(month)}`);
    return ' ';
  });
  rest = rest.replace(/\d+(?:[.,]\d+)*/gu, (digits) => {
    const plain = digits.replace(/,(?=\d{3}(?!\d))/g, '');
    found.add(`#${Number(plain) || plain}`);
    return ' ';
  });
  // Han numerals count only as ordinals or before a measure word: 一 alone stands in too many words.
  for (const [, ordinal, written, unit] of rest.matchAll(
    /(第)?([〇一二三四五六七八九十]+)([轮届次名位人个家国项年天日周])?/gu,
  ))
    if (written && (ordinal || (unit && written !== '一'))) found.add(`#${hanNumber(written)}`);
  if (/首[次届轮个位]/u.test(rest)) found.add('#1');
  for (const [word] of rest.matchAll(/\p{L}+/gu)) {
    const value = number.get(word) ?? number.get(word.replace(/^[وفبلك](?=\p{L}{3})/u, ''));
    if (value !== undefined) found.add(`#${value}`);
  }
  // "twenty-one" and واحد وعشرون read as two numbers on both sides of a comparison; that is enough.
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
