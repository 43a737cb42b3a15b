import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PatternInput } from '../lib/linker/matcher.ts';
import { pick, randomOf } from './random.ts';

/** Parts of made-up names: people have a given and a family name, firms a stem and a tail. */
const PARTS = {
  en: {
    starts:
      'al be cor dan el far gra hol ir jas kel lor mar nev or pet quin ros sel tam ul var wes yor zan bri cha dre fen'.split(
        ' ',
      ),
    middles: 'a e i o u ar en il on ul ber der fin gan lor man nes per ri sta tor ven'.split(' '),
    ends: 'n r s t ck ld m nd ne ng ra ris son ston ta ton vich well wood ski ley man'.split(' '),
    tails: 'Group Systems Capital Partners Energy Labs Institute Holdings Materials Press Bank Semiconductor'.split(
      ' ',
    ),
  },
  ar: {
    starts: 'با بر تا جا حم خا دا را زا سا شا صا طا عا غا فا قا كا ما نا ها يا رو سو مي نو تي'.split(' '),
    middles: 'ر ل م ن ي و د ب ت س ف ك ير ول ان يد وس'.split(' '),
    ends: 'ن ر د ي ان ين ول يد وف سكي تش ا ون ار'.split(' '),
    tails: 'القابضة للطاقة للتقنية الدولية للاستثمار للأبحاث'.split(' '),
  },
  zh: {
    starts: [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎'],
    middles: [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文华玉建国红志永春梅兰荣海德金贵'],
    ends: [...'东南西北山川江河湖海林森岩峰石云雨雪风雷光辉星辰宇宏达成功宁安康泰和平顺昌盛'],
    tails: ['科技', '集团', '半导体', '研究院', '资本', '能源', '银行', '出版社'],
  },
} as const;
type Script = keyof typeof PARTS;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const madeName = (script: Script, random: () => number): string => {
  const { starts, ends, tails } = PARTS[script];
  const part = (): string => {
    // As long as names are: five to eight letters, two or three characters.
    const middles = Array.from({ length: script === 'zh' ? Math.round(random()) : pick(random, [1, 1, 2]) }, () =>
      pick(random, PARTS[script].middles),
    );
    const name = pick(random, starts) + middles.join('') + pick(random, ends);
    return script === 'en' ? capital(name) : name;
  };
  const isFirm = random() < 0.3;
  if (script === 'zh') return part() + (isFirm ? pick(random, tails) : '');
  return `${part()} ${isFirm ? pick(random, tails) : part()}`;
};

/** Names and bare aliases of the fact base. */
const known = (): PatternInput[] => {
  const folder = new URL('../facts/entities/', import.meta.url);
  return readdirSync(folder).flatMap((file) => {
    const entity = parse(readFileSync(new URL(file, folder), 'utf8')) as {
      names: Record<string, string>;
      aliases?: Record<string, (string | { form: string })[]>;
    };
    const aliases = Object.entries(entity.aliases ?? {}).flatMap(([lang, forms]) =>
      forms.map((alias) => ({ form: typeof alias === 'string' ? alias : alias.form, lang })),
    );
    return [...Object.entries(entity.names).map(([lang, form]) => ({ form, lang })), ...aliases];
  });
};

/**
 * `size` different patterns, the same ones each time: a third of 300 from the fact base in each of its
 * scripts, the rest made up, so that a larger gazetteer holds all of a smaller one.
 */
export const gazetteerOf = (size: number): PatternInput[] => {
  const random = randomOf(7);
  const scripts: Script[] = ['en', 'ar', 'zh'];
  const real = known();
  const found = new Map<string, PatternInput>();
  for (const script of scripts) {
    const own = real.filter(({ lang }) => lang === script || (script === 'en' && lang === 'any'));
    for (const pattern of own.slice(0, 70)) found.set(pattern.form, pattern);
  }
  while (found.size < size) {
    const script = pick(random, scripts);
    const form = madeName(script, random);
    if (!found.has(form)) found.set(form, { form, lang: script });
  }
  return [...found.values()].slice(0, size);
};
