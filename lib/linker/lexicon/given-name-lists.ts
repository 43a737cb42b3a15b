/**
 * Given names as news in each script writes them. One of them directly before a surname makes the
 * bearer somebody else ("Hunter Biden", "غريغ هوانغ", "伍迪·艾伦"). Written folded, as `normalise`
 * gives them. Left out on purpose: names that are common words where they could stand before a
 * surname ("Will Trump …", "دان ترامب" = "condemned Trump", "علي" = "on").
 *
 * The linker is shipped with their hashes alone: run `npm run names` after a change.
 */
const LATIN = `
aaron abigail adam adrian agnes aidan alan albert alec alejandro alex alexander alexandra alexandre alexis alfred
alice alicia alison allan allison alvin amanda amber amy ana anders andre andrea andreas andrew andy angela angelina
anita ann anna anne annie anthony antonio arianna arnold arthur ashley audrey austin ava barbara barron barry
beatrice beau becky ben benjamin bernard bernie beth bethany betty beverly blake bob bobby bonnie brad bradley brandon
brenda brent brett brian brianna bridget brittany bruce bryan caleb calvin cameron camille carl carla carlos carmen
carol caroline carolyn carrie casey catherine cathy cecilia charlene charles charlie charlotte chelsea cheryl chloe
chris christian christina christine christopher cindy claire clara clark claude claudia clint clive cody colin connie
connor craig crystal curtis cynthia daisy dale damian dan dana daniel danielle danny darren darryl dave david debbie
deborah debra deepak denise dennis derek desmond diana diane diego dmitri dominic don donna doris dorothy doug douglas
duncan dustin dwayne dylan earl ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli
elijah elizabeth ella ellen elliot emil emily emma eric erica erik erin ernest ernst ethan eugene eva evan evelyn
felix fernando finn finnegan fiona florence floyd frances francesca francis francisco franklin fred freddie frederick
gabriel gareth gary gavin gemma gene geoff geoffrey george gerald gerard gillian gina giorgio giovanni giuseppe gladys
glen glenn gloria gordon graham greg gregory gretchen guy gwen hannah hans harold harriet harrison harry harvey hassan
heather heidi helen helene henri henrik henry herbert herman holly howard hugh hugo hunter ian igor ingrid irene iris
isaac isabel isabella ivan ivana ivanka jack jackie jackson jacob jacqueline jacques jaime jake james jamie jan jane
janet janice jared jasmine jason jay jean jeff jeffrey jennifer jeremy jerome jerry jesse jessica jill jim jimmy joan
joanna joe joel johan johannes john johnny jon jonathan jordan jorge jose joseph josh joshua joy joyce juan judd
judith judy julia julian juliana julie juliet justin kai karen karin karl kate katherine kathleen kathryn kathy katie
keith kelly ken kenneth kerry kevin kim kimberly kirk kristen kristin kurt kyle lance lara larry laura lauren laurence
lawrence lea leah lee lena leo leon leonard leslie lewis liam lily linda lionel lisa liz liza logan lois lori louis
louise lucas lucia lucy luis luke lydia lynn mackenzie maddox madeleine malcolm manuel marc marcel marco marcus
margaret maria marian marianne marie marilyn mario marion marla marlene martha martin marty marvin mary maryanne matt
matteo matthew maureen maurice max maxine megan melania melinda melissa mia michael michel michele michelle miguel
mike mila miles milton miranda miriam mitch mohamed mohammed molly monica morgan morris murray nancy naomi natalia
natalie natasha nathan nathaniel neil neilia nicholas nick nicola nicolas nicole nigel nina noah nora norman olga
oliver olivia omar oscar otto owen paige pam pamela patricia patrick paul paula pauline pedro peggy penelope penny
perry pete peter phil philip philippe phillip phoebe phyllis pierre piers rachel ralph ramon randall randy raphael raul ray
raymond rebecca regina renee ricardo richard rick ricky rita robbie robert roberta roberto robin rodney roger roland
ron ronald ronnie rosa rose rosemary rosie ross roy ruben rudolf rudy rupert russell ruth ryan sabrina sally sam
samantha samuel sandra sara sarah scott sean sebastian sergei sergio seth shane shannon sharon shaun sheila shirley
sidney simon sofia sonia sophia sophie spencer stan stanley stefan stella stephanie stephen steve steven stuart susan
susanne suzanne sven sylvia tammy tanya tara ted teresa terrence terry theo theodore theresa thomas tiffany tim
timothy tina todd tom tommy tony tracy travis trevor tricia troy tyler tyrone ursula valentina valerie vanessa vera
vernon veronica victor victoria vincent virginia vivian vladimir wade walter wanda warren wayne wendy wesley wilhelm
willem william willie winston woody xavier yolanda yvette yvonne zachary zoe
`;

