import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkFacts } from '../check.ts';
import { paragraphHash } from '../paragraphs.ts';
import { readFacts } from '../read.ts';
import { ingest } from './ingest.ts';

const ARTICLE = [
  'Chips',
  'Veldhoven Optics slows deliveries to SMIC',
  'Veldhoven Optics said on Tuesday that it holds back 14 machines ordered by SMIC since 12 March 2026.',
  '“We would rather wait six weeks than ship it,” chief executive Marijke van Dalen told analysts.',
  'Nvidia denied that the H20 would be late. A hearing is planned for April.',
  'Sign up to our newsletter',
];

let dir = '';
let printed: string[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ingest-'));
  cpSync(join(import.meta.dirname, '../../../facts'), join(dir, 'facts'), { recursive: true });
  writeFileSync(join(dir, 'lenses.txt'), ARTICLE.join('\n\n'));
  printed = [];
  const print = (line: unknown) => printed.push(String(line));
  vi.spyOn(console, 'log').mockImplementation(print);
  vi.spyOn(console, 'error').mockImplementation(print);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true, force: true });
});

const run = (operand: string | undefined, options: Record<string, string> = {}) =>
  ingest.run({
    dir: join(dir, 'facts'),
    shown: 'facts',
    operand: operand === undefined ? undefined : join(dir, operand),
    option: (name) => options[name],
  });
const draft = (folder: string, id: string) => readFileSync(join(dir, 'facts', folder, `${id}.yaml`), 'utf8');

describe('a text file', () => {
  const options = { lang: 'en', publisher: 'The Optician: weekly', published: '2026-03-17', id: 'lenses' };

  test('becomes the draft of a source', () => {
    expect(run('lenses.txt', options)).toBe(0);
    expect(draft('sources', 'lenses')).toBe(`id: lenses
file: lenses.txt
lang: en
paragraphs: 6
# Guessed to be headings and the like; a number that says something comes out of this list.
furniture: [1, 6]
title:
  en: TODO
  ar: TODO
  zh: TODO
publisher: "The Optician: weekly"
published: "2026-03-17"
`);
  });

  test('and of a fact for each paragraph that says something, with what a machine can tell', () => {
    run('lenses.txt', options);
    const facts = draft('facts', 'lenses');
    expect(facts).toContain('# - Veldhoven Optics (¶2 ¶3, capitalised)\n# - Marijke van Dalen (¶4, capitalised)\n');
    expect(facts).toContain(`# ¶3; names without an entity: Veldhoven Optics; numbers: 14; said by Veldhoven Optics
- id: lenses-p3
  about:
    - smic
  statement:
    en: TODO
    ar: TODO
    zh: TODO
  when: "2026-03-12"
  status: claimed
  claimant:
    group:
      en: TODO
      ar: TODO
      zh: TODO
  evidence:
    - source: lenses
      paragraph: 3
      hash: ${paragraphHash(ARTICLE[2] ?? '')}
`);
    expect(facts).toContain('1 quotation (9 words) by Marijke van Dalen');
    // Who denies it is known; the year of April is not in the paragraph.
    expect(facts).toMatch(
      /when: "2026-04"\n {2}whenInferred:\n {4}en: TODO[^-]+status: denied\n {2}claimant:\n {4}entity: nvidia\n/,
    );
    expect(facts).not.toMatch(/paragraph: [16]\n/);
  });

  test('the check refuses the drafts, and nothing else in them, until a person has written them', () => {
    run('lenses.txt', options);
    const { problems } = checkFacts(join(dir, 'facts'), 'facts', dir);
    expect(problems.length).toBeGreaterThan(10);
    const said = new Set(problems.map(({ message }) => message.replace(/\.(en|ar|zh) is/, ' is')));
    expect([...said].sort()).toEqual([
      'about must name at least one entity',
      'claimant.group is still to be written',
      'statement is still to be written',
      'title is still to be written',
      'whenInferred is still to be written',
    ]);
    expect(problems.find(({ message }) => message.startsWith('statement'))?.hint).toBe(
      'write it in our own words, or delete the entry',
    );
  });

  test('no run of the article’s words stands in them', () => {
    run('lenses.txt', options);
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const drafts = words(draft('facts', 'lenses') + draft('sources', 'lenses')).join(' ');
    for (const paragraph of ARTICLE) {
      const all = words(paragraph);
      for (let at = 0; at + 5 <= all.length; at++) expect(drafts).not.toContain(all.slice(at, at + 5).join(' '));
    }
  });

  test('says what was found and what comes next', () => {
    run('lenses.txt', options);
    expect(printed.join('\n')).toContain('6 paragraphs, 2 of them furniture');
    expect(printed.join('\n')).toContain(
      '4 facts to write\nknown names: smic, nvidia, h20\nnames without an entity: Veldhoven Optics, Marijke van Dalen\n',
    );
    expect(printed.at(-1)).toContain('npm run facts -- check --articles');
  });

  test('has an id of its title and a language of any kind', () => {
    writeFileSync(join(dir, 'klein.txt'), 'Linsen werden knapp und teuer\nDas sagte Acme.');
    run('klein.txt', { lang: 'ko' });
    expect(readFacts(join(dir, 'facts')).problems.map(({ file }) => file)).toContain(
      'facts/sources/linsen-werden-knapp-und-teuer.yaml',
    );
    expect(draft('sources', 'linsen-werden-knapp-und-teuer')).toContain('# No date was given.');
    expect(printed.join('\n')).toContain('names in Korean are only found where they are in Latin letters');
  });
});

