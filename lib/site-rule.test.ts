import { describe, expect, it } from 'vitest';
import { ruleFor, withRule } from './site-rule.ts';

describe('the rule that brings a site to the wanted state', () => {
  it.each([
    // wanted, mode, news, rule
    [false, 'news', true, 'off'],
    [true, 'news', true, undefined],
    [true, 'news', false, 'on'],
    [false, 'news', false, undefined],
    [true, 'news', null, 'on'],
    [false, 'news', null, 'off'],
    [true, 'all', false, undefined],
    [false, 'all', false, 'off'],
    [true, 'off', true, 'on'],
    [false, 'off', true, undefined],
  ] as const)('wanted %s in mode %s, news %s: %s', (wanted, mode, news, rule) => {
    expect(ruleFor(wanted, mode, news)).toBe(rule);
  });
});

describe('a rule is set or removed without touching the others', () => {
  it.each([
    ['off', { 'a.example': 'on', 'b.example': 'off' }],
    [undefined, { 'a.example': 'on' }],
  ] as const)('%s', (rule, rules) => {
    expect(withRule({ 'a.example': 'on', 'b.example': 'on' }, 'b.example', rule)).toEqual(rules);
  });
});
