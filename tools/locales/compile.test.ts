import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { browserMessages, compileSection, readLocales } from './compile.ts';
import { declarations } from './declarations.ts';

const good = {
  en: 'extension: { name: A, description: B }\ncard:\n  open: Open {what}\n  n: "{count, plural, one {# x} other {# xs}}"\n',
  ar: 'extension: { name: A, description: B }\ncard:\n  open: افتح {what}\n  n: "{count, plural, one {x} two {xx} few {# x} many {# x} other {# x}}"\n',
  zh: 'extension: { name: A, description: B }\ncard:\n  open: 打开{what}\n  n: "{count, plural, other {#}}"\n',
};

let dir = '';
const read = (change: Partial<Record<keyof typeof good, string | null>> = {}) => {
  dir = mkdtempSync(join(tmpdir(), 'locales-'));
  for (const [lang, text] of Object.entries({ ...good, ...change }))
    if (text !== null) writeFileSync(join(dir, `${lang}.yml`), text);
  return readLocales(dir);
};
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('what stops a build', () => {
  test.each([
    [
      'a missing key',
      { ar: good.ar.replace(/ {2}open.*\n/, '') },
      'locales/ar.yml:3:3  card.open is missing\n    en.yml has it; say it in ar',
    ],
    [
      'a key that English does not have',
      { zh: `${good.zh}  more: 更多\n` },
      'locales/zh.yml:5:3  card.more is not in en.yml\n    add it there or remove it here',
    ],
    [
      'another argument',
      { zh: good.zh.replace('{what}', '{who}') },
      'locales/zh.yml:3:9  card.open takes who: string; in en.yml it takes what: string',
    ],
    [
      'an argument left out',
      { ar: good.ar.replace(' {what}', '') },
      'locales/ar.yml:3:9  card.open takes no arguments; in en.yml it takes what: string',
    ],
    [
      'an argument of another type',
      { zh: good.zh.replace('{what}', '{what, number}') },
      'locales/zh.yml:3:9  card.open takes what: number; in en.yml it takes what: string',
    ],
    [
      'a plural form that the language does not have',
      { zh: good.zh.replace('other {#}', 'one {1} other {#}') },
      'locales/zh.yml:4:6  card.n is no valid message in zh: The plural case one is not valid in this locale at line 1 col 17:',
    ],
    [
      'a message that is not closed',
      { en: good.en.replace('{what}', '"{what"').replace('open: Open "{what"', 'open: "Open {what"') },
      'locales/en.yml:3:9  card.open is no valid message in en: ',
    ],
    [
      'a value that is no text',
      { en: good.en.replace('Open {what}', '3') },
      'locales/en.yml:3:9  card.open must be text\n    put it in quotes',
    ],
    ['no mapping', { en: '- a\n' }, 'locales/en.yml:1:1  must be a mapping of sections, each a mapping of messages'],
    [
      'a language without a file',
      { zh: null },
      'locales/zh.yml:1:1  the file is missing\n    every card language has one',
    ],
    [
      'a name that Chrome cuts',
      { en: good.en.replace('name: A', `name: ${'A'.repeat(76)}`) },
      'locales/en.yml:1:20  extension.name has 76 characters, Chrome takes 75',
    ],
    ['malformed YAML', { en: 'card: {' }, 'locales/en.yml:1:8  malformed YAML: '],
  ])('%s', (_, change, expected) => {
    expect(() => read(change)).toThrow(expected);
  });
});

describe('what comes out', () => {
  test('types from English, one module a section', () => {
    expect(declarations(read())).toBe(`// Generated from locales/en.yml
declare module 'virtual:hashiya/messages/card' {
  export interface CardMessages {
    /** Open {what} */
    open(args: { what: string }): string;
    /** {count, plural, one {# x} other {# xs}} */
    n(args: { count: number }): string;
  }
  const messages: Record<'en' | 'ar' | 'zh', CardMessages>;
  export default messages;
}
`);
  });
  test('functions that need nothing at run time but plural rules', () => {
    const locales = read();
    expect(compileSection('zh', { open: '打开{what}' })).not.toContain('import');
    expect(compileSection('ar', locales.section('ar', 'card'))).toContain('"ar-u-nu-latn"');
  });
  test('messages of the browser', () => {
    expect(JSON.parse(browserMessages(read().extension('en')))).toEqual({
      extName: { message: 'A' },
      extDescription: { message: 'B' },
    });
  });
});
