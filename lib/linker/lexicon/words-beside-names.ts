import { isLetter, lettersEnd } from '../letters.ts';
import { anyOf } from './any-of.ts';

/**
 * Capitalised words that stand directly before a surname without being part of the name: titles,
 * and words that open sentences. Folded.
 */
export const TITLES = `
mr mrs ms miss dr prof professor sir madam lord lady president+ vice premier chairman chairwoman chair chief executive ceo cfo cto coo founder cofounder co-founder boss
secretary secretaries treasury commerce minister+ deputy senator sen rep representative congressman congresswoman governor gov general gen colonel col admiral judge justice mayor ambassador envoy adviser advisor analyst expert fellow director manager investor billionaire economist scholar strategist officer official+ leader candidate nominee
president-elect ex-president republican+ democrat+ us chinese american china comrade emperor king
the a an this that these those but and or nor yet so when where while if then now as at by for from in of on to with without about after before against between under over into since until though although because despite like unlike both even only also still did does do has had have is are was were be can could should would may might must shall will not no yes why how what who whom whose which here there asked told said says according
herr frau monsieur madame señor señora signor signora presidente président präsident ministre ministro kanzler chef firmenchef konzernchef vorstandschef handelsminister finanzminister staatschef sekretär secretário secretario segretario jefe capo patron pdg fondateur fundador gründer başkan başkanı bakanı
monday tuesday wednesday thursday friday saturday sunday para según segundo segun selon pour per secondo laut nach für fur avec con com tras und aber auch mais et quand pero cuando como mas quando ma mentre contre
january february march april june july august september october november december today yesterday`;
const isTitle = anyOf(TITLES);
/** Endings of German compounds and of adverbs that open sentences. */
const BEFORE_ENDING = /(?:chef|chefin|minister|ministerin|präsident|prasident|gründer|grunder|ly)$/u;

export const isNoName = (folded: string): boolean =>
  isTitle(folded) || BEFORE_ENDING.test(folded) || /['’‘]s$|s['’‘]$/u.test(folded);

/** Heads of names that are called after a person: "Trump Tower", "Bass Strait". Folded. */
export const isNamedAfterHead = anyOf(`
tower+ hotel+ plaza organization organisation university foundation media group building street st road avenue ave boulevard center centre institute bridge island+ park airport stadium school library casino golf national international resort+ vodka steaks model shuttle entertainment productions winery coin token memecoin heights place palace taj village estate+ pro strait+ tax reef lake river mountain+ mount highway range companies holdings capital partners properties ventures records museum theatre theater square dam
parkway way drive lane welcome railroad terminal ballroom field hall high elementary presidential memorial scholarship prize award fellowship soho brewery bar pub club ship county township creek
mobile watches fragrances burger expressway freeway turnberry doral bedminster bible residences store bay hill garden+ arena stakes classic academy hospital college church derby avm ice
jr jnr sr junior senior ii iii iv
طاور تاور جونيور الابن الاصغر ميديا اورغانيزيشن اورغانايزيشن اورجانيزيشن بلازا كابيتال فورس
टावर टॉवर ٹاور
타워 호텔 재단 주니어 그룹 타워에 타워는 타워가 타워의`);
/** Those of them that are written small as well: "the Trump hotel", "TRUMP tokens". */
export const isNamedAfterSmallHead = anyOf('hotel+ tower+ casino+ golf winery coin+ memecoin+ token+ burger+');

/** The same where the head stands before the name: "برج ترامب", "منظمة ترامب", "Torre Trump". Folded. */
const isHeadBefore = anyOf(`
torre+ tour turm resort golf grattacielo rascacielos edificio вежа вежі вежу вежею башня башни башне башню башней отель фонд организация
برج ابراج فندق فنادق منظمه مؤسسه مجموعه شركه جامعه ملعب ملاعب منتجع نادي كازينو شارع جسر مركز مطار مبني ناطحه عمله
ברج מגדל ट्रंपटावर`);
export const isNamedAfterHeadBefore = (folded: string): boolean =>
  isHeadBefore(folded) || isHeadBefore(withoutClitics(folded));

/**
 * An Arabic or Hebrew word without what may be a conjunction or a preposition joined to it. With the article, "للشركة", it is
 * no head of a name.
 */
export function withoutClitics(folded: string): string {
  if (folded.startsWith('لل')) return folded;
  let clitics = 0;
  while (clitics < 2 && CLITICS.includes(folded.charAt(clitics) || ' ')) clitics++;
  for (; clitics > 0; clitics--)
    if ([0, 1, 2].every((at) => isLetter(folded, clitics + at))) return folded.slice(clitics);
  return folded;
}
const CLITICS = 'وفبلكוהבלמשכ';

