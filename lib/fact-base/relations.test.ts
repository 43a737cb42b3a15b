import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { relations } from './relations.ts';
import { factOf } from './testing.ts';

const shape = (list: ReturnType<typeof relations>): string =>
  list
    .map(({ a, b, facts, newest }) => `${a}-${b} ${facts.map(({ id }) => id).join('+')} ${newest?.id ?? '-'}`)
    .join(', ');

describe('who is tied to whom, by which facts', () => {
  const facts = [
    factOf('1', ['nvidia', 'h20'], '2024'),
    factOf('2', ['h20', 'nvidia', 'trump'], '2025'),
    factOf('3', ['bis']),
    factOf('4', ['letter'], undefined, { claimant: { entity: 'trump', text: 'Trump' } }),
  ];
  it('every pair once, with all its facts and the newest of them; the heaviest first', () => {
    expect(shape(relations(facts))).toBe('h20-nvidia 1+2 2, letter-trump 4 -, h20-trump 2 2, nvidia-trump 2 2');
  });
  it('of one entity', () => {
    expect(shape(relations(facts, 'letter'))).toBe('letter-trump 4 -');
    expect(shape(relations(facts, 'bis'))).toBe('');
  });
});

test('the order of the facts does not matter; an entity has its own ties of all', () => {
  const about = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(about, { maxLength: 10 }), (lists) => {
      const facts = lists.map((ids, index) => factOf(`${index}`, ids));
      const pairs = (list: ReturnType<typeof relations>) => list.map(({ a, b, weight }) => `${a} ${b} ${weight}`);
      const all = relations(facts);
      expect(pairs(relations([...facts].reverse()))).toEqual(pairs(all));
      expect(relations(facts, 'a')).toEqual(all.filter(({ a, b }) => a === 'a' || b === 'a'));
    }),
  );
});
