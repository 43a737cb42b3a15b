import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankFacts } from './rank.ts';
import { DATES, factOf, ODD_DATES } from './testing.ts';

const rank = (facts: string[][], context: { near?: string[]; page?: string[] } = {}) =>
  rankFacts({ facts: facts.map(([id = '', about = '', date]) => factOf(id, about.split(' '), date)) }, 'h20', {
    near: [],
    page: [],
    ...context,
  })
    .map(({ id }) => id)
    .join(' ');

describe('only facts of the entity', () => {
  test('others are left out', () => {
    expect(
      rank([
        ['a', 'nvidia'],
        ['b', 'h20 nvidia'],
        ['c', 'h200'],
      ]),
    ).toBe('b');
  });
  test('none', () => {
    expect(rank([['a', 'nvidia']])).toBe('');
  });
});

describe('what stands near the mention decides first', () => {
  const facts = [
    ['trump', 'h20 trump', '2025-07'],
    ['nvidia', 'h20 nvidia', '2025-04'],
    ['both', 'h20 trump nvidia', '2022'],
    ['alone', 'h20', '2025-08'],
  ];
  test.each([
    [[], [], 'alone trump nvidia both'],
    [['nvidia'], [], 'nvidia both alone trump'],
    [['trump', 'nvidia'], [], 'both trump nvidia alone'],
    [[], ['nvidia'], 'nvidia both alone trump'],
    [['trump'], ['nvidia'], 'both trump nvidia alone'],
    // The entity itself is always near its mention and says nothing.
    [['h20'], ['h20'], 'alone trump nvidia both'],
    // On the page and near counts as near, once.
    [['nvidia'], ['nvidia', 'trump'], 'both nvidia trump alone'],
  ])('near %j, page %j', (near, page, order) => {
    expect(rank(facts, { near, page })).toBe(order);
  });
});

test('who vouches for a fact is tied by it', () => {
  const claimed = factOf('claimed', ['h20'], '2022', { claimant: { entity: 'allen', text: 'Allen' } });
  const facts = [factOf('newer', ['h20'], '2025'), claimed];
  expect(rankFacts({ facts }, 'h20', { near: ['allen'], page: [] })[0]).toBe(claimed);
});

test('what an entity says or reports stands behind what is about it, whatever is near', () => {
  const facts = [
    factOf('said', ['trump'], '2025-08', { claimant: { entity: 'h20', text: 'H20' } }),
    factOf('reported', ['trump'], '2025-07', { reportedBy: 'h20' }),
    factOf('about', ['h20'], '2022'),
    factOf('neither', ['trump'], '2025-08', { reportedBy: 'other' }),
  ];
  expect(rankFacts({ facts }, 'h20', { near: ['trump'], page: [] }).map(({ id }) => id)).toEqual([
    'about',
    'said',
    'reported',
  ]);
});

test('a rare name near the mention tells more than a common one', () => {
  const facts = [
    ['common', 'h20 trump', '2025-08'],
    ['rare', 'h20 tobin', '2022'],
    ['other', 'trump'],
    ['another', 'trump xi'],
  ];
  expect(rank(facts, { near: ['trump', 'tobin'] })).toBe('rare common');
});

describe('then the date', () => {
  test.each([
    [
      'newest first',
      [
        ['a', 'h20', '2022'],
        ['b', 'h20', '2025-07-28'],
        ['c', 'h20', '2025-08'],
      ],
      'c b a',
    ],
    [
      'undated last',
      [
        ['a', 'h20'],
        ['b', 'h20', '2022'],
      ],
      'b a',
    ],
    [
      'more exact first',
      [
        ['a', 'h20', '2025'],
        ['b', 'h20', '2025-04'],
        ['c', 'h20', '2025-04-01'],
      ],
      'c b a',
    ],
  ])('%s', (_, facts, order) => {
    expect(rank(facts as string[][])).toBe(order);
  });
});

describe('then the fact itself', () => {
  test('fewer entities first', () => {
    expect(
      rank([
        ['wide', 'h20 a b c', '2025'],
        ['narrow', 'h20 d', '2025'],
      ]),
    ).toBe('narrow wide');
  });
  test('the order of the fact base is kept', () => {
    expect(
      rank([
        ['b', 'h20 x', '2025'],
        ['a', 'h20 y', '2025'],
        ['c', 'h20 z', '2025'],
      ]),
    ).toBe('b a c');
  });
});

describe('for any facts and any page', () => {
  const names = fc.uniqueArray(fc.constantFrom<string>('h20', 'a', 'b', 'c', 'd'), { maxLength: 5 });
  const date = fc.constantFrom(...DATES, ...ODD_DATES);
  const anyFacts = fc
    .array(fc.record({ about: names, date }), { maxLength: 12 })
    .map((list) => list.map(({ about, date: when }, index) => factOf(`${index}`, about, when)));
  const ids = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);

  test('each fact of the entity once, and no other', () => {
    fc.assert(
      fc.property(anyFacts, names, names, (facts, near, page) => {
        const ranked = ids(rankFacts({ facts }, 'h20', { near, page }));
        expect([...ranked].sort()).toEqual(ids(facts.filter(({ about }) => about.includes('h20'))).sort());
      }),
    );
  });
  test('the order of near and page does not matter, nor do names that no fact has', () => {
    fc.assert(
      fc.property(anyFacts, names, names, (facts, near, page) => {
        const ranked = rankFacts({ facts }, 'h20', { near, page });
        const turned = { near: ['nobody', ...near].reverse(), page: [...page, 'nothing'].reverse() };
        expect(ids(rankFacts({ facts }, 'h20', turned))).toEqual(ids(ranked));
      }),
    );
  });
});
