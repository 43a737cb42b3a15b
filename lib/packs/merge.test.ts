import { describe, expect, it } from 'vitest';
import { cardData } from '../fact-base/card-data.ts';
import { compileFactBase } from '../fact-base/compile.ts';
import { tieFacts } from '../fact-base/tie-facts.ts';
import { annotateText } from '../linker/annotate-text.ts';
import { compileGazetteer, type GazetteerEntity, loadGazetteer } from '../linker/gazetteer.ts';
import { createLinker } from '../linker/linker.ts';
import { mergePacks } from './merge.ts';
import type { Pack } from './pack.ts';
import { builtIn, entityOf, factOf, inAll, packOf } from './testing.ts';

const merged = (...packs: Pack[]) => mergePacks(builtIn, packs);
const entity = (id: string, ...packs: Pack[]) => merged(...packs).set.entities.find((each) => each.id === id);
const found = (text: string, ...packs: Pack[]) => {
  const linker = createLinker(loadGazetteer(compileGazetteer(merged(...packs).set.entities as GazetteerEntity[])));
  return annotateText(linker, text, 'en').map(({ start, end, entity }) => `${entity}: ${text.slice(start, end)}`);
};

it('without packs the base is the built-in one', () => {
  const { set } = merged();
  expect(set.entities).toEqual(builtIn.entities);
  expect(set.facts).toEqual(builtIn.facts);
  expect(set.packs).toBeUndefined();
});

describe('entities of one id', () => {
  const desk = packOf('desk', {
    entities: [
      entityOf('acme', 'Acme Incorporated', {
        gloss: inAll('Another gloss'),
        aliases: { en: ['Acme', 'The Anvil Firm'], fr: ['Enclumes Acme'] },
      }),
    ],
    facts: [factOf('order', ['acme'])],
  });

  it('are one: name and gloss of the first, aliases of all', () => {
    const acme = entity('acme', desk);
    expect([acme?.names.en, acme?.gloss.en]).toEqual(['Acme Works', 'About Acme Works']);
    expect(found('The Anvil Firm and Acme Incorporated, says Enclumes Acme.', desk)).toEqual([
      'acme: The Anvil Firm',
      'acme: Acme Incorporated',
      'acme: Enclumes Acme',
    ]);
  });

  it('keep what the first says of a form: a weak one is not made strong', () => {
    expect(found('Acme is here.', desk)).toEqual([]);
    expect(found('Acme made an anvil.', desk)).toEqual(['acme: Acme']);
  });

  it('are two where their kinds differ, as after an update of the built-in base', () => {
    const chip = packOf('desk', {
      entities: [entityOf('acme', 'Acme One', { kind: 'chip' })],
      facts: [factOf('order', ['acme'])],
    });
    const { set } = merged(chip);
    expect(set.entities.map(({ id, kind }) => [id, kind])).toContainEqual(['desk:acme', 'chip']);
    expect(set.facts.at(-1)?.about).toEqual(['desk:acme']);
  });

  it('of two packs are one too, in the order in which they were added', () => {
    const other = packOf('other', { entities: [entityOf('kestrel', 'Kestrel & Sons')] });
    const kestrel = entity('kestrel', packOf('desk'), other);
    expect(kestrel?.names.en).toBe('Kestrel Foundry');
    expect(found('Kestrel & Sons', packOf('desk'), other)).toEqual(['kestrel: Kestrel & Sons']);
  });

  it('roles add up, with the sources of their own packs', () => {
    const role = {
      title: inAll('Maker of anvils'),
      organisation: 'kestrel',
      evidence: [{ source: 'walk', paragraph: 1 }],
    };
    const desk = packOf('desk', {
      entities: [entityOf('acme', 'Acme Works', { roles: [role] }), entityOf('kestrel', 'Kestrel Foundry')],
    });
    expect(entity('acme', desk)?.roles).toEqual([
      { ...role, organisation: 'kestrel', evidence: [{ source: 'desk:walk', paragraph: 1 }] },
    ]);
  });
});

describe('a form that already means another alone', () => {
  const desk = packOf('desk', {
    entities: [entityOf('acme-records', 'Acme Works', { cues: ['vinyl'], aliases: { en: ['Acme Records'] } })],
    facts: [factOf('order', ['acme-records'])],
  });

  it('is weak for the newcomer, and the reader is told', () => {
    expect(merged(desk).weakened.map(({ form, entity, other }) => [form, entity, other])).toEqual([
      ['Acme Works', 'acme-records', 'acme'],
      ['Acme Works ar', 'acme-records', 'acme'],
      ['Acme Works zh', 'acme-records', 'acme'],
    ]);
    expect(found('Acme Works is here.', desk)).toEqual(['acme: Acme Works']);
    expect(found('Acme Records is here.', desk)).toEqual(['acme-records: Acme Records']);
  });

  it('between packs it is the earlier one that keeps it', () => {
    const first = packOf('first', { entities: [entityOf('hawk', 'Hawk Press')], facts: [] });
    const second = packOf('second', { entities: [entityOf('owl', 'Hawk Press')], facts: [] });
    expect(found('Hawk Press', first, second)).toEqual(['hawk: Hawk Press']);
    expect(found('Hawk Press', second, first)).toEqual(['owl: Hawk Press']);
  });
});

