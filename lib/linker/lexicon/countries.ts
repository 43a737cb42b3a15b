/**
 * Words that say whose body a ministry or a council is. Only looked for around such a name, so plain
 * regular expressions over a short window are fast enough.
 */
const US = String.raw`
\bU\.?\s?S\.?A?\b(?!\s?(?:dollars?\b|\$))|\bUnited States\b|\bAmerican?s?\b|\bWashington\b|\bWhite House\b|\bPentagon\b|\bTrump\b|\bBiden\b|\bState Department\b|\bDepartment of State\b|\bDoD\b
|[Éé]tats?-Unis|[Aa]méricain|[Ee]stadounidense|Estados Unidos|\bEUA\b|EE\.? ?UU|[Ss]tatunitens|Stati Uniti|\bUsa\b|[Aa]merikan|\bABD\b|\bUSA\b|US-
|США|[Аа]мерикан|Вашингтон
|[أاآ]مریک|[أاإ]م[يی]رك|[أا]مريك|الولايات المتحدة|واشنطن|البيت الأبيض|البنتاغون|الكونغرس|ترامب|بايدن|امریک
|美国|美國|美方|美财|美商|美財|白宫|白宮|华盛顿|華盛頓|五角大|特朗普|川普|拜登
|米国|米政府|米商務|米財務|アメリカ|ワシントン|미국|미 |워싱턴|ארה[״"]ב|ארצות הברית|אמריק|वॉशिंगटन|अमेरिक
`.replace(/\s*\n\s*/g, '');

/** Small, as the text is made before it is searched: without regard to case they take three times as long to compile. */
const OTHER_LATIN = String.raw`
chin(?:a|ese)|beijing|prc|brit(?:ain|ish)|uk|u\.k\.|london|england|scot(?:land|tish)|wales|welsh|ireland|irish|israeli?|jerusalem|iran(?:ian)?|tehran|iraqi?|ukrain(?:e|ian)|kyiv|russian?|moscow|kremlin|japan(?:ese)?|tokyo|(?:south |north )?korean?|seoul|india|indian|new delhi|pakistani?|islamabad|afghan(?:istan)?|turk(?:ey|ish|iye)|ankara|saudi(?: arabia)?|riyadh|egypt(?:ian)?|cairo|jordan(?:ian)?|syrian?|leban(?:on|ese)|emirati|uae|qatari?|kuwaiti?|oman|bahrain|yemeni?|moroccan?|algerian?|tunisian?|libyan?|sudan(?:ese)?|canad(?:a|ian)|ottawa|mexic(?:o|an)|brazil(?:ian)?|argentin(?:a|e)|chilean?|peru(?:vian)?|colombian?|venezuelan?|australian?|canberra|new zealand|taiwan(?:ese)?|taipei|hong kong|singapore(?:an)?|malaysian?|indonesian?|jakarta|philippines?|filipino|manila|thai(?:land)?|bangkok|vietnam(?:ese)?|hanoi|myanmar|bangladesh|nepal|sri lankan?|french|france|paris|german(?:y)?|berlin|ital(?:y|ian)|rome|spain|spanish|madrid|portugal|dutch|netherlands|belgi(?:um|an)|swiss|switzerland|austrian?|polish|poland|swed(?:en|ish)|norw(?:ay|egian)|danish|denmark|finnish|finland|greek|greece|hungar(?:y|ian)|czech|romanian?|bulgarian?|serbian?|georgian?|armenian?|azerbaijani?|kazakh(?:stan)?|uzbek(?:istan)?|south african?|nigerian?|kenyan?|nairobi|accra|wellington|dublin|warsaw|prague|beirut|brussels|whitehall|westminster|sydney|toronto|ethiopian?|ghana(?:ian)?|european|eu
|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new jersey|north carolina|ohio|oregon|pennsylvania|tennessee|texas|utah|vermont|virginia|washington state|west virginia|wisconsin|wyoming|hm|her majesty['’]s|his majesty['’]s
`.replace(/\s*\n\s*/g, '');
const OTHER_ROMANCE =
  'chinois|chino|chinesisch|britannique|británic|britisch|russe|ruso|russisch|français|francés|japonais|japonés|israélien|israelí|iranien|iraní|canadien|mexican|saoudien|saudí|espagnol|español|italien|italian|brasile|indien|indio|turc[oa]?s?(?!\\p{L})|türkisch|ukrain|ucran|ucrain|coréen|corean|koreanisch|israelisch|israelian|japanisch|filippin|filipin';
