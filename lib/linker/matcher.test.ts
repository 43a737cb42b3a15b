import { describe, expect, it } from 'vitest';
import { compileMatcher, loadMatcher, normalise, type PatternInput } from './matcher.ts';

const PATTERNS: PatternInput[] = [
  ...['Trump', 'Donald Trump', 'Nvidia', 'Huawei', 'U.S. Treasury', 'Pacific Group'].map((form) => ({
    form,
    lang: 'en',
  })),
  { form: 'H20', lang: 'any', plural: true },
  { form: 'HBM', lang: 'any' },
  { form: 'Bundesbank', lang: 'de' },
  ...['ترامب', 'دونالد ترامب', 'هواوي', 'البيت الأبيض', 'إتش 20', 'شي جين بينغ'].map((form) => ({ form, lang: 'ar' })),
  { form: 'ترامپ', lang: 'fa' },
  ...['特朗普', '唐纳德·特朗普', '华为', '中华为', 'AI行动计划', '习'].map((form) => ({ form, lang: 'zh' })),
  ...['トランプ', 'ドナルド・トランプ', 'バス'].map((form) => ({ form, lang: 'ja' })),
  ...['트럼프', '엔비디아'].map((form) => ({ form, lang: 'ko' })),
  ...['Говард Лютник', 'Трамп', 'Байден', 'Министерство торговли'].map((form) => ({ form, lang: 'ru' })),
  { form: 'טראמפ', lang: 'he' },
  { form: 'ट्रम्प', lang: 'hi' },
  { form: 'İzmir', lang: 'tr' },
];
const { bytes } = compileMatcher(PATTERNS);
const matcher = loadMatcher(bytes);

/** Surfaces, with what is written onto them in brackets: `[و]ترامب`, `트럼프[의]`. */
const surfaces = (text: string): string[] => {
  const found: string[] = [];
  matcher.scan(text, (_, start, end, outerStart, outerEnd) => {
    const bracket = (from: number, to: number): string => (from < to ? `[${text.slice(from, to)}]` : '');
    found.push(bracket(outerStart, start) + text.slice(start, end) + bracket(end, outerEnd));
    return true;
  });
  return found;
};

