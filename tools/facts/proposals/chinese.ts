import { normalise } from '../../../lib/linker/matcher.ts';
import { commonWords } from '../common-words.ts';
import { placesAndTimes } from './places.ts';
import { overlaps, type Proposal, type Span } from './proposal.ts';

/** Characters with which foreign names are written by their sound, simplified and traditional. */
const SOUND = new Set(
  '阿埃艾爱愛安昂奥奧澳巴柏班邦保堡鲍鮑北贝貝本比彼毕畢宾賓波伯博勃布采蔡策查柴昌彻徹茨达達大戴丹当當德邓鄧迪底蒂丁东東杜顿頓多恩尔爾法凡范菲费費芬丰夫弗福富盖蓋甘冈岡高戈哥格葛根古瓜圭哈海汉漢豪赫黑亨洪胡华華怀懷霍基吉季加佳贾賈简簡杰金津卡凯凱坎康考科可克肯库庫夸奎昆拉莱萊兰蘭朗劳勞勒雷蕾黎里理利莉丽麗连連林琳卢盧鲁魯伦倫罗羅洛马馬玛瑪迈邁麦麥曼芒毛梅门門蒙米密明莫墨默姆穆娜纳納南瑙内內妮尼涅宁寧努诺諾欧歐帕潘庞龐佩彭蓬皮平珀普齐齊奇恰钱乔喬切琴丘热熱日荣榮茹儒瑞若萨薩塞赛賽桑森沙莎山尚绍紹舍申圣聖施史什士舒斯丝絲思松苏蘇索塔泰坦汤湯唐陶特滕提廷图圖托陀瓦万萬汪旺威韦韋维維魏温溫文翁沃乌烏伍武西希锡錫悉夏肖谢謝辛欣休许許逊遜雅亚亞延扬楊杨耶叶葉伊易因英尤于约約泽澤扎詹张张珍治朱兹茲佐'.split(
    '',
  ),
);
/** The surnames that nine in ten Chinese names begin with. */
const SURNAMES = new Set(
  '王习習李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常温溫赖賴洪季'.split(
    '',
  ),
);
const TITLE =
  '总统|總統|总理|總理|首相|部长|部長|外长|外長|主席|总书记|總書記|首席执行官|首席執行官|执行长|執行長|总裁|總裁|董事长|董事長|创始人|創辦人|教授|发言人|發言人|分析师|分析師|研究员|研究員|议员|議員|参议员|參議員|将军|將軍|大使|律师|律師|顾问|顧問|局长|局長|州长|州長|市长|市長|专家|專家|总监|總監|CEO';
const SAYING =
  '表示|指出|认为|認為|强调|強調|透露|补充说|補充說|补充道|写道|寫道|称|稱|说|說|告诉|告訴|警告|宣布|承认|承認|否认|否認|回应|回應|批评|批評|坦言|直言|预计|預計|估计|估計|预测|預測';
const BODY =
  '有限公司|证券|證券|实验室|實驗室|学院|學院|公司|集团|集團|银行|銀行|大学|大學|研究所|研究院|研究中心|基金会|基金會|协会|協會|委员会|委員會|科技|半导体|半導體|电子|電子|通讯社|通訊社|日报|日報|时报|時報|法院|议会|議會|联盟|聯盟|法案|计划署|管理局|安全局|商务部|外交部|国防部|财政部';
