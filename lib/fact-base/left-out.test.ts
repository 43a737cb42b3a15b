import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { leftOut } from './left-out.ts';
import { DATES, factOf, ODD_DATES } from './testing.ts';
import type { Dispute, Fact } from './types.ts';

/** `a b`: what the fact is about; a date behind. */
const factsOf = (...lines: [about: string, date?: string][]): Fact[] =>
  lines.map(([about, date], index) => factOf(`${index}`, about.split(' '), date));
const left = (facts: Fact[], page: string, date?: string, limit?: number) =>
  leftOut({ facts, disputes: [] }, page.split(' ').filter(Boolean), date, limit).facts;
const ids = (list: readonly { fact: Fact }[]): string => list.map(({ fact }) => fact.id).join(' ');

describe('facts that join names of the page with one that it does not name', () => {
  it.each<[what: string, lines: [string, string?][], page: string, order: string]>([
    ['two of the page and another', [['a b x']], 'a b', '0'],
    ['all of it is on the page', [['a b']], 'a b', ''],
    ['only one is on the page, which names more', [['a x']], 'a b', ''],
    ['only one, and the page names no other', [['a x'], ['b x']], 'a', '0'],
    ['a page that names nothing', [['a x'], ['a b x']], '', ''],
    [
      'what is new before what those before it brought',
      [
        ['a b x', '2025'],
        ['a b x', '2024'],
        ['a b y', '2023'],
      ],
      'a b',
      '0 2 1',
    ],
    ['rare names of the page weigh more', [['a b x', '2025'], ['c d y', '2024'], ['a b'], ['a b']], 'a b c d', '1 0'],
    ['of equals the newer', [['a b x', '2023'], ['a b y', '2025'], ['a b z']], 'a b', '1 0 2'],
  ])('%s', (_, lines, page, order) => {
    expect(ids(left(factsOf(...lines), page))).toBe(order);
  });
  it('who vouches for a fact is one of its names', () => {
    const said = factOf('said', ['a', 'b'], undefined, { claimant: { entity: 'x', text: 'X' } });
    expect(left([said], 'a b')).toMatchObject([{ present: ['a', 'b'], absent: ['x'] }]);
  });
  it('says which the page could not know', () => {
    const facts = factsOf(['a b x', '2025-08-12'], ['a b y', '2025-08'], ['a b z', '2024']);
    const since = (date?: string) => left(facts, 'a b', date).map((item) => `${item.fact.id} ${item.since}`);
    expect(since('2025-08-03')).toEqual(['0 true', '1 false', '2 false']);
    expect(since()).toEqual(['0 false', '1 false', '2 false']);
  });
  it('gives no more than the limit', () => {
    expect(ids(left(factsOf(['a b x'], ['a b y'], ['a b z']), 'a b', undefined, 2))).toBe('0 1');
  });
});

