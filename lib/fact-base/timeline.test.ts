import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DATES, factOf, ODD_DATES } from './testing.ts';
import { timeline } from './timeline.ts';

const facts = [
  factOf('b', ['x', 'y'], '2025-07'),
  factOf('c', ['x'], '2025-07-28'),
  factOf('a', ['y'], '2022'),
  factOf('d', ['x']),
  factOf('e', ['z'], '2025-07', { claimant: { entity: 'x', text: 'X' } }),
];
const shape = (entity?: string): string =>
  timeline(facts, entity)
    .map(({ date, facts: own }) => `${date}: ${own.map(({ id }) => id).join(' ')}`)
    .join(', ');

describe('a timeline', () => {
  it('oldest first, one entry a date, undated last', () => {
    expect(shape()).toBe('2022: a, 2025-07: b e, 2025-07-28: c, null: d');
  });
  it.each([
    ['x', '2025-07: b e, 2025-07-28: c, null: d'],
    ['y', '2022: a, 2025-07: b'],
    ['nobody', ''],
  ])('of %s: %s', (entity, expected) => {
    expect(shape(entity)).toBe(expected);
  });
  it('says which days a date may mean', () => {
    expect(timeline(facts).map(({ days }) => days && `${days.first}/${days.last}`)).toEqual([
      '2022-01-01/2022-12-31',
      '2025-07-01/2025-07-31',
      '2025-07-28/2025-07-28',
      null,
    ]);
  });
});

test('no fact is lost or doubled, whatever the dates', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...DATES, ...ODD_DATES), { maxLength: 12 }), (dates) => {
      const given = dates.map((date, index) => factOf(`${index}`, ['x'], date));
      const found = timeline(given).flatMap((entry) => entry.facts);
      expect(found.sort((a, b) => Number(a.id) - Number(b.id))).toEqual(given);
      expect(timeline(given).filter(({ date }) => date === null).length).toBeLessThanOrEqual(1);
    }),
  );
});
