import { describe, expect, test } from 'vitest';
import { proposeNames } from './names.ts';

/** `form (why)` of each proposal; known names are written in ⟦ ⟧, which the text loses. */
const proposed = (lang: string, marked: string): string[] => {
  const known: { start: number; end: number }[] = [];
  let text = '';
  for (const [index, piece] of marked.split(/⟦|⟧/u).entries()) {
    if (index % 2 === 1) known.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return proposeNames(text, lang, known).map(({ form, why, start, end }) => {
    expect(text.slice(start, end)).toBe(form);
    return `${form} (${why})`;
  });
};

describe.each<[rule: string, lang: string, cases: [text: string, names: string[]][]]>([
  [
    'English: runs of capitals',
    'en',
    [
      ['They met Ada Lovelace and Grace Hopper.', ['Ada Lovelace (capitalised)', 'Grace Hopper (capitalised)']],
      ['A licence from the Bureau of Mines and Security arrived.', ['Bureau of Mines and Security (capitalised)']],
      ['He praised Ludwig van Beethoven.', ['Ludwig van Beethoven (capitalised)']],
      ['It came from George W. Brown, not from AT&T.', ['George W. Brown (capitalised)', 'AT&T (capitalised)']],
      ["It is Acme's best Ascend 910B.", ['Acme (capitalised)', 'Ascend 910B (capitalised)']],
      ['They bought an iPhone.', ['iPhone (capitalised)']],
    ],
  ],
  [
    'English: where a sentence begins',
    'en',
    [
      ['Yesterday Ada Lovelace left.', ['Ada Lovelace (capitalised)']],
      ['Nobody came. Prices fell.', []],
      ['“Prices fell,” she said. “Nobody came.”', []],
      ['Qualtrix fell.', ['Qualtrix (capitalised)']],
      ['He met Mr. Turing.', ['Turing (after “Mr”)']],
    ],
  ],
  [
    'English: offices, places and times',
    'en',
    [
      ['The French President Jean Valjean spoke.', ['Jean Valjean (after “President”)']],
      ['Trade Minister Ada Lovelace of the Liberal Club spoke.', ['Ada Lovelace (after “Minister”)']],
      ['It was sold in China, in London and to the Dutch on Monday in May.', []],
      ['The AI chips of the US and its CEO.', []],
      ['The minister met ⟦Ada Lovelace⟧ in private.', []],
    ],
  ],
  [
    'English: headlines in title case say little',
    'en',
    [['Big Chip Makers Hold Back New Tools From Qualtrix', ['Qualtrix']]],
  ],
])('%s', (rule, lang, cases) => {
  test.each(cases)('%s', (text, names) => {
    const found = proposed(lang, text);
    if (rule.includes('headlines')) expect(found.join()).toContain(names.join());
    else expect(found).toEqual(names);
  });
});

describe.each<[rule: string, lang: string, cases: [text: string, names: string[]][]]>([
  [
    'German: nouns are capitalised too',
    'de',
    [['Der Minister sprach mit der Firma Qualtrix über die Zeit.', ['Qualtrix (capitalised)']]],
  ],
  [
    'French: articles and particles',
    'fr',
    [['Hier, le ministre a reçu Jeanne de Valois à Paris.', ['Jeanne de Valois (capitalised)']]],
  ],
  ['Russian: the same in Cyrillic', 'ru', [['Вчера приехал Иван Петров.', ['Иван Петров (capitalised)']]]],
  [
    'Arabic: after an office, past its details',
    'ar',
    [
      ['التقى وزير الخزانة الهولندي يوهان فيرمير في المساء.', ['يوهان فيرمير (after “وزير”)']],
      ['قال الرئيس التنفيذي لشركة ⟦أكمي⟧ بول كرامر إن الكلفة زادت.', ['بول كرامر (after “الرئيس”)']],
      ['أكد النائب سمير الحداد ذلك.', ['سمير الحداد (after “النائب”)']],
      ['أعلن وزير التجارة أن الإدارة ستمدد المهلة.', []],
    ],
  ],
  [
    'Arabic: after a verb of saying',
    'ar',
    [
      ['وقالت ماريكه فان دالن إن الطلب كبير.', ['ماريكه فان دالن (after “وقالت”)']],
      ['قال مسؤولون إنهم لا يعرفون.', []],
    ],
  ],
  [
    'Arabic: before an apposition',
    'ar',
    [['ومن بينهم ديرك فوغل، المسؤول السابق، وليزا كراوس، التي عملت هناك.', ['ديرك فوغل', 'ليزا كراوس']]],
  ],
  [
    'Arabic: companies, bodies and quoted names',
    'ar',
    [
      ['باعت شركة فيلدهوفن لصناعة العدسات آلتين.', ['فيلدهوفن (after “شركة”)']],
      ['شركة فيلدهوفن تطلب المال.', ['فيلدهوفن (after “شركة”)']],
      ['رفضت لجنة الصناعة والطاقة ذلك.', ['لجنة الصناعة والطاقة (a body: “لجنة”)']],
      ['طلب من وزارة البيئة الجديدة جوابًا.', ['وزارة البيئة (a body: “وزارة”)']],
      ['أعدتها منظمة “رقائق من أجل السلام” أمس.', ['رقائق من أجل السلام (in quotes after “منظمة”)']],
    ],
  ],
  [
    'Arabic: Latin names, with a clitic or without',
    'ar',
    [
      ['طورت آلة مع TSMC وASML بمعالج Kirin 9000.', ['TSMC (capitals)', 'ASML (capitals)', 'Kirin (capitalised)']],
      ['في مجال الذكاء الاصطناعي (AI).', []],
    ],
  ],
  [
    'Chinese: foreign names by their dot',
    'zh',
    [
      ['首席执行官玛丽克·范达伦对分析师说话。', ['玛丽克·范达伦 (name dot)']],
      ['他会见了乔治·沃·布鲁克后离开。', ['乔治·沃·布鲁克 (name dot)']],
    ],
  ],
  [
    'Chinese: names at a title or a verb of saying',
    'zh',
    [
      ['证券分析师李尚勋估计损失很大。', ['李尚勋 (after “分析师”)']],
      ['总理李强访问了工厂。', ['李强 (after “总理”)']],
      ['主席任命了三人。', []],
      ['，陈国华表示，工厂已停工。', ['陈国华 (before “表示”)']],
      ['发言人⟦毛宁⟧说，没有消息。', []],
    ],
  ],
  [
    'Chinese: bodies, papers and Latin names',
    'zh',
    [
      ['据海兰半导体公司介绍', ['海兰半导体公司 (a body: “半导体公司”)']],
      ['《光谷新闻》率先报道。', ['光谷新闻 (in title marks)']],
      ['他用名为“深空行动”的程序。', ['深空行动 (in quotes after “named”)']],
      ['采用ASML的设备和AI芯片。', ['ASML (capitals)']],
    ],
  ],
  ['Japanese: Latin names alone', 'ja', [['東京で ASML が発表した。', ['ASML (capitals)']]]],
])('%s', (rule, lang, cases) => {
  test.each(cases)('%s', (text, names) => {
    const found = proposed(lang, text);
    expect(rule.includes('apposition') ? found.map((name) => name.replace(/ \(.*/, '')) : found).toEqual(names);
  });
});
