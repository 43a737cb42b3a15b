import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'facts-cli-'));
  cpSync(join(root, 'facts'), join(dir, 'facts'), { recursive: true });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const run = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [join(root, 'tools/facts/cli.ts'), ...args], { cwd: dir }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

describe('check', () => {
  test('the shipped fact base is clean; what was not verified is said', async () => {
    const { code, out, err } = await run('check', '--facts', 'facts');
    expect(out).toMatch(/^\d+ entities, \d+ facts, \d+ sources, \d+ disputes: no problems\n$/);
    expect(err).toMatch(/^not verified: no text was verified/);
    expect(code).toBe(0);
  });
  test('problems go to stderr, their number to stdout, and the exit code is 1', async () => {
    const file = join(dir, 'facts/disputes.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('- id: h20-exports', '- id: H20'));
    const { code, out, err } = await run('check', '--facts', 'facts');
    writeFileSync(file, before);
    expect(err).toMatch(/^facts\/disputes\.yaml:1:7 {2}id must be a slug/m);
    expect(out).toMatch(/: \d+ problems\n$/);
    expect(code).toBe(1);
  });
});

test('hash writes what is missing into the files and says how much', async () => {
  const source = join(dir, 'facts/sources/export-curbs-freeze.yaml');
  const facts = join(dir, 'facts/facts/letter.yaml');
  const [sourceBefore, factsBefore] = [readFileSync(source, 'utf8'), readFileSync(facts, 'utf8')];
  const article = /^file: (.*)$/m.exec(sourceBefore)?.[1] ?? '';
  writeFileSync(join(dir, article), Array.from({ length: 21 }, (_, index) => `Paragraph ${index}`).join('\n\n'));
  writeFileSync(source, sourceBefore.replace(/^paragraphs:.*\n/m, ''));
  writeFileSync(facts, factsBefore.replace(/^ +hash: .*\n/m, ''));
  const { code, out } = await run('hash', '--facts', 'facts', '--articles', '.');
  expect(out).toContain('facts/sources/export-curbs-freeze.yaml: 1 paragraph count\n');
  expect(out).toContain('facts/facts/letter.yaml: 1 hash\n');
  expect(readFileSync(source, 'utf8')).toContain('\nparagraphs: 21\n');
  expect(readFileSync(facts, 'utf8').replace(/hash: \w+/g, '')).toBe(factsBefore.replace(/hash: \w+/g, ''));
  expect(code).toBe(0);
  expect((await run('check', '--facts', 'facts', '--articles', '.')).err).toContain('is not the text that this fact');
});

test('coverage prints a table, writes a page, and ends with 1 for a gap', async () => {
  const source = join(dir, 'facts/sources/export-curbs-freeze.yaml');
  const before = readFileSync(source, 'utf8');
  const article = /^file: (.*)$/m.exec(before)?.[1] ?? '';
  writeFileSync(join(dir, article), Array.from({ length: 21 }, (_, index) => `Paragraph ${index}`).join('\n'));
  const args = ['coverage', '--facts', 'facts', '--articles', '.', '--html', 'coverage.html'];
  const clean = await run(...args);
  expect(clean.out).toMatch(/^export-curbs-freeze .*: 21 paragraphs, 18 with facts, 3 furniture, 0 gaps/);
  expect(clean.out).toMatch(/no paragraph is without a fact\n$/);
  expect(clean.err).toContain('hbm-relief is left out');
  expect(clean.code).toBe(0);
  expect(readFileSync(join(dir, 'coverage.html'), 'utf8')).toContain('<tr id="export-curbs-freeze-21"');
  writeFileSync(source, before.replace(/^furniture:.*$/m, 'furniture: [19, 21]'));
  const gap = await run(...args);
  writeFileSync(source, before);
  expect(gap.out).toMatch(/✗ ¶20 {3}NO FACT/);
  expect(gap.out).toMatch(/1 paragraph without a fact\n$/);
  expect(gap.code).toBe(1);
});

test('what a command cannot use is said in one line', async () => {
  const { code, out, err } = await run('ingest', 'nowhere.txt', '--lang', 'en', '--facts', 'facts');
  expect([code, out, err]).toEqual([1, '', 'nowhere.txt: there is no such file\n']);
});

test('compile writes what the extension ships', async () => {
  const { code } = await run('compile', 'out');
  expect(readdirSync(join(dir, 'out')).sort()).toEqual([
    'ar.json',
    'en.json',
    'gazetteer.bin',
    'search.json',
    'zh.json',
  ]);
  expect(code).toBe(0);
});

describe('wrong use ends with 2 and the usage', () => {
  test.each([
    [[], 'give a command'],
    [['chekc'], 'there is no command "chekc"'],
    [['check', 'extra'], 'what is "extra"?'],
    [['check', '--article', '.'], "Unknown option '--article'"],
    [['check', '--html', 'x'], 'check has no option --html'],
    [['ingest'], 'ingest what? give an article, .txt or .html'],
    [['hash'], '--articles is missing'],
    [['check', '--articles', 'nowhere'], '--articles nowhere: there is no such folder'],
    [['compile'], 'compile where to? give a folder'],
  ])('%j', async (args, message) => {
    const { code, err } = await run(...args);
    expect(err).toContain(message);
    expect(err).toContain('npm run facts -- <command>');
    expect(code).toBe(2);
  });
});
