import { describe, expect, it } from 'vitest';
import { cardItems } from './dispute-sides.ts';
import type { Dispute, Fact } from './types.ts';

const fact = (id: string, side?: string, dispute = 'q'): Fact => ({
  id,
  about: ['x1'],
  statement: id,
  status: 'claimed',
  claimant: { text: 'somebody' },
  evidence: [{ source: 's', paragraph: 1 }],
  ...(side && { dispute: { id: dispute, side } }),
});
const q: Dispute = {
  id: 'q',
  question: 'Is it?',
  sides: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
};

/** `a` for a fact, `q(yes:b no:c)` for a dispute. */
const shape = (facts: Fact[], disputes: Record<string, Dispute>): string =>
  cardItems({ facts, disputes })
    .map((item) =>
      item.type === 'fact'
        ? item.fact.id
        : `${item.dispute.id}(${item.sides.map((s) => `${s.id}:${s.facts.map((f) => f.id).join('+')}`).join(' ')})`,
    )
    .join(' ');

describe('cardItems', () => {
  it.each<[string, Fact[], string]>([
    ['facts keep their rank', [fact('b'), fact('a')], 'b a'],
    [
      'a dispute stands where its first fact stood',
      [fact('a'), fact('b', 'no'), fact('c'), fact('d', 'yes')],
      'a q(yes:d no:b) c',
    ],
    ['a side keeps the rank of its facts', [fact('b', 'no'), fact('a', 'no')], 'q(yes: no:b+a)'],
    ['a fact of a dispute that is not described stays a fact', [fact('a', 'yes', 'other')], 'a'],
  ])('%s', (_, facts, expected) => {
    expect(shape(facts, { q })).toBe(expected);
  });
});
