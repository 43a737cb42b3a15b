import { describe, expect, it } from 'vitest';
import type { Fault } from './fault.ts';
import { MOST, type Pack } from './pack.ts';
import { readPack } from './read-pack.ts';
import { bytesOf, entityOf, factOf, inAll, packOf } from './testing.ts';

const faultsOf = (value: unknown): Fault[] => {
  const read = readPack(value instanceof Uint8Array ? value : bytesOf(value));
  return 'refusal' in read ? read.refusal.faults : [];
};
const entity = entityOf('kestrel', 'Kestrel Foundry');
const withEntity = (more: object): unknown => packOf('desk', { entities: [{ ...entity, ...more } as never] });
const withFact = (more: object): unknown =>
  packOf('desk', { facts: [{ ...factOf('order', ['kestrel']), ...more } as never] });
const withMeta = (more: object): unknown => ({ ...packOf('desk'), pack: { ...packOf('desk').pack, ...more } });

it('a pack comes back as it was, with the defaults that it leaves out', () => {
  const pack = packOf('desk');
  const { roles, cues, not, against, ...bare } = entity;
  expect(readPack(bytesOf({ ...pack, entities: [bare] }))).toEqual({ pack: { ...pack, entities: [entity] } });
});

it('a byte order mark and space around a text are no part of it', () => {
  const read = readPack(bytesOf(`\ufeff ${JSON.stringify(withMeta({ name: '  The desk ' }))}\n`));
  expect('pack' in read && read.pack.pack.name).toBe('The desk');
});

describe('a file that is no pack', () => {
  it.each<[string, unknown, Fault]>([
    ['compressed', Uint8Array.of(0x1f, 0x8b, 8, 0, 0xff, 0xfe), { code: 'notText' }],
    ['empty', '', { code: 'notJson', line: 1, column: 1 }],
    ['a page', '<!doctype html>', { code: 'notJson', line: 1, column: 1 }],
    ['cut off', JSON.stringify(packOf('desk')).slice(0, -9), { code: 'truncated' }],
    ['a number', '7', { code: 'notPack' }],
    ['a list', [], { code: 'notPack' }],
    ['null', 'null', { code: 'notPack' }],
    ['other JSON', { name: 'hashiya' }, { code: 'notPack' }],
    ['without a version', { ...packOf('desk'), version: undefined }, { code: 'notPack' }],
    ['of version 1.5', { ...packOf('desk'), version: 1.5 }, { code: 'notPack' }],
    ['of version "1"', { ...packOf('desk'), version: '1' }, { code: 'notPack' }],
    ['of a later version', { ...packOf('desk'), version: 2 }, { code: 'newer', version: '2', reads: 1 }],
    ['too large', new Uint8Array(MOST.bytes + 1), { code: 'tooLarge', bytes: MOST.bytes + 1, limit: MOST.bytes }],
  ])('%s', (_, file, fault) => {
    expect(faultsOf(file)).toEqual([fault]);
  });
});

