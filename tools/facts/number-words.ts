/**
 * Numbers in English, Arabic and Chinese, in digits and in words, as values: `ninety`, `تسعين`, `٩٠` and `九十` are all
 * 90; `1.5 million`, `مليون ونصف` is not, `150万` is 1500000. Text is given as the linker folds it.
 */

/**
 * What a word does to the number before it. `unit` 1–9, `ten` 10 (in Arabic the second word of eleven to nineteen
 * too), `teen` 11–19, `tens` 20–90, `hundred` multiplies or stands alone, `hundreds` 200–900 in one word, `scale`
 * multiplies all before it.
 */
type Part = 'unit' | 'ten' | 'teen' | 'tens' | 'hundred' | 'hundreds' | 'scale';

interface Word {
  part: Part;
  value: number;
  /** Means a number only together with another: "one", the plurals "millions" and ملايين. */
  bound?: true;
}

const WORDS = new Map<string, Word>();
const add = (part: Part, value: number, words: string, bound?: true): void => {
  for (const word of words.split(' ')) WORDS.set(word, { part, value, ...(bound && { bound }) });
};

add('unit', 1, 'first اول اولي الاول الاولي واحده');
add('unit', 1, 'one واحد الواحد احد احدي حادي الحادي الحاديه', true);
add('unit', 2, 'two twice second اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي ثان ثاني ثانيه الثاني الثانيه');
add('unit', 2, 'مرتين مرتان شهرين شهران اسبوعين اسبوعان يومين يومان عامين عامان سنتين سنتان جولتين جولتان');
add('unit', 3, 'three third ثلاث ثلاثه الثلاث الثلاثه ثالث ثالثه الثالث الثالثه');
add('unit', 4, 'four fourth اربع اربعه الاربع الاربعه رابع رابعه الرابع الرابعه');
add('unit', 5, 'five fifth خمس خمسه الخمس الخمسه خامس خامسه الخامس الخامسه');
add('unit', 6, 'six sixth ست سته الست السته سادس سادسه السادس السادسه');
add('unit', 7, 'seven seventh سبع سبعه السبع السبعه سابع سابعه السابع السابعه');
add('unit', 8, 'eight eighth ثمان ثماني ثمانيه الثماني الثمانيه ثامن ثامنه الثامن الثامنه');
add('unit', 9, 'nine ninth تسع تسعه التسع التسعه تاسع تاسعه التاسع التاسعه');
add('ten', 10, 'ten tenth عشر عشره العشر العشره عاشر عاشره العاشر العاشره');
[
  'eleven eleventh',
  'twelve twelfth dozen',
  'thirteen thirteenth',
  'fourteen fourteenth',
  'fifteen fifteenth',
  'sixteen sixteenth',
  'seventeen seventeenth',
  'eighteen eighteenth',
  'nineteen nineteenth',
].forEach((words, index) => {
  add('teen', 11 + index, words);
});
[
  'twenty twentieth عشر',
  'thirty thirtieth ثلاث',
  'forty fortieth اربع',
  'fifty fiftieth خمس',
  'sixty sixtieth ست',
  'seventy seventieth سبع',
  'eighty eightieth ثمان',
  'ninety ninetieth تسع',
].forEach((words, index) => {
  const [cardinal, ordinal, stem] = words.split(' ');
  add('tens', 20 + 10 * index, `${cardinal} ${ordinal} ${stem}ون ${stem}ين ال${stem}ون ال${stem}ين`);
});
add('hundred', 100, 'hundred hundredth مئه مائه المئه المائه');
add('hundreds', 200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي');
['ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].forEach((stem, index) => {
  add('hundreds', 300 + 100 * index, `${stem}مئه ${stem}مائه`);
});
add('hundreds', 800, 'ثمانيمئه ثمانيمائه');
add('scale', 1e3, 'thousand thousandth الف الفا');
add('scale', 1e3, 'thousands الاف', true);
add('scale', 1e6, 'million millionth مليون مليونا المليون');
add('scale', 1e6, 'millions ملايين', true);
add('scale', 1e9, 'billion billionth مليار مليارا المليار بليون بليونا');
add('scale', 1e9, 'billions مليارات بلايين', true);
add('scale', 1e12, 'trillion تريليون تريليونا');
add('scale', 1e12, 'trillions تريليونات', true);

