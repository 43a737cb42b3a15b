import { describe, expect, it } from 'vitest';
import { type AsOf, asOf } from '../../lib/fact-base/as-of.ts';
import { briefingOf } from '../../lib/fact-base/briefing.ts';
import { ruleState } from '../../lib/fact-base/rule-state.ts';
import { baseOf, entityOf, factOf } from '../../lib/fact-base/testing.ts';
import type { Fact, RuleState } from '../../lib/fact-base/types.ts';
import { briefingMarkdown, plain } from './briefing-markdown.ts';
import { datelineWords } from './dateline.tsx';
import { sideWords } from './disputes.tsx';
import { groupByKind } from './group-by-kind.ts';
import { ruleWords } from './rules.tsx';
import { ticksOf } from './strip.tsx';

describe('the page’s date against the newest fact', () => {
  const lens = (page: string | undefined, ...dates: string[]): AsOf =>
    asOf(
      dates.map((date, index) => factOf(`${index}`, ['x'], date)),
      page,
    );
  it.each<[AsOf, string]>([
    [lens('2030-05-02'), 'This page is of 2 May 2030.'],
    [lens(undefined, '2030-04'), 'This page gives no date. The newest fact about what it names is of Apr 2030.'],
    [lens('2030-05-02', '2030-04'), 'This page is of 2 May 2030, the newest fact about what it names of Apr 2030.'],
    [
      lens('2030-05-02', '2030-05-02'),
      'This page is of 2 May 2030, the newest fact about what it names of 2 May 2030.',
    ],
    [
      lens('2030-05-02', '2030-05'),
      'This page is of 2 May 2030, the newest fact about what it names of May 2030; which came first, the dates do not tell.',
    ],
    [
      lens('2030-05-02', '2030-06', '2030-04'),
      'This page is of 2 May 2030. One fact about what it names came later, the newest on Jun 2030.',
    ],
    [lens(undefined), ''],
  ])('%#', (given, words) => {
    expect(datelineWords(given, 'en')).toBe(words);
  });
  it('counts as Arabic does', () => {
    const told = (count: number) => datelineWords(lens('2029', ...Array(count).fill('2030')), 'ar');
    expect(told(1)).toContain('حقيقة واحدة');
    expect(told(2)).toContain('حقيقتان');
    expect(told(3)).toContain('3 حقائق');
    expect(told(11)).toContain('11 حقيقة');
  });
});

describe('the rules of a chip in words', () => {
  const rule = (state: RuleState, from?: string): Fact =>
    factOf(`${state}${from}`, ['x'], undefined, { rule: { chip: 'x', state, ...(from && { from }) } });
  const words = (page: string | null, ...facts: Fact[]): string =>
    ruleWords(
      { chip: 'x', now: ruleState(facts, 'x'), atPage: page === null ? null : ruleState(facts, 'x', page) },
      'en',
    ).join(' ');
  const [banned, licence] = [rule('banned', '2030-04'), rule('licence', '2030-07')];
  it.each<[page: string | null, facts: Fact[], words: string]>([
    [null, [banned, licence], 'by licence since Jul 2030.'],
    ['2030-09-01', [banned, licence], 'by licence since Jul 2030.'],
    [
      '2030-06-01',
      [banned, licence],
      'by licence since Jul 2030. This came after the page. On its day: banned since Apr 2030.',
    ],
    [
      '2030-07-15',
      [banned, licence],
      'by licence since Jul 2030. This may have come after the page. On its day: banned since Apr 2030.',
    ],
    ['2030-01-01', [licence], 'by licence since Jul 2030. This came after the page.'],
    ['2030-01-01', [rule('banned')], 'banned.'],
    [null, [banned, rule('allowed', '2030')], 'banned since Apr 2030. The facts conflict: also allowed since 2030.'],
    [null, [rule('sought', '2030-08')], 'Relief sought since Aug 2030.'],
    [null, [rule('sought')], 'Relief sought.'],
  ])('page of %s, %#', (page, facts, expected) => {
    expect(words(page, ...facts)).toBe(expected);
  });
});

