import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { formatProblem } from '../yaml/document.ts';
import { checkFacts } from './check.ts';
import { loadFactSet } from './compile.ts';
import { paragraphHash } from './paragraphs.ts';

const ARTICLE = `Chips

Acme told reporters on 3 May 2025 that it sold ninety Widgets to the Ministry.

Nobody answered.
`;
const HASH = paragraphHash(ARTICLE.split('\n')[2] ?? '');

const good = (): Record<string, string> => ({
  'entities/acme.yaml': `id: acme
kind: company
names: { en: Acme, ar: أكمي, zh: 艾克米 }
gloss: { en: A maker., ar: صانعة., zh: 制造商。 }
roles: []
aliases:
  en: [Acme Corporation]
`,
  'entities/widget.yaml': `id: widget
kind: chip
names: { en: Widget, ar: ودجت, zh: 维杰特 }
gloss: { en: A chip., ar: رقاقة., zh: 芯片。 }
aliases:
  en:
    - form: Widgets
      strength: weak
`,
  'sources/news.yaml': `id: news
file: news.txt
lang: en
paragraphs: 3
title: { en: Acme sells, ar: أكمي تبيع, zh: 艾克米销售 }
`,
  'disputes.yaml': `- id: sale
  question: { en: Sell?, ar: أتُباع؟, zh: 卖吗？ }
  sides:
    - id: for
      label: { en: Sell, ar: تُباع, zh: 卖 }
    - id: against
      label: { en: Keep, ar: تُحفظ, zh: 不卖 }
`,
  'facts/sales.yaml': `# What was sold
- id: sold
  about:
    - acme
    - widget
  statement:
    en: Acme says that it sold 90 Widgets.
    ar: تقول أكمي إنها باعت ٩٠ ودجت.
    zh: 艾克米称售出九十个维杰特。
  when: "2025-05-03"
  status: claimed
  claimant:
    entity: acme
  evidence:
    - source: news
      paragraph: 2
      hash: ${HASH}
  dispute:
    id: sale
    side: for
`,
});

