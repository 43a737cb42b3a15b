import { describe, expect, it } from 'vitest';
import { briefingOf } from './briefing.ts';
import { baseOf, entityOf, factOf } from './testing.ts';

const base = baseOf(
  ['chip', 'maker', 'minister', 'expert', 'elsewhere'].map((id) => entityOf(id)),
  [
    factOf('made', ['chip', 'maker'], '2030-04'),
    factOf('banned', ['chip', 'minister'], '2030-05', { rule: { chip: 'chip', state: 'banned', from: '2030-05' } }),
    factOf('freed', ['chip', 'minister'], '2030-09', { rule: { chip: 'chip', state: 'allowed', from: '2030-09' } }),
    factOf('warned', ['chip', 'maker', 'expert'], '2030-06'),
    factOf('sought', ['maker'], '2030-10', { rule: { chip: 'maker', state: 'sought', from: '2030-10' } }),
    factOf('far', ['elsewhere'], '2035'),
  ],
);
const briefing = (entities: string[], published?: string, most = 3) =>
  briefingOf(base, { entities, ...(published && { published }) }, most);
const ids = (facts: readonly { id: string }[]): string => facts.map(({ id }) => id).join(' ');

describe('a briefing', () => {
  it('ties what the page names, and leaves out no fact that it has told already', () => {
    const { ties, leftOut } = briefing(['chip', 'maker', 'minister']);
    expect(ids(ties)).toBe('freed made banned');
    expect(ids(leftOut.map(({ fact }) => fact))).toBe('warned');
    const brief = briefing(['chip', 'maker', 'minister', 'expert']);
    expect(ids(brief.ties)).toContain('warned');
    expect(brief.leftOut).toEqual([]);
  });
  it('gives as many left out as are wished, though ties take some', () => {
    expect(briefing(['chip'], undefined, 3).leftOut).toHaveLength(3);
  });
  it('holds the page against the facts that touch it, and no others', () => {
    const { asOf } = briefing(['chip', 'maker'], '2030-07-01');
    expect([ids(asOf.before), ids(asOf.after), asOf.newest?.id, asOf.pageIs]).toEqual([
      'made banned warned',
      'freed sought',
      'sought',
      'older',
    ]);
  });
  it('tells the rules of each chip, now and when the page was written', () => {
    const told = (published?: string) =>
      briefing(['maker', 'chip', 'expert'], published).rules.map(
        ({ chip, now, atPage }) => `${chip} ${now.newest?.state} ${atPage === null ? '-' : atPage.newest?.state}`,
      );
    expect(told('2030-07-01')).toEqual(['maker undefined undefined', 'chip allowed banned']);
    expect(told()).toEqual(['maker undefined -', 'chip allowed -']);
  });
  it('of a page that names nothing', () => {
    expect(briefing([], '2030-07-01')).toMatchObject({ ties: [], disputes: [], rules: [], leftOut: [] });
  });
});
