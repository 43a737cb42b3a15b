/**
 * Given names as news in each script writes them. One of them directly before a surname makes the
 * bearer somebody else ("Hunter Biden", "غريغ هوانغ", "伍迪·艾伦"). Written folded, as `normalise`
 * gives them. Left out on purpose: names that are common words where they could stand before a
 * surname ("Will Trump …", "دان ترامب" = "condemned Trump", "علي" = "on").
 */
const LATIN = `
aaron abigail adam adrian agnes aidan alan albert alec alejandro alex alexander alexandra alexandre alexis alfred alice alicia alison allan allison alvin
amanda amber amy ana anders andre andrea andreas andrew andy angela angelina anita ann anna anne annie anthony antonio arianna arnold arthur ashley audrey august austin ava
barbara barron barry beatrice beau becky ben benjamin bernard bernie beth bethany betty beverly blake bob bobby bonnie brad bradley brandon brenda brent brett brian brianna bridget brittany bruce bryan
caleb calvin cameron camille carl carla carlos carmen carol caroline carolyn carrie casey catherine cathy cecilia charlene charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher cindy claire clara clark claude claudia clint clive cody colin connie connor craig crystal curtis cynthia
daisy dale damian dan dana daniel danielle danny darren darryl dave david deborah debbie debra deepak denise dennis derek desmond diana diane diego dmitri dominic don donna doris dorothy doug douglas duncan dustin dwayne dylan
earl ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen elliot emil emily emma eric erica erik erin ernest ernst ethan eugene eva evan evelyn
felix fernando finn fiona florence floyd frances francesca francis francisco franklin fred freddie frederick
gabriel gareth gary gavin gemma gene geoff geoffrey george gerald gerard gillian gina giorgio giovanni giuseppe gladys glen glenn gloria gordon graham greg gregory gretchen guy gwen
hannah hans harold harriet harrison harry harvey hassan heather heidi helen helene henri henrik henry herbert herman holly howard hugh hugo hunter
ian igor ingrid irene iris isaac isabel isabella ivan ivana ivanka
jack jackie jackson jacob jacqueline jacques jaime jake james jamie jan jane janet janice jared jasmine jason jay jean jeff jeffrey jennifer jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joe joel johan johannes john johnny jon jonathan jordan jorge jose joseph josh joshua joy joyce juan judd judith judy julia julian juliana julie juliet justin
karen karl karin kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kerry kevin kim kimberly kirk kristen kristin kurt kyle
lance lara larry laura lauren laurence lawrence lea leah lee lena leo leon leonard leslie lewis liam lily linda lionel lisa liza liz logan lois lori louis louise lucas lucia lucy luis luke lydia lynn
mackenzie maddox madeleine malcolm manuel marc marcel marco marcus margaret maria marian marianne marie marilyn mario marion marla marlene martha martin marty marvin mary maryanne matt matteo matthew maureen maurice max maxine megan melania melinda melissa mia michael michel michele michelle miguel mike mila miles milton miranda miriam mitch mohammed mohamed molly monica morgan morris murray
nancy naomi natalia natalie natasha nathan nathaniel neil nicholas nick nicola nicolas nicole nigel nina noah nora norman
olga oliver olivia omar oscar otto owen
paige pam pamela patricia patrick paul paula pauline pedro peggy penelope penny perry pete peter phil philip philippe phillip phoebe phyllis pierre
rachel ralph ramon randall randy raphael raul ray raymond rebecca regina renee ricardo richard rick ricky rita robbie robert roberta roberto robin rodney roger roland ron ronald ronnie rosa rose rosemary rosie ross roy ruben rudolf rudy rupert russell ruth ryan
sabrina sally sam samantha samuel sandra sara sarah scott sean sebastian sergei sergio seth shane shannon sharon shaun sheila shirley sidney simon sofia sonia sophia sophie spencer stan stanley stefan stella stephanie stephen steve steven stuart susan susanne suzanne sven sylvia
tammy tanya tara ted teresa terrence terry theo theodore theresa thomas tiffany tim timothy tina todd tom tommy tony tracy travis trevor tricia troy tyler tyrone
ursula valentina valerie vanessa vera vernon veronica victor victoria vincent virginia vivian vladimir
wade walter wanda warren wayne wendy wesley wilhelm willem william willie winston woody
xavier yolanda yvette yvonne zachary zoe
kai finnegan naomi ashley neilia beau robert
`;
/** Given names that open sentences as common words: names only in the middle of one. */
const LATIN_WORDS =
  'will may mark grant bill sue rob chase dean rich art drew pat hope faith grace april june august frank gene joy rose guy miles dale jay';