const RULES: Record<string, [text: string, surfaces: string[]][]> = {
  'leftmost, longest, no overlap': [
    ['Donald Trump met Trump.', ['Donald Trump', 'Trump']],
    ['中华为先，华为其次', ['中华为', '华为']],
    ['学习', ['习']],
  ],
  'words end at boundaries': [
    [
      'Trumpet, Trumpism, Trump-era, anti-Trump, (Trump), “Trump”, Trump…',
      ['Trump', 'Trump', 'Trump', 'Trump', 'Trump'],
    ],
    ['XH20 H200 H20A H20', ['H20']],
    ['HBM3 HBM', ['HBM']],
    ['ترامبي ترامب، «ترامب»', ['ترامب', 'ترامب']],
    ['トランポリン、トランプタワー、トランプ大統領', ['トランプ']],
    ['트럼프타워 트럼프2기', ['트럼프']],
  ],
  'a change of script is a boundary': [
    ['特朗普Trump说华为H20芯片', ['特朗普', 'Trump', '华为', 'H20']],
    ['وTrump وH20', ['Trump', 'H20']],
    ['H20은 Trump이', ['H20', 'Trump']],
  ],
  'case, width, style and marks do not matter': [
    [
      'TRUMP trump Ｔｒｕｍｐ 𝐓𝐫𝐮𝐦𝐩 Trúmp Tru\u0301mp',
      ['TRUMP', 'trump', 'Ｔｒｕｍｐ', '𝐓𝐫𝐮𝐦𝐩', 'Trúmp', 'Tru\u0301mp'],
    ],
    ['Paciﬁc Group', ['Paciﬁc Group']],
    ['IZMIR izmir ızmır', ['IZMIR', 'izmir', 'ızmır']],
    ['Баидён Байден', ['Баидён', 'Байден']],
    ['ﾄﾗﾝﾌﾟ ﾊﾞｽ', ['ﾄﾗﾝﾌﾟ', 'ﾊﾞｽ']],
    ['トランフ ハス', []],
  ],
  'Arabic spelling varies': [
    ['تـرامـب تْرامبُ إلى البيت الابيض شي جين بينغ', ['تـرامـب', 'تْرامبُ', 'البيت الابيض', 'شي جين بينغ']],
    ['ﺗﺮﺍﻣﺐ هواوى هواوی', ['ﺗﺮﺍﻣﺐ', 'هواوى', 'هواوی']],
    ['اتش20 إتش-٢٠ أتش ۲۰', ['اتش20', 'إتش-٢٠', 'أتش ۲۰']],
  ],
  'invisible characters are left out': [
    ['Tr\u00adump \u200fTrump\u200f T\u200brump\u2069', ['Tr\u00adump', 'Trump', 'T\u200brump']],
    ['الـ\u200fترامب', ['[الـ\u200f]ترامب']],
  ],
  'separators: any space, hyphen, dot or underscore': [
    ['Donald\u00a0Trump Donald \n Trump Donald-Trump', ['Donald\u00a0Trump', 'Donald \n Trump', 'Donald-Trump']],
    ['Donald, Trump Donald - Trump', ['Trump', 'Trump']],
    ['H20 H-20 H 20 H‑20 H - 20', ['H20', 'H-20', 'H 20', 'H‑20']],
    ['唐纳德·特朗普 唐纳德・特朗普 唐纳德特朗普', ['唐纳德·特朗普', '唐纳德・特朗普', '唐纳德特朗普']],
    ['AI行动计划 AI 行动计划', ['AI行动计划', 'AI 行动计划']],
  ],
  'Arabic clitics stand before': [
    ['وترامب والترامب لترامب للترامب فبهواوي', ['[و]ترامب', '[وال]ترامب', '[ل]ترامب', '[لل]ترامب', '[فب]هواوي']],
    ['بالبيت الأبيض وللبيت الأبيض', ['[ب]البيت الأبيض', '[ولل]بيت الأبيض']],
    ['بيت الأبيض', []],
    ['متترامب', []],
  ],
  'Hebrew clitics stand before': [['טראמפ וטראמפ שבטראמפ', ['טראמפ', '[ו]טראמפ', '[שב]טראמפ']]],
  'suffixes of the form’s language follow': [
    ["Trump’s Trump's H20s H20s' H20-s", ['Trump[’s]', "Trump['s]", 'H20[s]', 'H20[s]', 'H20']],
    ['Trumps Bundesbanks', ['Bundesbank[s]']],
    ["Trump'ın Trump’dan", ["Trump['ın]", 'Trump[’dan]']],
    ['트럼프의 트럼프는 트럼프에게서 엔비디아와', ['트럼프[의]', '트럼프[는]', '트럼프[에게서]', '엔비디아[와]']],
    ['ترامپ‌ها ترامپی', ['ترامپ[\u200cها]', 'ترامپ[ی]']],
  ],
  'Russian names are declined': [
    ['Говарда Лютника, Говардом Лютником', ['Говарда Лютника', 'Говардом Лютником']],
    ['Трампу о Трампе', ['Трампу', 'Трампе']],
    ['в Министерстве торговли', ['Министерстве торговли']],
  ],
  'addresses and handles are no mentions': [
    ['@Trump trump.com www.nvidia.com a@nvidia.com nvidia@example.org', []],
    ['https://example.org/huawei/h20?trump=1 example.org/nvidia', []],
    ['said Trump.He Trump/Xi #Trump Nvidia... Huawei.', ['Trump', 'Trump', 'Trump', 'Nvidia', 'Huawei']],
    ['trump_news #Trump_news ترامب_2 Трамп_news', ['ترامب', 'Трамп']],
  ],
  'underscores part the words of a hashtag': [
    ['#دونالد_ترامب #ترامب_يعود #عودة_ترامب', ['دونالد_ترامب', 'ترامب', 'ترامب']],
    ['#2025_ترامب_وهواوي #شي_جين_بينغ_في_موسكو', ['ترامب', '[و]هواوي', 'شي_جين_بينغ']],
    ['#특징주_엔비디아 #엔비디아_주가', ['엔비디아', '엔비디아']],
  ],
  'forms with points': [['the U.S. Treasury said', ['U.S. Treasury']]],
  'Devanagari keeps its vowel signs': [['ट्रम्प ने ट्रम्पे', ['ट्रम्प']]],
};

