import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Files, notesOf, released } from './version.ts';

const CHANGELOG =
  '# Changelog\nFor readers.\n\n## Unreleased\n### Added\n- A card.\n\n## 0.1.0 - 2026-01-02\n- First.\n';
const FILES: Files = {
  'package.json': '{\n  "name": "hashiya",\n  "version": "0.1.0",\n  "x": { "version": "9" }\n}\n',
  'package-lock.json':
    '{\n  "name": "hashiya",\n  "version": "0.1.0",\n  "packages": {\n    "": {\n      "version": "0.1.0"\n    },\n    "a": {\n      "version": "0.1.0"\n    }\n  }\n}\n',
  'CHANGELOG.md': CHANGELOG,
};
const change = (files: Partial<Files>, version = '0.2.0') => released({ ...FILES, ...files }, version, '2026-11-22');

describe('a release', () => {
  it('writes its version where it stands, and nowhere else', () => {
    const { faults, changed } = change({});
    expect(faults).toEqual([]);
    expect(changed['package.json']).toBe(FILES['package.json'].replace('0.1.0', '0.2.0'));
    expect(JSON.parse(changed['package-lock.json'])).toEqual({
      name: 'hashiya',
      version: '0.2.0',
      packages: { '': { version: '0.2.0' }, a: { version: '0.1.0' } },
    });
  });

  it('gives what was unreleased its number and day, and leaves an empty section above', () => {
    expect(change({}).changed['CHANGELOG.md']).toBe(
      '# Changelog\nFor readers.\n\n## Unreleased\n\n## 0.2.0 - 2026-11-22\n### Added\n- A card.\n\n## 0.1.0 - 2026-01-02\n- First.\n',
    );
  });

  it('may be the first, of the version that stands there', () => {
    const first = '# Changelog\n\n## Unreleased\n- A card.\n';
    const { faults, changed } = change({ 'CHANGELOG.md': first }, '0.1.0');
    expect(faults).toEqual([]);
    expect(changed['CHANGELOG.md']).toBe('# Changelog\n\n## Unreleased\n\n## 0.1.0 - 2026-11-22\n- A card.\n');
  });

  it.each([
    ['no version', '', {}, 'a version is three numbers up to 65535 with points between, as in 0.2.0; not ""'],
    ['a v before it', 'v0.2.0', {}, /not "v0.2.0"/],
    ['a part too large', '1.70000.0', {}, /three numbers/],
    ['a prerelease', '0.2.0-rc.1', {}, /three numbers/],
    ['one that was released', '0.1.0', {}, 'CHANGELOG.md has a section 0.1.0 already'],
    ['an earlier one', '0.0.9', {}, '0.0.9 is not later than 0.1.0'],
    [
      'nothing unreleased',
      '0.2.0',
      { 'CHANGELOG.md': '# C\n\n## Unreleased\n### Added\n\n## 0.1.0 - x\n- a\n' },
      /nothing under/,
    ],
    ['nothing at its end', '0.2.0', { 'CHANGELOG.md': '# C\n\n## Unreleased\n' }, /nothing under/],
    ['no such section', '0.2.0', { 'CHANGELOG.md': '# C\n' }, 'CHANGELOG.md has no section "## Unreleased"'],
  ])('is refused for %s', (_, version, files, fault) => {
    const { faults } = change(files, version);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it('has the notes of the changelog', () => {
    expect(notesOf(change({}).changed['CHANGELOG.md'], '0.2.0')).toBe('### Added\n- A card.');
    expect(notesOf(CHANGELOG, '0.1.0')).toBe('- First.');
    expect(notesOf(CHANGELOG, '0.2.0')).toBeUndefined();
  });

  it('fits the changelog and the packages of this project', () => {
    const own = Object.fromEntries(
      (['package.json', 'package-lock.json', 'CHANGELOG.md'] as const).map((file) => [
        file,
        readFileSync(file, 'utf8'),
      ]),
    ) as unknown as Files;
    const { changed } = released(own, '9.9.9', '2026-11-22');
    expect(JSON.parse(changed['package.json'])).toEqual({ ...JSON.parse(own['package.json']), version: '9.9.9' });
    const { packages, ...lock } = JSON.parse(changed['package-lock.json']);
    expect([lock.version, packages[''].version]).toEqual(['9.9.9', '9.9.9']);
  });
});

describe('in a repository', () => {
  let dir = '';
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: dir, encoding: 'utf8' }).trim();
  const run = (version: string): string => {
    try {
      return execFileSync(process.execPath, [resolve('tools/release/release.ts'), version], {
        cwd: dir,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } catch (error) {
      return (error as { stderr: string }).stderr;
    }
  };
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'release-'));
    for (const [file, text] of Object.entries(FILES)) writeFileSync(join(dir, file), text);
    git('init', '--quiet');
    git('config', 'user.name', 'Test');
    git('config', 'user.email', 'test@example.org');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('a release is one commit and one tag; a dirty tree and a second time are refused, all reasons at once', () => {
    writeFileSync(join(dir, 'left.txt'), '');
    expect(run('0.2.0')).toMatch(/^No release 0.2.0:\n- the tree has 1 uncommitted changes \(left.txt/);
    rmSync(join(dir, 'left.txt'));
    expect(run('0.2.0')).toContain('v0.2.0 is committed and tagged');
    expect(git('log', '--format=%s')).toBe('release: 0.2.0\nfirst');
    expect(git('describe', '--exact-match')).toBe('v0.2.0');
    expect(git('status', '--porcelain')).toBe('');
    expect(run('0.2.0')).toBe(
      'No release 0.2.0:\n- CHANGELOG.md has a section 0.2.0 already\n' +
        '- CHANGELOG.md has nothing under "## Unreleased": say what a reader gets\n- there is a tag v0.2.0 already\n',
    );
  });
});