const CYRILLIC = `
адам александр алекс алиса амели анна антонио барри билл боб брайан брэд бренда брюс ванесса вера виктор винсент гарри гарольд генри грэм даниэль дерек джадд джаред джастин джек джейсон джейн джеки джереми джерри джессика джим джош джулия джуди дик донна жан зак ивана карл карлос кевин келли кен кетрин кимберли колин кори кристина кристофер курт лаура лора луис люк марта мартин мелинда мишель моника нил оливер патрик пьер ральф рик ричард робин рональд саймон салли сара сэм сэмюэл софия сьюзен тайлер тед тереза тина томас тони трейси уильям уолтер филипп фрэнк чарльз чарли шон эдвард элизабет эмили эмма
алан барон бен бо бэрон бэррон вуди гантер джеймс джилл джон джордж дональд-младший дуглас дэвид дэн ерік иванка карен
кейт кларк крис кэрен лара лили лэнс майкл марк мелания меланія мэри пол пітер роберт рэй стив тим тиффани том тіффані
фред хантер эндрю эрик этан эшли
`;

const ARABIC = `
ادريان ادريانا ادم ادموند ادوارد ارثر ارنولد اريك اشلي اغنيس البرت الفريد الكس الكساندر الكسندر الكسندرا اليزابيث
اليسون اليكس اليكساندر اماندا اميلي انابيل انتوني انتونيو انجلينا انجيلا اندرو اندرياس اندريه اندي انطوني اوتو اوسكار
اولغا اوليفر اوليفيا اوين ايان ايثان ايدا ايدي ايرل ايريك ايرين ايزابيل ايزابيلا ايزاك ايفا ايفانا ايفانكا ايفون ايلون
ايلي ايلين ايليوت ايما ايمي اينس باتريسيا باتريك باتي باربرا بارون باميلا باولو براد برادلي براندون برايان برنارد بروس
بريت برينت بريندا بن بنجامين بنيامين بوب بوبي بوريس بول بيتر بيتي بيث بيثاني بيدرو بيرت بيغي بيلي بيير تامي تانيا
تايلر تريسي تريفور تشارلي تشيس تشيلسي توبي توم توماس توني تيد تيدي تيري تيريزا تيفاني تيلور تيم تيموثي ثيودور جابرييل
جاريد جاستن جاسون جاك جاكسون جاكلين جانيت جانيس جريج جريجوري جنسن جنيفر جوان جوانا جودي جوديث جورج جوردون جوزيف جوزيه
جوش جوشوا جولي جوليا جوليان جوليوس جون جوناثان جوني جيرار جيرالد جيروم جيري جيريمي جيسون جيسيكا جيف جيفري جيك جيل جيم
جيمس جيمي جيمينا جينا جينسن جيني جينيت جينيفر خوان خورخي خوسيه دارين دافيد دانيال دانيل دانيلا دانييل دميتري دوايت
دوجلاس دوريس دوغلاس دومينيك دومينيكا دونا ديان ديانا ديبورا ديبي ديريك ديفد ديفيد ديفين ديك ديلان ديمتري ديميتري دينيس
راؤول راشيل رالف رامون راندي روبرت روبرتو روبن روبي روبين روث روجر رودني رودولف رودي روزا روزي رولاند رون رونالد
رونالدو ريان ريبيكا ريتا ريتشارد ريجينا ريك ريكي ريموند رينيه زاك زاكاري زوي سارا ساره سامانثا سامويل ساندرا سايمون
سباستيان ستان ستانلي ستيف ستيفاني ستيفن ستيلا ستيوارت سوزان سوزانا سوزي سونغ سونيا سيباستيان سيدني سيرجي سيرغي سيسيل
سيلفيا سيمون سيندي شارل شارون شانون شون شيرلي شيري شيريل شيلا شيلدون شين صامويل صوفي صوفيا غابرييل غاري غاريث غافين
غاي غريغ غريغوري غلوريا غلين غوردون غوستاف غيتار غيل فابيان فاليري فاليريا فاناسا فانيسا فرانز فرانسوا فرانسيسكو
فرانشيسكا فرانك فرناندو فريدريك فريدي فلاديمير فلورنس فيتوريا فيرنون فيرونيكا فيفيان فيكتور فيكتوريا فيليب فيليبي
فيليكس فينسنت فيونا كاترين كاثرين كاثلين كاثي كارل كارلوس كارن كارول كارولين كارين كاميرون كاميل كاميلا كايل كريج كريس
كريستوفر كريستين كريستينا كريغ كلارا كلارك كلايف كلود كلوديا كلير كلينت كورت كورتيس كولين كونراد كيت كيتي كيث كيرا
كيرت كيرتس كيسي كيفن كيفين كيلي كيمبرلي كينت كينيث لارا لاري لانس لورا لوران لورنس لوسي لوك لوكاس لويد لويس ليام ليزا
ليزلي لينا ليندا ليون ليونارد ماتيو ماثيو مارتا مارتن مارجريت مارسيا مارغريت مارفن مارك ماركو ماركوس مارلا ماريا ماريو
ماكس ماكسيم مالكولم مالكوم مانويل مايك مايكل مايلز موريس مونيكا ميتشل ميجان ميراندا ميشال ميشيل ميغان ميكائيل ميلانيا
ناتالي ناتاليا ناثان نانسي نعومي نورما نورمان نيك نيكول نيكولا نيكولاس نينا هارفي هارولد هاريسون هانا هانتر هانز هانس
هايدي هذر هنتر هنري هنريك هوارد هوجو هوغو هولي هي-جين هيذر هيرمان هيلين هيلينا هيو هيوغو والاس والتر واين ونستون وودي
ويلما ويلي ويندي وينستون ياسمين يان يوجين يورغن يوهان يوهانس
`;