/** Capitalised words that make a place or a ship of the name behind them: "Lake Hayman", "USS Allen". */
export const isPlaceWord = anyOf(
  'Lake Mount Mt Fort Port Cape Camp Saint St HMS USS Rue Rua Calle Avenida Avenue Boulevard Plaza Villa Hotel Hôtel Casino Stade Estadio Stadio Château Castle',
);

/** What a ministry issues, and who heads it: "Treasury bonds", "US Treasury chief". */
export const isPaperOrHead = anyOf(
  'bond+ bill+ note+ yield+ market securities debt futures auction+ prices sec secretary chief minister',
);

/** Last words of firms' names. */
export const isFirmsHead = anyOf(
  'Investments Holding+ Partners Ventures Advisors Bancorp Industries Ltd Limited Inc LLC plc PLC GmbH AG',
);

/** What roads, rooms, lines and rules with a letter and a number are called: "the H20 bus", "Room H20". Folded. */
const NUMBERED =
  'road highway motorway bus route exit junction room gate line flight train platform seat row bay locker ward locus haplogroup';
export const isNumberedBefore = anyOf(`${NUMBERED} hotel section rule table figure form paragraph clause unit no`);
export const isNumberedAfter = anyOf(`${NUMBERED} bomber helicopter bottle`);

/** Chinese, Japanese and Korean heads, glued to the name. */
export const NAMED_AFTER_GLUED =
  /^[\s·・]*(?:大厦|大廈|大楼|大樓|塔楼|集团|集團|酒店|饭店|飯店|大学|大學|基金会|基金會|(?:国际|國際)(?:酒店|饭店|飯店|高尔夫|高爾夫|大厦|機場|机场)|高尔夫|高爾夫|庄园|莊園|(?:媒体|媒體)(?:与|與|和|及|科技|集|公司|股|[（(])|币|幣|(?:组织|組織)(?:的|旗下|公司|名下|高管|[，。、；）」]|$)|赌场|度假村|机场|广场|图书馆|手机|小唐|タワー|ホテル|タワ|財団|ジュニア|타워|주니어)/u;

/** Surnames in front of which 2-character given names would complete a Chinese name (博明 in 陈博明). */
export const CHINESE_SURNAMES =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林郭罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈魏薛叶葉阎余潘杜戴夏钟鍾汪田姜范邹熊孟秦丁侯顾顧邵毛郝龚钱錢严嚴覃武莫孔崔康';

/** Characters that spell foreign names and seldom anything else: beside a short name they belong to a longer one. */
export const TRANSLITERATION =
  /[斯克尔爾夫阿巴德伊瓦洛维維娜埃奥奧莱萊琳诺諾茨弗蒂塔拉亚亞贝貝哈霍迪丽麗姆莫玛瑪尼欧歐帕珀丘萨薩桑瑟坦韦韋]/u;

/** Whole pinyin syllables: a Chinese given name behind the surname ("Huang Yiping"). Folded, hyphen allowed. */
const PINYIN =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|o|e|i|u|v|ai|ei|ui|ao|ou|iu|ie|ue|er|an|en|in|un|ang|eng|ing|ong|ia|ua|uo|iao|ian|uan|uai|iang|uang|iong)[ -]?){2,3}$/u;
const isNoPinyin = anyOf(
  'hosting again china media wants june also are like have made take use she here more were we beijing shanghai taiwan meeting hailing touting inside said',
);
export const isPinyin = (folded: string): boolean => PINYIN.test(folded) && !isNoPinyin(folded);

const isLetters = (word: string): boolean => lettersEnd(word, 0) === word.length;
/** Chinese given names in Arabic letters end as no Arabic word does. */
const ARABIC_PINYIN = /^..+(?:نغ|.[^هم]نج|ياو)$/u;
export const isArabicPinyin = (folded: string): boolean => ARABIC_PINYIN.test(folded) && isLetters(folded);

/** Characters with which 华 ends a common word (才华, 清华, 中华), where what follows belongs to the preposition. */
export const ENDS_IN_HUA = /(?:[才精光繁豪奢清升昇菁浮荣榮韶]|(?<![其当當集])中)$/u;
/** What follows 为 behind such a word, besides `AFTER_PREPOSITION`. */
export const AFTER_HUA = /^[何此了人其之自我他她它你您什甚由首例主先民国國世学學社大信根本魂荣]/u;

/** What follows a Chinese preposition (为, 為) more often than a company's name. */
export const AFTER_PREPOSITION = /^[何此了人其之自我他她它你您什甚由首例主先民国國]/u;
