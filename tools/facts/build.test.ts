import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from 'wxt';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'build-'));
  for (const name of ['facts', 'locales', 'LICENSE']) cpSync(join(root, name), join(dir, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  mkdirSync(join(dir, 'entrypoints'));
  writeFileSync(
    join(dir, 'entrypoints/page.ts'),
    `import gazetteer from 'virtual:hashiya/gazetteer';
     import card from 'virtual:hashiya/messages/card';
     export default { main: () => console.log(gazetteer, card) };`,
  );
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const run = () =>
  build({
    root: dir,
    configFile: false,
    imports: false,
    modulesDir: join(root, 'tools/wxt'),
    manifest: { name: '__MSG_extName__', description: '__MSG_extDescription__', default_locale: 'en' },
    logger: { debug() {}, log() {}, info() {}, warn() {}, error() {}, fatal() {}, success() {}, level: 0 },
  });

const edit = (file: string, from: string, to: string) => {
  const before = readFileSync(join(dir, file), 'utf8');
  expect(before).toContain(from);
  writeFileSync(join(dir, file), before.replace(from, to));
};
const built = (file: string) => readFileSync(join(dir, '.output/chrome-mv3', file), 'utf8');

test('the built extension holds facts, gazetteer and messages', async () => {
  await run();
  for (const lang of ['en', 'ar', 'zh']) {
    expect(JSON.parse(built(`facts/${lang}.json`)).lang).toBe(lang);
    const { extension } = parse(readFileSync(join(dir, `locales/${lang}.yml`), 'utf8')) as {
      extension: Record<string, string>;
    };
    const messages = JSON.parse(built(`_locales/${lang}/messages.json`)) as Record<string, { message: string }>;
    expect(messages).toMatchObject({ extName: { message: extension.name } });
    expect(Object.values(messages).map(({ message }) => message)).toEqual(Object.values(extension));
  }
  expect(JSON.parse(built('facts/search.json')).length).toBeGreaterThan(40);
  expect(built('page.js').length).toBeGreaterThan(10_000);
});

test.each([
  [
    'a wrong fact base',
    'facts/entities/h20.yaml',
    'kind: chip',
    'kind: chop',
    'facts/entities/h20.yaml:2:7  kind must be',
  ],
  ['a wrong message', 'locales/zh.yml', '  close:', '  klose:', 'locales/zh.yml:'],
])('a build stops for %s, with its place', async (_, file, from, to, message) => {
  edit(file, from, to);
  await expect(run()).rejects.toThrow(message);
});