/** The Arabic duals of the scales: two of them, in one word. */
const DUALS = new Map<string, number>([
  ...['الفان', 'الفين', 'الفي'].map((word): [string, number] => [word, 2e3]),
  ...['مليونان', 'مليونين', 'مليوني'].map((word): [string, number] => [word, 2e6]),
  ...['ملياران', 'مليارين', 'ملياري'].map((word): [string, number] => [word, 2e9]),
]);

/** A number as it grows, word by word. */
interface Growing {
  /** Below the last scale. */
  low: number;
  /** Finished by a scale. */
  high: number;
  last: Part | 'digits';
  /** All its words mean a number only together with others. */
  bound: boolean;
}

const start = (part: Growing['last'], low: number, bound = false): Growing => ({ low, high: 0, last: part, bound });
const scaled = (growing: Growing | null, scale: number): Growing => ({
  low: 0,
  // The product of a decimal and a scale is not exact: 1.1 million.
  high: (growing?.high ?? 0) + Number(((growing?.low || 1) * scale).toPrecision(12)),
  last: 'scale',
  bound: false,
});

/** @returns the number with the word, or null where the word begins another one */
const grown = (growing: Growing, { part, value }: Word, and: boolean): Growing | null => {
  const { low, high, last } = growing;
  const rest = low % 100;
  const more = (to: number): Growing => ({ low: to, high, last: part, bound: false });
  if (last === 'digits') return part === 'scale' && !and ? scaled(growing, value) : null;
  switch (part) {
    case 'unit':
      // twenty one; after a hundred or a scale with or without "and"
      if (last === 'tens' && !and && rest >= 20 && rest % 10 === 0) return more(low + value);
      return (last === 'hundred' || last === 'hundreds' || last === 'scale') && rest === 0 ? more(low + value) : null;
    case 'ten':
      if (last === 'unit' && !and && rest > 0 && rest < 10) return more(low + 10);
      return rest === 0 && last !== 'unit' ? more(low + value) : null;
    case 'teen':
      return rest === 0 ? more(low + value) : null;
    case 'tens':
      // خمسة وعشرون
      if (last === 'unit' && and && rest > 0 && rest < 10) return more(low + value);
      return rest === 0 ? more(low + value) : null;
    case 'hundred':
      if (last === 'unit' && !and && low < 10) return more(low * value);
      return last === 'scale' ? more(value) : null;
    case 'hundreds':
      return last === 'scale' ? more(value) : null;
    case 'scale':
      return !and && low > 0 ? scaled(growing, value) : null;
  }
};

interface Lexeme {
  word: Word | null;
  digits: number | null;
  dual: number | null;
  and: boolean;
}

/** A word as part of a number; Arabic hangs "and" and prepositions on it. */
const lexemeOf = (token: string): Lexeme => {
  const plain = { word: null, digits: null, dual: null, and: false };
  if (/^\d/.test(token)) return { ...plain, digits: Number(token.replace(/,(?=\d{3}(?!\d))/g, '')) };
  for (const [form, and] of [
    [token, false],
    [token.replace(/^و(?=\p{L}{2})/u, ''), token.startsWith('و')],
    [token.replace(/^[فبلك](?=\p{L}{3})/u, ''), false],
  ] as const) {
    const word = WORDS.get(form) ?? null;
    const dual = DUALS.get(form) ?? null;
    if (word || dual !== null) return { ...plain, word, dual, and };
  }
  return plain;
};

