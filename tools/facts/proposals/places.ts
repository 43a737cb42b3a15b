import { normalise } from '../../../lib/linker/matcher.ts';

/** Cities that news writes for the governments in them; countries come from Node's own tables. */
const CITIES =
  'Washington Beijing Brussels London Paris Berlin Moscow Tokyo Seoul Taipei Delhi Geneva Vienna Kyiv Ankara Tehran Riyadh Doha Cairo Jerusalem Gaza Shanghai Shenzhen Singapore Stockholm Madrid Rome واشنطن بكين بروكسل لندن باريس برلين موسكو طوكيو سيول تايبيه جنيف فيينا كييف أنقرة طهران الرياض الدوحة القاهرة القدس غزة شنغهاي ستوكهولم مدريد روما نيويورك 华盛顿 北京 布鲁塞尔 伦敦 巴黎 柏林 莫斯科 东京 首尔 台北 日内瓦 维也纳 基辅 安卡拉 德黑兰 利雅得 多哈 开罗 加沙 上海 深圳 斯德哥尔摩 马德里 罗马 纽约';
const MORE = [
  'Europe',
  'Asia',
  'Africa',
  'America',
  'New York',
  'New Delhi',
  'Hong Kong',
  'Silicon Valley',
  'Wall Street',
];
/** What belongs to a place and is no language either. */
const BELONGING =
  'American Americans European Europeans Western Asian African British Briton Taiwanese Israeli Iranian Indian Canadian Mexican Australian Brazilian';

const A = 65;
const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(A + index));
const cache = new Map<string, ReadonlySet<string>>();

const safely = (names: Intl.DisplayNames, code: string): string => {
  try {
    return names.of(code) ?? '';
  } catch {
    return '';
  }
};

/** Names of states, cities, languages, months and weekdays, folded: capitalised, and yet nobody to write a card of. */
export const placesAndTimes = (lang: string): ReadonlySet<string> => {
  const known = cache.get(lang);
  if (known) return known;
  const set = new Set<string>();
  const add = (name: string) => {
    const folded = normalise(name);
    if (folded === '') return;
    set.add(folded);
    set.add(folded.replace(/^(?:the|al) |^ال/u, ''));
  };
  for (const tongue of new Set([lang, 'en'])) {
    const regions = new Intl.DisplayNames(tongue, { type: 'region', fallback: 'none' });
    const short = new Intl.DisplayNames(tongue, { type: 'region', style: 'short', fallback: 'none' });
    const languages = new Intl.DisplayNames(tongue, { type: 'language', fallback: 'none' });
    for (const first of letters)
      for (const second of letters) {
        add(safely(regions, first + second));
        add(safely(short, first + second));
        add(safely(languages, (first + second).toLowerCase()));
      }
    for (const style of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(tongue, { month: style, timeZone: 'UTC' });
      const weekday = new Intl.DateTimeFormat(tongue, { weekday: style, timeZone: 'UTC' });
      for (let index = 0; index < 12; index++) {
        add(month.format(Date.UTC(2024, index, 1)));
        add(weekday.format(Date.UTC(2024, 0, index + 1)));
      }
    }
  }
  for (const name of [...CITIES.split(' '), ...MORE, ...BELONGING.split(' ')]) add(name);
  cache.set(lang, set);
  return set;
};
