import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkPack } from '../../../lib/packs/check-pack.ts';
import { commonRankOf } from '../../../lib/packs/common-rank.ts';
import { COMMON_WORDS } from '../../../lib/packs/common-words.ts';
import { readPack } from '../../../lib/packs/read-pack.ts';
import { packIn } from '../packs-plugin.ts';
import { BUILT_IN_DIR } from '../read.ts';
import type { Call } from './command.ts';
import { pack } from './pack.ts';

let dir: string;
let said: string[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pack-'));
  said = [];
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void said.push(words.join(' ')));
  for (const folder of ['entities', 'facts', 'sources']) mkdirSync(join(dir, folder));
  put('pack.yaml', [
    'id: coast',
    'name: Coast Desk',
    'maker: Nobody',
    'version: "1"',
    'date: "2025-08"',
    'languages: [en]',
    'licence: CC0',
  ]);
  put('entities/kestrel.yaml', [
    'id: kestrel',
    'kind: company',
    'names: {en: Kestrel Foundry}',
    'gloss: {en: A maker}',
    'aliases: {en: [Nvidia]}',
  ]);
  put('facts/walk.yaml', [
    '- id: order',
    '  about: [kestrel, nvidia]',
    '  statement: {en: It has an order.}',
    '  status: reported',
    '  claimant: {entity: nvidia}',
    '  evidence: [{source: walk, paragraph: 1}]',
  ]);
  put('sources/walk.yaml', ['id: walk', 'file: walk.txt', 'lang: en', 'paragraphs: 1', 'title: {en: A walk}']);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true });
});
const put = (name: string, lines: string[]): void => writeFileSync(join(dir, name), `${lines.join('\n')}\n`);
const out = (): string => join(dir, 'coast.hashiya.json');
const run = (more: Partial<Call> = {}, options: Record<string, string> = {}) =>
  pack.run({
    dir: BUILT_IN_DIR,
    shown: 'facts',
    operand: dir,
    option: (name) => ({ out: out(), ...options })[name],
    ...more,
  });

describe('a folder laid out as facts/ is', () => {
  it('becomes a pack that the extension takes, and may speak of the built-in base', () => {
    expect(run()).toBe(0);
    const read = readPack(new Uint8Array(readFileSync(out())));
    expect('pack' in read && [read.pack.pack.name, read.pack.entities.length, read.pack.facts[0]?.about]).toEqual([
      'Coast Desk',
      1,
      ['kestrel', 'nvidia'],
    ]);
    expect(said.join('\n')).toContain('1 entity (0 join the built-in base), 2 names, 1 fact, 1 source, 0 disputes');
    expect(said.join('\n')).toContain('"Nvidia" of kestrel is a strong form of nvidia in the built-in base');
    expect(said.join('\n')).toContain('not verified: no text was verified');
  });

  it('is held against its articles where they are given', () => {
    writeFileSync(join(dir, 'walk.txt'), 'Nobody says a word of it.\n');
    expect(run({}, { articles: dir })).toBe(1);
    expect(said.join('\n')).toContain('kestrel');
    expect(existsSync(out())).toBe(false);
  });

  it.each<[string, string, string[], string]>([
    [
      'a fault of the schema',
      'entities/kestrel.yaml',
      ['id: kestrel', 'kind: planet', 'names: {en: K}', 'gloss: {en: x}', 'aliases: {}'],
      'kind must be',
    ],
    [
      'an id that is nowhere',
      'sources/walk.yaml',
      ['id: stroll', 'file: walk.txt', 'lang: en', 'paragraphs: 1', 'title: {en: A walk}'],
      'unknown source "walk"',
    ],
    [
      'a language that is declared and missing',
      'pack.yaml',
      ['id: coast', 'name: C', 'maker: N', 'version: "1"', 'date: "2025"', 'languages: [en, ar]', 'licence: CC0'],
      'missing in "ar"',
    ],
    ['a pack.yaml with a fault', 'pack.yaml', ['id: coast', 'name: C'], 'pack.yaml'],
  ])('makes no pack with %s', (_, file, lines, message) => {
    put(file, lines);
    expect(run()).toBe(1);
    expect(said.join('\n')).toContain(message);
    expect(existsSync(out())).toBe(false);
  });

  it('makes none of what the extension would refuse', () => {
    put('entities/kestrel.yaml', [
      'id: kestrel',
      'kind: company',
      'names: {en: Kestrel Foundry}',
      'gloss: {en: A maker}',
      'aliases: {en: ["2025"]}',
    ]);
    expect(() => run()).toThrow('matchesAll');
    expect(existsSync(out())).toBe(false);
  });

  it('needs a pack.yaml', () => {
    rmSync(join(dir, 'pack.yaml'));
    cpSync(join(BUILT_IN_DIR, 'disputes.yaml'), join(dir, 'disputes.yaml'));
    expect(run()).toBe(1);
  });
});

it('the built-in base is a pack like any other', () => {
  const base = packIn(BUILT_IN_DIR);
  const read = readPack(new TextEncoder().encode(JSON.stringify(base)));
  expect('pack' in read && read.pack).toEqual(base);
  const another = { ...base, pack: { ...base.pack, id: 'another' } };
  expect(checkPack(another, { builtIn: base, kinds: new Map(), commonRank: commonRankOf(COMMON_WORDS) })).toBeNull();
});
