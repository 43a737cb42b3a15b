import { describe, expect, test } from 'vitest';
import { quotationsOf } from './quotations.ts';
import { speakerOf } from './speaker.ts';

describe('quotations', () => {
  test.each<[string, number[]]>([
    ['“We would rather wait six weeks,” she said.', [6]],
    ['He called it a “gift” and a “real gift”.', []],
    ['"One two three four" and «un deux trois quatre cinq»', [4, 5]],
    ["The makers' tools aren't ‘for sale to anybody at all’.", [6]],
    ['وقال: “ننتظر ستة أسابيع أخرى”', [4]],
    ['他说：“我们宁愿多等六个星期。”', [10]],
    ['「我們寧願多等六個星期」', [10]],
  ])('%s', (text, lengths) => {
    const found = quotationsOf(text);
    expect(found.map(({ length }) => length)).toEqual(lengths);
    for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/^[“"«‘「].*[”"»’」]$/u);
  });
});

/** Names are written in ⟦ ⟧. */
const speaker = (lang: string, marked: string): string => {
  const names: { start: number; end: number; form: string }[] = [];
  let text = '';
  for (const [index, piece] of marked.split(/⟦|⟧/u).entries()) {
    if (index % 2 === 1) names.push({ start: text.length, end: text.length + piece.length, form: piece });
    text += piece;
  }
  const found = speakerOf(text, lang, names, quotationsOf(text));
  return found ? `${found.named.form} ${found.status}` : 'nobody';
};

describe('who speaks', () => {
  test.each<[string, string, string]>([
    ['en', '⟦Acme⟧ said that ⟦Brown⟧ had left.', 'Acme claimed'],
    ['en', '“It is a very good chip,” said ⟦Brown⟧.', 'Brown claimed'],
    ['en', 'According to ⟦Brown⟧, ⟦Acme⟧ left.', 'Brown claimed'],
    ['en', '⟦Acme⟧ denied it.', 'Acme denied'],
    ['en', '⟦Acme⟧ announced a chip.', 'Acme announced'],
    ['en', '⟦Acme⟧ sells chips.', 'nobody'],
    ['en', 'He said: “We asked ⟦Acme⟧ for the very same chip.”', 'nobody'],
    ['en', '⟦Acme⟧ left. Nobody said why.', 'nobody'],
    ['ar', 'قال ⟦كرامر⟧ إن ⟦أكمي⟧ باعت.', 'كرامر claimed'],
    ['ar', 'ونفت ⟦أكمي⟧ ذلك.', 'أكمي denied'],
    ['ar', 'أعلنت ⟦أكمي⟧ رقاقة.', 'أكمي announced'],
    ['ar', 'باعت ⟦أكمي⟧ رقاقة.', 'nobody'],
    ['zh', '⟦李强⟧表示，⟦海兰⟧已停工。', '李强 claimed'],
    ['zh', '⟦海兰⟧否认此事。', '海兰 denied'],
    ['zh', '⟦海兰⟧宣布停工。', '海兰 announced'],
  ])('%s: %s', (lang, text, expected) => {
    expect(speaker(lang, text)).toBe(expected);
  });
});
