import { join } from 'node:path';
import gazetteer from 'virtual:hashiya/gazetteer';
import allLanguages from 'virtual:hashiya/gazetteer/all';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { cardData } from '../../lib/fact-base/card-data.ts';
import { compileFactBase, compileSearch, type FactSet } from '../../lib/fact-base/compile.ts';
import { parseFactBase } from '../../lib/fact-base/parse.ts';
import { schemasIn } from '../../lib/fact-base/schema.ts';
import { CARD_LANGUAGES } from '../../lib/fact-base/types.ts';
import { coreOf } from '../../lib/linker/core-languages.ts';
import { compileGazetteer } from '../../lib/linker/gazetteer.ts';
import { loadFactSet } from './compile.ts';

const localised = (text: string) => ({ en: `${text} en`, ar: `${text} ar`, zh: `${text} zh` });

describe('one language', () => {
  const set: FactSet = {
    entities: [
      v.parse(schemasIn(CARD_LANGUAGES).entitySchema, {
        id: 'acme',
        kind: 'company',
        names: localised('Acme'),
        gloss: localised('gloss'),
        roles: [{ title: localised('title'), organisation: 'acme', from: '2022' }],
        aliases: {
          en: ['Acme Corp', { form: 'AC', strength: 'weak' }],
          any: ['Acme Corp', 'Acme en'],
        },
      }),
    ],
    facts: [
      {
        id: 'bare',
        about: ['acme'],
        aboutInferred: { acme: 'for editors' },
        statement: localised('statement'),
        status: 'claimed',
        claimant: { entity: 'acme' },
        evidence: [{ source: 'news', paragraph: 2, hash: 'for editors' }],
      },
      {
        id: 'full',
        about: ['acme'],
        aboutInferred: {},
        statement: localised('statement'),
        when: '2025-04',
        whenInferred: localised('reason'),
        status: 'denied',
        claimant: { entity: 'acme', group: localised('people') },
        reportedBy: 'acme',
        evidence: [{ source: 'news', paragraph: 3 }],
        dispute: { id: 'sale', side: 'for' },
        rule: { chip: 'acme', state: 'banned', from: '2025' },
      },
    ],
    sources: [
      {
        id: 'news',
        file: 'news.txt',
        lang: 'ar',
        paragraphs: 3,
        furniture: [],
        title: localised('title'),
        published: '2025',
      },
    ],
    disputes: [{ id: 'sale', question: localised('question'), sides: [{ id: 'for', label: localised('label') }] }],
  };

  test('has its own words and leaves out what is for editors', () => {
    expect(compileFactBase(set, 'ar')).toEqual({
      version: 1,
      lang: 'ar',
      entities: [
        {
          id: 'acme',
          kind: 'company',
          name: 'Acme ar',
          names: localised('Acme'),
          gloss: 'gloss ar',
          roles: [{ title: 'title ar', organisation: 'acme', from: '2022' }],
        },
      ],
      facts: [
        {
          id: 'bare',
          about: ['acme'],
          statement: 'statement ar',
          status: 'claimed',
          claimant: { entity: 'acme', text: 'Acme ar' },
          evidence: [{ source: 'news', paragraph: 2 }],
        },
        {
          id: 'full',
          about: ['acme'],
          statement: 'statement ar',
          when: { date: '2025-04', inferred: 'reason ar' },
          status: 'denied',
          claimant: { entity: 'acme', text: 'people ar' },
          reportedBy: 'acme',
          evidence: [{ source: 'news', paragraph: 3 }],
          dispute: { id: 'sale', side: 'for' },
          rule: { chip: 'acme', state: 'banned', from: '2025' },
        },
      ],
      sources: [{ id: 'news', lang: 'ar', title: 'title ar', published: { date: '2025' } }],
      disputes: [{ id: 'sale', question: 'question ar', sides: [{ id: 'for', label: 'label ar' }] }],
    });
  });

  test('search entries hold every form once', () => {
    expect(compileSearch(set)).toEqual([
      { id: 'acme', kind: 'company', names: localised('Acme'), aliases: ['Acme Corp', 'AC'] },
    ]);
  });
});

describe('the fact base that is shipped', () => {
  const set = loadFactSet(join(import.meta.dirname, '../../facts'));
  const bases = CARD_LANGUAGES.map((lang) => parseFactBase(JSON.parse(JSON.stringify(compileFactBase(set, lang)))));

  test('says the same in every language', () => {
    const [en, ...others] = bases.map(({ entities, facts, sources, disputes }) => ({
      entities: entities.map(({ id, roles }) => [id, roles.length]),
      facts: facts.map(({ id, when, evidence }) => [id, when?.date, when?.inferred !== undefined, evidence]),
      sources: sources.map(({ id }) => id),
      disputes: disputes.map(({ id, sides }) => [id, sides.map((side) => side.id)]),
    }));
    for (const other of others) expect(other).toEqual(en);
  });

  test('gives every entity a card whose references are all there', () => {
    for (const base of bases)
      for (const { id } of base.entities) {
        const card = cardData(base, { entity: id, near: [], page: [] });
        if (!card) throw new Error(`${id} has no card`);
        for (const fact of card.facts) {
          for (const { source } of fact.evidence) expect(card.sources, `${id}: ${fact.id}`).toHaveProperty(source);
          for (const about of fact.about) expect(card.names, `${id}: ${fact.id}`).toHaveProperty(about);
          if (fact.dispute) expect(card.disputes).toHaveProperty(fact.dispute.id);
        }
      }
  });

  test('shows both sides of a dispute on the card of a party', () => {
    for (const base of bases)
      for (const { dispute, about } of base.facts) {
        if (!dispute) continue;
        const card = cardData(base, { entity: about[0] ?? '', near: [], page: [] });
        const shown = new Set(
          card?.facts.flatMap((fact) => (fact.dispute?.id === dispute.id ? fact.dispute.side : [])),
        );
        const sides = base.disputes.find(({ id }) => id === dispute.id)?.sides.map(({ id }) => id);
        expect([...shown].sort(), dispute.id).toEqual(sides?.sort());
      }
  });

  test('reaches bundles as the gazetteer that the linker compiles', () => {
    expect(gazetteer.length).toBeGreaterThan(1000);
    expect([...gazetteer]).toEqual([...compileGazetteer(coreOf(set.entities))]);
    expect([...allLanguages]).toEqual([...compileGazetteer(set.entities)]);
  });
});
