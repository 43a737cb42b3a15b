import { describe, expect, it } from 'vitest';
import { factOf } from '../../lib/fact-base/testing.ts';
import { filterFacts, within } from './filter-facts.ts';
import type { Filters } from './route.ts';

describe('a partial date lies within another where it may', () => {
  it.each<[string | undefined, Pick<Filters, 'from' | 'to'>, boolean]>([
    ['2025-07-28', {}, true],
    [undefined, {}, true],
    [undefined, { from: '2022' }, false],
    ['2025-07-28', { from: '2025-07-28', to: '2025-07-28' }, true],
    ['2025-07-28', { from: '2025-07-29' }, false],
    ['2025-07-28', { to: '2025-07-27' }, false],
    ['2025-07', { from: '2025-07-20' }, true],
    ['2025-07', { from: '2025-08' }, false],
    ['2025', { from: '2025-08', to: '2025-09' }, true],
    ['2025', { to: '2024' }, false],
    ['2025', { to: '2024-12-31' }, false],
    ['2024-12', { from: '2025' }, false],
    ['2025-07-28', { from: '2025', to: '2025' }, true],
  ])('%s in %o: %s', (date, range, is) => expect(within(date, range)).toBe(is));
});

describe('a fact passes every filter that is set', () => {
  const facts = [
    factOf('a', ['x'], '2024', { status: 'denied', claimant: { entity: 'x', text: 'X' } }),
    factOf('b', ['x'], '2025', { reportedBy: 'paper' }),
    factOf('c', ['y'], undefined, { evidence: [{ source: 'other', paragraph: 2 }] }),
  ];
  it.each<[Filters, string[]]>([
    [{}, ['a', 'b', 'c']],
    [{ status: 'denied' }, ['a']],
    [{ claimant: 'x' }, ['a']],
    [{ claimant: 'paper' }, ['b']],
    [{ source: 'other' }, ['c']],
    [{ source: 'article', from: '2025' }, ['b']],
    [{ status: 'denied', from: '2025' }, []],
  ])('%o', (filters, ids) => expect(filterFacts(facts, filters).map(({ id }) => id)).toEqual(ids));
});
