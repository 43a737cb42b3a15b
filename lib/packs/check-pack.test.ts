import { describe, expect, it } from 'vitest';
import type { EntityInput } from '../fact-base/schema.ts';
import { checkPack, type Known } from './check-pack.ts';
import { commonRankOf } from './common-rank.ts';
import type { Fault } from './fault.ts';
import type { Pack } from './pack.ts';
import { builtIn, entityOf, factOf, inAll, packOf } from './testing.ts';

const known: Known = {
  builtIn,
  kinds: new Map([['harbour', 'organisation']]),
  commonRank: commonRankOf({ en: 'the of will said', zh: '的 在 将 说', ar: 'في من' }),
};
const faultsOf = (pack: Pack): Fault[] => checkPack(pack, known)?.faults ?? [];
const aliases = (list: Record<string, EntityInput['aliases'][string]>): Pack =>
  packOf('desk', { entities: [entityOf('kestrel', 'Kestrel Foundry', { aliases: list })] });
const weak = (form: string, cues: string[] = []) => ({ form, strength: 'weak' as const, cues, not: [], frames: [] });

it('a sound pack has no fault, and may speak of the built-in base', () => {
  const facts = [
    factOf('order', ['kestrel', 'acme'], {
      claimant: { entity: 'jane-roe' },
      reportedBy: 'acme',
      dispute: { id: 'anvils', side: 'no' },
    }),
  ];
  expect(faultsOf(packOf('desk', { facts }))).toEqual([]);
});

describe('a form that would match everything', () => {
  it.each<[string, string, Pack]>([
    ['a letter', 'K', aliases({ en: ['K'] })],
    ['a letter, weak', 'K', aliases({ en: [weak('K')] })],
    ['a letter with a mark', 'É', aliases({ fr: ['É'] })],
    ['an Arabic letter', 'و', aliases({ ar: [weak('و')] })],
    ['one character', '习', aliases({ zh: ['习'] })],
    ['digits', '2025', aliases({ any: ['2025'] })],
    ['digits of another script', '٢٠٢٥', aliases({ ar: [weak('٢٠٢٥')] })],
    ['a date', '1/8/2025', aliases({ any: ['1/8/2025'] })],
    ['signs alone', '—', aliases({ any: ['—'] })],
    ['what folding leaves nothing of', 'ـــ', aliases({ ar: ['ـــ'] })],
  ])('%s', (_, form, pack) => {
    const [lang] = Object.keys(pack.entities[0]?.aliases ?? {});
    expect(faultsOf(pack)).toEqual([{ code: 'matchesAll', at: `entities › kestrel › aliases › ${lang} › 1`, form }]);
  });

  it.each<[string, string, Pack]>([
    ['a word', 'said', aliases({ en: ['said'] })],
    ['a word in capitals of its own', 'Will', aliases({ en: ['Will'] })],
    ['a word of any language', '将', aliases({ any: [{ ...weak('将'), strength: 'weak', cues: ['说'] }] })],
    ['a word with a mark', 'فِي', aliases({ ar: ['فِي'] })],
    ['a weak word with a cue that stands everywhere', 'will', aliases({ en: [weak('will', ['The'])] })],
  ])('%s', (_, form, pack) => {
    expect(faultsOf(pack).map(({ code, ...rest }) => [code, (rest as { form: string }).form])).toEqual([
      ['commonWord', form],
    ]);
  });

  it('a name is held to it too', () => {
    const pack = packOf('desk', { entities: [entityOf('kestrel', 'K', { names: { ...inAll('Kestrel'), en: 'K' } })] });
    expect(faultsOf(pack)).toEqual([{ code: 'matchesAll', at: 'entities › kestrel › names › en', form: 'K' }]);
  });

  it.each<[string, Pack]>([
    ['a letter and a digit', aliases({ any: ['H2'] })],
    ['one character that needs support', aliases({ zh: [weak('习', ['主席'])] })],
    ['capitals that are a word in small letters', aliases({ en: ['SAID'] })],
    [
      'a common word that an editor stands for',
      aliases({
        en: [{ form: 'said', strength: 'strong', cues: [], not: [], frames: [], common: 'It is Port Said.' }],
      }),
    ],
    ['a weak word with a rare cue', aliases({ en: [weak('will', ['testament'])] })],
    ['a word of another language', aliases({ fr: ['said'] })],
  ])('%s would not', (_, pack) => {
    expect(faultsOf(pack)).toEqual([]);
  });
});