for (const [rule, cases] of Object.entries(RULES)) {
  describe(rule, () => {
    it.each(cases)('%s', (text, expected) => {
      expect(surfaces(text)).toEqual(expected);
    });
  });
}

describe('form ids', () => {
  it('are shared by patterns that normalise alike', () => {
    const ids = compileMatcher(
      ['H20', 'h-20', 'H 20', '唐纳德·特朗普', '唐纳德特朗普', 'Trump', '!?'].map((form) => ({ form, lang: 'any' })),
    ).forms;
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).toBe(ids[0]);
    expect(ids[4]).toBe(ids[3]);
    expect(ids[5]).not.toBe(ids[0]);
    expect(ids[6]).toBe(-1);
  });

  it('of an equal spelling: the form of its own first, then what declines to it', () => {
    const patterns = ['Трампа', 'Трамп'].map((form) => ({ form, lang: 'ru' }));
    const { bytes, forms } = compileMatcher(patterns);
    const offered: number[] = [];
    loadMatcher(bytes).scan('Трампа', (form) => offered.push(form) < 0);
    expect(offered).toEqual([...forms]);
  });
});

describe('what accept says', () => {
  it('false lets a shorter, then a later form try', () => {
    const offered: string[] = [];
    const text = 'Donald Trump';
    matcher.scan(text, (_, start, end) => offered.push(text.slice(start, end)) < 0);
    expect(offered).toEqual(['Donald Trump', 'Trump']);
  });
});

describe('normalise', () => {
  it.each([
    ['  Élan-Vital\u00a0 ', 'elan vital'],
    ['أُمّة الـإسلام', 'امه الاسلام'],
    ['ﾄﾗﾝﾌﾟ氏', 'トランプ氏'],
    ['H‑20', 'h 20'],
    ['٢٠٢٥ ۲۰', '2025 20'],
  ])('%s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });
});

describe('hostile text', () => {
  const LENGTH = 400_000;
  it.each([
    ['one letter', 'a'.repeat(LENGTH)],
    ['one Arabic letter', 'و'.repeat(LENGTH)],
    ['one Chinese character', '习'.repeat(LENGTH)],
    ['the first words of a name', 'Donald '.repeat(LENGTH / 7)],
    ['the first characters of a name', '唐纳德·'.repeat(LENGTH / 4)],
    ['a clitic after the other', 'وال'.repeat(LENGTH / 3)],
    ['letters and marks', 'a\u0301'.repeat(LENGTH / 2)],
    ['controls', `T${'\u200b'.repeat(LENGTH)}rump`],
    ['spaces', `Donald${' '.repeat(LENGTH)}Trump`],
    ['letters and digits', 'H2'.repeat(LENGTH / 2)],
    ['scripts by turns', 'aбa'.repeat(LENGTH / 3)],
    ['underscores', '_a'.repeat(LENGTH / 2)],
    ['addresses', 'a.trump.'.repeat(LENGTH / 8)],
    ['lone surrogates', '\ud835\udc00\ud800'.repeat(LENGTH / 3)],
  ])('%s: ten times the text takes about ten times the time', (_, text) => {
    // The processor's time, so that what else runs makes it no longer.
    const spent = (source: string): number => {
      const from = process.cpuUsage();
      matcher.scan(source, () => false);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1_000;
    };
    const best = (source: string): number => Math.min(spent(source), spent(source), spent(source));
    best(text);
    // Quadratic time would be a hundred times; caches make ten times look like twenty.
    const tenth = best(text.slice(0, text.length / 10));
    expect(best(text)).toBeLessThan(50 * Math.max(tenth, 2));
  });
});
