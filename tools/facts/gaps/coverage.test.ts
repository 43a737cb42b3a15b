import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticles } from '../articles.ts';
import { readFacts } from '../read.ts';
import { countOf, coverageOf, excerptOf, type SourceCoverage } from './coverage.ts';
import { coveragePage } from './page.ts';
import { paintFor, tableOf } from './table.ts';

const FILES: Record<string, string> = {
  'facts/entities/acme.yaml': `id: acme
kind: company
names: { en: Acme Chips, ar: أكمي للرقائق, zh: 艾克米芯片 }
gloss: { en: A maker., ar: صانعة., zh: 制造商。 }
aliases: {}
`,
  'facts/sources/english.yaml': `id: english
file: english.txt
lang: en
paragraphs: 4
furniture: [4]
title: { en: a, ar: ا, zh: 一 }
`,
  'facts/sources/arabic.yaml': `id: arabic
file: arabic.txt
lang: ar
paragraphs: 1
title: { en: b, ar: ب, zh: 二 }
`,
  'facts/sources/absent.yaml': `id: absent
file: absent.txt
lang: en
paragraphs: 1
title: { en: c, ar: ج, zh: 三 }
`,
  'facts/facts/all.yaml': `- id: sold
  about: [acme]
  statement: { en: s, ar: س, zh: 四 }
  status: reported
  claimant: { entity: acme }
  evidence:
    - { source: english, paragraph: 1 }
    - { source: english, paragraph: 2 }
`,
  'english.txt': `Acme Chips sold machines.

Acme Chips sold more of them than anybody had ever asked Marijke van Dalen for.

Qualtrix & <b>Sons</b> answered Marijke van Dalen, and asked Marijke van Dalen again.

Contact Jane Doe`,
  'arabic.txt': 'باعت أكمي للرقائق آلاتها لوزير الصناعة يوهان فيرمير.',
};

let dir = '';
let coverage: SourceCoverage[] = [];
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'coverage-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  const files = readFacts(join(dir, 'facts'));
  expect(files.problems).toEqual([]);
  coverage = coverageOf(files, readArticles(dir, files.sources));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('per paragraph: its state, its facts, its entities, and names that no entity covers', () => {
  const seen = coverage.map(({ id, paragraphs }) => [
    id,
    paragraphs.map(({ number, state, facts, entities, unknown }) => [
      number,
      state,
      facts,
      entities,
      unknown.map(({ form }) => form),
    ]),
  ]);
  expect(seen).toEqual([
    ['arabic', [[1, 'gap', [], ['acme'], ['يوهان فيرمير']]]],
    [
      'english',
      [
        [1, 'covered', ['sold'], ['acme'], []],
        [2, 'covered', ['sold'], ['acme'], ['Marijke van Dalen']],
        [3, 'gap', [], [], ['Qualtrix', 'Sons', 'Marijke van Dalen']],
        // What is marked as furniture asks for nothing.
        [4, 'furniture', [], [], []],
      ],
    ],
  ]);
});

test('figures of an article count each name once', () => {
  expect(coverage.map(countOf)).toEqual([
    { paragraphs: 1, covered: 0, furniture: 0, gaps: 1, unknown: 1 },
    { paragraphs: 4, covered: 2, furniture: 1, gaps: 1, unknown: 3 },
  ]);
});

describe('an excerpt is too short to be a borrowed sentence', () => {
  test.each([
    ['One two three four five six seven eight', 'One two three four five six …'],
    ['One two', 'One two'],
    ['一二三四五六七八九十一二三四五六七八', '一二三四五六七八九十一二三四 …'],
  ])('%s', (text, excerpt) => {
    expect(excerptOf(text)).toBe(excerpt);
  });
});

describe('the table', () => {
  test('marks gaps, furniture and unknown names, right-to-left text in isolates', () => {
    const lines = coverage
      .map((source) => tableOf(source, paintFor(false)))
      .join('\n')
      .split('\n');
    expect(lines).toContain(
      'english (english.txt): 4 paragraphs, 2 with facts, 1 furniture, 1 gap, 3 names without an entity',
    );
    expect(lines).toContain('✗ ¶1    NO FACT    \u2068باعت أكمي للرقائق آلاتها لوزير الصناعة …\u2069');
    expect(lines).toContain('· ¶4    furniture  \u2068Contact Jane Doe\u2069');
    expect(lines).toContain('        unknown    \u2068Marijke van Dalen\u2069 (capitalised)');
  });
  test('is coloured for a terminal, and says the same', () => {
    for (const source of coverage) {
      const coloured = tableOf(source, paintFor(true));
      expect(stripVTControlCharacters(coloured)).toBe(tableOf(source, paintFor(false)));
      expect(coloured).not.toBe(stripVTControlCharacters(coloured));
    }
  });
});

test('the page colours gaps, marks names without an entity, sets direction by paragraph, and runs nothing', () => {
  const html = coveragePage(coverage);
  const { document } = parseHTML(html);
  const text = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
  expect(text('tr.gap td:first-child')).toEqual(['¶1', '¶3']);
  expect(text('tr.furniture td:first-child')).toEqual(['¶4']);
  expect(text('td mark')).toEqual(['يوهان فيرمير', 'Marijke van Dalen', 'Qualtrix', 'Sons', 'Marijke van Dalen']);
  expect(text('nav .gap')).toEqual(['1', '3']);
  for (const cell of document.querySelectorAll('.text[lang], td mark')) expect(cell.getAttribute('dir')).toBe('auto');
  for (const link of document.querySelectorAll('nav a'))
    expect(document.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`)).not.toBeNull();
  expect(html).not.toMatch(/<script|<b>Sons|https?:/);
});