describe('a side of a dispute', () => {
  const side = (voices: string[], named: string[]) => ({ id: 'a', label: 'A', facts: [], voices, named });
  it.each([
    [side(['x', 'y'], ['x']), 'Named here: X.'],
    [side(['x', 'y'], ['x', 'y']), 'Named here: X, Y.'],
    [side(['x'], []), 'Nobody of this side is named here.'],
    [side([], []), ''],
  ])('%#', (given, words) => {
    expect(sideWords(given, { x: 'X', y: 'Y' }, 'en')).toBe(words);
  });
});

describe('the ticks of a strip', () => {
  const at = (...places: (number | null)[]) =>
    ticksOf(
      places.map((place, index) => ({ entity: 'x', frameId: place === null ? 7 : 0, id: `${index}`, at: place })),
    );
  const ids = (...places: (number | null)[]) =>
    at(...places)
      .map(({ id }) => id)
      .join(' ');
  it.each([
    [[0, 0.5, 1], '0 1 2'],
    // places that fall together are one tick, which goes to the first
    [[0.5, 0.501, 0.9], '0 2'],
    // in the order of the page, frames behind it
    [[0.9, 0.1, null, null], '1 0 2 3'],
    // of which few have room
    [[null, 0.5, null, null, null], '1 0 2 3'],
    [[], ''],
  ])('%j: %s', (places, expected) => {
    expect(ids(...places)).toBe(expected);
  });
  it('never more than there is room for', () => {
    expect(at(...Array.from({ length: 5000 }, (_, index) => index / 5000)).length).toBe(60);
  });
});

describe('the briefing as Markdown', () => {
  const base = baseOf(
    [
      entityOf('nvidia', { name: 'Nvidia' }),
      entityOf('h20', { kind: 'chip', name: 'H20' }),
      entityOf('xi', { name: 'Xi' }),
    ],
    [
      factOf('tie', ['nvidia', 'h20'], '2030-04', { statement: 'It *sells* [it](x).' }),
      factOf('left', ['nvidia', 'h20', 'xi'], '2030-06'),
    ],
    { sources: [{ id: 'article', lang: 'en', title: 'A_b', link: 'https://x.example/<a b>' }] },
  );
  const entities = new Map(base.entities.map((entity) => [entity.id, entity]));
  const text = briefingMarkdown({
    briefing: briefingOf(base, { entities: ['nvidia', 'h20'], published: '2030-05-02' }, 1),
    groups: groupByKind(
      [
        { entity: 'nvidia', count: 3 },
        { entity: 'h20', count: 1 },
      ],
      entities,
    ),
    names: Object.fromEntries(base.entities.map(({ id, name }) => [id, name])),
    sources: Object.fromEntries(base.sources.map((source) => [source.id, source])),
    page: { title: 'A # title\nof two lines', url: 'https://y.example/?a=<b>' },
    lang: 'en',
  });
  it('has every part, and a footnote for each source', () => {
    expect(text).toBe(`# A \\# title of two lines

<https://y.example/?a=%3Cb%3E>

This page is of 2 May 2030. One fact about what it names came later, the newest on Jun 2030.

## Named on this page
- **Chips**: H20 (1)
- **Companies**: Nvidia (3)

## What ties them together
- It \\*sells\\* \\[it\\](x). — The article, reported, Apr 2030[^1]

## What this page leaves out
- left. — The article, reported, Jun 2030[^1] (Not named here: Xi)

[^1]: A\\_b, ¶ 1, <https://x.example/%3Ca%20b%3E>

Compiled by Hashiya from its fact base. It goes by the names on the page, not by its argument.
`);
  });
  it.each([
    ['1. May', '1\\. May'],
    ['- no list', '\\- no list'],
    ['a | b > c', 'a \\| b \\> c'],
    ['<script>', '\\<script\\>'],
  ])('%s is text: %s', (given, expected) => {
    expect(plain(given)).toBe(expected);
  });
});
