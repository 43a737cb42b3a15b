import { describe, expect, test } from 'vitest';
import { cardData } from './card-data.ts';
import { parseFactBase } from './parse.ts';
import { baseOf, entityOf, factOf } from './testing.ts';
import { tieFacts } from './tie-facts.ts';

const base = baseOf(
  [
    entityOf('nvidia'),
    entityOf('h20', { kind: 'chip', roles: [{ title: 'chip', organisation: 'bis' }] }),
    entityOf('times'),
    entityOf('bis'),
    entityOf('trump'),
    entityOf('army'),
  ],
  [
    factOf('made', ['h20', 'nvidia'], '2025-04', { reportedBy: 'times' }),
    factOf('sold', ['h20', 'nvidia', 'trump'], '2025-07', {
      claimant: { entity: 'trump', text: 'Trump' },
      dispute: { id: 'sale', side: 'yes' },
    }),
    factOf('feared', ['army'], '2025-06', {
      dispute: { id: 'sale', side: 'no' },
      evidence: [{ source: 'letter', paragraph: 2 }],
    }),
    factOf('elsewhere', ['times'], '2025-06', { dispute: { id: 'tariffs', side: 'yes' } }),
  ],
  {
    sources: [
      { id: 'article', lang: 'ar', title: 'An article' },
      { id: 'letter', lang: 'en', title: 'A letter' },
      { id: 'unread', lang: 'en', title: 'Not cited' },
    ],
    disputes: ['sale', 'tariffs'].map((id) => ({
      id,
      question: `${id}?`,
      sides: [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No' },
      ],
    })),
  },
);
const card = (entity: string, near: string[] = []) => cardData(base, { entity, near, page: near });

describe('card of an entity', () => {
  test('no such entity', () => {
    expect(card('envidia')).toBeNull();
  });
  test('facts in context, then the other side of their dispute', () => {
    expect(card('h20')?.facts.map(({ id }) => id)).toEqual(['sold', 'made', 'feared']);
    expect(card('nvidia', ['h20'])?.facts.map(({ id }) => id)).toEqual(['sold', 'made', 'feared']);
    expect(card('bis')?.facts).toEqual([]);
  });
  test('carries what its facts refer to and nothing else', () => {
    const h20 = card('h20');
    expect(Object.keys(h20?.sources ?? {})).toEqual(['article', 'letter']);
    expect(Object.keys(h20?.disputes ?? {})).toEqual(['sale']);
    expect(h20?.names).toEqual({
      nvidia: 'NVIDIA',
      h20: 'H20',
      times: 'TIMES',
      bis: 'BIS',
      trump: 'TRUMP',
      army: 'ARMY',
    });
    expect(card('times')?.names).toEqual({ nvidia: 'NVIDIA', h20: 'H20', times: 'TIMES' });
  });
  test('related: most facts together first, the entity itself never', () => {
    expect(card('h20')?.related).toEqual([
      { id: 'nvidia', kind: 'company', name: 'NVIDIA', facts: 2 },
      { id: 'trump', kind: 'company', name: 'TRUMP', facts: 1 },
    ]);
    expect(card('army')?.related).toEqual([]);
  });
});

describe('facts that tie the entities of a page', () => {
  const ties = (about: string[][], page: string[], limit = 9) =>
    tieFacts({ facts: about.map((ids, index) => factOf(`${index}`, ids, `202${index}`)) }, page, limit)
      .map(({ id }) => id)
      .join(' ');
  test.each([
    ['one entity ties nothing', [['a', 'b'], ['a']], ['a'], 9, ''],
    [
      'two do',
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
      ['a', 'b'],
      9,
      '0',
    ],
    [
      'a new tie before an old one again',
      [
        ['a', 'b'],
        ['a', 'b'],
        ['c', 'd'],
      ],
      ['a', 'b', 'c', 'd'],
      9,
      '2 1 0',
    ],
    [
      'more ties before fewer',
      [
        ['a', 'b', 'c'],
        ['a', 'b'],
        ['a', 'c'],
      ],
      ['a', 'b', 'c'],
      9,
      '0 2 1',
    ],
    [
      'whole on the page before half',
      [
        ['a', 'b'],
        ['a', 'b', 'x'],
      ],
      ['a', 'b'],
      9,
      '0 1',
    ],
    [
      'limit',
      [
        ['a', 'b'],
        ['a', 'b'],
        ['c', 'd'],
      ],
      ['a', 'b', 'c', 'd'],
      1,
      '2',
    ],
  ])('%s', (_, about, page, limit, order) => {
    expect(ties(about, page, limit)).toBe(order);
  });
});

describe('a loaded fact base', () => {
  test.each([
    [null, 'fact base: not an object'],
    ['{}', 'fact base: not an object'],
    [{}, 'fact base: version undefined, this extension reads version 1'],
    [{ ...base, version: 2 }, 'fact base: version 2, this extension reads version 1'],
    [{ ...base, lang: 'fr' }, 'fact base: language fr'],
    [{ ...base, facts: {} }, 'fact base: facts is not a list'],
  ])('%j is refused', (value, message) => {
    expect(() => parseFactBase(value)).toThrow(new TypeError(message));
  });
  test('comes back as it is', () => {
    expect(parseFactBase(JSON.parse(JSON.stringify(base)))).toEqual(base);
  });
});
