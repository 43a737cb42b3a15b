import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARABIC, characterTable, classOf, entryIn } from './characters.ts';
import { foldText } from './folding.ts';
import { compileMatcher, loadMatcher, normalise, type PatternInput } from './matcher.ts';
import type { Matcher } from './matching.ts';
import { referenceMatcher } from './reference-matcher.ts';

/** More of them by hand: `RUNS=20000 npx vitest run lib/linker/matcher.property`. */
const RUNS = Number(process.env.RUNS ?? 1000);

/** Pieces that meet each rule of the matcher; texts and forms are drawn from the same ones. */
const NAMES = [
  ...[
    'Trump',
    'Donald Trump',
    'Nvidia',
    'H20',
    'H-20',
    'HBM3e',
    'Huang',
    'X',
    'U.S. Treasury',
    'Straße',
    'Æsir',
    'İzmir',
  ],
  ...['ترامب', 'دونالد ترامب', 'البيت الأبيض', 'الصين', 'شي', 'وانغ', 'لاين', 'بيت', 'إتش 20', 'هواوی', 'اچ۲۰'],
  ...[
    '特朗普',
    '唐纳德·特朗普',
    '习',
    '华为',
    '中华',
    'AI行动',
    'H20芯片',
    '𠮷野',
    'トランプ',
    'バス',
    'ドナルド・トランプ',
    'あべ',
  ],
  ...['트럼프', '황', '엔비디아', 'Лютник', 'Говард Лютник', 'Си Цзиньпин', 'טראמפ', 'ट्रम्प', 'क़तर', 'Ελλάς', 'ทรัมป์'],
];
const AFFIXES = [
  ...[
    'و',
    'ال',
    'لل',
    'وال',
    'ف',
    'ب',
    'ك',
    'س',
    'أ',
    'ו',
    'ה',
    'של',
    's',
    "'s",
    '’s',
    "'ın",
    "'dan",
    '의',
    '에게',
    '는',
    'ها',
    'ی',
  ],
  ...['а', 'ом', '氏', 'は', '的'],
];
const GLUE = [
  ...[
    ' ',
    '  ',
    '\u00a0',
    '\u3000',
    '\n',
    '-',
    '‑',
    '–',
    '—',
    '·',
    '・',
    '_',
    '.',
    ',',
    '،',
    '。',
    '/',
    '#',
    '@',
    '://',
    'www.',
  ],
  ...[
    '.com',
    "'",
    '’',
    '(',
    '»',
    '\u200b',
    '\u200c',
    '\u200f',
    '\u2068',
    '\u00ad',
    'ـ',
    '\u064e',
    '\u0301',
    '\ufe0f',
    'ﻻ',
    'ﬁ',
  ],
  ...[
    'ß',
    '𝐓',
    '𝐫𝐮𝐦𝐩',
    '\ud835',
    '\ud800',
    '\udc00',
    '🔥',
    '2',
    '٢',
    '２０',
    'Ｈ',
    'ﾄﾗﾝﾌﾟ',
    'ﾊﾞ',
    '\u0000',
    '️',
    'a',
    'ا',
  ],
];
const LANGUAGES = ['any', 'en', 'ar', 'zh', 'zh-TW', 'fa', 'he', 'ru', 'uk', 'ko', 'ja', 'de', 'tr', 'hi'];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 3, arbitrary: fc.constantFrom(...GLUE) },
  { weight: 2, arbitrary: fc.constantFrom(...AFFIXES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
const joined = (maxLength: number) => fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
const pattern: fc.Arbitrary<PatternInput> = fc.record({
  form: fc.oneof(fc.constantFrom(...NAMES), joined(3)),
  lang: fc.constantFrom(...LANGUAGES),
  plural: fc.boolean(),
});
const gazetteer = fc.array(pattern, { maxLength: 24 });
const text = joined(24);

/** Every call of `accept`, with the form as the patterns that have it; `accepts` decides, call by call. */
const trace = (matcher: Matcher, forms: Int32Array, source: string, accepts: boolean[]): string[] => {
  const calls: string[] = [];
  matcher.scan(source, (form, start, end, outerStart, outerEnd) => {
    const patterns = [...forms.keys()].filter((at) => forms[at] === form);
    calls.push(`${patterns} ${start}-${end} in ${outerStart}-${outerEnd}`);
    return accepts.length === 0 || (accepts[calls.length % accepts.length] as boolean);
  });
  return calls;
};

describe('the matcher', () => {
  it('equals the reference, call by call, whatever is accepted', () => {
    fc.assert(
      fc.property(gazetteer, text, fc.array(fc.boolean(), { maxLength: 5 }), (patterns, source, accepts) => {
        const { bytes, forms } = compileMatcher(patterns);
        const reference = referenceMatcher(patterns);
        expect(trace(loadMatcher(bytes), forms, source, accepts)).toEqual(
          trace(reference, reference.forms, source, accepts),
        );
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  it('tells texts that hold no Arabic', () => {
    fc.assert(
      fc.property(gazetteer, text, fc.boolean(), (patterns, source, accepted) => {
        const isArabic = (at: number): boolean => classOf(entryIn(characterTable(), source.charCodeAt(at))) === ARABIC;
        const hasArabic = [...source.split('').keys()].some(isArabic);
        if (hasArabic) expect(loadMatcher(compileMatcher(patterns).bytes).scan(source, () => accepted)).toBe(true);
      }),
    );
  });

  it('gives slices that fold to a spelling, in order, without overlap', () => {
    fc.assert(
      fc.property(gazetteer, text, (patterns, source) => {
        const { bytes, forms } = compileMatcher(patterns);
        let consumed = 0;
        loadMatcher(bytes).scan(source, (form, start, end, outerStart, outerEnd) => {
          expect(forms).toContain(form);
          expect(consumed <= outerStart && outerStart <= start && start < end && end <= outerEnd).toBe(true);
          expect(outerEnd).toBeLessThanOrEqual(source.length);
          consumed = outerEnd;
          return true;
        });
      }),
    );
  });
});

describe('folding', () => {
  it('without offsets gives the same text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const folded = foldText(source).text.trim();
        // Only the voicing marks of kana are composed.
        expect(normalise(source)).toBe(/[\u3099\u309a]/.test(folded) ? folded.normalize('NFC') : folded);
      }),
    );
  });

  it('maps every unit to the source, never backwards', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (source) => {
        const { text: folded, classes, starts, ends } = foldText(source);
        expect([classes.length, starts.length, ends.length]).toEqual([folded.length, folded.length, folded.length]);
        for (let at = 0; at < folded.length; at++) {
          expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
          expect(ends[at]).toBeGreaterThanOrEqual(ends[at - 1] ?? 0);
          expect(ends[at]).toBeGreaterThan(starts[at] as number);
          expect(ends[at]).toBeLessThanOrEqual(source.length);
        }
      }),
    );
  });

  it('is done after one time', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = foldText(source).text;
        expect(foldText(once).text.replace(/ +/g, ' ')).toBe(once.replace(/ +/g, ' '));
      }),
    );
  });
});