describe('what does not fit together', () => {
  it.each<[string, Pack, Fault]>([
    ['the id of the built-in base', packOf('hashiya'), { code: 'builtIn', id: 'hashiya' }],
    [
      'an entity twice',
      packOf('desk', { entities: [entityOf('kestrel', 'Kestrel Foundry'), entityOf('kestrel', 'Kestrel Works')] }),
      { code: 'twice', at: 'entities › kestrel › id', id: 'kestrel' },
    ],
    [
      'a fact twice',
      packOf('desk', { facts: [factOf('order', ['kestrel']), factOf('order', ['kestrel'])] }),
      { code: 'twice', at: 'facts › order › id', id: 'order' },
    ],
    [
      'a fact about nobody there',
      packOf('desk', { facts: [factOf('order', ['kestrel', 'nobody'])] }),
      { code: 'unknownId', at: 'facts › order › about › 2', id: 'nobody' },
    ],
    [
      'an entity of another pack alone',
      packOf('desk', { facts: [factOf('order', ['harbour'])] }),
      { code: 'unknownId', at: 'facts › order › about › 1', id: 'harbour' },
    ],
    [
      'a claimant that is not there',
      packOf('desk', { facts: [factOf('order', ['kestrel'], { claimant: { entity: 'nobody' } })] }),
      { code: 'unknownId', at: 'facts › order › claimant › entity', id: 'nobody' },
    ],
    [
      'no claimant',
      packOf('desk', { facts: [factOf('order', ['kestrel'], { claimant: {} })] }),
      { code: 'nobody', at: 'facts › order › claimant' },
    ],
    [
      'a reporter that is not there',
      packOf('desk', { facts: [factOf('order', ['kestrel'], { reportedBy: 'nobody' })] }),
      { code: 'unknownId', at: 'facts › order › reportedBy', id: 'nobody' },
    ],
    [
      'a source of another base',
      packOf('desk', { sources: [] }),
      { code: 'unknownId', at: 'facts › order › evidence › 1 › source', id: 'walk' },
    ],
    [
      'a paragraph that the source lacks',
      packOf('desk', { facts: [factOf('order', ['kestrel'], { evidence: [{ source: 'walk', paragraph: 3 }] })] }),
      { code: 'badValue', at: 'facts › order › evidence › 1 › paragraph', value: '3' },
    ],
    [
      'a dispute that is not there',
      packOf('desk', { facts: [factOf('order', ['kestrel'], { dispute: { id: 'hammers', side: 'yes' } })] }),
      { code: 'unknownId', at: 'facts › order › dispute › id', id: 'hammers' },
    ],
    [
      'a side that is not there',
      packOf('desk', { facts: [factOf('order', ['kestrel'], { dispute: { id: 'anvils', side: 'maybe' } })] }),
      { code: 'unknownId', at: 'facts › order › dispute › side', id: 'maybe' },
    ],
    [
      'a rule for what the fact is not about',
      packOf('desk', { facts: [factOf('order', ['kestrel'], { rule: { chip: 'acme', state: 'banned' } })] }),
      { code: 'unknownId', at: 'facts › order › rule › chip', id: 'acme' },
    ],
    [
      'a day that is in no calendar',
      packOf('desk', { facts: [factOf('order', ['kestrel'], { when: '2025-02-29' })] }),
      { code: 'badDate', at: 'facts › order › when', value: '2025-02-29' },
    ],
    [
      'a role in a body that is not there',
      packOf('desk', {
        entities: [
          entityOf('kestrel', 'Kestrel', { roles: [{ title: inAll('Maker'), organisation: 'nobody', evidence: [] }] }),
        ],
      }),
      { code: 'unknownId', at: 'entities › kestrel › roles › 1 › organisation', id: 'nobody' },
    ],
    [
      'a language that is none',
      aliases({ 'no language': ['Kestrels'] }),
      { code: 'badLanguage', at: 'entities › kestrel › aliases › no language', value: 'no language' },
    ],
    [
      'a built-in entity of another kind',
      packOf('desk', { entities: [entityOf('acme', 'Acme', { kind: 'chip' })], facts: [] }),
      { code: 'otherKind', at: 'entities › acme', kind: 'chip', here: 'company' },
    ],
    [
      'an entity of another pack of another kind',
      packOf('desk', { entities: [entityOf('harbour', 'Harbour')], facts: [] }),
      { code: 'otherKind', at: 'entities › harbour', kind: 'company', here: 'organisation' },
    ],
    [
      'one strong form for two',
      packOf('desk', {
        entities: [entityOf('kestrel', 'Kestrel'), entityOf('hawk', 'Hawk', { aliases: { en: ['kestrel'] } })],
      }),
      { code: 'strongTwice', at: 'entities › hawk › aliases › en › 1', form: 'kestrel', other: 'kestrel' },
    ],
  ])('%s', (_, pack, fault) => {
    expect(faultsOf(pack)).toEqual([fault]);
  });

  it('a leap day is in the calendar of its year', () => {
    expect(faultsOf(packOf('desk', { facts: [factOf('order', ['kestrel'], { when: '2024-02-29' })] }))).toEqual([]);
  });

  it('one form that only one of two holds alone is no fault', () => {
    const entities = [entityOf('kestrel', 'Kestrel'), entityOf('hawk', 'Hawk', { aliases: { en: [weak('Kestrel')] } })];
    expect(faultsOf(packOf('desk', { entities }))).toEqual([]);
  });
});
