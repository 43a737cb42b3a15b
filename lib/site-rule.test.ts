import { describe, expect, it } from 'vitest';
import { privateRuleFor, ruleFor, siteNameOf, withRule } from './site-rule.ts';

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

describe('the rule of a private window that brings a site to the wanted state', () => {
  it.each([
    // wanted, rule of the other windows, mode, news, private rule
    [true, 'on', 'news', false, undefined],
    [false, 'on', 'news', false, 'off'],
    [false, 'off', 'all', true, undefined],
    [true, 'off', 'all', true, 'on'],
    [true, undefined, 'news', true, undefined],
    [false, undefined, 'news', true, 'off'],
    [true, undefined, 'news', null, 'on'],
  ] as const)('wanted %s over rule %s in mode %s, news %s: %s', (wanted, rule, mode, news, own) => {
    expect(privateRuleFor(wanted, rule, mode, news)).toBe(own);
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

describe('the site of what somebody wrote', () => {
  it.each([
    ['www.example.com', 'www.example.com'],
    ['  WWW.Example.com ', 'www.example.com'],
    ['https://example.com/news/1?x=y#z', 'example.com'],
    ['http://example.com:8080', 'example.com'],
    ['example.com/news', 'example.com'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['الجزيرة.example', 'xn--mgbeiue0iwb.example'],
  ])('%s', (written, site) => {
    expect(siteNameOf(written)).toBe(site);
    expect(siteNameOf(site)).toBe(site);
  });

  it.each([
    '',
    '   ',
    'two words',
    'ftp://example.com',
    'file:///etc/hosts',
    'chrome://settings',
    'a..b',
    'example.com.',
    'me@example.com',
    'mailto:me@example.com',
    'http://',
    '*.example.com',
  ])('none: %o', (written) => {
    expect(siteNameOf(written)).toBeNull();
  });
});
