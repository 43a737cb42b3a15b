import { describe, expect, it } from 'vitest';
import { entityOf, factOf } from '../../lib/fact-base/testing.ts';
import type { Fact } from '../../lib/fact-base/types.ts';
import { placeMarks } from './place-marks.ts';
import { extent, marksOf } from './timeline-marks.ts';
import { rowsOf } from './timeline-rows.ts';

const entities = [entityOf('chip', { kind: 'chip' }), entityOf('talks', { kind: 'event' })];
const told = (facts: Fact[]) =>
  marksOf(facts, entities).map(({ lane, date, facts }) => [lane, date, facts.map(({ id }) => id).join(' ')]);

describe('each dated fact stands in one lane', () => {
  it.each<[string, Fact, string]>([
    ['a rule', factOf('a', ['chip', 'talks'], '2025', { rule: { chip: 'chip', state: 'banned' } }), 'rules'],
    ['a claim about an event', factOf('a', ['talks'], '2025', { status: 'claimed' }), 'claims'],
    ['a denial', factOf('a', ['chip'], '2025', { status: 'denied' }), 'claims'],
    ['a report of an event', factOf('a', ['chip', 'talks'], '2025'), 'events'],
    ['an announcement', factOf('a', ['chip'], '2025', { status: 'announced' }), 'reports'],
  ])('%s', (_, fact, lane) => expect(told([fact])).toEqual([[lane, '2025', 'a']]));

  it('one without a date in none', () => expect(told([factOf('a', ['chip'])])).toEqual([]));

  it('a rule stands where it begins to hold', () => {
    const rule = { chip: 'chip', state: 'banned', from: '2024-04' } as const;
    expect(told([factOf('a', ['chip'], '2025', { rule })])).toEqual([['rules', '2024-04', 'a']]);
  });

  it('facts of one lane and date are one mark, oldest marks first', () => {
    const facts = [factOf('b', ['chip'], '2025-07'), factOf('a', ['chip'], '2022'), factOf('c', ['chip'], '2025-07')];
    expect(told(facts)).toEqual([
      ['reports', '2022', 'a'],
      ['reports', '2025-07', 'b c'],
    ]);
  });

  it('a mark is inferred where all its dates are', () => {
    const facts = [
      factOf('a', ['chip'], '2022', { when: { date: '2022', inferred: 'so' } }),
      factOf('b', ['chip'], '2022'),
    ];
    expect(marksOf(facts, entities)[0]?.inferred).toBe(false);
    expect(marksOf(facts.slice(0, 1), entities)[0]?.inferred).toBe(true);
  });
});

it.each([
  ['2022', '2022-01-01', '2023-01-01'],
  ['2025-12', '2025-12-01', '2026-01-01'],
  ['2025-07-31', '2025-07-31', '2025-08-01'],
])('%s reaches from %s to %s', (date, from, to) => {
  expect(extent(date).map((time) => new Date(time).toISOString().slice(0, 10))).toEqual([from, to]);
});

it.each<[[left: number, right: number][], number[]]>([
  [[], []],
  [
    [
      [0, 10],
      [20, 30],
    ],
    [0, 0],
  ],
  [
    [
      [0, 10],
      [5, 30],
      [12, 14],
      [32, 40],
    ],
    [0, 1, 2, 0],
  ],
  [
    [
      [0, 100],
      [0, 10],
      [14, 20],
    ],
    [0, 1, 1],
  ],
])('marks at %j go to rows %j', (extents, rows) => {
  expect(
    rowsOf(
      extents.map(([left, right]) => ({ left, right })),
      4,
    ),
  ).toEqual(rows);
});

describe('labels stay within the drawing', () => {
  const marks = marksOf([factOf('a', ['chip'], '2022'), factOf('b', ['chip'], '2025-11-15')], entities);
  const from = Date.UTC(2022, 0);
  const place = (rtl: boolean) => {
    const x = (time: number) => ((time - from) / (Date.UTC(2026, 0) - from)) * 400;
    const drawing = {
      x: rtl ? (time: number) => 400 - x(time) : x,
      width: 400,
      rtl,
      labelOf: () => 'label',
      measure: () => 90,
    };
    return placeMarks(marks, drawing).lanes.flatMap((lane) => lane.marks);
  };
  it('from left to right', () => expect(place(false).map(({ start }) => start)).toEqual([8, 302]));
  it('from right to left', () => expect(place(true).map(({ start }) => start)).toEqual([392, 98]));
  it('and a day is a dot', () => expect(place(false).map(({ day }) => day)).toEqual([false, true]));
});
