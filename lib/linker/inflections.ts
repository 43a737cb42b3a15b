import { primary } from './affixes.ts';

/**
 * Case endings of Russian and Ukrainian, which change the end of each word of a name: `Говард Лютник`,
 * `Говарда Лютника`, `Говардом Лютником`. A table row holds the endings of one case, by declension.
 */
interface Declension {
  /** Ending of the nominative that the case endings replace; '' for a final consonant. */
  nominative: string;
  /** By case, in the same order in each declension of a language; alternatives in one cell. */
  cases: string[][];
}

const RUSSIAN: Declension[] = [
  { nominative: 'ия', cases: [['ии'], ['ии'], ['ию'], ['ией']] },
  { nominative: 'ие', cases: [['ия'], ['ию'], ['ием'], ['ии']] },
  { nominative: 'а', cases: [['ы', 'и'], ['е'], ['у'], ['ой']] },
  { nominative: 'я', cases: [['и'], ['е'], ['ю'], ['ей']] },
  { nominative: 'о', cases: [['а'], ['у'], ['ом'], ['е']] },
  { nominative: 'й', cases: [['я'], ['ю'], ['ем'], ['е', 'и']] },
  { nominative: 'ь', cases: [['я', 'и'], ['ю'], ['ем'], ['е']] },
  { nominative: '', cases: [['а'], ['у'], ['ом', 'ем', 'ым'], ['е']] },
];
const UKRAINIAN: Declension[] = [
  { nominative: 'ія', cases: [['ії'], ['ії'], ['ію'], ['ією']] },
  { nominative: 'а', cases: [['и', 'і'], ['і'], ['у'], ['ою']] },
  { nominative: 'я', cases: [['і'], ['і'], ['ю'], ['ею']] },
  { nominative: 'о', cases: [['а'], ['у'], ['ом'], ['і']] },
  { nominative: 'й', cases: [['я'], ['ю', 'єві'], ['єм'], ['ї', 'єві']] },
  { nominative: 'ь', cases: [['я', 'ю'], ['ю', 'еві'], ['ем'], ['і', 'еві']] },
  {
    nominative: '',
    cases: [
      ['а', 'у'],
      ['у', 'ові'],
      ['ом', 'ем'],
      ['і', 'ові'],
    ],
  },
];
const DECLENSIONS: Record<string, Declension[]> = { ru: RUSSIAN, uk: UKRAINIAN };
const CASES = 4;

/** Final vowels of names that never change: `Си`, `Хэ`, `Huawei` in Cyrillic letters. */
const INDECLINABLE = /[еёиіуюыэє]$/u;

const decline = (word: string, declensions: Declension[], nth: number): string[] => {
  const lower = word.toLowerCase();
  const declension = declensions.find(
    ({ nominative }) => lower.length > nominative.length + 1 && lower.endsWith(nominative),
  );
  if (!declension || (declension.nominative === '' && INDECLINABLE.test(lower))) return [word];
  const stem = lower.slice(0, lower.length - declension.nominative.length);
  return (declension.cases[nth] as string[]).map((ending) => stem + ending);
};

/** Genitives that belong to the word before them: `Совет национальной …`, `Центр стратегических …`. */
const GENITIVE = /(?:[иы]х|ого|ої|ой)$/u;

/**
 * The forms that case gives a name: all words declined, or the first alone (`Министерство торговли`,
 * `Лиза Тобин`), or the last alone (`Си Цзиньпин`). Empty for a language without a table.
 */
export const inflections = (form: string, lang: string): string[] => {
  const declensions = DECLENSIONS[primary(lang)];
  if (!declensions || !/\p{Script=Cyrillic}/u.test(form)) return [];
  const words = form.split(/([^\p{L}\p{M}]+)/u);
  const spoken = words.flatMap((word, at) => (at % 2 === 0 && word !== '' ? [at] : []));
  const first = spoken[0];
  // From a genitive on, nothing changes with the case of the name.
  const genitive = spoken.find((at) => at !== first && GENITIVE.test(words[at] as string)) ?? words.length;
  const last = genitive < words.length ? undefined : spoken.at(-1);
  const found = new Set<string>();
  for (let nth = 0; nth < CASES; nth++) {
    for (const changes of [(at: number) => at < genitive, (at: number) => at === first, (at: number) => at === last]) {
      let forms = [''];
      for (const [at, word] of words.entries()) {
        const endings = at % 2 === 0 && word !== '' && changes(at) ? decline(word, declensions, nth) : [word];
        forms = forms.flatMap((head) => endings.map((tail) => head + tail));
      }
      for (const inflected of forms) found.add(inflected);
    }
  }
  found.delete(form);
  return [...found];
};