const CYRILLIC = `
иванка мелания эрик дональд-младший тиффани бэррон бэрон барон лара мэри фред хантер джилл эшли бо кэрен карен лэнс вуди пол пітер пол джеймс джон джордж майкл роберт дэвид дуглас крис том тим дэн стив
джилл гантер меланія ерік тіффані лара кларк рэй лили этан бен эндрю кейт алан марк
`;

const ARABIC = `
ايفانكا ميلانيا ايريك اريك بارون تيفاني ايفانا لارا فاناسا فانيسا مارلا هانتر هنتر اشلي نعومي جيمس جون جورج مايكل ميشيل ميشال ميكائيل روبرت ديفيد دافيد ديفد دوغلاس دوجلاس كريس كريستوفر كريستين كريستينا توم توماس تيم تيموثي ستيف ستيفن ستيفاني
بيتر بول باول باولو فرانك فرانسيس فرانسوا فرانسيسكو شارل تشارلز تشارلي كارل كارلوس كارين كارن كارول كارولين كاثرين كاترين كيت كيتي كيفن كيفين كيث كيلي كينيث كيم كيرا لانس لاري لورا لورنس لوران لوسي لوك لويس ليلي ليندا ليزا ليونارد ليون ليام لينا
مارك ماركو ماركوس مارتن مارتا ماريا ماريو مارغريت مارجريت ماكس ماكسيم مايك مايكل ماثيو ماتيو مالكوم موريس مونيكا ميغان ميجان ميراندا ناتالي ناثان نانسي نيك نيكولاس نيكول نيكولا نيل نينا نورمان
اوليفر اوليفيا اوسكار اوتو اوين ايان ايثان ايدا ادوارد ادم ادريان ادريانا ادموند ارثر ارنولد الكس اليكس الكسندر اليكساندر الكساندر الكسندرا البرت الفريد اليزابيث اليس اليسون اماندا اميلي ايما امي انا انابيل اندرو اندريه اندرياس اندي انجيلا انجلينا انطوني انتوني انتونيو ايفا ايلين ايلون ايمي اينس ايرين
باربرا باتريك باتريسيا باميلا برايان براد برادلي براندون بروس برنارد بريت برينت بريندا بن بنجامين بنيامين بوب بوبي بوريس بيث بيتي بيلي بيرني بيير بيثاني بيدرو
تامي تيري تيريزا تيدي توني تود تيلور تايلر تريفور تريسي تشيلسي تشيس
جاك جاكلين جاكسون جاريد جاستن جاسون جانيت جانيس جوان جوانا جوزيف جوزيه خوسيه جوش جوشوا جوليا جوليان جولي جوليوس جوناثان جوني جوردان جيريمي جيري جيسون جيسيكا جيف جيفري جيك جيمي جيم جينيفر جنيفر جيرالد جيرار جيروم جيني جيمينا خوان خورخي دانيال دانيل دانييل دانيلا دارين ديان ديانا ديبورا ديبي ديريك ديفين دينيس دونا دوريس دومينيك دومينيكا ديلان ديك ديمتري ديميتري دميتري
راشيل رالف رامون راندي راي ريموند ريبيكا ريتشارد ريك ريكي ريان ريتا روبن روبين روبرتو روبي رودي روجر رودولف رولاند رون رونالد رونالدو روزا روزي روس روث روي راسل راؤول رينيه
سام سامانثا سامويل صامويل ساره سارا ساندرا سباستيان سيباستيان ستان ستانلي ستيوارت سوزان سوزانا سوزي سيلفيا سيمون سايمون سيرجي سيرغي سونيا صوفيا صوفي سيندي شارون شانون شون شين شيرلي شيلا شيري
غابرييل جابرييل غاري جاري غافين غراهام جراهام غريغ جريج غريغوري جريجوري غلين غوردون جوردون غلوريا غيل غاي
فابيان فاليري فاليريا فرد فريدريك فريدي فرانشيسكا فرناندو فرنسيس فلاديمير فلورنس فيرونيكا فيكتور فيكتوريا فيليب فيليبي فيليكس فيفيان فينسنت فيونا فيتوريا
كاميرون كاميلا كاميل كلارا كلارك كلير كلود كلوديا كلينت كولين كونراد كوري كيرت كيرتس كيري كيسي كورتيس
هارولد هارفي هاري هاريسون هانا هانز هانس هايدي هذر هيذر هنري هنريك هوغو هوارد هوجو هيلاري هيلين هيلينا هيو هيوغو هيرمان هولي
والتر وارن واين ويندي ويليام وليام ويلي ويلسون وودي ونستون وينستون زاك زاكاري زوي يوهان يوهانس يورغن يان ياسمين ايزابيل ايزابيلا ايفون اغنيس غيتار سكوت توبي هي-جين دينيس سونغ جنسن جينسن ليزا كايل ديفيد مات ماثيو جيل
`;