describe('disputes that touch the page', () => {
  const dispute: Dispute = {
    id: 'sale',
    question: 'Sell?',
    sides: [
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'No' },
    ],
  };
  const side = (id: string, of: string, about: string, voice?: string, date?: string): Fact =>
    factOf(id, about.split(' '), date, {
      dispute: { id: 'sale', side: of },
      claimant: voice === undefined ? { text: 'some officials' } : { entity: voice, text: voice },
    });
  const base = {
    facts: [
      side('1', 'yes', 'chip maker', 'maker', '2024'),
      side('2', 'yes', 'chip maker', 'maker', '2025'),
      side('3', 'no', 'chip army', 'expert'),
      side('4', 'no', 'chip'),
    ],
    disputes: [dispute],
  };
  const touched = (page: string) => leftOut(base, page.split(' ')).disputes;

  it.each([
    // what is disputed and something else of it
    ['chip maker', 'yes: maker; no: ; one-sided'],
    ['chip expert', 'yes: ; no: expert; one-sided'],
    ['chip maker expert', 'yes: maker; no: expert'],
    ['chip army', 'yes: ; no: '],
    ['chip', 'yes: ; no: '],
    // the voices without what is disputed, and what is disputed among other things
    ['maker expert', ''],
    ['chip elsewhere', ''],
    ['elsewhere', ''],
  ])('%s: %s', (page, expected) => {
    const shown = touched(page).map(({ sides, oneSided }) =>
      [...sides.map(({ id, named }) => `${id}: ${named.join(' ')}`), ...(oneSided ? ['one-sided'] : [])].join('; '),
    );
    expect(shown.join('')).toBe(expected);
  });
  it('a side has its facts, newest first', () => {
    expect(touched('chip')[0]?.sides.map(({ facts }) => facts.map(({ id }) => id))).toEqual([
      ['2', '1'],
      ['3', '4'],
    ]);
  });
  it('a side that nobody by name vouches for is not called unheard', () => {
    const facts = base.facts.filter(({ id }) => id !== '3');
    expect(leftOut({ ...base, facts }, ['chip', 'maker']).disputes[0]?.oneSided).toBe(false);
  });
  it('who vouches for both sides is a voice of neither', () => {
    const facts = [...base.facts, side('5', 'no', 'chip', 'maker')];
    expect(leftOut({ ...base, facts }, ['chip', 'maker']).disputes[0]?.sides[0]?.voices).toEqual([]);
  });
});

describe('rule changes since the page', () => {
  const facts = [
    factOf('ban', ['h'], undefined, { rule: { chip: 'h', state: 'banned', from: '2025-04' } }),
    factOf('licence', ['h'], undefined, { rule: { chip: 'h', state: 'licence', from: '2025-07' } }),
    factOf('other', ['k'], undefined, { rule: { chip: 'k', state: 'banned', from: '2025-09' } }),
    factOf('undated', ['h'], undefined, { rule: { chip: 'h', state: 'allowed' } }),
  ];
  it.each([
    ['h', '2025-05-01', 'h licence'],
    ['h', '2025-07-28', 'h licence?'],
    ['h', '2025-04-15', 'h licence, h banned?'],
    ['h', '2025-08-01', ''],
    ['h k', '2025-07-28', 'k banned, h licence?'],
    ['h', undefined, ''],
    ['nvidia', '2020', ''],
  ])('%s on a page of %s: %s', (page, date, expected) => {
    const { rules } = leftOut({ facts, disputes: [] }, page.split(' '), date);
    expect(rules.map(({ chip, step, certain }) => `${chip} ${step.state}${certain ? '' : '?'}`).join(', ')).toBe(
      expected,
    );
  });
});

describe('for any facts and any page', () => {
  const names = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'), { maxLength: 5 });
  const anyFacts = fc
    .array(fc.record({ about: names, date: fc.constantFrom(...DATES, ...ODD_DATES) }), { maxLength: 12 })
    .map((list) => list.map(({ about, date }, index) => factOf(`${index}`, about, date)));

  test('each fact once at most, each with something named and something not', () => {
    fc.assert(
      fc.property(anyFacts, names, (facts, page) => {
        const found = leftOut({ facts, disputes: [] }, page).facts;
        expect(new Set(found.map(({ fact }) => fact)).size).toBe(found.length);
        for (const { fact, present, absent } of found) {
          expect([...present, ...absent].sort()).toEqual([...fact.about].sort());
          expect(present.every((id) => page.includes(id))).toBe(true);
          expect(absent.some((id) => page.includes(id))).toBe(false);
          expect(absent.length).toBeGreaterThan(0);
        }
      }),
    );
  });
  test('the order of the page does not matter, and a limit only cuts', () => {
    fc.assert(
      fc.property(anyFacts, names, fc.nat(4), (facts, page, limit) => {
        const whole = ids(leftOut({ facts, disputes: [] }, page).facts);
        expect(ids(leftOut({ facts, disputes: [] }, [...page].reverse()).facts)).toBe(whole);
        const cut = ids(leftOut({ facts, disputes: [] }, page, undefined, limit).facts);
        expect(cut).toBe(whole.split(' ').filter(Boolean).slice(0, limit).join(' '));
      }),
    );
  });
});