let dir = '';
const write = (files: Record<string, string>) => {
  dir = mkdtempSync(join(tmpdir(), 'facts-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, 'facts', name)), { recursive: true });
    writeFileSync(join(dir, 'facts', name), text);
  }
};
afterEach(() => rmSync(dir, { recursive: true, force: true }));

type Edit = [file: string, from: string, to: string];

/** Problems of the good fact base after edits, as they are printed. */
const problemsAfter = (edits: Edit[], article?: string): string[] => {
  const files = good();
  for (const [file, from, to] of edits) {
    const before = files[file] ?? '';
    expect(before, `${file} has ${from}`).toContain(from);
    files[file] = before.replace(from, to);
  }
  write(files);
  if (article !== undefined) writeFileSync(join(dir, 'news.txt'), article);
  const { problems } = checkFacts(join(dir, 'facts'), 'facts', article === undefined ? undefined : dir);
  return problems.map(formatProblem);
};

const SALES = 'facts/sales.yaml';
const ACME = 'entities/acme.yaml';

test('the good fact base has no problem, with its article or without', () => {
  expect(problemsAfter([])).toEqual([]);
  rmSync(dir, { recursive: true });
  expect(problemsAfter([], ARTICLE)).toEqual([]);
});

describe('YAML', () => {
  test.each<[string, Edit, string]>([
    [
      'a bracket that is not closed',
      [ACME, '[Acme Corporation]', '[Acme Corporation'],
      'facts/entities/acme.yaml:8:1  malformed YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'a colon in bare text',
      [SALES, 'en: Acme says that', 'en: Acme says: that'],
      'facts/facts/sales.yaml:7:9  malformed YAML: Nested mappings are not allowed in compact mappings\n    put text that holds ": " in quotes',
    ],
    [
      'a key that stands twice',
      [ACME, 'kind: company', 'kind: company\nkind: chip'],
      'facts/entities/acme.yaml:3:1  malformed YAML: Map keys must be unique\n    keep one of the two keys',
    ],
    [
      'a tab',
      [SALES, '    - acme', '\t- acme'],
      'facts/facts/sales.yaml:4:1  malformed YAML: Tabs are not allowed as indentation\n    indent with spaces',
    ],
  ])('%s', (_, edit, expected) => {
    expect(problemsAfter([edit])[0]).toContain(expected);
  });

  test('a mapping where a list is due', () => {
    write({ ...good(), 'facts/sales.yaml': 'id: sold\n' });
    expect(checkFacts(join(dir, 'facts'), 'facts').problems.map(formatProblem)).toEqual([
      'facts/facts/sales.yaml:1:1  must be a list\n    begin each entry with "- "',
    ]);
  });
});

describe('shape', () => {
  test.each<[string, Edit, string]>([
    [
      'a language is missing',
      [SALES, '    ar: تقول أكمي إنها باعت ٩٠ ودجت.\n', ''],
      'facts/facts/sales.yaml:6:3  statement is missing in "ar"\n    add ar: below it',
    ],
    [
      'a key is missing',
      [SALES, '  status: claimed\n', ''],
      'facts/facts/sales.yaml:2:3  status is missing\n    add status: here',
    ],
    [
      'a key that nobody knows',
      [SALES, 'claimant:', 'claimnat:'],
      'facts/facts/sales.yaml:12:3  unknown key "claimnat"\n    did you mean claimant?',
    ],
    [
      'a key that is like none',
      ['disputes.yaml', '      label:', '      zzz: 1\n      label:'],
      'facts/disputes.yaml:5:7  unknown key "zzz"\n    known: id, label',
    ],
    [
      'a value that is no choice',
      [ACME, 'kind: company', 'kind: compny'],
      'facts/entities/acme.yaml:2:7  kind must be chip, company, official, expert, organisation, policy, material, or event, not "compny"\n    did you mean company?',
    ],
    [
      'a year without quotes',
      [SALES, 'when: "2025-05-03"', 'when: 2025'],
      'facts/facts/sales.yaml:10:9  when must be text, not the number 2025\n    write it in quotes: "2025"',
    ],
    [
      'a date of another form',
      [SALES, 'when: "2025-05-03"', 'when: 3 May 2025'],
      'facts/facts/sales.yaml:10:9  when must be a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes, not "3 May 2025"',
    ],
    [
      'an id that is no slug',
      ['sources/news.yaml', 'id: news', 'id: News'],
      'facts/sources/news.yaml:1:5  id must be a slug: lower-case letters, digits and single hyphens, not "News"',
    ],
    [
      'text where a list is due',
      [SALES, 'about:\n    - acme\n    - widget', 'about: acme'],
      'facts/facts/sales.yaml:3:10  about must be a list, not "acme"',
    ],
    [
      'nothing where text is due',
      [ACME, 'gloss: { en: A maker.,', 'gloss: { en: ,'],
      'facts/entities/acme.yaml:4:14  gloss.en must be text, not nothing',
    ],
    [
      'a number where an alias is due',
      [ACME, '[Acme Corporation]', '[42]'],
      'facts/entities/acme.yaml:7:8  aliases.en must be text or a mapping, not the number 42\n    write it in quotes: "42"',
    ],
    [
      'a wrong strength of an alias',
      ['entities/widget.yaml', 'strength: weak', 'strength: wek'],
      'facts/entities/widget.yaml:8:17  aliases.en.strength must be strong or weak, not "wek"\n    did you mean weak?',
    ],
    [
      'an empty list of evidence',
      [SALES, `evidence:\n    - source: news\n      paragraph: 2\n      hash: ${HASH}`, 'evidence: []'],
      'facts/facts/sales.yaml:14:13  evidence must name at least one paragraph',
    ],
    [
      'a paragraph before the first',
      [SALES, 'paragraph: 2', 'paragraph: 0'],
      'facts/facts/sales.yaml:16:18  evidence.paragraph must be 1 or more, not the number 0',
    ],
    [
      'what a draft leaves to be written',
      [SALES, 'en: Acme says that it sold 90 Widgets.', 'en: TODO'],
      'facts/facts/sales.yaml:7:9  statement.en is still to be written\n    write it in our own words, or delete the entry',
    ],
    [
      'a typo in an alias',
      ['entities/widget.yaml', 'strength: weak', 'strenght: weak'],
      'facts/entities/widget.yaml:8:7  unknown key "strenght"\n    did you mean strength?',
    ],
  ])('%s', (_, edit, expected) => {
    expect(problemsAfter([edit])).toContain(expected);
  });
});

describe('what one file says of another', () => {
  test.each<[string, Edit[], string[]]>([
    [
      'unknown entity',
      [[SALES, '- widget', '- wigdet']],
      ['facts/facts/sales.yaml:5:7  unknown entity "wigdet"\n    did you mean widget?'],
    ],
    [
      'unknown entity like none',
      [[SALES, 'entity: acme', 'entity: zzzzzz']],
      [
        'facts/facts/sales.yaml:13:13  unknown entity "zzzzzz"\n    there is none that is spelt like it; correct the id or add what it means',
      ],
    ],
    [
      'a reference to an entity that is wrong itself is no second problem',
      [['entities/widget.yaml', 'kind: chip', 'kind: chop']],
      [
        'facts/entities/widget.yaml:2:7  kind must be chip, company, official, expert, organisation, policy, material, or event, not "chop"\n    did you mean chip?',
      ],
    ],
    [
      'nor to one whose file is malformed',
      [['entities/widget.yaml', '{ en: Widget,', '{ en: Widget']],
      ['facts/entities/widget.yaml:3:14  malformed YAML: Block collections are not allowed within flow collections'],
    ],
    [
      'paragraph that does not exist',
      [[SALES, 'paragraph: 2', 'paragraph: 4']],
      [
        'facts/facts/sales.yaml:16:18  news has no paragraph 4, it has 3\n    paragraphs are the non-blank lines of the article, counted from 1',
      ],
    ],
    [
      'unknown source',
      [[SALES, 'source: news', 'source: newz']],
      ['facts/facts/sales.yaml:15:15  unknown source "newz"\n    did you mean news?'],
    ],
    [
      'unknown dispute',
      [[SALES, 'id: sale\n', 'id: sales\n']],
      ['facts/facts/sales.yaml:19:9  unknown dispute "sales"\n    did you mean sale?'],
    ],
    [
      'unknown side',
      [[SALES, 'side: for', 'side: against-it']],
      ['facts/facts/sales.yaml:20:11  unknown side of sale "against-it"\n    did you mean against?'],
    ],
    [
      'id used twice',
      [['disputes.yaml', '    - id: against', '    - id: for']],
      ['facts/disputes.yaml:6:11  there is already a side "for"'],
    ],
    [
      'entity in a file of another name',
      [
        [ACME, 'id: acme', 'id: widget'],
        [SALES, '    - acme\n', ''],
        [SALES, 'entity: acme', 'entity: widget'],
      ],
      [
        'facts/entities/acme.yaml:1:5  the id "widget" is not the file\'s name\n    name the file widget.yaml',
        'facts/entities/widget.yaml:1:5  there is already an entity "widget", at facts/entities/acme.yaml:1\n    give this one another id',
      ],
    ],
    [
      'a claimant that is nobody',
      [[SALES, 'claimant:\n    entity: acme', 'claimant: {}']],
      ['facts/facts/sales.yaml:12:3  the claimant is nobody\n    give entity: an id, or group: in en, ar and zh'],
    ],
    [
      'a day that the calendar does not have',
      [[SALES, '"2025-05-03"', '"2025-02-30"']],
      ['facts/facts/sales.yaml:10:9  the calendar has no 2025-02-30'],
    ],
    [
      'a reason without a date',
      [[SALES, 'when: "2025-05-03"', 'whenInferred: { en: so, ar: هكذا, zh: 如此 }']],
      ['facts/facts/sales.yaml:10:3  whenInferred has no date to explain\n    add when:'],
    ],
    [
      'a rule for what the fact is not about',
      [
        [SALES, '  status: claimed', '  status: claimed\n  rule: { chip: widget, state: banned }'],
        [SALES, '    - widget\n', ''],
      ],
      ['facts/facts/sales.yaml:11:17  the rule is for "widget", which is not in about\n    add it there'],
    ],
    [
      'a role that ends before it begins',
      [[ACME, 'roles: []', 'roles:\n  - { title: { en: a, ar: ا, zh: 一 }, from: "2025-04", to: "2024" }']],
      ['facts/entities/acme.yaml:6:60  the role ends (2024) before it begins (2025-04)'],
    ],
    [
      'everything in one run',
      [
        [SALES, '- widget', '- wigdet'],
        [ACME, 'kind: company', 'kind: compny'],
      ],
      [
        'facts/entities/acme.yaml:2:7  kind must be chip, company, official, expert, organisation, policy, material, or event, not "compny"\n    did you mean company?',
        'facts/facts/sales.yaml:5:7  unknown entity "wigdet"\n    did you mean widget?',
      ],
    ],
  ])('%s', (_, edits, expected) => {
    expect(problemsAfter(edits)).toEqual(expected);
  });
});

describe('what is wrong in its shape is checked for all else that is wrong in it, in one run', () => {
  const status =
    'facts/facts/sales.yaml:11:11  status must be reported, announced, claimed, or denied, not "clamied"\n    did you mean claimed?';
  test.each<[string, Edit[], string | undefined, string[]]>([
    [
      'unknown ids beside a wrong status',
      [
        [SALES, 'status: claimed', 'status: clamied'],
        [SALES, '- widget', '- wigdet'],
        [SALES, 'source: news', 'source: newz'],
        [SALES, 'id: sale\n', 'id: sales\n'],
        [SALES, '    entity: acme', '    entity: acmee'],
      ],
      undefined,
      [
        'facts/facts/sales.yaml:5:7  unknown entity "wigdet"\n    did you mean widget?',
        status,
        'facts/facts/sales.yaml:13:13  unknown entity "acmee"\n    did you mean acme?',
        'facts/facts/sales.yaml:15:15  unknown source "newz"\n    did you mean news?',
        'facts/facts/sales.yaml:19:9  unknown dispute "sales"\n    did you mean sale?',
      ],
    ],
    [
      'numbers and names that the article does not have',
      [
        [SALES, 'status: claimed', 'status: clamied'],
        [SALES, 'ar: تقول أكمي إنها باعت ٩٠', 'ar: تقول أكمي إنها باعت ٨٠'],
      ],
      ARTICLE,
      [
        'facts/facts/sales.yaml:8:9  the statement in ar lacks 90, which en has',
        'facts/facts/sales.yaml:8:9  the statement in ar has 80, which en lacks',
        'facts/facts/sales.yaml:8:9  80 of the statement does not stand in news ¶2\n    correct it, cite the paragraph that has it, or give the date as when: with whenInferred:',
        status,
      ],
    ],
    [
      'the hash of a fact whose status is wrong',
      [[SALES, 'status: claimed', 'status: clamied']],
      ARTICLE.replace('told reporters', 'said'),
      [
        status,
        'facts/facts/sales.yaml:17:13  paragraph 2 of news is not the text that this fact was written from\n    read it again; then remove the hash and run npm run facts -- hash',
      ],
    ],
    [
      'in an entity too',
      [
        [ACME, 'kind: company', 'kind: compny'],
        [ACME, 'roles: []', 'roles: [{ title: { en: a, ar: ا, zh: 一 }, organisation: wigdet, from: "2025-02-30" }]'],
        [ACME, '[Acme Corporation]', '[Acme Corporation, Widget]'],
      ],
      undefined,
      [
        'facts/entities/acme.yaml:2:7  kind must be chip, company, official, expert, organisation, policy, material, or event, not "compny"\n    did you mean company?',
        'facts/entities/acme.yaml:5:57  unknown entity "wigdet"\n    did you mean widget?',
        'facts/entities/acme.yaml:5:71  the calendar has no 2025-02-30',
        'facts/entities/acme.yaml:7:26  "Widget" is a strong form of widget too, at facts/entities/widget.yaml:3\n    make one of them weak, with cues, or choose a longer form',
      ],
    ],
  ])('%s', (_, edits, article, expected) => {
    expect(problemsAfter(edits, article)).toEqual(expected);
  });

  test.each<[string, Edit[], string[]]>([
    [
      'a rule without a list of about',
      [
        [SALES, 'about:\n    - acme\n    - widget', 'about: acme'],
        [SALES, '  status: claimed', '  status: claimed\n  rule: { chip: widget, state: banned }'],
      ],
      ['facts/facts/sales.yaml:3:10  about must be a list, not "acme"'],
    ],
    [
      'a claimant that is misspelt',
      [[SALES, '    entity: acme', '    entiy: acme']],
      ['facts/facts/sales.yaml:13:5  unknown key "entiy"\n    did you mean entity?'],
    ],
    [
      'numbers of languages beside one that is missing',
      [[SALES, '    en: Acme says that it sold 90 Widgets.\n', '']],
      ['facts/facts/sales.yaml:6:3  statement is missing in "en"\n    add en: below it'],
    ],
    [
      'a statement beside evidence that is no number',
      [[SALES, 'paragraph: 2', 'paragraph: two']],
      ['facts/facts/sales.yaml:16:18  evidence.paragraph must be a number, not "two"'],
    ],
    [
      'a statement beside a date that is none',
      [[SALES, 'when: "2025-05-03"', 'when: 2025']],
      ['facts/facts/sales.yaml:10:9  when must be text, not the number 2025\n    write it in quotes: "2025"'],
    ],
    [
      'paragraphs of a source that does not count them',
      [['sources/news.yaml', 'paragraphs: 3', 'paragraphs: none']],
      ['facts/sources/news.yaml:4:13  paragraphs must be a number, not "none"'],
    ],
    [
      'who is named, of an entity that is wrong itself',
      [['entities/widget.yaml', 'kind: chip', 'kind: chop']],
      [
        'facts/entities/widget.yaml:2:7  kind must be chip, company, official, expert, organisation, policy, material, or event, not "chop"\n    did you mean chip?',
      ],
    ],
    [
      'sides of a file of disputes that is no YAML',
      [['disputes.yaml', 'question: { en: Sell?,', 'question: { en: Sell?']],
      ['facts/disputes.yaml:2:19  malformed YAML'],
    ],
  ])('and what follows from it is no second problem: %s', (_, edits, expected) => {
    const problems = problemsAfter(edits, ARTICLE);
    expect(problems.length, problems.join('\n')).toBe(expected.length);
    problems.forEach((problem, index) => {
      expect(problem).toContain(expected[index]);
    });
  });
});

describe('roles and their evidence', () => {
  const role = (evidence: string): Edit => [
    ACME,
    'roles: []',
    `roles:\n  - title: { en: Seller, ar: بائعة, zh: 卖方 }\n    evidence: [{ ${evidence} }]`,
  ];
  test.each<[string, Edit, string[]]>([
    ['a paragraph that names who holds it', role(`source: news, paragraph: 2, hash: ${HASH}`), []],
    [
      'one that does not',
      role(`source: news, paragraph: 3, hash: ${paragraphHash('Nobody answered.')}`),
      ['facts/entities/acme.yaml:7:15  acme is not named in news ¶3\n    cite the paragraph that does'],
    ],
    [
      'no hash yet',
      role('source: news, paragraph: 2'),
      ['facts/entities/acme.yaml:7:16  paragraph 2 of news has no hash yet\n    npm run facts -- hash writes it'],
    ],
    [
      'another text',
      role(`source: news, paragraph: 2, hash: ${paragraphHash('Nobody answered.')}`),
      [
        'facts/entities/acme.yaml:7:52  paragraph 2 of news is not the text that this role was written from\n    read it again; then remove the hash and run npm run facts -- hash',
      ],
    ],
    [
      'a source that is not there',
      role('source: newz, paragraph: 2'),
      ['facts/entities/acme.yaml:7:26  unknown source "newz"\n    did you mean news?'],
    ],
    [
      'a paragraph that is not there',
      role('source: news, paragraph: 9'),
      [
        'facts/entities/acme.yaml:7:43  news has no paragraph 9, it has 3\n    paragraphs are the non-blank lines of the article, counted from 1',
      ],
    ],
  ])('%s', (_, edit, expected) => {
    expect(problemsAfter([edit], ARTICLE)).toEqual(expected);
  });
});

describe('aliases', () => {
  test.each<[string, Edit, string[]]>([
    [
      'strong in two entities, however they spell it',
      ['entities/widget.yaml', 'form: Widgets\n      strength: weak', 'form: ACME-Corporation'],
      [
        'facts/entities/widget.yaml:7:7  "ACME-Corporation" is a strong form of acme too, at facts/entities/acme.yaml:7\n    make one of them weak, with cues, or choose a longer form',
      ],
    ],
    [
      'strong only in a frame is well',
      ['entities/widget.yaml', 'form: Widgets\n      strength: weak', 'form: Acme\n      frames: [a _ chip]'],
      [],
    ],
    [
      'listed again with a frame is well',
      [ACME, '[Acme Corporation]', '[Acme Corporation, { form: Acme Corporation, frames: [the _ of] }]'],
      [],
    ],
    ['weak in one of them is well', ['entities/widget.yaml', 'form: Widgets', 'form: Acme Corporation'], []],
    [
      'against a name',
      ['entities/widget.yaml', 'form: Widgets\n      strength: weak', 'form: Acme'],
      [
        'facts/entities/widget.yaml:7:7  "Acme" is a strong form of acme too, at facts/entities/acme.yaml:3\n    make one of them weak, with cues, or choose a longer form',
      ],
    ],
    [
      'listed twice',
      [ACME, '[Acme Corporation]', '[Acme Corporation, Acme Corporation]'],
      ['facts/entities/acme.yaml:7:26  "Acme Corporation" is listed twice for en\n    keep one of the two'],
    ],
    [
      'a language that is none',
      [ACME, '  en: [Acme', '  english language: [Acme'],
      [
        'facts/entities/acme.yaml:7:3  "english language" is no language\n    write a tag such as en, zh or zh-Hant, or any',
      ],
    ],
  ])('%s', (_, edit, expected) => {
    expect(problemsAfter([edit])).toEqual(expected);
  });
});

describe('forms that are common words', () => {
  const common = (form: string, lang: string, rank: string) =>
    `"${form}" is a common word of ${lang} (number ${rank} of its most frequent)\n    make it weak, with cues or frames, or say under common: why it is strong all the same`;
  test.each<[string, Edit, string[]]>([
    [
      'English',
      [ACME, '[Acme Corporation]', '[The]'],
      [`facts/entities/acme.yaml:7:8  ${common('The', 'English', '1')}`],
    ],
    [
      'Arabic',
      [ACME, '  en: [Acme', '  ar: [هذا]\n  en: [Acme'],
      [`facts/entities/acme.yaml:7:8  ${common('هذا', 'Arabic', '5')}`],
    ],
    [
      'Chinese',
      [ACME, '  en: [Acme', '  zh-Hant: [我]\n  en: [Acme'],
      [`facts/entities/acme.yaml:7:13  ${common('我', 'Traditional Chinese', '1')}`],
    ],
    [
      'a form of any language, in one of them',
      [ACME, '  en: [Acme', '  any: [und]\n  en: [Acme'],
      [`facts/entities/acme.yaml:7:9  ${common('und', 'German', '10')}`],
    ],
    [
      'a name',
      [ACME, '{ en: Acme,', '{ en: Company,'],
      [`facts/entities/acme.yaml:3:14  ${common('Company', 'English', '178')}`],
    ],
    ['capitals set an acronym apart', [ACME, '[Acme Corporation]', '[WHO]'], []],
    [
      'unless their case is said not to matter',
      [ACME, '[Acme Corporation]', '[{ form: WHO, case: false }]'],
      [`facts/entities/acme.yaml:7:8  ${common('WHO', 'English', '72')}`],
    ],
    ['weak is well', [ACME, '[Acme Corporation]', '[{ form: The, strength: weak }]'], []],
    ['in a frame is well', [ACME, '[Acme Corporation]', '[{ form: The, frames: [_ Ltd] }]'], []],
    ['with a reason is well', [ACME, '[Acme Corporation]', '[{ form: The, common: It has an accent. }]'], []],
    ['an uncommon word is well', [ACME, '[Acme Corporation]', '[Sesquipedalian]'], []],
  ])('%s', (_, edit, expected) => {
    expect(problemsAfter([edit])).toEqual(expected);
  });
});

describe('page furniture', () => {
  test.each<[string, Edit, string[]]>([
    ['is said by paragraph', ['sources/news.yaml', 'paragraphs: 3', 'paragraphs: 3\nfurniture: [1, 3]'], []],
    [
      'that does not exist',
      ['sources/news.yaml', 'paragraphs: 3', 'paragraphs: 3\nfurniture: [1, 4]'],
      ['facts/sources/news.yaml:5:16  there is no paragraph 4, the article has 3'],
    ],
    [
      'twice',
      ['sources/news.yaml', 'paragraphs: 3', 'paragraphs: 3\nfurniture: [1, 1]'],
      ['facts/sources/news.yaml:5:16  paragraph 1 stands twice in furniture'],
    ],
    [
      'that a fact draws on',
      ['sources/news.yaml', 'paragraphs: 3', 'paragraphs: 3\nfurniture: [2]'],
      [
        'facts/facts/sales.yaml:16:18  paragraph 2 of news is furniture, by its source file\n    remove it from furniture there, or cite another paragraph',
      ],
    ],
  ])('%s', (_, edit, expected) => {
    expect(problemsAfter([edit])).toEqual(expected);
  });
});

describe('the languages of a statement', () => {
  test.each<[string, Edit, string[]]>([
    ['may write a number as they like', [SALES, 'ar: تقول أكمي إنها باعت ٩٠', 'ar: تقول أكمي إنها باعت تسعين'], []],
    [
      'must give the same ones',
      [SALES, 'zh: 艾克米称售出九十个', 'zh: 艾克米称于5月售出'],
      [
        'facts/facts/sales.yaml:9:9  the statement in zh lacks 90, which en has',
        'facts/facts/sales.yaml:9:9  the statement in zh has month 5, which en lacks',
      ],
    ],
  ])('%s', (_, edit, expected) => {
    expect(problemsAfter([edit])).toEqual(expected);
  });
});

describe('against the article', () => {
  test.each<[string, Edit[], string, string[]]>([
    [
      'the paragraph has changed',
      [],
      ARTICLE.replace('told reporters', 'said'),
      [
        'facts/facts/sales.yaml:17:13  paragraph 2 of news is not the text that this fact was written from\n    read it again; then remove the hash and run npm run facts -- hash',
      ],
    ],
    [
      'no hash yet',
      [[SALES, `      hash: ${HASH}\n`, '']],
      ARTICLE,
      ['facts/facts/sales.yaml:15:7  paragraph 2 of news has no hash yet\n    npm run facts -- hash writes it'],
    ],
    [
      'white space and blank lines change nothing',
      [],
      `\n\n${ARTICLE.replace('told reporters', '  told   reporters ')}\n\n`,
      [],
    ],
    [
      'another count of paragraphs',
      [['sources/news.yaml', 'paragraphs: 3', 'paragraphs: 5']],
      ARTICLE,
      ['facts/sources/news.yaml:4:13  news.txt has 3 paragraphs, not 5'],
    ],
    [
      'a number that is not there',
      [[SALES, 'ar: تقول أكمي إنها باعت ٩٠', 'ar: تقول أكمي إنها باعت ٨٠']],
      ARTICLE,
      [
        'facts/facts/sales.yaml:8:9  the statement in ar lacks 90, which en has',
        'facts/facts/sales.yaml:8:9  the statement in ar has 80, which en lacks',
        'facts/facts/sales.yaml:8:9  80 of the statement does not stand in news ¶2\n    correct it, cite the paragraph that has it, or give the date as when: with whenInferred:',
      ],
    ],
    [
      'a date that is not there',
      [[SALES, 'when: "2025-05-03"', 'when: "2025-06-03"']],
      ARTICLE,
      [
        'facts/facts/sales.yaml:10:9  month 6 of this date does not stand in news ¶2\n    give whenInferred: the reason in en, ar and zh',
      ],
    ],
    [
      'is inferred with a reason',
      [[SALES, 'when: "2025-05-03"', 'when: "2025-06-03"\n  whenInferred: { en: so, ar: هكذا, zh: 如此 }']],
      ARTICLE,
      [],
    ],
    [
      'an entity that is not named',
      [
        [SALES, 'paragraph: 2', 'paragraph: 3'],
        [SALES, `      hash: ${HASH}`, `      hash: ${paragraphHash('Nobody answered.')}`],
        [SALES, '    - widget\n', ''],
        [SALES, '  when: "2025-05-03"\n', ''],
        [SALES, ' 90 ', ' '],
        [SALES, ' ٩٠ ', ' '],
        [SALES, '九十个', ''],
      ],
      ARTICLE,
      [
        'facts/facts/sales.yaml:4:7  acme is not named in news ¶3\n    remove it, cite the paragraph that does, or give the reason under aboutInferred:',
      ],
    ],
    [
      'a reason that nobody needs',
      [[SALES, '  status: claimed', '  status: claimed\n  aboutInferred: { acme: It is the seller. }']],
      ARTICLE,
      ['facts/facts/sales.yaml:12:20  acme is named in news ¶2\n    remove this reason'],
    ],
    [
      'a sentence of the article',
      [
        [SALES, 'en: Acme says that it sold 90', 'en: Told reporters on 3 May 2025 that it sold ninety'],
        [SALES, 'ar: تقول أكمي', 'ar: في 3 مايو 2025 تقول أكمي'],
        [SALES, 'zh: 艾克米称', 'zh: 2025年5月3日艾克米称'],
      ],
      ARTICLE,
      [
        'facts/facts/sales.yaml:7:9  repeats the article: "told reporters on 3 may 2025 that it"\n    say it in our own words',
      ],
    ],
  ])('%s', (_, edits, article, expected) => {
    expect(problemsAfter(edits, article)).toEqual(expected);
  });

  test('says plainly what it did not verify', () => {
    write(good());
    expect(checkFacts(join(dir, 'facts'), 'facts').unverified).toEqual([
      'no text was verified: hashes, numbers, dates and names in the evidence, borrowed sentences; give --articles DIR',
    ]);
    expect(checkFacts(join(dir, 'facts'), 'facts', dir).unverified).toEqual([
      `news.txt is not in ${dir}: 1 facts that cite news were not held against their text`,
    ]);
  });
});

test('a build stops with the whole list', () => {
  write({ ...good(), 'facts/more.yaml': '- id: sold\n' });
  expect(() => loadFactSet(join(dir, 'facts'))).toThrow(/^fact base: \d+ problems\nfacts\/facts\/more\.yaml:1:3 {2}/);
});