const CHINESE = `
伊万卡 伊萬卡 伊凡卡 梅拉尼娅 梅拉尼婭 梅拉尼亚 梅兰妮亚 梅蘭妮亞 埃里克 艾瑞克 艾里克 巴伦 巴倫 拜伦 拜倫 蒂芙尼 蒂凡尼 拉拉 伊万娜 伊凡娜 小唐纳德 小唐納德 亨特 杭特 吉尔 吉爾 姬尔 阿什莉 艾什莉 娜奥米 詹姆斯 詹姆士 约翰 約翰 乔治 喬治 迈克尔 麥可 迈克 邁克 罗伯特 羅伯特 大卫 大衛 戴维 戴維 道格拉斯 克里斯 克里斯托弗 汤姆 湯姆 托马斯 湯瑪斯 蒂姆 提姆 蒂莫西 史蒂夫 史蒂文 斯蒂芬 史蒂芬
彼得 保罗 保羅 弗兰克 弗朗西斯 查尔斯 查爾斯 查理 卡尔 卡爾 卡洛斯 凯伦 凱倫 卡伦 卡羅琳 卡罗琳 凯瑟琳 凱瑟琳 凯特 凱特 凯文 凱文 基思 凯利 肯尼思 兰斯 蘭斯 拉里 劳拉 蘿拉 劳伦斯 露西 卢克 路易斯 莉莉 琳达 琳達 伦纳德 利昂 利亚姆
马克 馬克 马可 马丁 馬丁 玛丽 瑪麗 玛丽亚 马里奥 玛格丽特 马克斯 马修 馬修 莫里斯 莫妮卡 梅根 米歇尔 米兰达 娜塔莉 内森 南希 尼克 尼古拉斯 妮可 尼尔 妮娜 诺曼
奥利弗 奧利弗 奥利维亚 奥斯卡 奥托 欧文 伊恩 伊桑 爱德华 愛德華 亚当 亞當 阿德里安 亚瑟 亞瑟 阿诺德 亚历克斯 亚历山大 亞歷山大 阿尔伯特 阿尔弗雷德 伊丽莎白 伊麗莎白 爱丽丝 艾莉森 阿曼达 艾米丽 艾玛 安娜 安妮 安德鲁 安德魯 安德烈 安迪 安吉拉 安吉丽娜 安东尼 安東尼 安东尼奥 伊娃 艾琳 埃隆 艾米
芭芭拉 帕特里克 帕特里夏 帕梅拉 布莱恩 布萊恩 布拉德 布兰登 布鲁斯 布魯斯 伯纳德 布雷特 布伦达 本杰明 班傑明 鲍勃 鮑勃 鲍比 鲍里斯 贝思 贝蒂 比利 伯尼 皮埃尔 贝萨妮
特里 特蕾莎 泰迪 托尼 东尼 泰勒 特雷弗 特蕾西 切尔西
杰克 傑克 杰奎琳 杰克逊 贾里德 賈里德 贾斯汀 賈斯汀 杰森 傑森 珍妮特 琼 乔安娜 约瑟夫 約瑟夫 若泽 何塞 乔什 约书亚 朱莉娅 朱利安 朱莉 乔纳森 強納森 约翰尼 乔丹 杰里米 傑瑞米 杰里 杰西卡 潔西卡 杰夫 傑夫 杰弗里 杰克 吉米 吉姆 珍妮弗 杰拉德 杰罗姆 胡安 豪尔赫 丹尼尔 丹尼爾 丹 达伦 黛安 戴安娜 黛博拉 黛比 德里克 丹尼斯 唐娜 多丽丝 多米尼克 迪伦 德米特里
蕾切尔 拉尔夫 拉蒙 兰迪 雷蒙德 丽贝卡 理查德 理查 里克 里奇 瑞安 丽塔 罗宾 罗伯托 罗杰 鲁道夫 罗兰 罗恩 罗纳德 罗莎 罗斯 露丝 罗伊 罗素 劳尔
山姆 萨姆 萨曼莎 塞缪尔 萨拉 莎拉 桑德拉 塞巴斯蒂安 斯坦 斯坦利 斯图尔特 苏珊 蘇珊 西尔维亚 西蒙 赛门 谢尔盖 索尼娅 索菲亚 索菲 辛迪 莎朗 香农 肖恩 尚恩 雪莉 希拉
加布里埃尔 加里 加文 格雷厄姆 格雷格 格雷戈里 格伦 戈登 格洛丽亚 弗雷德 佛瑞德 弗雷德里克 弗兰 费尔南多 弗拉基米尔 弗洛伦斯 维罗妮卡 维克多 维多利亚 菲利普 菲利克斯 薇薇安 文森特 菲奥娜 卡梅伦 卡米拉 克拉拉 克拉克 克莱尔 克劳德 克劳迪娅 克林特 科林 柯蒂斯 凯西
哈罗德 哈维 哈里 哈利 哈里森 汉娜 汉斯 海蒂 希瑟 亨利 霍华德 雨果 希拉里 海伦 海伦娜 休 赫尔曼 霍莉 沃尔特 沃伦 韦恩 温迪 威廉 威利 伍迪 温斯顿 扎克 佐伊 约翰内斯 雷 布兰登 凯尔 贝瑟尼
`;