/** Words after which the name of a body may begin. */
const BREAK =
  /[\s，。、；：？！“”「」《》（）()"'·]|的|了|和|与|與|及|对|對|向|由|被|是|在|将|將|从|從|据|據|等|为|為|给|給|让|讓|使|把|以|于|於|跟|同|并|並|而|或|但|称|稱|说|說|家|个|個|名|些|该|該|这|這|那|其|某|包括|来自|來自/u;

/** Characters of grammar that end a name. */
const AFTER = new Set('在于於与與和对對向将將也已曾今昨则則还還的是为為就等并並'.split(''));

const HAN = /\p{Script=Han}/u;

const soundRun = (text: string, from: number, step: 1 | -1): number => {
  let count = 0;
  while (SOUND.has(text[from + step * count] ?? '')) count++;
  return count;
};

/**
 * How many characters from `at` are a surname with one or two characters behind it: one where the next two are a word,
 * none where the surname begins a word itself.
 */
const givenName = (text: string, at: number, common: ReadonlyMap<string, number>): number => {
  const run = /^\p{Script=Han}{2,4}/u.exec(text.slice(at))?.[0] ?? '';
  if (!SURNAMES.has(run[0] ?? '') || common.has(run.slice(0, 2))) return 0;
  if (run.length < 3) return run.length;
  const third = run[2] ?? '';
  const ends = AFTER.has(third) || new RegExp(`^(?:${SAYING})`, 'u').test(run.slice(2)) || common.has(run.slice(2, 4));
  return ends && run.length >= 3 ? 2 : 3;
};

/** Finds names that no entity covers in a Chinese text; `known` are the spans of those that one does. */
export const chineseNames = (text: string, known: readonly Span[] = []): Proposal[] => {
  const common = commonWords('zh');
  const places = placesAndTimes('zh');
  const found: Proposal[] = [];
  const propose = (start: number, end: number, why: string) => {
    const form = text.slice(start, end);
    const span = { start, end };
    const folded = normalise(form);
    if (form.length < 2 || common.has(folded) || places.has(folded)) return;
    if ([...known, ...found].some((other) => overlaps(other, span))) return;
    found.push({ ...span, form, why });
  };
  // 1. A dot between the parts of a foreign name: as far as the characters that write sounds go on both sides.
  for (const dot of text.matchAll(/(?<=\p{Script=Han})[·•・‧](?=\p{Script=Han})/gu)) {
    const before = Math.min(soundRun(text, dot.index - 1, -1), 6);
    let end = dot.index + 1 + Math.min(soundRun(text, dot.index + 1, 1), 7);
    while (/[·•・‧]/u.test(text[end] ?? '') && SOUND.has(text[end + 1] ?? '')) end += 1 + soundRun(text, end + 1, 1);
    if (before > 0 && end > dot.index + 1) propose(dot.index - before, end, 'name dot');
  }
  // 2. Titles before and after a name.
  for (const title of text.matchAll(new RegExp(TITLE, 'gu'))) {
    const after = title.index + title[0].length;
    const sound = Math.min(soundRun(text, after, 1), 6);
    const given = givenName(text, after, common);
    if (given > 0) propose(after, after + given, `after “${title[0]}”`);
    else if (sound >= 2) propose(after, after + sound, `after “${title[0]}”`);
    const lead = text.slice(Math.max(0, title.index - 3), title.index);
    const named = /(?:^|[，。、；：“”《》（）\s]|和|与|對|对|向|由)(\p{Script=Han}{2,3})$/u.exec(
      text.slice(Math.max(0, title.index - 4), title.index),
    )?.[1];
    if (named && SURNAMES.has(named[0] ?? '') && lead.endsWith(named))
      propose(title.index - named.length, title.index, `before “${title[0]}”`);
  }
  // 3. A name at the head of a clause, before a verb of saying.
  for (const speaker of text.matchAll(
    new RegExp(`(?:^|[，。；：“”、\\s])(\\p{Script=Han}{2,6}?)(?:则|則|也|还|還|亦|随后|曾)?(${SAYING})`, 'gu'),
  )) {
    const [whole, name = '', verb = ''] = speaker;
    const start = speaker.index + whole.indexOf(name);
    const chinese = name.length <= 3 && SURNAMES.has(name[0] ?? '');
    if (chinese || [...name].every((character) => SOUND.has(character)))
      propose(start, start + name.length, `before “${verb}”`);
  }
  // 4. Bodies, back to where a word of grammar or a mark ends what went before.
  for (const body of text.matchAll(new RegExp(`(?:${BODY})+(?!\\p{Script=Han}{0,1}(?:们|們))`, 'gu'))) {
    let start = body.index;
    while (start > 0 && body.index - start < 8) {
      const character = text[start - 1] ?? '';
      if (BREAK.test(character) || (!HAN.test(character) && !/[A-Za-z]/.test(character))) break;
      if (known.some((span) => start - 1 >= span.start && start - 1 < span.end)) break;
      start--;
    }
    for (const place of ['中国', '中國', '美国', '美國', '英国', '日本', '韩国', '荷兰', '德国', '法国'])
      if (text.startsWith(place, start) && body.index - start > place.length + 1) start += place.length;
    if (body.index - start >= 2) propose(start, body.index + body[0].length, `a body: “${body[0]}”`);
  }
  // 5. Titles of papers and laws, and short quotations after "named".
  for (const title of text.matchAll(/《([^《》]{2,20})》/gu))
    propose(title.index + 1, title.index + 1 + (title[1]?.length ?? 0), 'in title marks');
  for (const named of text.matchAll(/(?:名为|名為|称为|稱為|所谓|所謂|叫做)[“「]([^”」]{2,12})[”」]/gu)) {
    const start = named.index + named[0].length - 1 - (named[1]?.length ?? 0);
    propose(start, start + (named[1]?.length ?? 0), 'in quotes after “named”');
  }
  return found.sort((a, b) => a.start - b.start);
};