test('a saved page says itself what it is', () => {
  const body = ARTICLE.slice(2, 5)
    .map((paragraph) => `<p>${paragraph} ${'It went on, as such things do, for a while longer. '.repeat(4)}</p>`)
    .join('');
  writeFileSync(
    join(dir, 'page.html'),
    `<!doctype html><html lang="en-GB"><head><title>Lenses are late again, says maker</title><meta property="og:site_name" content="The Optician"><meta property="article:published_time" content="2026-03-17T08:00:00Z"></head><body><nav>Home</nav><article>${body}</article></body></html>`,
  );
  run('page.html', { link: 'https://example.org/lenses' });
  expect(draft('sources', 'lenses-are-late-again-says')).toMatch(
    /^id: .*\nfile: page\.html\nlang: en-GB\nparagraphs: 4\n(?:.*\n)*publisher: The Optician\npublished: "2026-03-17"\nlink: https:\/\/example\.org\/lenses\n$/,
  );
  // The numbers are those of the check.
  const { problems } = checkFacts(join(dir, 'facts'), 'facts', dir);
  expect(problems.filter(({ message }) => /paragraph/.test(message))).toEqual([]);
});

describe('refuses, with one message, and writes nothing', () => {
  test.each<[string, string | undefined, Record<string, string>, string]>([
    ['no article', undefined, {}, 'ingest what? give an article, .txt or .html'],
    ['no such file', 'nowhere.txt', { lang: 'en' }, 'nowhere.txt: there is no such file'],
    ['a folder', 'facts', { lang: 'en' }, 'facts is no file; give one article, .txt or .html'],
    ['another kind of file', 'a.pdf', { lang: 'en' }, 'a.pdf: an article is a .txt file'],
    ['an empty file', 'empty.txt', { lang: 'en' }, 'empty.txt holds no article: it is empty'],
    [
      'a page without an article',
      'empty.html',
      { lang: 'en' },
      'empty.html holds no article: no main text was found in it',
    ],
    ['a file that is no text', 'binary.txt', { lang: 'en' }, 'binary.txt is no text in UTF-8; save it as UTF-8'],
    ['no language', 'lenses.txt', {}, '--lang is missing'],
    ['no language of this world', 'lenses.txt', { lang: 'xq' }, '--lang xq: there is no such language'],
    ['no tag at all', 'lenses.txt', { lang: 'in english' }, '--lang in english: there is no such language'],
    ['no date', 'lenses.txt', { lang: 'en', published: 'May 2025' }, '--published May 2025: write a date as YYYY'],
    [
      'a day that is none',
      'lenses.txt',
      { lang: 'en', published: '2025-02-30' },
      '--published 2025-02-30: write a date',
    ],
    ['no link', 'lenses.txt', { lang: 'en', link: 'example.org' }, '--link example.org: write the whole address'],
    ['no slug', 'lenses.txt', { lang: 'en', id: '../x' }, '--id ../x: lower-case letters, digits and single hyphens'],
    [
      'an id that is taken',
      'lenses.txt',
      { lang: 'en', id: 'hbm-relief' },
      'hbm-relief.yaml exists already; give another --id',
    ],
    [
      'a source that is there',
      'again.txt',
      { lang: 'en' },
      'again.txt is the article of again already, see facts/sources/again.yaml',
    ],
  ])('%s', (_, operand, options, message) => {
    for (const name of ['empty.txt', 'empty.html', 'a.pdf']) writeFileSync(join(dir, name), ' \n \n');
    writeFileSync(join(dir, 'binary.txt'), Uint8Array.of(0x89, 0x50, 0xff, 0));
    writeFileSync(join(dir, 'again.txt'), 'Again');
    mkdirSync(join(dir, 'facts/sources'), { recursive: true });
    writeFileSync(
      join(dir, 'facts/sources/again.yaml'),
      'id: again\nfile: again.txt\nlang: en\nparagraphs: 1\ntitle: { en: a, ar: ا, zh: 一 }\n',
    );
    const before = readFacts(join(dir, 'facts')).sources.length;
    expect(() => run(operand, options)).toThrow(message);
    expect(readFacts(join(dir, 'facts')).sources.length).toBe(before);
    expect(printed).toEqual([]);
  });
});
