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

const OTHER_LATIN = String.raw`
Chin(?:a|ese)|Beijing|PRC|Brit(?:ain|ish)|UK|U\.K\.|London|England|Scot(?:land|tish)|Wales|Welsh|Ireland|Irish|Israeli?|Jerusalem|Iran(?:ian)?|Tehran|Iraqi?|Ukrain(?:e|ian)|Kyiv|Russian?|Moscow|Kremlin|Japan(?:ese)?|Tokyo|(?:South |North )?Korean?|Seoul|India|Indian|New Delhi|Pakistani?|Islamabad|Afghan(?:istan)?|Turk(?:ey|ish|iye)|Ankara|Saudi(?: Arabia)?|Riyadh|Egypt(?:ian)?|Cairo|Jordan(?:ian)?|Syrian?|Leban(?:on|ese)|Emirati|UAE|Qatari?|Kuwaiti?|Oman|Bahrain|Yemeni?|Moroccan?|Algerian?|Tunisian?|Libyan?|Sudan(?:ese)?|Canad(?:a|ian)|Ottawa|Mexic(?:o|an)|Brazil(?:ian)?|Argentin(?:a|e)|Chilean?|Peru(?:vian)?|Colombian?|Venezuelan?|Australian?|Canberra|New Zealand|Taiwan(?:ese)?|Taipei|Hong Kong|Singapore(?:an)?|Malaysian?|Indonesian?|Jakarta|Philippines?|Filipino|Manila|Thai(?:land)?|Bangkok|Vietnam(?:ese)?|Hanoi|Myanmar|Bangladesh|Nepal|Sri Lankan?|French|France|Paris|German(?:y)?|Berlin|Ital(?:y|ian)|Rome|Spain|Spanish|Madrid|Portugal|Dutch|Netherlands|Belgi(?:um|an)|Swiss|Switzerland|Austrian?|Polish|Poland|Swed(?:en|ish)|Norw(?:ay|egian)|Danish|Denmark|Finnish|Finland|Greek|Greece|Hungar(?:y|ian)|Czech|Romanian?|Bulgarian?|Serbian?|Georgian?|Armenian?|Azerbaijani?|Kazakh(?:stan)?|Uzbek(?:istan)?|South African?|Nigerian?|Kenyan?|Nairobi|Accra|Wellington|Dublin|Warsaw|Prague|Beirut|Brussels|Whitehall|Westminster|Sydney|Toronto|Ethiopian?|Ghana(?:ian)?|European|EU
|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Jersey|North Carolina|Ohio|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington [Ss]tate|West Virginia|Wisconsin|Wyoming|HM|Her Majesty['’]s|His Majesty['’]s
`.replace(/\s*\n\s*/g, '');
const OTHER_ROMANCE =
  '[Cc]hinois|[Cc]hino|[Cc]hinesisch|britannique|británic|britisch|russe|ruso|russisch|français|francés|japonais|japonés|israélien|israelí|iranien|iraní|canadien|canadiense|mexican|saoudien|saudí|espagnol|español|italien|italian|brasile|indien|indio|turc[oa]?s?(?!\\p{L})|türkisch|ukrain|ucran|ucrain|coréen|corean|koreanisch|israelisch|israelian|japanisch|filippin|filipin';
const OTHER_ARABIC =
  'صين|صيني|بكين|بريطاني|المملكة المتحدة|لندن|[إا]سرائيل|القدس|تل أبيب|[إا]يران|طهران|عراق|بغداد|[أا]وكراني|كييف|روسي|موسكو|كرملين|ياباني?|طوكيو|كوري|سيول|سول|هندي?|نيودلهي|باكستان|[أا]فغان|تركي|[أا]نقرة|سعودي|الرياض|مصر|القاهرة|[أا]ردن|عم[اّ]ن|سوري|دمشق|لبنان|بيروت|[إا]مارات|[أا]بوظبي|دبي|قطر|الدوحة|كويت|عُ?مان|بحرين|يمن|صنعاء|مغرب|الرباط|جزائر|تونس|ليبي|طرابلس|سودان|الخرطوم|فلسطين|كندي?|[أا]وتاوا|مكسيك|برازيل|[أا]ستراليا?|تايوان|هونغ كونغ|سنغافور|ماليزي|[إا]ندونيسي|فلبين|تايلاند|فيتنام|فرنسي?|باريس|[أا]لماني?|برلين|[إا]يطالي?|روما|[إا]سباني|مدريد|هولند|بلجيك|سويسر|سويد|نروج|دنمارك|بولند|يونان|مجر|[أا]وروب|[إا]ثيوبي|نيجيري|كيني|جنوب [أإا]فريقيا|داخلية|چین|پکن|روسیه|بریتانیا';
const OTHER_HAN =
  '中国|中國|中方|北京|国务院|中央|英国|英國|伦敦|以色列|伊朗|乌克兰|烏克蘭|俄罗斯|俄羅斯|俄|日本|韩国|韓國|朝鲜|印度|巴基斯坦|阿富汗|土耳其|沙特|埃及|加拿大|墨西哥|巴西|澳大利亚|澳洲|新西兰|台湾|台灣|臺灣|香港|新加坡|马来西亚|印尼|菲律宾|泰国|越南|法国|法國|德国|德國|意大利|西班牙|荷兰|瑞士|波兰|欧盟|叙利亚|伊拉克|阿根廷|日|英|韩|중국|일본|영국|캐나다|한국|Китая|Китай|КНР|РФ|России|Росії|Украины|України|Великобритании|Канады|Израиля|Ирана';

const us = new RegExp(US, 'gu');
const other = new RegExp(
  `(?<![\\p{L}])(?:${OTHER_LATIN})(?![\\p{L}])|${OTHER_ARABIC}|${OTHER_HAN}|${OTHER_ROMANCE}`,
  'giu',
);

/** Does a form itself say that the body is American? */
export const statesItsCountry = (form: string): boolean => form.search(us) >= 0;

export type Country = 'us' | 'other';

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
  for (const [country, words] of [
    ['us', us],
    ['other', other],
  ] as const)
    for (const { index, 0: word } of text.matchAll(words))
      found.push({ country, start: index, end: index + word.length, word });
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
