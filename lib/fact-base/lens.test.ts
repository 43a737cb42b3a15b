import { describe, expect, it } from 'vitest';
import { lensOf } from './lens.ts';
import type { Entity, Fact } from './types.ts';

const chip: Entity = {
  id: 'x1',
  kind: 'chip',
  name: 'X1',
  names: { en: 'X1', ar: 'X1', zh: 'X1' },
  gloss: '',
  roles: [],
};
const fact = (id: string, date?: string, rule?: 'banned' | 'licence'): Fact => ({
  id,
  about: ['x1'],
  statement: id,
  status: 'reported',
  claimant: { text: 'a paper' },
  evidence: [],
  ...(date && { when: { date } }),
  ...(rule && { rule: { chip: 'x1', state: rule, ...(date && { from: date }) } }),
});

const facts = [fact('banned', '2031-04-09', 'banned'), fact('sold', '2031-07', 'licence'), fact('undated')];

describe('how a card lies to its page', () => {
  it.each([
    ['a page before all', '2031-01-02', { pageIs: 'older', later: ['banned', 'sold'], ruleThen: undefined }],
    ['one between', '2031-05-01T08:00:00Z', { pageIs: 'older', later: ['sold'], ruleThen: 'banned' }],
    ['one after all', '2031-09-01', { pageIs: 'newer', later: [], ruleThen: undefined }],
    ['one in the month of the newest', '2031-07-15', { pageIs: 'unknown', later: [], ruleThen: undefined }],
  ])('%s', (_, published, told) => {
    const { pageIs, later, ruleThen } = lensOf(chip, facts, published);
    expect({ pageIs, later, ruleThen }).toEqual(told);
  });

  it('a page without a date leaves the date of the newest fact', () => {
    expect(lensOf(chip, facts)).toEqual({
      page: null,
      pageIs: 'unknown',
      newest: { date: '2031-07' },
      later: [],
      roles: [],
    });
  });

  it('the role that was held then stands first', () => {
    const roles = [
      { title: 'Minister', from: '2031-06-01' },
      { title: 'Governor', from: '2028-01-01', to: '2031-05-31' },
    ];
    const first = (published: string) => lensOf({ ...chip, roles }, [], published).roles[0];
    expect(first('2030-01-01')).toMatchObject({ role: { title: 'Governor' }, held: 'held' });
    expect(first('2032-01-01')).toMatchObject({ role: { title: 'Minister' } });
  });
});
