import { describe, expect, it } from 'vitest';
import { ladder } from './ladder.ts';
import type { Fact } from './types.ts';

const fact = (id: string, rule?: Fact['rule'], when?: string): Fact => ({
  id,
  about: ['x1'],
  statement: id,
  status: 'reported',
  claimant: { text: 'a ministry' },
  evidence: [{ source: 's', paragraph: 1 }],
  ...(rule && { rule }),
  ...(when && { when: { date: when } }),
});

const cases: [what: string, facts: Fact[], steps: string[]][] = [
  ['no rule, no step', [fact('a')], []],
  ['rules of other chips are left out', [fact('a', { chip: 'x2', state: 'banned' })], []],
  [
    'oldest first, whatever the order of the facts',
    [
      fact('b', { chip: 'x1', state: 'licence', from: '2030-05-02' }),
      fact('a', { chip: 'x1', state: 'banned', from: '2029' }),
      fact('c', { chip: 'x1', state: 'allowed', from: '2030-05' }),
    ],
    ['banned 2029 a', 'allowed 2030-05 c', 'licence 2030-05-02 b'],
  ],
  [
    'without a date of its own a rule has that of its fact; without any it stands last',
    [fact('a', { chip: 'x1', state: 'sought' }), fact('b', { chip: 'x1', state: 'banned' }, '2031')],
    ['banned 2031 b', 'sought undefined a'],
  ],
  [
    'two facts that hold the same step are one',
    [
      fact('a', { chip: 'x1', state: 'banned', from: '2029' }),
      fact('b', { chip: 'x1', state: 'banned', from: '2029' }),
    ],
    ['banned 2029 a+b'],
  ],
];

describe('ladder', () => {
  it.each(cases)('%s', (_, facts, steps) => {
    expect(ladder(facts, 'x1').map((s) => `${s.state} ${s.from} ${s.facts.map((f) => f.id).join('+')}`)).toEqual(steps);
  });
});
