import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { LadderStep } from './ladder.ts';
import { ruleState } from './rule-state.ts';
import { DATES, factOf, ODD_DATES } from './testing.ts';
import type { Fact, RuleState } from './types.ts';

const anyDate = fc.constantFrom(...DATES, ...ODD_DATES);

/** `banned 2025-04 by bis`, of chip x. */
const rule = (line: string, index = 0): Fact => {
  const [state, from, , by] = line.split(' ') as [RuleState, string?, string?, string?];
  return factOf(`${index}`, ['x'], undefined, {
    rule: { chip: 'x', state, ...(from && from !== '-' && { from }), ...(by && { by }) },
  });
};
const rules = (...lines: string[]): Fact[] => lines.map(rule);
const said = (steps: readonly LadderStep[]): string =>
  steps.map(({ state, from = '-' }) => `${state} ${from}`).join(', ');
const shape = (facts: Fact[], at?: string) => {
  const { newest, rivals, sought, ladder, unsure, later } = ruleState(facts, 'x', at);
  return {
    newest: newest && said([newest]),
    ...Object.fromEntries(
      Object.entries({ rivals, sought, ladder, unsure, later }).flatMap(([key, steps]) =>
        steps.length > 0 ? [[key, said(steps)]] : [],
      ),
    ),
  };
};

describe('the newest state at a date', () => {
  const h20 = rules('banned 2025-04 by trump', 'licence 2025-07');
  it.each<[at: string | undefined, expected: object]>([
    ['2025-03-31', { newest: null, later: 'banned 2025-04, licence 2025-07' }],
    ['2025-04-15', { newest: null, unsure: 'banned 2025-04', later: 'licence 2025-07' }],
    ['2025-05', { newest: 'banned 2025-04', ladder: 'banned 2025-04', later: 'licence 2025-07' }],
    ['2025-07-28', { newest: 'banned 2025-04', ladder: 'banned 2025-04', unsure: 'licence 2025-07' }],
    ['2025', { newest: null, unsure: 'banned 2025-04, licence 2025-07' }],
    ['2026', { newest: 'licence 2025-07', ladder: 'banned 2025-04, licence 2025-07' }],
    [undefined, { newest: 'licence 2025-07', ladder: 'banned 2025-04, licence 2025-07' }],
    ['some day', { newest: null, unsure: 'banned 2025-04, licence 2025-07' }],
  ])('at %s', (at, expected) => {
    expect(shape(h20, at)).toEqual(expected);
  });
  it('says since when and by whom', () => {
    expect(ruleState(h20, 'x', '2025-05').newest).toMatchObject({ state: 'banned', from: '2025-04', by: 'trump' });
  });
  it('of a chip without rules, and of another chip', () => {
    expect(shape([])).toEqual({ newest: null });
    expect(ruleState(h20, 'y').newest).toBeNull();
  });
});

describe('states that conflict are told, not decided', () => {
  it.each<[what: string, facts: Fact[], at: string | undefined, expected: object]>([
    [
      'two states of one day',
      rules('banned 2025-04-15', 'licence 2025-04-15'),
      '2025-05',
      { newest: 'banned 2025-04-15', rivals: 'licence 2025-04-15', ladder: 'banned 2025-04-15, licence 2025-04-15' },
    ],
    [
      'a year that may be newer than the month',
      rules('banned 2025', 'licence 2025-07'),
      '2026',
      { newest: 'licence 2025-07', rivals: 'banned 2025', ladder: 'banned 2025, licence 2025-07' },
    ],
    [
      'the same state twice is no conflict',
      rules('banned 2025', 'banned 2025-07'),
      '2026',
      { newest: 'banned 2025-07', ladder: 'banned 2025, banned 2025-07' },
    ],
    [
      'an undated state, when nothing asks for a date',
      rules('banned -', 'licence 2025-07'),
      undefined,
      { newest: 'licence 2025-07', rivals: 'banned -', ladder: 'licence 2025-07, banned -' },
    ],
    ['an undated state alone', rules('banned -'), undefined, { newest: 'banned -', ladder: 'banned -' }],
    ['an undated state at a date', rules('banned -'), '2025-07-28', { newest: null, unsure: 'banned -' }],
  ])('%s', (_, facts, at, expected) => {
    expect(shape(facts, at)).toEqual(expected);
  });
});

describe('what is sought is no state', () => {
  it.each<[what: string, facts: Fact[], at: string | undefined, expected: object]>([
    [
      'asked for under a ban',
      rules('banned 2024', 'sought 2025-08'),
      '2026',
      { newest: 'banned 2024', sought: 'sought 2025-08', ladder: 'banned 2024, sought 2025-08' },
    ],
    [
      'granted since',
      rules('sought 2025-03', 'licence 2025-07'),
      '2026',
      { newest: 'licence 2025-07', ladder: 'sought 2025-03, licence 2025-07' },
    ],
    [
      'granted later than the page',
      rules('sought 2025-03', 'licence 2025-07'),
      '2025-05',
      { newest: null, sought: 'sought 2025-03', ladder: 'sought 2025-03', later: 'licence 2025-07' },
    ],
    [
      'a ban is no grant, nor is a licence from before',
      rules('licence 2024', 'sought 2025-03', 'banned 2025-04'),
      '2026',
      {
        newest: 'banned 2025-04',
        sought: 'sought 2025-03',
        ladder: 'licence 2024, sought 2025-03, banned 2025-04',
      },
    ],
    ['alone', rules('sought 2025-08'), undefined, { newest: null, sought: 'sought 2025-08', ladder: 'sought 2025-08' }],
  ])('%s', (_, facts, at, expected) => {
    expect(shape(facts, at)).toEqual(expected);
  });
});

const anyRules = fc.array(
  fc.record({ state: fc.constantFrom<RuleState>('banned', 'licence', 'allowed', 'sought'), from: anyDate }),
  { maxLength: 8 },
);
const factsOf = (list: { state: RuleState; from: string | undefined }[]): Fact[] =>
  list.map(({ state, from }, index) =>
    factOf(`${index}`, ['x'], undefined, { rule: { chip: 'x', state, ...(from !== undefined && { from }) } }),
  );

test('every step stands in one of the three lists, with all its facts', () => {
  fc.assert(
    fc.property(anyRules, anyDate, (list, at) => {
      const { ladder, unsure, later } = ruleState(factsOf(list), 'x', at);
      const found = [...ladder, ...unsure, ...later].flatMap(({ facts }) => facts.map(({ id }) => Number(id)));
      expect(found.sort((a, b) => a - b)).toEqual(list.map((_, index) => index));
    }),
  );
});

test('the order of the facts does not change when the newest began, nor how many states may be as new', () => {
  fc.assert(
    fc.property(anyRules, anyDate, (list, at) => {
      const [there, back] = [ruleState(factsOf(list), 'x', at), ruleState(factsOf([...list].reverse()), 'x', at)];
      expect(back.newest?.from).toBe(there.newest?.from);
      const states = ({ newest, rivals }: typeof there) =>
        [...new Set([newest, ...rivals].map((step) => step?.state))].sort();
      expect(states(back)).toEqual(states(there));
    }),
  );
});
