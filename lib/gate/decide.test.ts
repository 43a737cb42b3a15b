import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';

describe("the site's rule wins over mode and markup", () => {
  it.each([
    // rule, mode, news, on
    ['on', 'news', false, true],
    ['on', 'off', null, true],
    ['off', 'news', true, false],
    ['off', 'all', true, false],
  ] as const)('rule %s, mode %s, news %s: on %s', (rule, mode, news, on) => {
    expect(decide(rule, mode, news)).toEqual({ on, reason: `site-${rule}` });
  });
});

describe('without a rule the mode decides', () => {
  it.each([
    ['news', true, true, 'news'],
    ['news', false, false, 'not-news'],
    ['news', null, false, 'not-news'],
    ['all', false, true, 'mode-all'],
    ['all', null, true, 'mode-all'],
    ['off', true, false, 'mode-off'],
  ] as const)('mode %s, news %s: on %s because %s', (mode, news, on, reason) => {
    expect(decide(undefined, mode, news)).toEqual({ on, reason });
  });
});

describe('what is no rule is as good as none, what is no mode is the default', () => {
  it.each([
    [null, null],
    [undefined, undefined],
    ['ON', 'NEWS'],
    [true, 1],
    [{}, []],
    [() => 'off', { mode: 'off' }],
  ])('rule %o, mode %o', (rule, mode) => {
    expect(decide(rule, mode, true)).toEqual({ on: true, reason: 'news' });
    expect(decide(rule, mode, false)).toEqual({ on: false, reason: 'not-news' });
  });
});
