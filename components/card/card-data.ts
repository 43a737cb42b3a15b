import type { CardData, Fact } from '../../lib/fact-base/types.ts';

/** Builders of invented cards, for tests. */
export const factOf = (id: string, more: Partial<Fact> = {}): Fact => ({
  id,
  about: ['x1'],
  statement: `Statement ${id}.`,
  status: 'reported',
  claimant: { text: 'a ministry' },
  evidence: [{ source: 's1', paragraph: 4 }],
  ...more,
});

export const cardOf = (facts: Fact[], more: Partial<CardData> = {}): CardData => ({
  entity: {
    id: 'x1',
    kind: 'chip',
    name: 'X1',
    names: { en: 'X1', ar: 'إكس ١', zh: '埃克斯一' },
    gloss: 'A chip that does not exist.',
    roles: [],
  },
  facts,
  related: [],
  sources: { s1: { id: 's1', lang: 'en', title: 'On chips', publisher: 'The Paper', published: { date: '2031-03' } } },
  names: { paper: 'The Paper' },
  disputes: {},
  ...more,
});
