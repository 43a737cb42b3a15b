import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundledPackage, licenceList, mitTerms, packageFolder } from './packages.ts';

const MIT = mitTerms(readFileSync('LICENSE', 'utf8'));
const root = mkdtempSync(join(tmpdir(), 'licences-'));
afterAll(() => rmSync(root, { recursive: true }));

let folders = 0;
function folder(manifest: object, files: Record<string, string> = {}): string {
  const at = join(root, String(folders++));
  mkdirSync(at);
  writeFileSync(join(at, 'package.json'), JSON.stringify({ version: '1.0.0', license: 'MIT', ...manifest }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
  return at;
}

describe('the package that a module is of', () => {
  it.each([
    ['/p/node_modules/preact/dist/preact.mjs', '/p/node_modules/preact'],
    ['/p/node_modules/@floating-ui/core/dist/a.mjs', '/p/node_modules/@floating-ui/core'],
    ['/p/node_modules/a/node_modules/b/index.js', '/p/node_modules/a/node_modules/b'],
    ['C:\\p\\node_modules\\idb\\build\\index.js', 'C:/p/node_modules/idb'],
    ['/p/lib/linker/linker.ts', undefined],
    ['virtual:hashiya/gazetteer', undefined],
    ['\0rolldown/runtime.js', '/p/node_modules/rolldown'],
    ['\0vite/preload-helper.js', '/p/node_modules/vite'],
    ['\0hashiya:messages/card', undefined],
  ])('%j: %j', (id, expected) => {
    expect(packageFolder(id, '/p')).toBe(expected);
  });
});

describe('what a package says of itself', () => {
  it('is taken with its text and the address of its source', () => {
    const at = folder(
      { name: 'a', repository: { url: 'git+https://github.com/x/a.git' } },
      { 'LICENSE.md': 'Terms\r\nof a\n', NOTICE: 'Notice', 'README.md': 'no' },
    );
    expect(bundledPackage(at, MIT)).toEqual({
      name: 'a',
      version: '1.0.0',
      licence: 'MIT',
      address: 'https://github.com/x/a',
      text: 'Terms\nof a\n\nNotice',
    });
  });

  it.each([
    ['x/a', 'https://github.com/x/a'],
    ['github:x/a', 'https://github.com/x/a'],
    ['git@github.com:x/a.git', 'https://github.com/x/a'],
    ['git://github.com/x/a.git', 'https://github.com/x/a'],
    ['git+ssh://git@github.com/x/a.git', 'https://github.com/x/a'],
    ['https://example.org/a', 'https://example.org/a'],
    [undefined, 'https://a.example'],
  ])('repository %j: %j', (repository, address) => {
    const at = folder({ name: 'a', repository, homepage: 'https://a.example' }, { LICENCE: 'x' });
    expect(bundledPackage(at, MIT).address).toBe(address);
  });

  it('leaves out what a tool says of packages in itself', () => {
    const text = '# Core\nTerms\n\n# Licenses of bundled dependencies\nMany';
    expect(bundledPackage(folder({ name: 'a' }, { 'LICENSE.md': text }), MIT).text).toBe('# Core\nTerms');
  });

  it.each([
    ['no licence', { name: 'a', license: undefined }, { LICENSE: 'x' }, /licence is unknown/],
    ['a licence that nobody looked at', { name: 'a', license: 'GPL-3.0' }, { LICENSE: 'x' }, /licence is GPL-3.0/],
    ['no file, and no line of ours', { name: 'a' }, {}, /no licence file/],
    ['no name', {}, { LICENSE: 'x' }, /no name/],
  ])('%s stops the build', (_, manifest, files, message) => {
    expect(() => bundledPackage(folder(manifest, files as Record<string, string>), MIT)).toThrow(message);
  });

  it('has the terms with the line that we keep where it publishes no file', () => {
    const { text } = bundledPackage(folder({ name: '@wxt-dev/storage' }), MIT);
    expect(text).toMatch(/^MIT License\n\nCopyright \(c\) 2023 Aaron\n\nPermission is hereby granted/);
    expect(text).not.toContain('Hashiya');
  });
});

it('the list is in order of names, whatever the order of the bundle', () => {
  const one = { name: 'one', version: '1.0.0', licence: 'MIT', address: 'https://one', text: 'Terms of one' };
  const two = { ...one, name: '@a/two', text: 'Terms of two' };
  const list = licenceList('Ours', [one, two]);
  expect(list).toBe(licenceList('Ours', [two, one]));
  expect(list.indexOf('Ours')).toBeLessThan(list.indexOf('Terms of two'));
  expect(list.indexOf('Terms of two')).toBeLessThan(list.indexOf('Terms of one'));
  expect(list).toContain('one 1.0.0, MIT, https://one\n');
});