describe('a pack of the wrong shape: where and what', () => {
  const long = 'a'.repeat(5000);
  it.each<[string, unknown, Fault]>([
    ['no entities', { ...packOf('desk'), entities: undefined }, { code: 'missing', at: '', key: 'entities' }],
    ['a foreign key', { ...packOf('desk'), script: 'x' }, { code: 'unknownKey', at: '', key: 'script' }],
    ['no list', { ...packOf('desk'), facts: {} }, { code: 'wrongType', at: 'facts', wanted: 'list' }],
    ['no head', { ...packOf('desk'), pack: undefined }, { code: 'missing', at: '', key: 'pack' }],
    ['no maker', withMeta({ maker: undefined }), { code: 'missing', at: 'pack', key: 'maker' }],
    ['no language', withMeta({ languages: [] }), { code: 'empty', at: 'pack › languages' }],
    [
      'a foreign language',
      withMeta({ languages: ['fr'] }),
      { code: 'choice', at: 'pack › languages › 1', value: 'fr', choices: 'en, ar, zh' },
    ],
    ['an edition in words', withMeta({ version: 'new' }), { code: 'badValue', at: 'pack › version', value: 'new' }],
    ['an edition as a number', withMeta({ version: 1 }), { code: 'wrongType', at: 'pack › version', wanted: 'text' }],
    [
      'a script for a link',
      withMeta({ link: 'javascript:alert(1)' }),
      { code: 'badLink', at: 'pack › link', value: 'javascript:alert(1)' },
    ],
    [
      'data for a link',
      withMeta({ link: 'data:text/html,x' }),
      { code: 'badLink', at: 'pack › link', value: 'data:text/html,x' },
    ],
    [
      'a link without a host',
      withMeta({ link: 'https://[' }),
      { code: 'badLink', at: 'pack › link', value: 'https://[' },
    ],
    [
      'a link with spaces in its host',
      withMeta({ link: 'https://the desk/' }),
      { code: 'badLink', at: 'pack › link', value: 'https://the desk/' },
    ],
    ['an id in capitals', withMeta({ id: 'Desk' }), { code: 'badId', at: 'pack › id', value: 'Desk' }],
    [
      'a declared language that a gloss lacks',
      withEntity({ gloss: { en: 'x', ar: 'y' } }),
      { code: 'missing', at: 'entities › kestrel › gloss', key: 'zh' },
    ],
    [
      'an empty name',
      withEntity({ names: { ...inAll('x'), en: ' ' } }),
      { code: 'empty', at: 'entities › kestrel › names › en' },
    ],
    [
      'a TODO',
      withEntity({ gloss: { ...inAll('x'), en: 'TODO' } }),
      { code: 'badValue', at: 'entities › kestrel › gloss › en', value: 'TODO' },
    ],
    [
      'a long name',
      withEntity({ names: { ...inAll('x'), en: long } }),
      { code: 'tooLong', at: 'entities › kestrel › names › en', limit: 120 },
    ],
    [
      'a long statement',
      withFact({ statement: { ...inAll('x'), en: long } }),
      { code: 'tooLong', at: 'facts › order › statement › en', limit: 1000 },
    ],
    [
      'an alias that is a number',
      withEntity({ aliases: { en: [7] } }),
      { code: 'wrongType', at: 'entities › kestrel › aliases › en › 1', wanted: 'other' },
    ],
    [
      'a long alias',
      withEntity({ aliases: { en: [long] } }),
      { code: 'tooLong', at: 'entities › kestrel › aliases › en › 1', limit: 120 },
    ],
    [
      'an alias of odd strength',
      withEntity({ aliases: { en: [{ form: 'x', strength: 'iron' }] } }),
      {
        code: 'choice',
        at: 'entities › kestrel › aliases › en › 1 › strength',
        value: 'iron',
        choices: 'strong, weak',
      },
    ],
    [
      'many aliases in one list',
      withEntity({ aliases: { en: Array.from({ length: 501 }, (_, at) => `name ${at}`) } }),
      { code: 'tooMany', at: 'entities › kestrel › aliases › en', count: 501, limit: 500 },
    ],
    [
      'a foreign kind',
      withEntity({ kind: 'planet' }),
      {
        code: 'choice',
        at: 'entities › kestrel › kind',
        value: 'planet',
        choices: 'chip, company, official, expert, organisation, policy, material, event',
      },
    ],
    [
      'a date of another form',
      withFact({ when: '3 August' }),
      { code: 'badDate', at: 'facts › order › when', value: '3 August' },
    ],
    ['a fact about nothing', withFact({ about: [] }), { code: 'empty', at: 'facts › order › about' }],
    [
      'paragraph nought',
      withFact({ evidence: [{ source: 'walk', paragraph: 0 }] }),
      { code: 'badValue', at: 'facts › order › evidence › 1 › paragraph', value: '0' },
    ],
    ['a fact without an id', withFact({ id: undefined }), { code: 'missing', at: 'facts › 1', key: 'id' }],
    [
      'a number for an entity',
      { ...packOf('desk'), entities: [7] },
      { code: 'wrongType', at: 'entities › 1', wanted: 'mapping' },
    ],
  ])('%s', (_, file, fault) => {
    expect(faultsOf(file)[0]).toEqual(fault);
  });

  it('too many of one kind, before each is looked at', () => {
    const entities = Array.from({ length: MOST.entities + 1 }, () => 7);
    expect(faultsOf({ ...packOf('desk'), entities })).toEqual([
      { code: 'tooMany', at: 'entities', count: MOST.entities + 1, limit: MOST.entities },
    ]);
  });

  it('too many aliases in all', () => {
    const list = Array.from({ length: 500 }, (_, at) => `Name ${at}`);
    const entities = Array.from({ length: 310 }, (_, at) => entityOf(`e${at}`, 'Name', { aliases: { en: list } }));
    expect(faultsOf(packOf('desk', { entities }))).toEqual([
      { code: 'tooMany', at: 'aliases', count: 310 * 503, limit: MOST.aliases },
    ]);
  });

  it('of faults everywhere the first are told and the rest counted', () => {
    const entities = Array.from({ length: 100 }, (_, at) => ({ ...entityOf(`e${at}`, 'Name'), kind: 'planet' }));
    const read = readPack(bytesOf(packOf('desk', { entities: entities as never })));
    expect('refusal' in read && [read.refusal.faults.length, read.refusal.more]).toEqual([20, 80]);
  });
});