const OTHER_ARABIC =
  'صين|بكين|بريطاني|المملكة المتحدة|لندن|[إا]سرائيل|القدس|تل أبيب|[إا]يران|طهران|عراق|بغداد|[أا]وكراني|كييف|روسي|موسكو|كرملين|ياباني?|طوكيو|كوري|سيول|سول|هندي?|نيودلهي|باكستان|[أا]فغان|تركي|[أا]نقرة|سعودي|الرياض|مصر|القاهرة|[أا]ردن|عم[اّ]ن|سوري|دمشق|لبنان|بيروت|[إا]مارات|[أا]بوظبي|دبي|قطر|الدوحة|كويت|عُ?مان|بحرين|يمن|صنعاء|مغرب|الرباط|جزائر|تونس|ليبي|طرابلس|سودان|الخرطوم|فلسطين|كندي?|[أا]وتاوا|مكسيك|برازيل|[أا]ستراليا?|تايوان|هونغ كونغ|سنغافور|ماليزي|[إا]ندونيسي|فلبين|تايلاند|فيتنام|فرنسي?|باريس|[أا]لماني?|برلين|[إا]يطالي?|روما|[إا]سباني|مدريد|هولند|بلجيك|سويسر|سويد|نروج|دنمارك|بولند|يونان|مجر|[أا]وروب|[إا]ثيوبي|نيجيري|كيني|جنوب [أإا]فريقيا|داخلية|چین|پکن|روسیه|بریتانیا';
const OTHER_HAN =
  '中国|中國|中方|北京|国务院|中央|英国|英國|伦敦|以色列|伊朗|乌克兰|烏克蘭|俄罗斯|俄羅斯|俄|日本|韩国|韓國|朝鲜|印度|巴基斯坦|阿富汗|土耳其|沙特|埃及|加拿大|墨西哥|巴西|澳大利亚|澳洲|新西兰|台湾|台灣|臺灣|香港|新加坡|马来西亚|印尼|菲律宾|泰国|越南|法国|法國|德国|德國|意大利|西班牙|荷兰|瑞士|波兰|欧盟|叙利亚|伊拉克|阿根廷|日|英|韩|중국|일본|영국|캐나다|한국|китая|китай|кнр|рф|россии|росії|украины|україни|великобритании|канады|израиля|ирана';

export type Country = 'us' | 'other';
const SOURCES = {
  us: US,
  other: `(?<![\\p{L}])(?:${OTHER_LATIN})(?![\\p{L}])|${OTHER_ARABIC}|${OTHER_HAN}|${OTHER_ROMANCE}`,
};
const expressions: Partial<Record<Country, RegExp>> = {};
const wordsOf = (country: Country): RegExp => {
  expressions[country] ??= new RegExp(SOURCES[country], 'gu');
  return expressions[country];
};

/** Does a form itself say that the body is American? */
export const statesItsCountry = (form: string): boolean => form.search(wordsOf('us')) >= 0;

/** A word that names a country, at a place of a text. */
export interface CountryWord {
  country: Country;
  start: number;
  end: number;
  word: string;
}

/** All country words of a text, in order of place within each country. */
export function countryWords(text: string): CountryWord[] {
  const found: CountryWord[] = [];
  const search = (country: Country, within: string): void => {
    for (const { index, 0: word } of within.matchAll(wordsOf(country))) {
      const end = index + word.length;
      found.push({ country, start: index, end, word: text.slice(index, end) });
    }
  };
  search('us', text);
  // The one letter that grows when it is made small.
  search('other', text.replaceAll('İ', 'I').toLowerCase());
  return found;
}

/** Of the words within `reach` units of a span, the nearest; none when two countries are equally near. */
export function nearestCountry(
  words: readonly CountryWord[],
  from: number,
  to: number,
  reach = Number.POSITIVE_INFINITY,
): CountryWord | undefined {
  let best: CountryWord | undefined;
  let least = reach + 1;
  let tie = false;
  for (const word of words) {
    const distance = word.end <= from ? from - word.end : Math.max(0, word.start - to);
    if (distance > reach || distance > least) continue;
    tie = distance === least && word.country !== best?.country;
    least = distance;
    best = word;
  }
  return tie ? undefined : best;
}