/** The values of the numbers in English and Arabic words and in digits. */
export const spokenNumbers = (text: string): Set<number> => {
  const found = new Set<number>();
  let growing: Growing | null = null;
  const end = () => {
    if (growing && !growing.bound) found.add(growing.high + growing.low);
    growing = null;
  };
  let and = false;
  let read = 0;
  for (const match of text.matchAll(/\d+(?:[.,]\d+)*|\p{L}+/gu)) {
    const [token] = match;
    if (!/^\s*$/.test(text.slice(read, match.index))) end();
    read = match.index + token.length;
    // "eight and twenty" are two numbers, "a hundred and twenty" is one; Arabic joins with و throughout.
    if (growing && (token === 'و' || (token === 'and' && /^(?:hundred|scale)/.test((growing as Growing).last)))) {
      and = true;
      continue;
    }
    const { word, digits, dual, and: joined } = lexemeOf(token);
    const next: Growing | null = growing && word ? grown(growing, word, and || joined) : null;
    and = false;
    if (next) {
      growing = next;
      continue;
    }
    end();
    if (digits !== null) growing = start('digits', digits);
    else if (dual !== null) growing = { low: 0, high: dual, last: 'scale', bound: false };
    else if (word?.part === 'scale') growing = word.bound ? null : scaled(null, word.value);
    else if (word) growing = start(word.part, word.value, word.bound);
  }
  end();
  return found;
};

const HAN_DIGITS = '零一二三四五六七八九';
const HAN_SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** 九十, 二十一, 一千零五十, 三万; digits in a row stand as they are: 二〇二五. */
export const hanNumber = (written: string): number => {
  const plain = written
    .replaceAll('〇', '零')
    .replaceAll(/[两兩]/g, '二')
    .replaceAll('萬', '万')
    .replaceAll('億', '亿');
  if (/^[零一二三四五六七八九]+$/.test(plain))
    return Number([...plain].map((digit) => HAN_DIGITS.indexOf(digit)).join(''));
  let [total, section, digit] = [0, 0, 0];
  for (const character of plain) {
    const scale = HAN_SCALES[character];
    if (scale === undefined) digit = HAN_DIGITS.indexOf(character);
    else if (scale >= 1e4) {
      total = (total + section + digit) * scale;
      [section, digit] = [0, 0];
    } else {
      section += (digit || 1) * scale;
      digit = 0;
    }
  }
  return total + section + digit;
};

/** Measure words and units that make a number of a Han numeral: 一 alone stands in too many words. */
const MEASURE =
  '[轮輪届屆次名位人个個家项項年天日号號周週岁歲倍种種条條款颗顆枚块塊台架艘辆輛封份笔筆批座场場点點分秒元]|小时|小時|分钟|分鐘|美元|欧元|人民币';
const NUMERAL =
  '[〇零两兩一二三四五六七八九十百千]*[两兩一二三四五六七八九十][〇零两兩一二三四五六七八九十百千万萬亿億]*';

/** The values of the numbers in Han numerals, and of digits before 万 and 亿; and the text without them. */
export const hanNumbers = (text: string): { found: Set<number>; rest: string } => {
  const found = new Set<number>();
  let rest = text.replace(/(\d+(?:[.,]\d+)*)\s*([万萬亿億]+)/gu, (_, digits: string, scales: string) => {
    const scale = [...scales].reduce((product, each) => product * (/[万萬]/.test(each) ? 1e4 : 1e8), 1);
    found.add(Number((Number(digits.replaceAll(',', '')) * scale).toPrecision(12)));
    return ' ';
  });
  rest = rest.replace(/首[次届屆轮輪个個位家批]/gu, () => {
    found.add(1);
    return ' ';
  });
  rest = rest.replace(
    new RegExp(`(第|百分之)?(${NUMERAL})(成(?![为為立员員功本果就长長分都])|${MEASURE})?`, 'gu'),
    (whole: string, before: string | undefined, written: string, unit: string | undefined) => {
      // 两国 is "the two countries", which other languages say without a number; 国 is no measure here.
      const large = /[两兩一二三四五六七八九十][百千万萬亿億]/u.test(written);
      const one = written === '一' && before === undefined;
      if (one || !(before || unit || large)) return whole;
      found.add(hanNumber(written) * (unit?.startsWith('成') ? 10 : 1));
      return ' ';
    },
  );
  return { found, rest };
};
