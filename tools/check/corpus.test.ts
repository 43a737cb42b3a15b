import { describe, expect, test } from 'vitest';
import { type PageLine, pageFaults, type ScoreRow, scoreFaults } from './corpus.ts';

const row = (file: string, over: Partial<ScoreRow> = {}): ScoreRow => ({
  file,
  docs: 100,
  tp: 100,
  fp: 0,
  fn: 0,
  precision: 1,
  recall: 1,
  ...over,
});
const all = ['ar.jsonl', 'en.jsonl', 'zh.jsonl', 'made.jsonl', 'confusables.jsonl'].map((file) => row(file));
const but = (file: string, over: Partial<ScoreRow>): ScoreRow[] =>
  all.map((known) => (known.file === file ? row(file, over) : known));

describe('score', () => {
  test.each([
    ['all right', all, []],
    ['too many wrong', but('ar.jsonl', { precision: 0.5 }), ['ar.jsonl: precision 50.0 %']],
    ['too many missed', but('zh.jsonl', { recall: 0.5 }), ['zh.jsonl: recall 50.0 %']],
    ['look-alikes linked', but('confusables.jsonl', { fp: 60 }), ['confusables.jsonl: 60 of 100']],
    ['a file is gone', all.slice(1), ['ar.jsonl: not scored']],
    ['a file that nobody set a threshold for', [...all, row('fr.jsonl')], ['fr.jsonl: no threshold']],
  ])('%s', (_, rows, expected) => {
    expect(scoreFaults(rows).faults).toEqual(expected.map((text) => expect.stringContaining(text)));
  });
});

describe('pages', () => {
  const line = (over: Partial<PageLine> = {}): PageLine => ({
    file: 'pages/a.html',
    news: true,
    mentions: [],
    domChanged: false,
    ...over,
  });
  test.each([
    ['well', [line()], []],
    ['no line', [], ['a.html: no line']],
    ['another page’s line', [line({ file: 'pages/ba.html' })], ['a.html: no line']],
    ['DOM changed', [line({ domChanged: true })], ['a.html: its DOM was changed']],
  ])('%s', (_, lines, expected) => expect(pageFaults(lines, ['a.html']).faults).toEqual(expected));
});