const OTHERS = `
イバンカ イヴァンカ メラニア エリック バロン ティファニー ハンター ジル アシュリー カレン ランス ウッディ ジェームズ ダグラス
이방카 멜라니아 에릭 배런 티파니 라라 헌터 질 애슐리 캐런 랜스 우디 제임스 더글러스
איוונקה מלניה אריק ברון הנטר ג'יל ג׳יל
इवांका मेलानिया एरिक बैरन टिफनी हंटर जिल
`;

const list = (text: string): string[] => text.trim().split(/\s+/u);

let names: Set<string> | undefined;
let chinese: Set<string> | undefined;
let words: Set<string> | undefined;

/** Is a folded word a given name, in a script that puts spaces between words? */
export function isGivenName(word: string): boolean {
  names ??= new Set([...list(LATIN), ...list(CYRILLIC), ...list(ARABIC), ...list(OTHERS)]);
  return names.has(word);
}

/** Given names that are common words as well, when a sentence opens with them. */
export function isAlsoWord(word: string): boolean {
  words ??= new Set(list(LATIN_WORDS));
  return words.has(word);
}

/** Longest Chinese given name below, in characters. */
const LONGEST = 5;

/** The given name in Chinese characters that a text ends with, or ''. Single characters do not count. */
export function endsWithGivenName(text: string): string {
  chinese ??= new Set(list(CHINESE));
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const tail = text.slice(-length);
    if (chinese.has(tail)) return tail;
  }
  return '';
}