describe('facts', () => {
  it('know their pack, and equal ids of two packs stand side by side', () => {
    const { set } = merged(packOf('desk'), packOf('other'));
    expect(set.facts.map(({ id, pack }) => [id, pack])).toEqual([
      ['first', undefined],
      ['desk:order', 'desk'],
      ['other:order', 'other'],
    ]);
    expect(set.sources.map(({ id }) => id)).toEqual(['walk', 'desk:walk', 'other:walk']);
    const card = cardData(compileFactBase(set, 'en'), { entity: 'kestrel', near: [], page: [] });
    expect(card?.packs).toEqual({ desk: { name: 'The desk' }, other: { name: 'The other' } });
    expect(Object.keys(card?.sources ?? {})).toEqual(['desk:walk', 'other:walk']);
  });

  it('of a pack take sides in disputes of the built-in base and in their own', () => {
    const disputes = [{ ...(builtIn.disputes[0] as (typeof builtIn.disputes)[0]), question: inAll('Is it so?') }];
    const taking = (pack: Pack) => merged(pack).set.facts.at(-1)?.dispute;
    const facts = [factOf('order', ['kestrel'], { dispute: { id: 'anvils', side: 'no' } })];
    expect(taking(packOf('desk', { facts }))).toEqual({ id: 'anvils', side: 'no' });
    expect(taking(packOf('desk', { facts, disputes }))).toEqual({ id: 'desk:anvils', side: 'no' });
  });

  it('tie names of both bases', () => {
    const facts = [factOf('order', ['kestrel', 'acme'])];
    const base = compileFactBase(merged(packOf('desk', { facts })).set, 'en');
    expect(tieFacts(base, ['acme', 'kestrel'], 3).map(({ id }) => id)).toEqual(['desk:order']);
    const acme = cardData(base, { entity: 'acme', near: ['kestrel'], page: ['kestrel'] });
    expect(acme?.facts.map(({ id }) => id)).toEqual(['desk:order', 'first']);
    expect(acme?.related.map(({ id }) => id)).toEqual(['kestrel']);
  });

  it('lose what an update of the built-in base took away, and go where nothing is left', () => {
    const facts = [
      factOf('both', ['kestrel', 'gone'], { reportedBy: 'gone', dispute: { id: 'gone', side: 'no' } }),
      factOf('alone', ['gone']),
      factOf('unclaimed', ['kestrel'], { claimant: { entity: 'gone' } }),
    ];
    const { set } = merged(packOf('desk', { facts }));
    const left = set.facts.filter(({ pack }) => pack);
    expect(left.map(({ id, about }) => [id, about])).toEqual([['desk:both', ['kestrel']]]);
    expect(left[0]).not.toHaveProperty('reportedBy');
    expect(left[0]).not.toHaveProperty('dispute');
  });
});

describe('a pack in one language', () => {
  const texts = (text: string) => ({ en: text });
  const desk = packOf('desk', {
    entities: [entityOf('kestrel', 'x', { names: texts('Kestrel Foundry'), gloss: texts('A maker') })],
    facts: [
      factOf('order', ['kestrel'], { statement: texts('It has an order.'), claimant: { group: texts('Somebody') } }),
    ],
  });

  it('is shown in that language on a card of another, and says which it is', () => {
    const base = compileFactBase(merged(desk).set, 'ar');
    const card = cardData(base, { entity: 'kestrel', near: [], page: [] });
    expect(card?.entity).toMatchObject({ name: 'Kestrel Foundry', gloss: 'A maker', lang: 'en' });
    expect(card?.facts[0]).toMatchObject({ statement: 'It has an order.', lang: 'en', claimant: { text: 'Somebody' } });
    expect(base.facts.find(({ id }) => id === 'first')).not.toHaveProperty('lang');
  });

  it('says nothing of the language where it is the card’s', () => {
    const card = cardData(compileFactBase(merged(desk).set, 'en'), { entity: 'kestrel', near: [], page: [] });
    expect(card?.facts[0]).not.toHaveProperty('lang');
  });
});