const CHINESE = `
东尼 丹 丹尼尔 丹尼斯 丹尼爾 丽塔 丽贝卡 乔丹 乔什 乔安娜 乔治 乔纳森 亚历克斯 亚历山大 亚当 亚瑟 亞歷山大 亞瑟 亞當 亨利 亨特 伊万卡 伊万娜 伊丽莎白 伊凡卡 伊凡娜 伊娃 伊恩 伊桑 伊萬卡 伊麗莎白 伍迪 休
伦纳德 伯尼 伯纳德 佐伊 何塞 佛瑞德 保罗 保羅 傑克 傑夫 傑森 傑瑞米 克劳德 克劳迪娅 克拉克 克拉拉 克林特 克莱尔 克里斯 克里斯托弗 兰斯 兰迪 内森 凯伦 凯利 凯尔 凯文 凯特 凯瑟琳 凯西 凱倫 凱文 凱特 凱瑟琳
切尔西 利亚姆 利昂 加布里埃尔 加文 加里 劳伦斯 劳尔 劳拉 南希 卡伦 卡尔 卡梅伦 卡洛斯 卡爾 卡米拉 卡罗琳 卡羅琳 卢克 史蒂夫 史蒂文 史蒂芬 吉姆 吉尔 吉爾 吉米 哈利 哈维 哈罗德 哈里 哈里森 唐娜 喬治 埃里克
埃隆 基思 塞巴斯蒂安 塞缪尔 多丽丝 多米尼克 大卫 大衛 奥利弗 奥利维亚 奥托 奥斯卡 奧利弗 妮可 妮娜 姬尔 威利 威廉 娜塔莉 娜奥米 安东尼 安东尼奥 安吉丽娜 安吉拉 安妮 安娜 安德烈 安德魯 安德鲁 安東尼 安迪
小唐納德 小唐纳德 尚恩 尼克 尼古拉斯 尼尔 山姆 巴伦 巴倫 布伦达 布兰登 布拉德 布莱恩 布萊恩 布雷特 布魯斯 布鲁斯 希拉 希拉里 希瑟 帕梅拉 帕特里克 帕特里夏 弗兰 弗兰克 弗拉基米尔 弗朗西斯 弗洛伦斯 弗雷德
弗雷德里克 強納森 彼得 德米特里 德里克 愛德華 戈登 戴安娜 戴維 戴维 扎克 托尼 托马斯 拉尔夫 拉拉 拉蒙 拉里 拜伦 拜倫 提姆 文森特 斯图尔特 斯坦 斯坦利 斯蒂芬 本杰明 朱利安 朱莉 朱莉娅 杭特 杰克 杰克逊 杰夫
杰奎琳 杰弗里 杰拉德 杰森 杰罗姆 杰西卡 杰里 杰里米 查尔斯 查爾斯 查理 柯蒂斯 格伦 格洛丽亚 格雷厄姆 格雷戈里 格雷格 桑德拉 梅兰妮亚 梅拉尼亚 梅拉尼娅 梅拉尼婭 梅根 梅蘭妮亞 欧文 比利 汉娜 汉斯 汤姆 沃伦
沃尔特 泰勒 泰迪 海伦 海伦娜 海蒂 温斯顿 温迪 湯姆 湯瑪斯 潔西卡 爱丽丝 爱德华 特蕾莎 特蕾西 特里 特雷弗 玛丽 玛丽亚 玛格丽特 珍妮弗 珍妮特 班傑明 理查 理查德 琳达 琳達 琼 瑞安 瑪麗 皮埃尔 科林 米兰达
米歇尔 約瑟夫 約翰 索尼娅 索菲 索菲亚 约书亚 约瑟夫 约翰 约翰内斯 约翰尼 维克多 维多利亚 维罗妮卡 罗伊 罗伯托 罗伯特 罗兰 罗宾 罗恩 罗杰 罗素 罗纳德 罗莎 羅伯特 肖恩 肯尼思 胡安 艾什莉 艾玛 艾琳
艾瑞克 艾米 艾米丽 艾莉森 艾里克 芭芭拉 苏珊 若泽 莉莉 莎拉 莎朗 莫妮卡 莫里斯 菲利克斯 菲利普 菲奥娜 萨姆 萨拉 萨曼莎 蒂凡尼 蒂姆 蒂芙尼 蒂莫西 蕾切尔 薇薇安 蘇珊 蘭斯 蘿拉 西尔维亚 西蒙 詹姆士 詹姆斯
诺曼 谢尔盖 豪尔赫 賈斯汀 賈里德 贝思 贝瑟尼 贝萨妮 贝蒂 费尔南多 贾斯汀 贾里德 赛门 赫尔曼 路易斯 辛迪 达伦 迈克 迈克尔 迪伦 道格拉斯 邁克 里克 里奇 阿什莉 阿尔伯特 阿尔弗雷德 阿德里安 阿曼达 阿诺德 雨果
雪莉 雷 雷蒙德 霍华德 霍莉 露丝 露西 韦恩 香农 馬丁 馬修 馬克 马丁 马修 马克 马克斯 马可 马里奥 鮑勃 鲁道夫 鲍勃 鲍比 鲍里斯 麥可 黛博拉 黛安 黛比
`;

const OTHERS = `
איוונקה אריק ברון ג'יל ג׳יל הנטר מלניה इवांका एरिक जिल टिफनी बैरन मेलानिया हंटर アシュリー イバンカ イヴァンカ ウッディ エリック カレン ジェームズ
ジル ダグラス ティファニー ハンター バロン メラニア ランス 더글러스 라라 랜스 멜라니아 배런 애슐리 에릭 우디 이방카 제임스 질 캐런 티파니 헌터
`;

export const GIVEN_NAMES: readonly string[] = [LATIN, CYRILLIC, ARABIC, CHINESE, OTHERS].flatMap((text) =>
  text.trim().split(/\s+/u),
);