describe('texts that hide, turn or end a line', () => {
  it.each([
    ['a null', '\u0000', 'U+0000'],
    ['a line end', '\n', 'U+000A'],
    ['an escape', '\u001b', 'U+001B'],
    ['a C1 control', '\u0085', 'U+0085'],
    ['a line separator', '\u2028', 'U+2028'],
    ['a zero-width space', '\u200b', 'U+200B'],
    ['an override', '\u202e', 'U+202E'],
    ['an embedding', '\u202a', 'U+202A'],
    ['an isolate', '\u2066', 'U+2066'],
    ['half a pair', '\ud83d', 'U+D83D'],
    ['a tag character', '\u{e0041}', 'U+E0041'],
    ['a byte order mark inside', '\ufeff', 'U+FEFF'],
  ])('%s is refused', (_, sign, shown) => {
    expect(faultsOf(withFact({ statement: { ...inAll('x'), en: `Be${sign}ware` } }))).toEqual([
      { code: 'sign', at: 'facts › order › statement › en', sign: shown },
    ]);
  });

  it.each([
    ['joiners', 'می\u200cشود क्\u200dष'],
    ['direction marks', 'شركة\u200f (Kestrel)\u200e'],
    ['emoji', 'A 🎏 flag'],
    ['markup, which stays text', '<img src=x onerror=alert(1)> & <b>bold</b>'],
    ['combining marks', 'Ẑ̸ é'],
  ])('%s are left as they are', (_, text) => {
    const read = readPack(bytesOf(withFact({ statement: { ...inAll('x'), en: text } })));
    expect('pack' in read && read.pack.facts[0]?.statement.en).toBe(text);
  });
});

describe('keys and ids that every object answers to', () => {
  const json = JSON.stringify(packOf('desk'));
  it.each<[string, string, Fault]>([
    ['at the top', json.replace('{', '{"__proto__":{"polluted":1},'), { code: 'unknownKey', at: '', key: '__proto__' }],
    [
      'in an entity',
      json.replace('"kind"', '"constructor":1,"kind"'),
      { code: 'unknownKey', at: 'entities › kestrel', key: 'constructor' },
    ],
    [
      'for a language',
      json.replace('"aliases":{', '"aliases":{"__proto__":["x"]'),
      { code: 'unknownKey', at: 'entities › kestrel › aliases', key: '__proto__' },
    ],
    [
      'as an id',
      json.replace('"id":"kestrel"', '"id":"constructor"'),
      { code: 'badId', at: 'entities › constructor › id', value: 'constructor' },
    ],
    [
      'as an id that is no slug',
      json.replace('"id":"kestrel"', '"id":"__proto__"'),
      { code: 'badId', at: 'entities › __proto__ › id', value: '__proto__' },
    ],
  ])('%s', (_, file, fault) => {
    expect(faultsOf(file)).toEqual([fault]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('what is nested without end is not followed', () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(faultsOf(json.replace('"disputes":[]', `"disputes":${deep}`))[0]?.code).toBe('tooDeep');
  });

  it('a key of another kind is shown without what it hides', () => {
    expect(faultsOf({ ...packOf('desk'), 'a\u202eb': 1 })).toEqual([{ code: 'unknownKey', at: '', key: 'aU+202Eb' }]);
  });
});

describe('a pack in fewer languages', () => {
  const inEnglish = (pack: Pack): unknown =>
    JSON.parse(JSON.stringify(pack), (key, value) => (key === 'ar' || key === 'zh' ? undefined : value));
  it('needs only those that it declares', () => {
    const pack = packOf('desk');
    const read = readPack(bytesOf({ ...(inEnglish(pack) as Pack), pack: { ...pack.pack, languages: ['en'] } }));
    expect('pack' in read && read.pack.entities[0]?.names).toEqual({ en: 'Kestrel Foundry' });
  });

  it('may write some texts in others', () => {
    const pack = packOf('desk');
    const read = readPack(bytesOf({ ...pack, pack: { ...pack.pack, languages: ['ar'] } }));
    expect('pack' in read && read.pack.entities[0]?.names.en).toBe('Kestrel Foundry');
  });
});
